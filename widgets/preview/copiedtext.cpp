// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/copiedtext.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isOrdered(const QTextList &list)
{
    return list.format().style() <= QTextListFormat::ListDecimal;
}

bool isCode(const QTextCharFormat &format)
{
    return format.fontFixedPitch() || format.fontFamilies().toStringList().contains(u"monospace"_s);
}

/// Writes the blocks of a document one after the other.
class CopyWriter
{
public:
    CopyWriter(const QTextDocument &document, const QList<HtmlImage> &images)
        : document(document), images(images)
    {}

    CopiedText write(int begin, int end)
    {
        for (QTextBlock block = document.findBlock(begin); block.isValid() && block.position() < end;
             block = block.next())
            writeBlock(block, begin, end);
        closeLists(0);
        return std::move(copied);
    }

private:
    void writeBlock(const QTextBlock &block, int begin, int end)
    {
        inlineMarkdown.clear();
        inlineHtml.clear();
        isPlain = block.blockFormat().nonBreakableLines();
        isHeading = block.blockFormat().headingLevel() > 0;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int from = std::max(begin, fragment.position());
            const int to = std::min(end, fragment.position() + fragment.length());
            if (from < to)
                writeFragment(fragment, from - fragment.position(), to - from);
        }
        const bool isFirst = copied.markdown.isEmpty() && copied.html.isEmpty();
        if (inlineMarkdown.trimmed().isEmpty() && (isFirst || block.position() < begin))
            return;
        const QTextCursor cursor(block);
        const QTextTable *table = cursor.currentTable();
        const bool sameRow = table && table->cellAt(cursor).column() > 0 && !isFirst;
        copied.markdown += isFirst ? u""_s : sameRow ? u" | "_s : u"\n"_s;
        wrap(block, block.position() >= begin);
    }

    void wrap(const QTextBlock &block, bool isWhole)
    {
        const QTextList *list = isWhole ? block.textList() : nullptr;
        const int heading = isWhole ? block.blockFormat().headingLevel() : 0;
        const QString text = isPlain ? u"    "_s + inlineMarkdown : inlineMarkdown.trimmed();
        if (list) {
            const int level = std::max(1, list->format().indent());
            const QString marker = isOrdered(*list) ? list->itemText(block) + u' ' : u"- "_s;
            copied.markdown += QString(4 * (level - 1), u' ') + marker + text;
            openLists(level, isOrdered(*list));
            copied.html += u"<li>"_s + inlineHtml;
            return;
        }
        closeLists(block.blockFormat().indent());
        copied.markdown += heading > 0 ? QString(heading, u'#') + u' ' + text : text;
        const QString element = heading > 0 ? u"h%1"_s.arg(heading) : isPlain ? u"pre"_s : u"p"_s;
        copied.html += u"<%1>%2</%1>\n"_s.arg(element, inlineHtml);
    }

    void openLists(int level, bool ordered)
    {
        closeLists(level);
        for (; lists.size() < level; lists.append(ordered))
            copied.html += ordered ? u"<ol>\n"_s : u"<ul>\n"_s;
    }

    void closeLists(int level)
    {
        while (lists.size() > level)
            copied.html += lists.takeLast() ? u"</ol>\n"_s : u"</ul>\n"_s;
    }

    void writeFragment(const QTextFragment &fragment, int from, int length)
    {
        const QTextCharFormat format = fragment.charFormat();
        if (format.isImageFormat())
            return writeImage(format.toImageFormat());
        QString text = fragment.text().mid(from, length);
        text.replace(QChar::LineSeparator, u'\n');
        const QString href = format.anchorHref();
        QString markdown = text;
        QString html = text.toHtmlEscaped().replace(u'\n', u"<br>\n"_s);
        const auto mark = [&](const QString &sign, const QString &element) {
            markdown = sign + markdown + sign;
            html = u"<%1>%2</%1>"_s.arg(element, html);
        };
        if (isCode(format) && !isPlain)
            mark(u"`"_s, u"code"_s);
        if (format.fontWeight() >= QFont::DemiBold && !isHeading && !text.trimmed().isEmpty())
            mark(u"**"_s, u"strong"_s);
        if (format.fontItalic())
            mark(u"*"_s, u"em"_s);
        if (!href.isEmpty()) {
            markdown = href == text ? text : u"[%1](%2)"_s.arg(markdown, href);
            html = u"<a href=\"%1\">%2</a>"_s.arg(href.toHtmlEscaped(), html);
        }
        inlineMarkdown += markdown;
        inlineHtml += html;
    }

    void writeImage(const QTextImageFormat &format)
    {
        const qsizetype index = imageIndex(format.name());
        if (index < 0 || index >= images.size())
            return;
        const auto &[source, alt] = images[index];
        inlineMarkdown += u"![%1](%2)"_s.arg(alt, source);
        inlineHtml += u"<img src=\"%1\" alt=\"%2\">"_s.arg(source.toHtmlEscaped(), alt.toHtmlEscaped());
    }

    const QTextDocument &document;
    const QList<HtmlImage> &images;
    CopiedText copied;
    QList<bool> lists; ///< the open ones: whether they are ordered
    QString inlineMarkdown;
    QString inlineHtml;
    bool isPlain = false; ///< the block is code
    bool isHeading = false;
};

} // namespace

CopiedText copiedFrom(const QTextDocument &document, int begin, int end, const QList<HtmlImage> &images)
{
    return CopyWriter(document, images).write(begin, end);
}

CopiedText joined(const QList<CopiedText> &parts)
{
    static const QRegularExpression betweenLists(u"</(ul|ol)>\\s*\\z"_s);
    CopiedText all;
    for (const CopiedText &part : parts) {
        const QRegularExpressionMatch end = betweenLists.match(all.html);
        const bool goesOn = end.hasMatch() && part.html.mid(1).startsWith(end.captured(1));
        if (!all.markdown.isEmpty())
            all.markdown += goesOn ? u"\n"_s : u"\n\n"_s;
        all.markdown += part.markdown;
        if (goesOn)
            all.html.truncate(end.capturedStart());
        all.html += goesOn ? part.html.mid(part.html.indexOf(u'>') + 1) : part.html;
    }
    return all;
}

} // namespace rundown
