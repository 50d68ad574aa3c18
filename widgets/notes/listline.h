// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Items of Markdown lists and quotes, one line each: what stands before the text, and what the next line
/// begins with.
namespace rundown {

/// The head of a line: its quote marks and indent, the mark of an item, its box.
struct ListLine
{
    int indent = 0;      ///< characters before the mark, quote marks among them
    QString mark;        ///< `-`, `*`, `+`, `1.`, `1)`; empty where the line is no item
    int number = -1;     ///< of an ordered item
    QString gap;         ///< between mark and text
    bool hasBox = false; ///< `[ ]` or `[x]`
    bool isQuote = false;
    int head = 0; ///< characters before the text
    bool isItem() const { return !mark.isEmpty(); }
    bool isOrdered() const { return number >= 0; }
};

ListLine listLineOf(const QString &line);

/// What the line below begins with: the same indent and mark, an ordered item's with `number`; no box is
/// ticked.
QString continuedHead(const QString &line, int number = -1);

/// The line with its number in place of the one it has; the line itself where it has none.
QString renumbered(const QString &line, int number);

/// How many characters of the line are blanks at its head.
int blanksAtHead(const QString &line);

} // namespace rundown
