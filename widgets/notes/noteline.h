// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What a line of notes is made of: an indent, a bullet where it is indented, a stamp, text.
namespace rundown {

/// A time in the recording at the head of a note: `[12:40]`, `[1:02:40]`.
struct NoteStamp
{
    qint64 ms = 0;
    int begin = 0; ///< of the opening bracket in the line
    int length = 0;
    bool operator==(const NoteStamp &) const = default;
};

/// The stamp at the head of a line, behind its indent and bullet.
std::optional<NoteStamp> stampOf(const QString &line);

/// `[12:40]`, and `[1:02:40]` from an hour on; whole seconds, rounded down.
QString stampText(qint64 ms);

/// How many characters of the line are indent and bullet.
int headLength(const QString &line);

/// The line one level deeper: a note becomes a point below the note above it.
QString indentedNote(const QString &line);

/// The line one level up; at column 0 the bullet goes, for there it is the post's form that gives it.
QString unindentedNote(const QString &line);

/// The line with this stamp at its head, in place of one that stands there.
QString stampedNote(const QString &line, qint64 ms);

} // namespace rundown
