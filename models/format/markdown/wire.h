// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/blocktype.h"

#include <cstdint>

/// What MarkdownWorker and its worker process say to each other. Both are built together, so numbers are in
/// the machine's own order. A request is a Header and the text; an answer is a Header and a payload:
///
/// - blocks: for each block, parents first: one byte `type | ordered << 4 | level << 5`, then three numbers:
///   depth, lines since the block before (from 1), column.
/// - tree: a Node for each node, its fields, its children, Close. Blocks have their line as first field.
///
/// A number is LEB128 of at most 5 bytes; a string is a number of bytes and the bytes.
namespace rundown::wire {

inline constexpr std::uint32_t magic = 0x314d4452; // "RDM1"
inline constexpr std::uint32_t maxText = 64U << 20U;
inline constexpr std::uint32_t maxBlocksAnswer = 16U << 20U;
inline constexpr std::uint32_t maxTreeAnswer = 8U << 20U;
inline constexpr std::uint32_t maxDepth = 200; ///< what is nested deeper is left out

enum class Kind : std::uint32_t { Blocks = 1, Tree = 2 };

struct Header
{
    std::uint32_t magic = wire::magic;
    Kind kind = Kind::Blocks;
    std::uint32_t size = 0; ///< of what follows, bytes
};

/// How the worker ends when a text is more than it takes on.
enum ExitCode : int { ExitNonsense = 2, ExitTooLarge = 3 };

using Block = MarkdownBlockType;

enum class Node : std::uint8_t {
    Close,         ///< ends the last open node
    Cut,           ///< the text goes on but the answer ends here; all nodes are closed
    BlockQuote,    ///< line
    List,          ///< line, ListFlags, start
    Item,          ///< line, 0 = no task, 1 = to do, 2 = done
    Footnote,      ///< line; numbered in their order
    Table,         ///< line
    TableRow,      ///< line, 1 = header
    TableCell,     ///< line, Align
    Paragraph,     ///< line
    Heading,       ///< line, level
    CodeBlock,     ///< line, string; no Close from here on but where it says so
    HtmlBlock,     ///< line, string
    ThematicBreak, ///< line
    Text,          ///< string
    Code,          ///< string
    SoftBreak,
    LineBreak,
    FootnoteReference, ///< number
    HtmlInline,        ///< string
    Emphasis,          ///< to be closed
    Strong,            ///< to be closed
    Strikethrough,     ///< to be closed
    Link,              ///< URL, title; to be closed
    Image              ///< URL, title; to be closed
};

/// Above the flags stands which sign begins the items: lists with other signs are other lists.
enum ListFlags : std::uint8_t { Ordered = 1, Tight = 2, MaxListFlags = 15 };
inline constexpr int listSignShift = 2; ///< 0 to 2 for "-", "+", "*", or 0 and 1 for "1.", "1)"
enum class Align : std::uint8_t { None, Left, Center, Right };

} // namespace rundown::wire
