// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/notestamp.h"

/// What typing does to a line of notes.
namespace rundown {

/// The line one level deeper: a note becomes a point below the note above it.
QString indentedNote(const QString &line);

/// The line one level up; at column 0 the bullet goes, for there it is the post's form that gives it.
QString unindentedNote(const QString &line);

/// The line with this stamp at its head, in place of one that stands there.
QString stampedNote(const QString &line, qint64 ms);

} // namespace rundown
