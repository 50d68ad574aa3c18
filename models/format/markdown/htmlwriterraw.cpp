// SPDX-License-Identifier: GPL-3.0-or-later
// The half of HtmlWriter that shows raw HTML: what is not named here does not come through.
#include "models/format/markdown/htmlwriter.h"
#include "models/format/markdown/rawhtml.h"
#include "models/format/markdown/safeurl.h"

#include <algorithm>
#include <iterator>

namespace rundown {

using wire::Node;

/// What stands for an element of raw HTML in Qt's rich text.
struct RawElement
{
    enum class Kind : quint8 { Inline, Block, Table };
    QByteArrayView name;
    Kind kind;
    const char *begin;
    const char *end;
    bool endsItsLike = false; ///< one of these ends the one before
};

namespace {

using Kind = RawElement::Kind;

constexpr RawElement elements[] = {
    {"b", Kind::Inline, "<strong>", "</strong>"},
    {"strong", Kind::Inline, "<strong>", "</strong>"},
    {"mark", Kind::Inline, "<strong>", "</strong>"},
    {"i", Kind::Inline, "<em>", "</em>"},
    {"em", Kind::Inline, "<em>", "</em>"},
    {"cite", Kind::Inline, "<em>", "</em>"},
    {"dfn", Kind::Inline, "<em>", "</em>"},
    {"var", Kind::Inline, "<em>", "</em>"},
    {"u", Kind::Inline, "<u>", "</u>"},
    {"ins", Kind::Inline, "<u>", "</u>"},
    {"s", Kind::Inline, "<del>", "</del>"},
    {"strike", Kind::Inline, "<del>", "</del>"},
    {"del", Kind::Inline, "<del>", "</del>"},
    {"code", Kind::Inline, "<code>", "</code>"},
    {"kbd", Kind::Inline, "<code>", "</code>"},
    {"samp", Kind::Inline, "<code>", "</code>"},
    {"tt", Kind::Inline, "<code>", "</code>"},
    {"sub", Kind::Inline, "<sub>", "</sub>"},
    {"sup", Kind::Inline, "<sup>", "</sup>"},
    {"small", Kind::Inline, "<small>", "</small>"},
    {"big", Kind::Inline, "<big>", "</big>"},
    {"q", Kind::Inline, "“", "”"},
    {"a", Kind::Inline, "", ""},
    {"p", Kind::Block, "<p>", "</p>\n", true},
    {"h1", Kind::Block, "<h1>", "</h1>\n"},
    {"h2", Kind::Block, "<h2>", "</h2>\n"},
    {"h3", Kind::Block, "<h3>", "</h3>\n"},
    {"h4", Kind::Block, "<h4>", "</h4>\n"},
    {"h5", Kind::Block, "<h5>", "</h5>\n"},
    {"h6", Kind::Block, "<h6>", "</h6>\n"},
    {"div", Kind::Block, "<div>", "</div>\n"},
    {"section", Kind::Block, "<div>", "</div>\n"},
    {"article", Kind::Block, "<div>", "</div>\n"},
    {"header", Kind::Block, "<div>", "</div>\n"},
    {"footer", Kind::Block, "<div>", "</div>\n"},
    {"main", Kind::Block, "<div>", "</div>\n"},
    {"aside", Kind::Block, "<div>", "</div>\n"},
    {"nav", Kind::Block, "<div>", "</div>\n"},
    {"figure", Kind::Block, "<div>", "</div>\n"},
    {"figcaption", Kind::Block, "<div><em>", "</em></div>\n"},
    {"address", Kind::Block, "<div><em>", "</em></div>\n"},
    {"details", Kind::Block, "<div>", "</div>\n"},
    {"summary", Kind::Block, "<div><strong>", "</strong></div>\n"},
    {"center", Kind::Block, "<div align=\"center\">", "</div>\n"},
    {"blockquote", Kind::Block, "<blockquote>", "</blockquote>\n"},
    {"pre", Kind::Block, "<pre>", "</pre>\n"},
    {"ul", Kind::Block, "<ul>", "</ul>\n"},
    {"ol", Kind::Block, "<ol>", "</ol>\n"},
    {"li", Kind::Block, "<li>", "</li>\n", true},
    {"dl", Kind::Block, "<div>", "</div>\n"},
    {"dt", Kind::Block, "<div><strong>", "</strong></div>\n", true},
    {"dd", Kind::Block, "<blockquote>", "</blockquote>\n", true},
    {"table", Kind::Table, "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n", "</table>\n"},
    {"tr", Kind::Table, "<tr>", "</tr>\n", true},
    {"td", Kind::Table, "<td>", "</td>", true},
    {"th", Kind::Table, "<th>", "</th>", true},
};

/// Of these nothing is shown, what is in them neither.
constexpr QByteArrayView hiddenElements[] = {
    "script", "style",  "template", "iframe", "object",   "embed", "noscript", "noembed", "noframes", "title",
    "math",   "canvas", "textarea", "select", "datalist", "svg",   "applet",   "audio",   "video",    "xmp"};

constexpr int mostRawNesting = 32;

const RawElement *elementOf(QByteArrayView name)
{
    const auto *found = std::find_if(std::begin(elements), std::end(elements),
                                     [name](const RawElement &element) { return element.name == name; });
    return found == std::end(elements) ? nullptr : found;
}

bool isHidden(QByteArrayView name)
{
    return std::find(std::begin(hiddenElements), std::end(hiddenElements), name) != std::end(hiddenElements);
}

bool isMedium(QByteArrayView name)
{
    return name == "audio" || name == "video";
}

/// The opening tag with what is kept of its attributes: where a list begins, how a block is aligned.
QByteArray beginOf(const RawToken &token, const RawElement &element)
{
    QByteArray begin = element.begin;
    const QByteArray align = token.attribute("align").toLower();
    const bool aligned = align == "left" || align == "center" || align == "right";
    if (aligned && element.kind == Kind::Block && begin.indexOf('>') == begin.size() - 1)
        begin.insert(begin.size() - 1, " align=\"" + align + '"');
    bool isNumber = false;
    const int start = token.attribute("start").toInt(&isNumber);
    if (element.name == "ol" && isNumber && start >= 0)
        begin.insert(begin.size() - 1, " start=\"" + QByteArray::number(start) + '"');
    return begin;
}

/// An opening tag of a link; nothing where it may not lead there.
QByteArray linkOf(QByteArrayView url, QByteArrayView title)
{
    if (!isSafeLink(url))
        return {};
    const QByteArray hint = title.isEmpty() ? QByteArray() : htmlAttribute("title", title);
    return "<a" + htmlAttribute("href", url) + hint + '>';
}

} // namespace

void HtmlWriter::rawBlock(QByteArrayView html)
{
    raw(html, true);
}

void HtmlWriter::rawInline(QByteArrayView html)
{
    raw(html, false);
}

void HtmlWriter::raw(QByteArrayView html, bool isBlock)
{
    if (!form.rawHtml || imagesOpen > 0)
        return;
    if (isBlock)
        beginBlock();
    goesOn = goesOn || html.size() > mostRawHtml;
    for (const RawToken &token : rawTokens(html)) {
        if (token.kind == RawToken::Kind::Close)
            closeRaw(token.text);
        else if (token.kind == RawToken::Kind::Open)
            openRaw(token);
        else
            rawText(token, isBlock);
    }
}

void HtmlWriter::rawText(const RawToken &token, bool isBlock)
{
    if (isBlock && token.text.trimmed().isEmpty())
        return put(findRaw("pre") < 0 ? " " : token.text);
    beginText();
    putText(token.text);
}

void HtmlWriter::openRaw(const RawToken &token)
{
    if (!hiddenIn.isEmpty()) {
        if (token.text == "source" && isMedium(hiddenIn))
            rawMedium(token);
        return;
    }
    if (token.text == "img")
        return rawImage(token);
    if (token.text == "br")
        return lineBreak(true);
    if (token.text == "hr")
        return rule();
    if (isHidden(token.text)) {
        hide(token.text);
        if (isMedium(token.text))
            rawMedium(token);
        return;
    }
    const RawElement *element = elementOf(token.text);
    if (element && mayOpenRaw(element->name))
        openRawElement(token, *element);
}

void HtmlWriter::openRawElement(const RawToken &token, const RawElement &element)
{
    if (element.endsItsLike)
        closeLike(element);
    if (element.kind == Kind::Inline) {
        const QByteArray link = linkOf(token.attribute("href"), token.attribute("title"));
        const bool isLink = element.name == "a" && !link.isEmpty();
        openInline(Node::Strong, isLink ? link : QByteArray(element.begin), isLink ? "</a>" : element.end);
    } else {
        beginBlock();
        tables += element.name == "table" ? 1 : 0;
        openNesting(Node::BlockQuote, beginOf(token, element), element.end);
    }
    opens.last().raw = element.name.toByteArray();
}

/// Rows stand in tables only, cells in rows; a table in a table would take Qt very long.
bool HtmlWriter::mayOpenRaw(QByteArrayView name) const
{
    const auto isOpen = [](const Open &open) { return open.node == Node::Table || open.raw == "table"; };
    const bool inTable = std::any_of(opens.begin(), opens.end(), isOpen);
    int nested = 0;
    for (auto it = opens.rbegin(); it != opens.rend() && !it->raw.isEmpty() && nested < mostRawNesting; ++it)
        ++nested;
    if (nested >= mostRawNesting)
        return false;
    if (name == "table")
        return !inTable && tables < mostTables;
    if (name == "tr")
        return findRaw("table") >= 0;
    if (name == "td" || name == "th")
        return findRaw("tr") >= 0;
    return name != "li" || findRaw("ul") >= 0 || findRaw("ol") >= 0;
}

void HtmlWriter::rawImage(const RawToken &token)
{
    openImage(token.attribute("src"), token.attribute("title"));
    alt = token.attribute("alt").left(mostAlt);
    closeLast();
}

/// Sound and film play elsewhere: a link leads to the first address that is given.
void HtmlWriter::rawMedium(const RawToken &token)
{
    const QByteArray url = token.attribute("src");
    const QByteArray link = linkOf(url, {});
    if (link.isEmpty() || mediumIsShown)
        return;
    const QByteArray medium = std::exchange(hiddenIn, {});
    const QByteArray name = url.sliced(url.lastIndexOf('/') + 1);
    beginText();
    put(link);
    putText("▶ " + QByteArray::fromPercentEncoding(name));
    put("</a> ");
    hiddenIn = medium;
    mediumIsShown = true;
}

void HtmlWriter::hide(const QByteArray &name)
{
    hiddenIn = name;
    hiddenDepth = opens.size();
    mediumIsShown = false;
}

void HtmlWriter::closeRaw(QByteArrayView name)
{
    if (!hiddenIn.isEmpty()) {
        if (hiddenIn == name)
            hiddenIn.clear();
        return;
    }
    const qsizetype found = findRaw(name);
    while (found >= 0 && opens.size() > found)
        closeLast();
}

/// Ends the element before this one in the same list, row or table, of which nobody need write the end.
void HtmlWriter::closeLike(const RawElement &element)
{
    const bool isCell = element.name == "td" || element.name == "th";
    for (qsizetype i = opens.size() - 1; i >= 0 && !opens[i].raw.isEmpty(); --i) {
        const QByteArray &open = opens[i].raw;
        if (open == element.name || (isCell && (open == "td" || open == "th"))) {
            while (opens.size() > i)
                closeLast();
            return;
        }
        const RawElement *other = elementOf(open);
        if (!other || (other->kind != Kind::Inline && !other->endsItsLike))
            return;
    }
}

/// Which of the open nodes is this raw element, looked for in the node of Markdown that is open; or -1.
qsizetype HtmlWriter::findRaw(QByteArrayView name) const
{
    for (qsizetype i = opens.size() - 1; i >= 0 && !opens[i].raw.isEmpty(); --i) {
        if (opens[i].raw == name)
            return i;
    }
    return -1;
}

} // namespace rundown
