// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/htmlwriter.h"

#include "models/format/markdown/safeurl.h"

#include <QCoreApplication>

#include <algorithm>

namespace rundown {

using namespace Qt::StringLiterals;
using wire::Node;

namespace {

struct Preview
{
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

/// What Qt 6.4 sets and lays out in about half a second.
HtmlForm wholeText()
{
    HtmlForm form;
    form.rawHtml = false;
    form.namedImages = false;
    form.mostHtml = 1'000'000;
    form.mostBlocks = 5'000;
    return form;
}

// Qt's time grows with the square of the anchors, and of the items of one list. Tables in tables cannot come
// about: a cell holds no blocks, and raw HTML none where one is open.
constexpr int codeLinesInBlock = 8; ///< that cost as much as a block of another kind
constexpr int mostItems = 200;
constexpr qsizetype mostInBlock = 32'768; ///< bytes of text; Qt's time grows with the square of it in places
constexpr qsizetype mostPlainText = 500'000;
constexpr int mostNesting = 12;
constexpr int mostInlineNesting = 24;
constexpr int mostImages = 500;

const char *entityFor(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
    case '\n':
        return nullptr;
    default:
        return quint8(c) < 0x20 || c == 0x7f ? "\xEF\xBF\xBD" : nullptr;
    }
}

void appendEscaped(QByteArray &to, QByteArrayView text)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char *entity = entityFor(text[i]);
        if (!entity)
            continue;
        to.append(text.sliced(done, i - done)).append(entity);
        done = i + 1;
    }
    to.append(text.sliced(done));
}

/// Qt's rich text has uses of its own for some code points that no text should hold.
QString withoutNoncharacters(QString text)
{
    const auto isOne = [](QChar c) {
        return c.isNonCharacter() || (c >= QChar(0xfdd0) && c <= QChar(0xfdef));
    };
    std::replace_if(text.begin(), text.end(), isOne, QChar(QChar::ReplacementCharacter));
    return text;
}

QString toHtml(const QByteArray &html)
{
    return withoutNoncharacters(QString::fromUtf8(html));
}

QByteArray cutNote()
{
    QByteArray html = "<p><em>";
    appendEscaped(html, Preview::tr("The text goes on, but it is too long to be shown here.").toUtf8());
    return html + "</em></p>\n";
}

struct Tags
{
    const char *begin;
    const char *end;
};

Tags tagsOf(Node node)
{
    switch (node) {
    case Node::Emphasis:
        return {"<em>", "</em>"};
    case Node::Strong:
        return {"<strong>", "</strong>"};
    case Node::Strikethrough:
        return {"<del>", "</del>"};
    default:
        return {"", ""};
    }
}

QByteArray cellAlignment(wire::Align align)
{
    switch (align) {
    case wire::Align::Left:
        return " align=\"left\"";
    case wire::Align::Center:
        return " align=\"center\"";
    case wire::Align::Right:
        return " align=\"right\"";
    default:
        return {};
    }
}

} // namespace

QByteArray htmlAttribute(const char *name, QByteArrayView value)
{
    QByteArray html = QByteArray(" ") + name + "=\"";
    appendEscaped(html, value);
    return html + '"';
}

HtmlWriter::HtmlWriter() : HtmlWriter(wholeText()) {}

bool HtmlWriter::isFull()
{
    if (out.size() > form.mostHtml || blocks > form.mostBlocks)
        full = true;
    return full;
}

/// Everything but closing tags goes through here: they come even where the rest is cut off.
void HtmlWriter::put(QByteArrayView html)
{
    if (!isFull() && hiddenIn.isEmpty())
        out.append(html);
}

void HtmlWriter::putEscaped(QByteArrayView text)
{
    if (isFull() || !hiddenIn.isEmpty())
        return;
    const qsizetype left = form.mostHtml + 1 - out.size();
    appendEscaped(out, text.first(std::min(left, text.size())));
}

void HtmlWriter::beginBlock(int count)
{
    blocks += count;
    inBlock = 0;
}

/// Text for people, of which a block holds only so much.
void HtmlWriter::putText(QByteArrayView text)
{
    const qsizetype room = mostInBlock - inBlock;
    inBlock += std::min(room, text.size());
    putEscaped(text.first(std::min(room, text.size())));
    if (text.size() <= room)
        return;
    if (room > 0)
        put("…");
    goesOn = true;
}

void HtmlWriter::open(Node node, const QByteArray &begin, const QByteArray &end, bool tight)
{
    const bool shown = !isFull() && imagesOpen == 0 && hiddenIn.isEmpty();
    if (shown)
        put(begin);
    opens.append({node, shown ? end : QByteArray(), tight, 0, {}});
}

/// Quotes and lists in one another; what is nested too deeply stands one level higher.
void HtmlWriter::openNesting(Node node, const QByteArray &begin, const QByteArray &end, bool tight)
{
    const bool shown = nesting++ < mostNesting;
    open(node, shown ? begin : QByteArray(), shown ? end : QByteArray(), tight);
}

void HtmlWriter::openInline(Node node, const QByteArray &begin, const QByteArray &end)
{
    beginText();
    const bool shown = inlineNesting++ < mostInlineNesting;
    open(node, shown ? begin : QByteArray(), shown ? end : QByteArray());
}

void HtmlWriter::openPlain(Node node)
{
    switch (node) {
    case Node::BlockQuote:
        return openNesting(node, "<blockquote>\n", "</blockquote>\n");
    case Node::Paragraph:
        return openParagraph();
    case Node::Table:
        tableIsPlain = ++tables > mostTables;
        if (tableIsPlain)
            return open(node, {}, {});
        return open(node, "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n", "</table>\n");
    default:
        return openInline(node, tagsOf(node).begin, tagsOf(node).end);
    }
}

void HtmlWriter::openParagraph()
{
    const bool inTightItem = opens.size() > 1 && opens.last().node == Node::Item && opens.last().tight;
    beginBlock(out.endsWith("<li>") ? 0 : 1);
    open(Node::Paragraph, inTightItem ? "" : "<p>", inTightItem ? "\n" : "</p>\n");
}

void HtmlWriter::openList(quint8 flags, quint32 start)
{
    const bool atTop = opens.isEmpty();
    const bool tight = atTop ? form.tight.value_or((flags & wire::Tight) != 0) : (flags & wire::Tight) != 0;
    start = atTop ? form.number.value_or(start) : start;
    if ((flags & wire::Ordered) == 0)
        return openNesting(Node::List, "<ul>\n", "</ul>\n", tight);
    const QByteArray from = start == 1 ? QByteArray() : htmlAttribute("start", QByteArray::number(start));
    openNesting(Node::List, "<ol" + from + ">\n", "</ol>\n", tight);
}

void HtmlWriter::openItem(quint8 task)
{
    const bool tight = !opens.isEmpty() && opens.last().tight;
    const bool shown = nesting <= mostNesting;
    beginBlock();
    splitList();
    open(Node::Item, shown ? "<li>" : "<br />", shown ? "</li>\n" : "", tight);
    if (task > 0)
        pending.append(task == 1 ? "☐ " : "☑ ");
}

/// A long list without numbers goes on in another one.
void HtmlWriter::splitList()
{
    Open &list = opens.last();
    if (list.end.startsWith("</ul>") && list.items++ >= mostItems) {
        put("</ul>\n<ul>\n");
        list.items = 1;
    }
}

void HtmlWriter::openHeading(quint8 level)
{
    const QByteArray name = 'h' + QByteArray::number(std::clamp<int>(level, 1, 6));
    beginBlock();
    open(Node::Heading, '<' + name + '>', "</" + name + ">\n");
}

void HtmlWriter::openFootnote()
{
    if (footnotes == 0 && form.number)
        footnotes = int(*form.number) - 1;
    if (footnotes++ == 0)
        put("<hr />\n");
    const QByteArray number = QByteArray::number(footnotes);
    openNesting(Node::Footnote, {}, {});
    pending.append("<a name=\"footnote-" + number + "\"></a><sup>" + number + "</sup> ");
}

void HtmlWriter::openRow(bool header)
{
    cellsInRow = 0;
    rowIsHeader = header;
    if (tableIsPlain)
        return open(Node::TableRow, "<p>", "</p>\n");
    open(Node::TableRow, header ? "<thead><tr>" : "<tr>", header ? "</tr></thead>\n" : "</tr>\n");
}

void HtmlWriter::openCell(wire::Align align)
{
    beginBlock();
    const bool first = cellsInRow++ == 0;
    const QByteArray name = rowIsHeader ? "th" : "td";
    if (tableIsPlain)
        return open(Node::TableCell, first ? "" : " | ", {});
    open(Node::TableCell, '<' + name + cellAlignment(align) + '>', "</" + name + '>');
}

void HtmlWriter::openLink(QByteArrayView url, QByteArrayView title)
{
    if (!isSafeLink(url))
        return openInline(Node::Link, {}, {});
    const QByteArray hint = title.isEmpty() ? QByteArray() : htmlAttribute("title", title);
    openInline(Node::Link, "<a" + htmlAttribute("href", url) + hint + '>', "</a>");
}

void HtmlWriter::openImage(QByteArrayView url, QByteArrayView title)
{
    beginText();
    const bool outermost = imagesOpen == 0;
    const bool shown =
        outermost && !isFull() && hiddenIn.isEmpty() && isSafeImage(url) && imageCount < mostImages;
    QByteArray tag;
    if (shown) {
        const QByteArray name = form.namedImages ? imageName(imageCount).toUtf8() : url.toByteArray();
        tag = "<img" + htmlAttribute("src", name) +
              (title.isEmpty() ? QByteArray() : htmlAttribute("title", title));
        ++imageCount;
        named.append({QString::fromUtf8(url), {}});
    }
    if (outermost)
        alt.clear();
    ++imagesOpen;
    opens.append({Node::Image, tag, false, 0, {}});
}

/// An image's children are its description: text without marks.
void HtmlWriter::closeImage(const Open &image)
{
    if (--imagesOpen > 0)
        return;
    if (image.end.isEmpty())
        return putText(alt);
    named.last().alt = QString::fromUtf8(alt);
    put(image.end + htmlAttribute("alt", alt) + " />");
}

void HtmlWriter::close()
{
    while (!opens.last().raw.isEmpty())
        closeLast();
    closeLast();
    if (opens.size() < hiddenDepth)
        hiddenIn.clear();
}

void HtmlWriter::closeLast()
{
    const Open last = opens.takeLast();
    if (last.node == Node::BlockQuote || last.node == Node::List || last.node == Node::Footnote)
        --nesting;
    else if (last.node >= Node::Emphasis && last.node != Node::Image)
        --inlineNesting;
    if (last.node == Node::Item || last.node == Node::TableCell || last.node == Node::Paragraph)
        beginText();
    if (last.node == Node::Image)
        return closeImage(last);
    out.append(last.end);
}

void HtmlWriter::atLine(quint32 line)
{
    if (line == lastLine)
        return;
    lastLine = line;
    if (form.anchors && !form.anchors->contains(line))
        return;
    pending.append("<a name=\"L" + QByteArray::number(line) + "\"></a>");
}

void HtmlWriter::beginText()
{
    if (pending.isEmpty() || imagesOpen > 0)
        return;
    put(pending);
    pending.clear();
}

void HtmlWriter::codeBlock(QByteArrayView code)
{
    beginBlock();
    open(Node::CodeBlock, "<pre>", "</pre>\n");
    beginText();
    for (qsizetype at = 0; at < code.size() && !isFull();) {
        const qsizetype end = code.indexOf('\n', at);
        const qsizetype next = end < 0 ? code.size() : end + 1;
        putText(code.sliced(at, next - at));
        beginBlock(++codeLines % codeLinesInBlock == 0 ? 1 : 0);
        at = next;
    }
    close();
}

void HtmlWriter::rule()
{
    beginBlock();
    put("<hr />\n");
}

void HtmlWriter::text(QByteArrayView text)
{
    if (imagesOpen > 0) {
        alt.append(text.first(std::min(mostAlt - alt.size(), text.size())));
        return;
    }
    beginText();
    putText(text);
}

void HtmlWriter::code(QByteArrayView code)
{
    if (imagesOpen > 0)
        return text(code);
    openInline(Node::Emphasis, "<code>", "</code>");
    putText(code);
    close();
}

void HtmlWriter::lineBreak(bool hard)
{
    if (imagesOpen > 0)
        return text(" ");
    put(hard ? "<br />\n" : "\n");
}

void HtmlWriter::footnoteReference(quint32 number)
{
    if (imagesOpen > 0)
        return;
    beginText();
    const QByteArray digits = QByteArray::number(number);
    put("<sup><a href=\"#footnote-" + digits + "\">" + digits + "</a></sup>");
}

QString HtmlWriter::finish()
{
    while (!opens.isEmpty())
        closeLast();
    put(pending);
    if (full || goesOn)
        out.append(cutNote());
    return toHtml(out);
}

QString plainTextAsHtml(QByteArrayView text)
{
    const bool tooLong = text.size() > mostPlainText;
    QByteArray html = "<pre>";
    appendEscaped(html, tooLong ? text.first(mostPlainText) : text);
    html.append("</pre>\n");
    return toHtml(tooLong ? html + cutNote() : html);
}

} // namespace rundown
