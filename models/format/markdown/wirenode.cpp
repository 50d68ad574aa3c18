// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/wirenode.h"

namespace rundown {

using wire::Node;

namespace {

bool isBetween(quint8 value, quint8 least, quint8 most)
{
    return least <= value && value <= most;
}

bool isMarkSound(Node node, quint8 mark)
{
    switch (node) {
    case Node::List:
        return mark <= wire::MaxListFlags;
    case Node::Item:
        return mark <= 2;
    case Node::TableRow:
        return mark <= 1;
    case Node::TableCell:
        return mark <= quint8(wire::Align::Right);
    default:
        return isBetween(mark, 1, 6);
    }
}

bool hasMark(Node node)
{
    return node == Node::List || node == Node::Item || node == Node::TableRow || node == Node::TableCell ||
           node == Node::Heading;
}

bool hasNumber(Node node)
{
    return node == Node::List || node == Node::FootnoteReference;
}

bool hasText(Node node)
{
    return node == Node::CodeBlock || node == Node::HtmlBlock || node == Node::Text || node == Node::Code ||
           node == Node::HtmlInline || node == Node::Link || node == Node::Image;
}

bool hasTitle(Node node)
{
    return node == Node::Link || node == Node::Image;
}

bool isBlock(Node node)
{
    return node >= Node::BlockQuote && node < Node::Text;
}

/// Reads a field where the node has it; false when it is not there.
template<class Field, class Value>
bool take(bool wanted, Field &field, Value (AnswerReader::*read)(), AnswerReader &reader)
{
    if (!wanted)
        return true;
    const auto value = (reader.*read)();
    if (value)
        field = *value;
    return value.has_value();
}

} // namespace

WireContent placeOf(Node node)
{
    switch (node) {
    case Node::Item:
        return WireContent::Items;
    case Node::TableRow:
        return WireContent::Rows;
    case Node::TableCell:
        return WireContent::Cells;
    default:
        return node >= Node::Text ? WireContent::Inlines : WireContent::Blocks;
    }
}

WireContent contentOf(Node node)
{
    switch (node) {
    case Node::List:
        return WireContent::Items;
    case Node::Table:
        return WireContent::Rows;
    case Node::TableRow:
        return WireContent::Cells;
    case Node::BlockQuote:
    case Node::Item:
    case Node::Footnote:
        return WireContent::Blocks;
    default:
        return WireContent::Inlines;
    }
}

bool isLeaf(Node node)
{
    return node >= Node::CodeBlock && node < Node::Emphasis;
}

std::optional<WireNode> readWireNode(AnswerReader &reader)
{
    const auto byte = reader.byte();
    if (!byte || *byte > quint8(Node::Image))
        return std::nullopt;
    WireNode node;
    node.type = Node{*byte};
    const bool read = take(isBlock(node.type), node.line, &AnswerReader::number, reader) &&
                      take(hasMark(node.type), node.mark, &AnswerReader::byte, reader) &&
                      take(hasNumber(node.type), node.number, &AnswerReader::number, reader) &&
                      take(hasText(node.type), node.text, &AnswerReader::string, reader) &&
                      take(hasTitle(node.type), node.title, &AnswerReader::string, reader);
    if (!read || (hasMark(node.type) && !isMarkSound(node.type, node.mark)))
        return std::nullopt;
    return node;
}

} // namespace rundown
