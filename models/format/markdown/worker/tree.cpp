// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/worker/tree.h"

#include "models/format/markdown/worker/arena.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cstring>
#include <string_view>

using namespace rundown;

namespace {

cmark_parser *newParser(int options)
{
    // Two tildes strike through, one does not: in Chinese posts times and dates stand around it, and most
    // blogs leave it as it is.
    options |= CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
    cmark_parser *parser = cmark_parser_new_with_mem(options, arena::allocator());
    // Not autolink: it reads outside its buffer. Not tagfilter: HtmlWriter has a list of its own.
    for (const char *name : {"table", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    return parser;
}

wire::Block extensionBlock(cmark_node *node)
{
    const std::string_view name = cmark_node_get_type_string(node);
    if (name == "table")
        return wire::Block::Table;
    if (name == "table_row" || name == "table_header")
        return wire::Block::TableRow;
    return name == "table_cell" ? wire::Block::TableCell : wire::Block::Other;
}

wire::Block blockType(cmark_node *node)
{
    switch (node->type) {
    case CMARK_NODE_DOCUMENT:
        return wire::Block::Document;
    case CMARK_NODE_BLOCK_QUOTE:
        return wire::Block::BlockQuote;
    case CMARK_NODE_LIST:
        return wire::Block::List;
    case CMARK_NODE_ITEM:
        return wire::Block::Item;
    case CMARK_NODE_CODE_BLOCK:
        return wire::Block::CodeBlock;
    case CMARK_NODE_HTML_BLOCK:
        return wire::Block::HtmlBlock;
    case CMARK_NODE_PARAGRAPH:
        return wire::Block::Paragraph;
    case CMARK_NODE_HEADING:
        return wire::Block::Heading;
    case CMARK_NODE_THEMATIC_BREAK:
        return wire::Block::ThematicBreak;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return wire::Block::Footnote;
    default:
        return extensionBlock(node);
    }
}

/// The lines of the paragraph that cmark-gfm splits off before a table: it gives it no line of its own.
int linesOf(const cmark_node *paragraph)
{
    const auto *text = paragraph->content.ptr;
    return 1 + static_cast<int>(std::count(text, text + paragraph->content.size, '\n'));
}

bool isSplitOff(const cmark_node *node)
{
    return node && node->type == CMARK_NODE_PARAGRAPH && node->start_line == 0;
}

/// The lines and columns where blocks start, mended where cmark-gfm gives none.
class Places
{
public:
    std::uint32_t line(const cmark_node *node)
    {
        int found = node->start_line;
        if (isSplitOff(node) && node->next)
            found = node->next->start_line;
        else if (isSplitOff(node->prev))
            found += linesOf(node->prev);
        if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION)
            last = 1;
        last = std::max(last, static_cast<std::uint32_t>(std::max(found, 1)));
        return last;
    }

    static std::uint32_t column(const cmark_node *node)
    {
        const int found = isSplitOff(node) && node->next ? node->next->start_column : node->start_column;
        return static_cast<std::uint32_t>(std::max(found, 1));
    }

private:
    std::uint32_t last = 1;
};

/// Calls `enter(node, depth)`, which says whether to go into it, and `leave(node)` for those gone into.
template<class Enter, class Leave>
void walk(cmark_node *root, Enter enter, Leave leave)
{
    std::uint32_t depth = 0;
    cmark_node *node = root;
    while (node) {
        if (enter(node, depth)) {
            if (node->first_child) {
                node = node->first_child;
                ++depth;
                continue;
            }
            leave(node);
        }
        while (node != root && !node->next) {
            node = node->parent;
            --depth;
            leave(node);
        }
        node = node == root ? nullptr : node->next;
    }
}

/// cmark-gfm gives the number of a footnote as text.
std::uint32_t digits(const cmark_chunk &chunk)
{
    std::uint32_t value = 0;
    for (bufsize_t i = 0; i < chunk.len && i < 9; ++i)
        value = value * 10 + (chunk.data[i] - '0');
    return value;
}

/// Which sign begins the items of a list, as wire.h counts them.
int signOf(const cmark_list &list)
{
    if (list.list_type == CMARK_ORDERED_LIST)
        return list.delimiter == CMARK_PAREN_DELIM ? 1 : 0;
    return list.bullet_char == '+' ? 1 : list.bullet_char == '*' ? 2 : 0;
}

/// Writes a whole tree, node by node.
class TreeWriter
{
public:
    explicit TreeWriter(Output &output) : out(output) {}

    bool enter(cmark_node *node, std::uint32_t depth)
    {
        if (cut || depth > wire::maxDepth)
            return false;
        if (out.size() > wire::maxTreeAnswer / 2) {
            cut = true;
            return false;
        }
        return CMARK_NODE_BLOCK_P(node) ? enterBlock(node) : enterInline(node);
    }

    void leave(const cmark_node *node)
    {
        if (node->type != CMARK_NODE_DOCUMENT && !isPassedThrough(node))
            tag(wire::Node::Close);
    }

    void finish()
    {
        if (cut)
            tag(wire::Node::Cut);
    }

private:
    void tag(wire::Node node) { out.byte(static_cast<std::uint8_t>(node)); }
    void string(const cmark_chunk &chunk) { out.string(chunk.data, static_cast<std::size_t>(chunk.len)); }

    bool block(wire::Node type, const cmark_node *node)
    {
        tag(type);
        out.number(places.line(node));
        return true;
    }

    bool enterBlock(cmark_node *node);
    bool enterList(const cmark_node *node);
    bool enterItem(cmark_node *node);
    bool enterExtensionBlock(cmark_node *node);
    bool enterInline(cmark_node *node);
    bool enterLink(wire::Node type, const cmark_node *node);
    bool enterExtensionInline(cmark_node *node);
    static bool isPassedThrough(const cmark_node *node);
    std::uint8_t alignment(cmark_node *cell);

    Output &out;
    Places places;
    std::uint16_t column = 0; ///< of the next cell in its row
    bool cut = false;
};

bool TreeWriter::enterBlock(cmark_node *node)
{
    switch (node->type) {
    case CMARK_NODE_DOCUMENT:
        return true;
    case CMARK_NODE_BLOCK_QUOTE:
        return block(wire::Node::BlockQuote, node);
    case CMARK_NODE_LIST:
        return enterList(node);
    case CMARK_NODE_ITEM:
        return enterItem(node);
    case CMARK_NODE_CODE_BLOCK:
        block(wire::Node::CodeBlock, node);
        string(node->as.code.literal);
        return false;
    case CMARK_NODE_HTML_BLOCK:
        block(wire::Node::HtmlBlock, node);
        string(node->as.literal);
        return false;
    case CMARK_NODE_PARAGRAPH:
        return block(wire::Node::Paragraph, node);
    case CMARK_NODE_HEADING:
        block(wire::Node::Heading, node);
        out.byte(static_cast<std::uint8_t>(node->as.heading.level));
        return true;
    case CMARK_NODE_THEMATIC_BREAK:
        block(wire::Node::ThematicBreak, node);
        return false;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return block(wire::Node::Footnote, node);
    default:
        return enterExtensionBlock(node);
    }
}

bool TreeWriter::enterList(const cmark_node *node)
{
    block(wire::Node::List, node);
    const auto &list = node->as.list;
    const bool ordered = list.list_type == CMARK_ORDERED_LIST;
    out.byte(static_cast<std::uint8_t>((ordered ? wire::Ordered : 0) | (list.tight ? wire::Tight : 0) |
                                       signOf(list) << wire::listSignShift));
    out.number(ordered ? static_cast<std::uint32_t>(std::max(list.start, 0)) : 0);
    return true;
}

bool TreeWriter::enterItem(cmark_node *node)
{
    block(wire::Node::Item, node);
    const bool task = std::strcmp(cmark_node_get_type_string(node), "tasklist") == 0;
    out.byte(!task ? 0 : cmark_gfm_extensions_get_tasklist_item_checked(node) ? 2 : 1);
    return true;
}

bool TreeWriter::enterExtensionBlock(cmark_node *node)
{
    switch (blockType(node)) {
    case wire::Block::Table:
        return block(wire::Node::Table, node);
    case wire::Block::TableRow:
        block(wire::Node::TableRow, node);
        out.byte(cmark_gfm_extensions_get_table_row_is_header(node) ? 1 : 0);
        column = 0;
        return true;
    case wire::Block::TableCell:
        block(wire::Node::TableCell, node);
        out.byte(alignment(node));
        return true;
    default:
        return false;
    }
}

std::uint8_t TreeWriter::alignment(cmark_node *cell)
{
    cmark_node *table = cell->parent->parent;
    const std::uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
    if (!alignments || column >= cmark_gfm_extensions_get_table_columns(table))
        return 0;
    const char letter = static_cast<char>(alignments[column++]);
    const auto align = letter == 'l'   ? wire::Align::Left
                       : letter == 'c' ? wire::Align::Center
                       : letter == 'r' ? wire::Align::Right
                                       : wire::Align::None;
    return static_cast<std::uint8_t>(align);
}

bool TreeWriter::enterInline(cmark_node *node)
{
    switch (node->type) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
        tag(node->type == CMARK_NODE_TEXT ? wire::Node::Text : wire::Node::Code);
        string(node->as.literal);
        return false;
    case CMARK_NODE_HTML_INLINE:
        tag(wire::Node::HtmlInline);
        string(node->as.literal);
        return false;
    case CMARK_NODE_SOFTBREAK:
        tag(wire::Node::SoftBreak);
        return false;
    case CMARK_NODE_LINEBREAK:
        tag(wire::Node::LineBreak);
        return false;
    case CMARK_NODE_EMPH:
        tag(wire::Node::Emphasis);
        return true;
    case CMARK_NODE_STRONG:
        tag(wire::Node::Strong);
        return true;
    case CMARK_NODE_LINK:
        return enterLink(wire::Node::Link, node);
    case CMARK_NODE_IMAGE:
        return enterLink(wire::Node::Image, node);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        tag(wire::Node::FootnoteReference);
        out.number(digits(node->as.literal));
        return false;
    default:
        return enterExtensionInline(node);
    }
}

bool TreeWriter::enterLink(wire::Node type, const cmark_node *node)
{
    tag(type);
    string(node->as.link.url);
    string(node->as.link.title);
    return true;
}

/// Of a node that is not in the answer though its children are.
bool TreeWriter::isPassedThrough(const cmark_node *node)
{
    return node->type == CMARK_NODE_CUSTOM_INLINE;
}

bool TreeWriter::enterExtensionInline(cmark_node *node)
{
    if (isPassedThrough(node))
        return true;
    if (std::strcmp(cmark_node_get_type_string(node), "strikethrough") != 0)
        return false;
    tag(wire::Node::Strikethrough);
    return true;
}

} // namespace

// Without cmark_parser_finish: it would parse the inlines, which is two thirds of the work and most of what
// can go wrong, and move the footnotes to the end. The empty line closes the last paragraph, so that one
// which is nothing but link definitions goes, as it does elsewhere in a text.
cmark_node *parseBlocks(const char *text, std::size_t size)
{
    cmark_parser *parser = newParser(CMARK_OPT_DEFAULT);
    cmark_parser_feed(parser, text, size);
    cmark_parser_feed(parser, "\n\n", 2);
    return parser->root;
}

cmark_node *parseAll(const char *text, std::size_t size)
{
    cmark_parser *parser = newParser(CMARK_OPT_VALIDATE_UTF8);
    cmark_parser_feed(parser, text, size);
    return cmark_parser_finish(parser);
}

void writeBlocks(cmark_node *root, Output &output)
{
    Places places;
    std::uint32_t last = 1;
    const auto enter = [&](cmark_node *node, std::uint32_t depth) {
        const wire::Block type = blockType(node);
        const bool listy = type == wire::Block::List || type == wire::Block::Item;
        const bool ordered = listy && node->as.list.list_type == CMARK_ORDERED_LIST;
        const int level = type == wire::Block::Heading ? node->as.heading.level : 0;
        output.byte(static_cast<std::uint8_t>(static_cast<int>(type) | (ordered ? 0x10 : 0) | level << 5));
        output.number(depth);
        const std::uint32_t line = places.line(node);
        output.number(line - last);
        last = line;
        output.number(Places::column(node));
        return depth < wire::maxDepth;
    };
    walk(root, enter, [](cmark_node *) {});
}

void writeTree(cmark_node *root, Output &output)
{
    TreeWriter writer(output);
    walk(
        root, [&](cmark_node *node, std::uint32_t depth) { return writer.enter(node, depth); },
        [&](cmark_node *node) { writer.leave(node); });
    writer.finish();
}
