// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"

/// The kind of a block in a word.
inline QString nameOf(rundown::MarkdownBlock::Type type)
{
    static const char *const names[] = {"document", "quote", "list", "item",  "code", "html", "paragraph",
                                        "heading",  "rule",  "note", "table", "row",  "cell", "other"};
    return QString::fromLatin1(names[int(type)]);
}

/// One block a line, indented by its depth, with line and column: `  item# 3:1`.
inline QString outlineOf(const QList<rundown::MarkdownBlock> &blocks)
{
    QString lines;
    for (const rundown::MarkdownBlock &block : blocks) {
        lines += QString(block.depth, u' ') + nameOf(block.type);
        lines += block.level ? QString::number(block.level) : block.ordered ? QStringLiteral("#") : QString();
        lines += QStringLiteral(" %1:%2\n").arg(block.line).arg(block.column);
    }
    return lines;
}
