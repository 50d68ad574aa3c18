// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

/// Which parts of a Markdown text are somebody's words: what is counted, and what is looked up in a
/// dictionary. It is read line by line and by eye, as an editor needs it at every key; what the post means is
/// cmark-gfm's.
namespace rundown {

/// Where a line stands: what the lines above have opened and not closed.
struct MarkdownState
{
    QChar fence;         ///< of an open code fence: ` or ~
    int fenceLength = 0; ///< 0: there is none
    bool comment = false;
    bool afterBlank = true; ///< a line that is indented by four is code behind an empty one
    bool inList = false;    ///< but not below an item
    bool inCode = false;    ///< of the indented kind
    bool ofNotes = false;   ///< in notes, a line that is indented is a point, never code
    bool operator==(const MarkdownState &) const = default;
};

/// A part of a line that is words.
struct WordSpan
{
    int begin = 0;
    int length = 0;
    bool code = false; ///< between backticks: read by people, but in no dictionary
    bool operator==(const WordSpan &) const = default;
};

/// The words of one line: without code blocks, addresses, targets and labels of links, tags, comments,
/// stamps, marks of lists, and what is written for a template engine. `state` is moved on to the next line.
QList<WordSpan> wordSpans(QStringView line, MarkdownState &state);

/// True for the line of a code fence, or a line within one; `state` is moved on behind it, for fences alone.
bool takesFence(QStringView line, MarkdownState &state);

/// Han, kana and bopomofo: letters that are counted one by one, and are in no word of other letters.
bool isIdeograph(char32_t letter);

/// The code point at `at`; a lone surrogate stands for itself. `at` is moved behind it.
char32_t takeLetter(QStringView text, qsizetype &at);

/// Behind the bare address that begins at `from` (`https://…`, `mailto:…`, `www.…`), else `from`. It ends
/// before a bracket that it did not open, and before Chinese text.
qsizetype behindAddress(QStringView text, qsizetype from);

} // namespace rundown
