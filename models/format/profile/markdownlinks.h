// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace rundown {

/// An address in Markdown text.
struct MarkdownAddress
{
    enum class Kind {
        Link,
        Image,
        Definition,
        Html,     ///< what an element of raw HTML shows: src, poster
        HtmlLink, ///< where it leads: href
        Autolink, ///< `<https://…>`
        Bare      ///< `https://…` in the text
    };
    Kind kind = Kind::Link;
    qsizetype begin = 0; ///< of the address in the text
    qsizetype end = 0;
    qsizetype after = 0; ///< behind the whole link
    bool operator==(const MarkdownAddress &) const = default;
};

/// `[text][label]`, `[label][]` or `[label]`: a link, if the label has a definition.
struct LinkReference
{
    QString label; ///< as normalizedLabel() has it
    qsizetype after = 0;
};

/// A stretch of text.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const TextRange &) const = default;
};

/// What stands in the text of a block, in rising order.
struct InlineParts
{
    QList<MarkdownAddress> addresses;
    QList<LinkReference> references;
    QList<TextRange> code; ///< between backticks
    QList<TextRange> tags; ///< of raw HTML, and comments
};

/// Reads inline Markdown as CommonMark 0.30 says (6.1 code spans, 6.3 links, 6.4 images, 6.5 autolinks, 6.6
/// raw HTML), as far as addresses go; definitions at a line's beginning, too. `isHtml`: the text is a block
/// of HTML, in which nothing else is read. Nothing in a comment is. `definitions`: those of the whole body,
/// as linkDefinitionsIn() has them. Takes time in proportion to the text.
InlineParts findInlineParts(QStringView text, bool isHtml = false,
                            const QHash<QString, QString> &definitions = {});

/// The addresses of the definitions in a text, as they are written, by their labels; the first of a label
/// counts.
QHash<QString, QString> linkDefinitionsIn(QStringView text);

/// Labels are the same whatever their case and their blanks.
QString normalizedLabel(QStringView label);

/// What an address says without backslashes before punctuation (not in HTML) and without entities.
QString plainAddress(const QString &written, bool isHtml);

} // namespace rundown
