// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What a line of notes is made of: an indent, a bullet where it is indented, marks, a stamp, text.
namespace rundown {

/// A time at the head of a note, from the beginning of the session's sound (soundplace.h): `[12:40]`,
/// `[1:02:40]`.
struct NoteStamp
{
    qint64 ms = 0;
    int begin = 0; ///< of the opening bracket in the line
    int length = 0;
    bool operator==(const NoteStamp &) const = default;
};

/// The stamp at the head of a line, behind its indent, bullet and marks.
std::optional<NoteStamp> stampOf(const QString &line);

/// `[12:40]`, and `[1:02:40]` from an hour on; whole seconds, rounded down.
QString stampText(qint64 ms);

} // namespace rundown
