// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/quotedlines.h"

#include "models/format/profile/linecolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

QuotedLine unquoted(const QString &line, int column)
{
    const QString text = withoutIndent(line);
    if (!text.startsWith(u'>') || indentOf(line) - column >= tabWidth)
        return {{}, line, false};
    const QString blanks = line.left(line.size() - text.size());
    if (text.size() > 1 && text[1] == u'\t') // one column of it is the mark's
        return {blanks + u"> "_s, QString(tabWidth - 2 - indentOf(line) % tabWidth, u' ') + text.mid(2),
                true};
    const int mark = text.size() > 1 && text[1] == u' ' ? 2 : 1;
    return {blanks + text.left(mark), text.mid(mark), true};
}

QList<MarkdownBlock> blocksWithin(const QList<MarkdownBlock> &blocks, const QList<QuotedLine> &quoted)
{
    QList<MarkdownBlock> own;
    for (MarkdownBlock block : blocks) {
        block.depth -= blocks.first().depth;
        block.line -= blocks.first().line - 1;
        if (block.line <= quoted.size())
            block.column -= int(quoted[block.line - 1].mark.toUtf8().size());
        block.column = std::max(block.column, 1);
        own.append(block);
    }
    return own;
}

} // namespace rundown
