// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rundown {

class MarkdownWorker;
struct OpenedFile;

/// What `rundown check` was asked to do besides.
struct CheckArguments
{
    QStringList fixes; ///< the codes of the problems to mend; empty: nothing is written
    bool json = false;
};

/// Prints what is odd in an opened file, one problem a line on standard error:
/// `file:line:column: what mend [code]`.
///
/// With `json`, a list on standard output instead; of each problem: `severity` ("error", "warning", "hint"),
/// `code` (the check's stable name; "reading" for what the reader of the file found), `file`, `line` and
/// `column` (from 1, in characters, where known), `what`, `mend`, `fix` (what `--fix CODE` would do, where it
/// can) and `fixed` (true: it has been done).
///
/// With `fixes`, mends the problems of these codes that can be, saves the file by a checked save, and says
/// what was changed. Returns the exit code: Failed where an error or warning is left, else Done; hints do not
/// fail. Blocks.
int runCheck(const QString &file, const OpenedFile &opened, MarkdownWorker &worker,
             const CheckArguments &arguments);

/// The words of a comma-separated list that name no check.
QStringList unknownCheckCodes(const QStringList &codes);

/// What `rundown check --help` says below its options: the codes, the exit code, the JSON.
QString checkHelp();

} // namespace rundown
