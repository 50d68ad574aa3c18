// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextCursor;

namespace rundown {

/// What the lines of a text are: notes, whose outermost bullets are the post's form, or Markdown.
enum class TextKind { Notes, Markdown };

// What Enter, Tab and Shift+Tab do. Each is one change of the document; the cursor is where the caret goes.

/// Breaks the line: the next one continues the list or the quote, in an ordered list with the next number
/// (items behind it that count on are moved on by one). An empty item leaves its level, at the outermost the
/// list.
void breakListLine(QTextCursor &cursor, TextKind kind);

/// Breaks the line within its item: the next one is indented to the item's text.
void breakWithinItem(QTextCursor &cursor);

/// Moves the selected lines, or the caret's, one level in. Of several lines, empty ones stay empty. An
/// ordered item takes the number that its new place gives it. Markdown goes no deeper than below the item
/// above it: without one, or deeper, it would be code.
void nestLines(const QTextCursor &selection, TextKind kind);

/// The same, one level out.
void unnestLines(const QTextCursor &selection, TextKind kind);

/// Whether what is selected is code: in a block of it, or between backticks on one line.
bool isInCode(const QTextCursor &selection, TextKind kind);

} // namespace rundown
