// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"

#include <QList>
#include <QString>

namespace rundown {

/// A line of a quote, taken out of it.
struct QuotedLine
{
    QString mark; ///< blanks and `>`, as they stood before it; empty where it has none
    QString text;
    bool isQuoted = false; ///< has a mark; what has none goes on with the paragraph above it
};

/// Takes a line out of a quote that stands in text which begins in this column.
QuotedLine unquoted(const QString &line, int column);

/// A quote and the blocks in it (`blocks`) as those of a document: the lines without their marks.
QList<MarkdownBlock> blocksWithin(const QList<MarkdownBlock> &blocks, const QList<QuotedLine> &quoted);

} // namespace rundown
