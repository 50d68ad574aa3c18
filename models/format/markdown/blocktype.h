// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace rundown {

/// What a block of a Markdown text is, for MarkdownWorker and its process alike (which knows no Qt).
enum class MarkdownBlockType : std::uint8_t {
    Document,
    BlockQuote,
    List,
    Item,
    CodeBlock,
    HtmlBlock,
    Paragraph,
    Heading,
    ThematicBreak,
    Footnote,
    Table,
    TableRow,
    TableCell,
    Other
};

} // namespace rundown
