// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QByteArray>
#include <QString>

namespace rundown {

/// What a file was like when it was read or saved, to notice later that somebody else has changed it.
/// Two stamps are of the same content when `size` and `hash` agree; the time only says where to look.
struct FileStamp
{
    qint64 size = -1;       ///< bytes; -1 = there was no file
    qint64 modifiedMs = -1; ///< last change, ms since the epoch
    QByteArray hash;        ///< SHA-256 of the content
    bool operator==(const FileStamp &) const = default;
};

/// Why a file was not saved. Converts to a plain Problem.
struct SaveFailure : Problem
{
    bool changedOnDisk = false; ///< nothing is broken: the file is not what it was at the stamp, so ask first
};

/// The largest file that is read: 64 MiB.
inline constexpr qint64 maxFileSize = qint64(64) * 1024 * 1024;

/// The content of a regular file of at most maxFileSize; `stamp`, when given, says what was read.
/// Fails on folders, devices and pipes without ever opening them for long. Blocks: not for the GUI thread.
Result<QByteArray> readFile(const QString &path, FileStamp *stamp = nullptr);

/// Says whether the file is no longer what the stamp says (changed, gone or come). Reads the file only when
/// size or time differ.
bool changedSince(const QString &path, const FileStamp &stamp);

/// Puts `bytes` in the place of the file, whole or not at all: written beside it, checked, synced, renamed
/// over it and read back. A symbolic link stays and its target is replaced; permissions stay. When `expected`
/// is given and the file has changed since, nothing is written and the failure has `changedOnDisk` set.
/// Returns the stamp of the saved file. Blocks: not for the GUI thread.
tl::expected<FileStamp, SaveFailure> saveFile(const QString &path, const QByteArray &bytes,
                                              const FileStamp *expected = nullptr);

} // namespace rundown
