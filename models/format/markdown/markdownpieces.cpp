// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownpieces.h"

#include "models/format/markdown/htmlanswer.h"
#include "models/format/markdown/rawhtml.h"
#include "models/format/markdown/safeurl.h"
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

QByteArray wireNumber(quint32 value)
{
    QByteArray bytes;
    for (; value > 0x7f; value >>= 7)
        bytes += char(value | 0x80);
    return bytes + char(value);
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
    bool close();
    void begin(const WireNode &node, qsizetype at);
    void beginItem(const WireNode &node);
    void append(const WireNode &node, qsizetype at);
    void count(const WireNode &node);
    static void countRaw(QByteArrayView html, MarkdownPiece &piece);
    void takeOnlyPart();
    void joinRawHtml();
    bool isAtTop() const { return places.isEmpty() || (listIsOpen && places.size() == 1); }

    QByteArrayView tree;
    AnswerReader reader;
    QList<WireContent> places;
    QList<MarkdownPiece> pieces;
    QList<int> opened;       ///< for each piece, by raw HTML
    MarkdownPiece list;      ///< what its items have in common, and its node as `tree`
    bool listIsOpen = false; ///< at the top, and so the first of the places
    bool isFirstItem = false;
    quint32 nextNumber = 0;
    quint32 footnotes = 0;
};

bool TreeSplitter::take(const WireNode &node, qsizetype at)
{
    if (node.type == Node::Close)
        return close();
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
    if (!(places.isEmpty() && listIsOpen)) {
        append(node, at);
        count(node);
    }
    if (!isLeaf(node.type))
        places.append(contentOf(node.type));
    return true;
}

/// Writes the node into the open piece, its line counted from the piece's first, so that a piece is the same
/// wherever it stands.
void TreeSplitter::append(const WireNode &node, qsizetype at)
{
    MarkdownPiece &piece = pieces.last();
    const QByteArrayView bytes = tree.sliced(at, tree.size() - reader.left() - at);
    const bool isBlock = node.type >= Node::BlockQuote && node.type < Node::Text;
    if (!isBlock) {
        piece.tree.append(bytes);
        return;
    }
    const quint32 line = node.line - std::min(node.line, quint32(piece.line)) + 1;
    piece.tree += char(node.type);
    piece.tree += wireNumber(line);
    piece.tree.append(bytes.sliced(1 + wireNumber(node.line).size()));
}

void TreeSplitter::begin(const WireNode &node, qsizetype at)
{
    if (node.type == Node::List) {
        list = {};
        list.kind = MarkdownPiece::Kind::Item;
        list.ordered = (node.mark & wire::Ordered) != 0;
        list.tight = (node.mark & wire::Tight) != 0;
        list.sign = node.mark >> wire::listSignShift;
        const qsizetype fields = at + 1 + wireNumber(node.line).size();
        list.tree = QByteArray(1, char(Node::List)) + wireNumber(1);
        list.tree.append(tree.sliced(fields, tree.size() - reader.left() - fields));
        listIsOpen = isFirstItem = true;
        nextNumber = node.number;
        return;
    }
    if (listIsOpen)
        return beginItem(node);
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

void TreeSplitter::beginItem(const WireNode &node)
{
    MarkdownPiece piece = list;
    piece.line = qint32(node.line);
    piece.number = nextNumber++;
    piece.startsList = std::exchange(isFirstItem, false);
    pieces.append(piece);
    opened.append(0);
}

bool TreeSplitter::close()
{
    if (places.isEmpty())
        return false;
    places.removeLast();
    if (places.isEmpty() && listIsOpen) {
        listIsOpen = false;
        return true;
    }
    const bool endsItem = listIsOpen && places.size() == 1;
    pieces.last().tree.append(endsItem ? 2 : 1, char(Node::Close)); // the list's, too
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
    if (node.type == Node::Image && isSafeImage(node.text))
        piece.images.append(QString::fromUtf8(node.text));
    if (node.type == Node::HtmlBlock || node.type == Node::HtmlInline)
        countRaw(node.text, piece);
    if (node.type == Node::CodeBlock)
        piece.blocks += int(std::min<qsizetype>(1000, node.text.count('\n')));
    else if (node.type == Node::Text || node.type == Node::Code)
        piece.letters += widthOf(node.text);
}

void TreeSplitter::countRaw(QByteArrayView html, MarkdownPiece &piece)
{
    for (const RawToken &token : rawTokens(html)) {
        const QByteArray source = token.text == "img" ? token.attribute("src") : QByteArray();
        if (isSafeImage(source))
            piece.images.append(QString::fromUtf8(source));
        piece.letters += token.kind == RawToken::Kind::Text ? widthOf(token.text) : 0;
    }
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
            joined.last().images += pieces[k].images;
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
        if (node.type == Node::FootnoteReference)
            text += QByteArray::number(node.number);
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
    constexpr qsizetype mostText = 64LL * 1024;
    const QByteArray shown = text.left(mostText);
    MarkdownPiece piece;
    piece.letters = widthOf(shown);
    piece.blocks = int(shown.count('\n')) + 1;
    piece.tree =
        QByteArray(1, char(Node::CodeBlock)) + wireNumber(1) + wireNumber(quint32(shown.size())) + shown;
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
    const QString words = PlainWriter().write(piece.tree);
    return piece.kind == MarkdownPiece::Kind::Footnote ? QString::number(piece.number) + u' ' + words : words;
}

} // namespace rundown
