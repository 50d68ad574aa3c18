// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/htmlanswer.h"

#include "models/format/markdown/wirenode.h"

namespace rundown {

namespace {

using wire::Node;

/// Reads an answer node by node into a writer.
class TreeReader
{
public:
    TreeReader(QByteArrayView answer, HtmlWriter &htmlWriter) : reader(answer), writer(htmlWriter) {}

    bool read()
    {
        while (!reader.atEnd() && !ended) {
            if (!readNode())
                return false;
        }
        return places.isEmpty() && reader.atEnd();
    }

private:
    bool readNode();
    bool close();
    bool cut();
    void writeBlock(const WireNode &node);
    void writeInline(const WireNode &node);
    WireContent place() const { return places.isEmpty() ? WireContent::Blocks : places.last(); }

    AnswerReader reader;
    HtmlWriter &writer;
    QList<WireContent> places;
    bool ended = false;
};

bool TreeReader::readNode()
{
    const auto node = readWireNode(reader);
    if (!node)
        return false;
    if (node->type == Node::Close)
        return close();
    if (node->type == Node::Cut)
        return cut();
    if (placeOf(node->type) != place() || places.size() > qsizetype(wire::maxDepth))
        return false;
    node->type >= Node::Text ? writeInline(*node) : writeBlock(*node);
    if (!isLeaf(node->type))
        places.append(contentOf(node->type));
    return true;
}

bool TreeReader::close()
{
    if (places.isEmpty())
        return false;
    places.removeLast();
    writer.close();
    return true;
}

bool TreeReader::cut()
{
    writer.noteCut();
    ended = true;
    return places.isEmpty();
}

void TreeReader::writeBlock(const WireNode &node)
{
    writer.atLine(node.line);
    switch (node.type) {
    case Node::List:
        return writer.openList(node.mark, node.number);
    case Node::Item:
        return writer.openItem(node.mark);
    case Node::TableRow:
        return writer.openRow(node.mark == 1);
    case Node::TableCell:
        return writer.openCell(wire::Align{node.mark});
    case Node::Heading:
        return writer.openHeading(node.mark);
    case Node::CodeBlock:
        return writer.codeBlock(node.text);
    case Node::HtmlBlock:
        return writer.rawBlock(node.text);
    case Node::ThematicBreak:
        return writer.rule();
    case Node::Footnote:
        return writer.openFootnote();
    default:
        writer.openPlain(node.type);
    }
}

void TreeReader::writeInline(const WireNode &node)
{
    switch (node.type) {
    case Node::Text:
        return writer.text(node.text);
    case Node::Code:
        return writer.code(node.text);
    case Node::HtmlInline:
        return writer.rawInline(node.text);
    case Node::SoftBreak:
    case Node::LineBreak:
        return writer.lineBreak(node.type == Node::LineBreak);
    case Node::FootnoteReference:
        return writer.footnoteReference(node.number);
    case Node::Link:
        return writer.openLink(node.text, node.title);
    case Node::Image:
        return writer.openImage(node.text, node.title);
    default:
        writer.openPlain(node.type);
    }
}

} // namespace

std::optional<QString> readHtml(QByteArrayView answer, bool isCut)
{
    HtmlWriter writer;
    if (isCut)
        writer.noteCut();
    if (!TreeReader(answer, writer).read())
        return std::nullopt;
    return writer.finish();
}

std::optional<PieceHtml> readPieceHtml(QByteArrayView tree, const HtmlForm &form)
{
    HtmlWriter writer(form);
    if (!TreeReader(tree, writer).read())
        return std::nullopt;
    PieceHtml piece;
    piece.html = writer.finish();
    piece.images = writer.images();
    return piece;
}

} // namespace rundown
