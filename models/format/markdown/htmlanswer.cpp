// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/htmlanswer.h"

#include "models/format/markdown/answerreader.h"
#include "models/format/markdown/htmlwriter.h"
#include "models/format/markdown/wire.h"

namespace rundown {

namespace {

using wire::Node;

enum class Holds : quint8 { Blocks, Items, Rows, Cells, Inlines };

/// The kind of place that a node stands in.
Holds placeOf(Node node)
{
    switch (node) {
    case Node::Item:
        return Holds::Items;
    case Node::TableRow:
        return Holds::Rows;
    case Node::TableCell:
        return Holds::Cells;
    default:
        return node >= Node::Text ? Holds::Inlines : Holds::Blocks;
    }
}

/// What an open node holds.
Holds contentOf(Node node)
{
    switch (node) {
    case Node::List:
        return Holds::Items;
    case Node::Table:
        return Holds::Rows;
    case Node::TableRow:
        return Holds::Cells;
    case Node::BlockQuote:
    case Node::Item:
    case Node::Footnote:
        return Holds::Blocks;
    default:
        return Holds::Inlines;
    }
}

bool isLeaf(Node node)
{
    return node >= Node::CodeBlock && node < Node::Emphasis;
}

/// Reads an answer node by node into a writer.
class TreeReader
{
public:
    TreeReader(QByteArrayView answer, bool isCut) : reader(answer)
    {
        if (isCut)
            writer.noteCut();
    }

    std::optional<QString> read()
    {
        while (!reader.atEnd() && !ended) {
            if (!readNode())
                return std::nullopt;
        }
        if (!places.isEmpty() || !reader.atEnd())
            return std::nullopt;
        return writer.finish();
    }

private:
    bool readNode();
    bool close();
    bool cut();
    bool readBlock(Node node);
    bool readList();
    bool readMarked(Node node);
    bool readCodeBlock();
    bool readInline(Node node);
    bool readText(Node node);
    bool readLink(Node node);
    bool readFootnoteReference();
    Holds place() const { return places.isEmpty() ? Holds::Blocks : places.last(); }

    AnswerReader reader;
    HtmlWriter writer;
    QList<Holds> places;
    bool ended = false;
};

bool TreeReader::readNode()
{
    const auto byte = reader.byte();
    if (!byte || *byte > quint8(Node::Image))
        return false;
    const Node node{*byte};
    if (node == Node::Close)
        return close();
    if (node == Node::Cut)
        return cut();
    if (placeOf(node) != place() || places.size() > qsizetype(wire::maxDepth))
        return false;
    const bool done = node >= Node::Text ? readInline(node) : readBlock(node);
    if (done && !isLeaf(node))
        places.append(contentOf(node));
    return done;
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

bool TreeReader::readBlock(Node node)
{
    const auto line = reader.number();
    if (!line)
        return false;
    writer.atLine(*line);
    switch (node) {
    case Node::List:
        return readList();
    case Node::Item:
    case Node::TableRow:
    case Node::TableCell:
    case Node::Heading:
        return readMarked(node);
    case Node::CodeBlock:
        return readCodeBlock();
    case Node::HtmlBlock:
        return true;
    case Node::ThematicBreak:
        writer.rule();
        return true;
    case Node::Footnote:
        writer.openFootnote();
        return true;
    default:
        writer.openPlain(node);
        return true;
    }
}

bool TreeReader::readList()
{
    const auto flags = reader.byte();
    const auto start = reader.number();
    if (!flags || !start || *flags > (wire::Ordered | wire::Tight))
        return false;
    writer.openList(*flags, *start);
    return true;
}

/// The blocks with one mark of a few values.
bool TreeReader::readMarked(Node node)
{
    const quint8 mark = reader.byte().value_or(0xff);
    switch (node) {
    case Node::Item:
        writer.openItem(mark);
        return mark <= 2;
    case Node::TableRow:
        writer.openRow(mark == 1);
        return mark <= 1;
    case Node::TableCell:
        writer.openCell(wire::Align{mark});
        return mark <= quint8(wire::Align::Right);
    default:
        writer.openHeading(mark);
        return mark >= 1 && mark <= 6;
    }
}

bool TreeReader::readCodeBlock()
{
    const auto code = reader.string();
    if (code)
        writer.codeBlock(*code);
    return code.has_value();
}

bool TreeReader::readInline(Node node)
{
    switch (node) {
    case Node::Text:
    case Node::Code:
        return readText(node);
    case Node::SoftBreak:
    case Node::LineBreak:
        writer.lineBreak(node == Node::LineBreak);
        return true;
    case Node::FootnoteReference:
        return readFootnoteReference();
    case Node::Link:
    case Node::Image:
        return readLink(node);
    default:
        writer.openPlain(node);
        return true;
    }
}

bool TreeReader::readText(Node node)
{
    const auto text = reader.string();
    if (!text)
        return false;
    node == Node::Code ? writer.code(*text) : writer.text(*text);
    return true;
}

bool TreeReader::readLink(Node node)
{
    const auto url = reader.string();
    const auto title = reader.string();
    if (!url || !title)
        return false;
    node == Node::Image ? writer.openImage(*url, *title) : writer.openLink(*url, *title);
    return true;
}

bool TreeReader::readFootnoteReference()
{
    const auto number = reader.number();
    if (number)
        writer.footnoteReference(*number);
    return number.has_value();
}

} // namespace

std::optional<QString> readHtml(QByteArrayView answer, bool isCut)
{
    return TreeReader(answer, isCut).read();
}

} // namespace rundown
