// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/piecedocument.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextList>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int indent = 24;

/// What is answered for whatever is not an image of the post.
QImage nothing()
{
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// An image that begins or ends a line of the post stands by itself here too: what goes with it stands above
/// and below.
QString withLineBreaks(const QString &html)
{
    static const QRegularExpression after(u"(<img [^>]*/>)\\n(?=[^<\\n])"_s);
    static const QRegularExpression before(u"(?<=[^>\\n])\\n(?=<img )"_s);
    return QString(html).replace(after, u"\\1<br/>"_s).replace(before, u"<br/>"_s);
}

/// The number that a list at the beginning of the text starts with.
int numberOfList(const QString &html)
{
    static const QRegularExpression list(u"^\\s*<ol[^>]*\\bstart=\"(\\d{1,9})\""_s);
    const auto match = list.match(html);
    return match.hasMatch() ? match.captured(1).toInt() : 1;
}

template<class Visit>
void forEachFragment(const QTextDocument &document, Visit &&visit)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            visit(it.fragment());
    }
}

} // namespace

PieceDocument::PieceDocument(const PieceHtml &piece, const PreviewStyle &style, ImageProvider provider)
    : m_images(piece.images), m_provider(std::move(provider))
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    setIndentWidth(indent);
    setDefaultFont(style.font);
    setDefaultStyleSheet(style.sheet());
    setHtml(piece.images.isEmpty() ? piece.html : withLineBreaks(piece.html));
    startListAt(numberOfList(piece.html));
    collectAnchors();
}

/// Qt 6.4 counts every list from one. So items that are not seen stand before the first; of a long number the
/// list says all but the last digits itself.
void PieceDocument::startListAt(int number)
{
    constexpr int mostUnseen = 500;
    const QString digits = QString::number(number);
    qsizetype split = digits.size() - 1;
    while (split > 0 && digits[split] == u'0')
        --split;
    const int unseen = digits.mid(split).toInt() - 1;
    QTextList *list = begin().textList();
    if (!list || number <= 1 || unseen > mostUnseen)
        return;
    QTextListFormat listFormat = list->format();
    listFormat.setNumberPrefix(digits.left(split));
    list->setFormat(listFormat);
    QTextCursor cursor(this);
    QTextBlockFormat format = cursor.blockFormat();
    QTextBlockFormat first = format;
    first.setTopMargin(0); // as of what stands first in a document
    cursor.setBlockFormat(first);
    format.setTopMargin(0);
    format.setBottomMargin(0);
    for (int i = 0; i < unseen; ++i) {
        cursor.setPosition(0);
        cursor.insertBlock(format);
    }
    QTextBlock block = begin();
    for (int i = 0; i < unseen; ++i, block = block.next())
        block.setVisible(false);
    m_firstPosition = block.position();
}

void PieceDocument::collectAnchors()
{
    forEachFragment(*this, [this](const QTextFragment &fragment) {
        const QStringList names = fragment.charFormat().anchorNames();
        for (const QString &name : names) {
            bool isNumber = false;
            const uint line = name.startsWith(u'L') ? name.mid(1).toUInt(&isNumber) : 0;
            if (isNumber)
                m_anchors.append({line, fragment.position()});
        }
    });
}

QVariant PieceDocument::loadResource(int type, const QUrl &name)
{
    const qsizetype index = imageIndex(name.toString());
    if (type != QTextDocument::ImageResource || index < 0 || index >= m_images.size())
        return nothing();
    return m_provider(index);
}

void PieceDocument::updateImage(qsizetype index)
{
    addResource(QTextDocument::ImageResource, QUrl(imageName(index)), m_provider(index));
    markContentsDirty(0, characterCount());
}

QList<PieceLink> PieceDocument::links() const
{
    QList<PieceLink> links;
    forEachFragment(*this, [&links](const QTextFragment &fragment) {
        const QString href = fragment.charFormat().anchorHref();
        if (href.isEmpty())
            return;
        const int end = fragment.position() + fragment.length();
        if (!links.isEmpty() && links.last().href == href && links.last().end == fragment.position())
            links.last().end = end;
        else
            links.append({href, fragment.position(), end});
    });
    return links;
}

QString PieceDocument::titleOfLinkAt(int position) const
{
    QTextCursor cursor(const_cast<PieceDocument *>(this));
    cursor.setPosition(std::clamp(position + 1, 0, characterCount() - 1));
    return cursor.charFormat().toolTip();
}

int PieceDocument::positionOfLine(quint32 line) const
{
    const auto found = std::find_if(m_anchors.begin(), m_anchors.end(),
                                    [line](const Anchor &anchor) { return anchor.line == line; });
    return found == m_anchors.end() ? -1 : found->position;
}

quint32 PieceDocument::lineAt(int position) const
{
    quint32 line = 0;
    for (const Anchor &anchor : m_anchors) {
        if (anchor.position <= position)
            line = anchor.line;
    }
    return line;
}

} // namespace rundown
