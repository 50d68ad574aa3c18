// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/htmlform.h"

#include <QByteArray>
#include <QStringList>

namespace rundown {

/// A block at the top level of a Markdown text, or one item of a list there: a part that can be shown by
/// itself.
struct MarkdownPiece
{
    enum class Kind : quint8 { Block, Heading, Item, Footnote };
    Kind kind = Kind::Block;
    bool ordered = false;    ///< of an item: its list has numbers
    bool tight = true;       ///< of an item: its list stands close
    bool startsList = false; ///< the first item of its list
    quint8 sign = 0;         ///< which sign begins the items: other signs, other lists
    quint32 number = 0;      ///< of an item, counted from its list's first number; of a footnote
    qint32 line = 1;         ///< of the text, from 1
    int blocks = 0;          ///< paragraphs and the like in it, and lines of code
    int letters = 0;         ///< of its text, wide ones twice: about how long it is
    QStringList images;      ///< the addresses of those it shows
    QByteArray tree;         ///< as the worker says it, see wire.h; its lines from 1
    bool operator==(const MarkdownPiece &) const = default;
};

/// Takes a worker's tree apart; nothing where it is not one that a sound worker could give. An element of raw
/// HTML that holds blocks is one piece with them.
std::optional<QList<MarkdownPiece>> splitTree(QByteArrayView tree);

/// A text that could not be read as Markdown.
MarkdownPiece plainPiece(const QByteArray &text);

/// Words that say that the text goes on.
MarkdownPiece cutPiece();

/// The piece as HTML for Qt's rich text, see MarkdownWorker::html().
PieceHtml htmlOfPiece(const MarkdownPiece &piece, const HtmlForm &form);

/// The piece's words, one line for each of its lines and blocks.
QString plainTextOf(const MarkdownPiece &piece);

} // namespace rundown
