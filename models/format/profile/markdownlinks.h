// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace rundown {

/// An address in Markdown text: of a link, an image, a definition, or an attribute of raw HTML.
struct MarkdownAddress
{
    enum class Kind { Link, Image, Definition, Html };
    Kind kind = Kind::Link;
    qsizetype begin = 0; ///< of the address in the text
    qsizetype end = 0;
    qsizetype after = 0; ///< behind the whole link
    bool operator==(const MarkdownAddress &) const = default;
};

/// A stretch of text.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const TextRange &) const = default;
};

/// What stands in the text of a block, in rising order: addresses, and code between backticks.
struct InlineParts
{
    QList<MarkdownAddress> addresses;
    QList<TextRange> code;
};

/// Reads inline Markdown as CommonMark 0.30 says (6.1 code spans, 6.3 links, 6.4 images, 6.6 raw HTML), as
/// far as addresses go: `[text](address)` and `![alt](address)`, definitions at a line's beginning, and src,
/// href and poster of HTML. Takes time in proportion to the text.
InlineParts findInlineParts(QStringView text);

} // namespace rundown
