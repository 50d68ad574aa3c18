// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/blocksanswer.h"

#include "models/format/markdown/answerreader.h"
#include "models/format/markdown/wire.h"

#include <algorithm>

namespace rundown {

namespace {

constexpr qsizetype smallestBlock = 4; ///< bytes in an answer

/// No text has more lines, however its lines end.
qint64 mostLines(QByteArrayView text)
{
    qint64 lines = 1;
    for (const char mark : {'\n', '\r'}) {
        for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
            ++lines;
    }
    return lines;
}

std::optional<MarkdownBlock> readBlock(AnswerReader &reader, qint32 lineBefore)
{
    const auto head = reader.byte();
    const auto depth = reader.number();
    const auto lines = reader.number();
    const auto column = reader.number();
    if (!head || !depth || !lines || !column || (*head & 0x0fU) > quint8(wire::Block::Other))
        return std::nullopt;
    MarkdownBlock block;
    block.type = static_cast<MarkdownBlock::Type>(*head & 0x0fU);
    block.ordered = (*head & 0x10U) != 0;
    block.level = *head >> 5U;
    block.depth = qint32(*depth);
    block.line = qint32(std::min<qint64>(qint64(lineBefore) + *lines, std::numeric_limits<qint32>::max()));
    block.column = qint32(*column);
    return block;
}

bool hasSoundMarks(const MarkdownBlock &block)
{
    using Type = MarkdownBlock::Type;
    const bool heading = block.type == Type::Heading;
    const bool listy = block.type == Type::List || block.type == Type::Item;
    return (heading ? block.level >= 1 && block.level <= 6 : block.level == 0) && (listy || !block.ordered);
}

} // namespace

std::optional<QList<MarkdownBlock>> readBlocks(QByteArrayView answer, QByteArrayView text)
{
    const qint64 lines = mostLines(text);
    QList<MarkdownBlock> blocks;
    blocks.reserve(answer.size() / smallestBlock + 1);
    AnswerReader reader(answer);
    MarkdownBlock last{MarkdownBlock::Type::Other, 0, false, -1, 1, 1};
    while (!reader.atEnd()) {
        const auto block = readBlock(reader, last.line);
        if (!block || !hasSoundMarks(*block))
            return std::nullopt;
        const bool document = block->type == MarkdownBlock::Type::Document;
        if (document != blocks.isEmpty() || document != (block->depth == 0) ||
            block->depth > last.depth + 1 || block->depth > qint32(wire::maxDepth) || block->line > lines ||
            block->column < 1)
            return std::nullopt;
        blocks.append(*block);
        last = *block;
    }
    if (blocks.isEmpty())
        return std::nullopt;
    return blocks;
}

} // namespace rundown
