// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownpieces.h"

#include "models/format/markdown/htmlanswer.h"
#include "models/format/markdown/rawhtml.h"
#include "models/format/markdown/wirenode.h"

#include <algorithm>

namespace rundown {

using namespace Qt::StringLiterals;
using wire::Node;

namespace {

constexpr qsizetype mostPieces = 20'000;

/// About how many Latin letters wide a text is.
int widthOf(QByteArrayView text)
{
    int width = 0;
    for (const char c : text)
        width += quint8(c) < 0x80 ? 1 : quint8(c) >= 0xe0 ? 2 : quint8(c) >= 0xc0 ? 1 : 0;
    return width;
}

/// Goes through a tree and cuts it between the blocks at its top and between the items of lists there.
class TreeSplitter
{
public:
    explicit TreeSplitter(QByteArrayView answer) : tree(answer), reader(answer) {}

    std::optional<QList<MarkdownPiece>> split()
    {
        while (!reader.atEnd() && pieces.size() < mostPieces) {
            const qsizetype at = tree.size() - reader.left();
            const auto node = readWireNode(reader);
            if (!node || !take(*node, at))
                return std::nullopt;
        }
        if (!reader.atEnd())
            takeOnlyPart();
        else if (!places.isEmpty())
            return std::nullopt;
        joinRawHtml();
        return pieces;
    }

private:
    bool take(const WireNode &node, qsizetype at);
    bool close(qsizetype at);
    void begin(const WireNode &node, qsizetype at);
    void beginItem(const WireNode &node, qsizetype at);
    void count(const WireNode &node);
    void takeOnlyPart();
    void joinRawHtml();
    bool isAtTop() const { return places.isEmpty() || (listIsOpen && places.size() == 1); }

    QByteArrayView tree;
    AnswerReader reader;
    QList<WireContent> places;
    QList<MarkdownPiece> pieces;
    QList<int> opened;       ///< for each piece, by raw HTML
    MarkdownPiece list;      ///< what its items have in common, and its node as `tree`
    bool listIsOpen = false; ///< at the top
    bool isFirstItem = false;
    quint32 nextNumber = 0;
    quint32 footnotes = 0;
    qsizetype begun = 0; ///< where the open piece begins in the tree
};

bool TreeSplitter::take(const WireNode &node, qsizetype at)
{
    if (node.type == Node::Close)
        return close(at);
    if (node.type == Node::Cut) {
        pieces.append(cutPiece());
        opened.append(0);
        return places.isEmpty() && reader.atEnd();
    }
    const WireContent place = places.isEmpty() ? WireContent::Blocks : places.last();
    if (placeOf(node.type) != place || places.size() > qsizetype(wire::maxDepth))
        return false;
    if (isAtTop())
        begin(node, at);
    count(node);
    if (!isLeaf(node.type))
        places.append(contentOf(node.type));
    else if (isAtTop())
        pieces.last().tree = tree.sliced(begun, tree.size() - reader.left() - begun).toByteArray();
    return true;
}

void TreeSplitter::begin(const WireNode &node, qsizetype at)
{
    begun = at;
    if (node.type == Node::List) {
        list = {};
        list.kind = MarkdownPiece::Kind::Item;
        list.ordered = (node.mark & wire::Ordered) != 0;
        list.tight = (node.mark & wire::Tight) != 0;
        list.sign = node.mark >> wire::listSignShift;
        list.tree = tree.sliced(at, tree.size() - reader.left() - at).toByteArray();
        listIsOpen = isFirstItem = true;
        nextNumber = node.number;
        return;
    }
    if (listIsOpen)
        return beginItem(node, at);
    MarkdownPiece piece;
    piece.line = qint32(node.line);
    if (node.type == Node::Heading)
        piece.kind = MarkdownPiece::Kind::Heading;
    if (node.type == Node::Footnote) {
        piece.kind = MarkdownPiece::Kind::Footnote;
        piece.number = ++footnotes;
    }
    pieces.append(piece);
    opened.append(node.type == Node::HtmlBlock ? openedByRawHtml(node.text) : 0);
}

void TreeSplitter::beginItem(const WireNode &node, qsizetype at)
{
    begun = at;
    MarkdownPiece piece = list;
    piece.line = qint32(node.line);
    piece.number = nextNumber++;
    piece.startsList = std::exchange(isFirstItem, false);
    pieces.append(piece);
    opened.append(0);
}

bool TreeSplitter::close(qsizetype at)
{
    if (places.isEmpty())
        return false;
    places.removeLast();
    if (!isAtTop())
        return true;
    if (places.isEmpty() && listIsOpen) {
        listIsOpen = false;
        return true;
    }
    const QByteArrayView own = tree.sliced(begun, at + 1 - begun);
    QByteArray &whole = pieces.last().tree;
    whole = listIsOpen ? list.tree + own.toByteArray() + char(Node::Close) : own.toByteArray();
    return true;
}

/// How long the piece is that the node is part of.
void TreeSplitter::count(const WireNode &node)
{
    if (pieces.isEmpty() || node.type == Node::List)
        return;
    MarkdownPiece &piece = pieces.last();
    const bool isBlock = node.type == Node::Paragraph || node.type == Node::Heading ||
                         node.type == Node::TableRow || node.type == Node::ThematicBreak ||
                         node.type == Node::HtmlBlock || node.type == Node::LineBreak;
    piece.blocks += isBlock ? 1 : 0;
    if (node.type == Node::CodeBlock)
        piece.blocks += int(std::min<qsizetype>(1000, node.text.count('\n')));
    else if (node.type == Node::Text || node.type == Node::Code || node.type == Node::HtmlBlock)
        piece.letters += widthOf(node.text);
}

/// Of more pieces than anybody looks at, the last of which may be open.
void TreeSplitter::takeOnlyPart()
{
    pieces.last() = cutPiece();
}

/// Joins a block of raw HTML that opens elements with all that follows up to the block that closes them.
void TreeSplitter::joinRawHtml()
{
    constexpr qsizetype mostJoined = 200;
    QList<MarkdownPiece> joined;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        joined.append(pieces[i]);
        const qsizetype last = std::min(pieces.size(), i + mostJoined) - 1;
        qsizetype end = i;
        int open = opened[i];
        while (open > 0 && end < last)
            open += opened[++end];
        for (qsizetype k = i + 1; open <= 0 && k <= end; ++k) {
            joined.last().tree += pieces[k].tree;
            joined.last().blocks += pieces[k].blocks;
            joined.last().letters += pieces[k].letters;
        }
        i = open <= 0 ? end : i;
    }
    pieces = joined;
}

/// The words of a tree that is known to be sound.
class PlainWriter
{
public:
    QString write(QByteArrayView tree)
    {
        AnswerReader reader(tree);
        while (!reader.atEnd()) {
            const auto node = readWireNode(reader);
            if (!node)
                break;
            take(*node);
        }
        return QString::fromUtf8(text).trimmed();
    }

private:
    void take(const WireNode &node)
    {
        const bool isBlock = node.type < Node::Text && node.type > Node::Cut;
        if (isBlock && node.type != Node::TableCell)
            endLine();
        if (node.type == Node::TableCell && !text.isEmpty() && !text.endsWith('\n'))
            text += '\t';
        if (node.type == Node::LineBreak || node.type == Node::SoftBreak)
            text += node.type == Node::LineBreak ? '\n' : ' ';
        if (node.type == Node::Text || node.type == Node::Code || node.type == Node::CodeBlock)
            text += node.text;
    }

    void endLine()
    {
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += '\n';
    }

    QByteArray text;
};

} // namespace

std::optional<QList<MarkdownPiece>> splitTree(QByteArrayView tree)
{
    return TreeSplitter(tree).split();
}

MarkdownPiece cutPiece()
{
    MarkdownPiece piece;
    piece.blocks = 1;
    piece.tree = QByteArray(1, char(Node::Cut));
    return piece;
}

MarkdownPiece plainPiece(const QByteArray &text)
{
    constexpr qsizetype mostText = 64 * 1024;
    const QByteArray shown = text.left(mostText);
    MarkdownPiece piece;
    piece.letters = widthOf(shown);
    piece.blocks = int(shown.count('\n')) + 1;
    const auto number = [](qsizetype value) {
        QByteArray bytes;
        for (; value > 0x7f; value >>= 7)
            bytes += char(value | 0x80);
        return bytes + char(value);
    };
    piece.tree = QByteArray(1, char(Node::CodeBlock)) + number(1) + number(shown.size()) + shown;
    if (shown.size() < text.size())
        piece.tree += char(Node::Cut);
    return piece;
}

PieceHtml htmlOfPiece(const MarkdownPiece &piece, const HtmlForm &form)
{
    HtmlForm own = form;
    if (piece.kind == MarkdownPiece::Kind::Footnote)
        own.number = piece.number;
    return readPieceHtml(piece.tree, own).value_or(PieceHtml());
}

QString plainTextOf(const MarkdownPiece &piece)
{
    return PlainWriter().write(piece.tree);
}

} // namespace rundown
