// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"

#include <QByteArray>
#include <QString>

namespace rundown {

/// Exit codes: 0 done, 1 problems or failure, 2 wrong usage.
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/// Bytes on standard output, at once.
void print(const QByteArray &bytes);

/// The code to end with: Failed, with a sentence on standard error, where standard output did not take all
/// that was printed (a full disk).
int exitCode(int code);

/// One line on standard error.
void printError(const QString &text);

/// The problem on standard error as `file:line:column: message`; file where it names none. Returns Failed.
int failed(Problem problem, const QString &file);

} // namespace rundown
