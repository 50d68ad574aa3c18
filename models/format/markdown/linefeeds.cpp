// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/linefeeds.h"

#include <algorithm>

namespace rundown {

void countLinesByLineFeed(QList<MarkdownBlock> &blocks, QStringView text)
{
    if (!text.contains(u'\r'))
        return;
    QList<int> lineOf{1, 1}; // of cmark's line n, from 1
    int line = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool crLf = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (text[i] == u'\n')
            ++line;
        if (text[i] == u'\n' || (text[i] == u'\r' && !crLf))
            lineOf.append(line);
    }
    for (MarkdownBlock &block : blocks)
        block.line = lineOf[std::min<qsizetype>(block.line, lineOf.size() - 1)];
}

} // namespace rundown
