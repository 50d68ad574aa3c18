// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rundown {

/// The folder of an event file; empty for one that was never saved.
QString folderOf(const QString &eventFile);

/// How an event file names a file that a person chose: relative to its folder; as it is while there is no
/// folder.
QString pathInEvent(const QString &eventFile, const QString &chosen);

/// The file that an event file names, with links resolved: empty unless it is a regular file within the
/// folder.
QString regularFileInEvent(const QString &eventFile, const QString &path);

} // namespace rundown
