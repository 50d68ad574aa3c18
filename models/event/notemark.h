// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a line of notes says of itself before its words, in plain text behind its indent and bullet and
/// before its stamp: `> ` a quote, `[?] ` something to check, `[link?] ` a link to add.
namespace rundown {

/// What is still to do about a note.
enum class OpenNote { None, Check, Link };

/// The marks at the head of a line; places are counted in the line.
struct NoteMarks
{
    int begin = 0; ///< behind indent and bullet
    bool isQuote = false;
    OpenNote open = OpenNote::None;
    int openBegin = 0;
    int openLength = 0; ///< the blank behind it counts
    int end = 0;        ///< where the stamp or the words begin
    bool operator==(const NoteMarks &) const = default;
};

NoteMarks noteMarksOf(const QString &line);

/// `[?]` or `[link?]`; empty for none.
QString openMark(OpenNote open);

/// The line as a quote, or as none.
QString quotedNote(const QString &line, bool isQuote);

/// The line with this still to do about it, in place of what it had.
QString openNote(const QString &line, OpenNote open);

/// How many characters of the line are indent and bullet.
int headLength(const QString &line);

} // namespace rundown
