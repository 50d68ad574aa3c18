// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QStringList>

namespace rundown {

/// The file in the user's configuration folder with the words that no dictionary has: UTF-8, one a line.
QString personalWordsFile();

/// The words of that file; none where there is no such file. Reads a file: not for the GUI thread.
QStringList readPersonalWords(const QString &path);

/// Puts a word at the end of the file, with its folder if need be. Writes a file: not for the GUI thread.
Result<QString> addPersonalWord(const QString &path, const QString &word);

} // namespace rundown
