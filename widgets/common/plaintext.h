// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QMimeData;
class QTextCursor;
class QTextDocument;

/// What a person wrote is plain text everywhere on the window. Qt guesses rich text in labels and tooltips,
/// and its text documents change characters on the way out; these helpers keep both from happening.
namespace rundown {

/// The text of a document with one LF between its blocks, and every other character as it is: no-break spaces
/// and line separators too, which QTextDocument::toPlainText() changes.
QString textOf(const QTextDocument &document);

/// What is selected, for the clipboard, every character as it is; the caller owns it.
QMimeData *plainMimeOf(const QTextCursor &selection);

/// What textOf() gives for a document that was set to `text`: a text document takes CR, U+2029 and two
/// noncharacters for the end of a block.
QString asShown(const QString &text);

/// `original` with the edit that turns asShown(original) into `shown`: characters outside the edit stay, also
/// those that a text document cannot hold.
QString withShownEdit(const QString &original, const QString &shown);

/// A place where two texts differ: `removed` characters of the old at `at` become `inserted`.
struct TextChange
{
    qsizetype at = 0;
    qsizetype removed = 0;
    QString inserted;
    bool isEmpty() const { return removed == 0 && inserted.isEmpty(); }
};

/// The smallest single change that turns `before` into `after`; it never splits a surrogate pair.
TextChange changeBetween(const QString &before, const QString &after);

/// Makes a document's text `text` by its smallest change, so that carets and scroll positions stay. Returns
/// where the change ends in the new text, or -1 when there was none.
int setTextKeepingCarets(QTextDocument &document, const QString &text);

/// A tooltip that shows `text` letter for letter, wrapped; empty stays empty.
QString plainToolTip(const QString &text);

/// A label for a person's text: plain, and its mnemonics off.
QLabel *plainLabel(const QString &text = {});

} // namespace rundown
