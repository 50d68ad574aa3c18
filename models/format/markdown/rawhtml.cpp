// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/rawhtml.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace rundown {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Reads raw HTML from its beginning to its end.
class RawReader
{
public:
    explicit RawReader(QByteArrayView text) : html(text) {}

    QList<RawToken> read()
    {
        while (at < html.size()) {
            const qsizetype begin = at;
            if (html[at] == '<' && readMarkup())
                continue;
            at = html.indexOf('<', begin + 1);
            at = at < 0 ? html.size() : at;
            appendText(html.sliced(begin, at - begin));
        }
        return tokens;
    }

private:
    bool readMarkup();
    bool skipTo(QByteArrayView end);
    bool readTag();
    bool readAttribute(RawToken &tag);
    QByteArray readValue();
    QByteArray readName();
    void skipSpace();
    void appendText(QByteArrayView text);
    char here() const { return at < html.size() ? html[at] : '\0'; }

    QByteArrayView html;
    qsizetype at = 0;
    QList<RawToken> tokens;
    bool noneEnds = false; ///< no tag from here on
};

bool RawReader::readMarkup()
{
    const QByteArrayView rest = html.sliced(at);
    if (rest.startsWith("<!--"))
        return skipTo("-->");
    if (rest.startsWith("<!") || rest.startsWith("<?"))
        return skipTo(">");
    const bool isTag = rest.size() > 1 && (isLetter(rest[1]) || (rest[1] == '/' && rest.size() > 2));
    return isTag && !noneEnds && readTag();
}

/// What does not end goes on to the end of the text.
bool RawReader::skipTo(QByteArrayView end)
{
    const qsizetype found = html.indexOf(end, at);
    at = found < 0 ? html.size() : found + end.size();
    return true;
}

bool RawReader::readTag()
{
    const qsizetype begin = at++;
    RawToken tag{RawToken::Kind::Open, {}, {}};
    if (here() == '/') {
        tag.kind = RawToken::Kind::Close;
        ++at;
    }
    tag.text = readName();
    while (!tag.text.isEmpty() && at < html.size() && here() != '>') {
        if (!readAttribute(tag))
            ++at;
    }
    if (tag.text.isEmpty() || at >= html.size()) {
        noneEnds = at >= html.size(); // or each of many would be looked for to the end of the text
        at = begin;
        return false;
    }
    ++at;
    tokens.append(tag);
    return true;
}

bool RawReader::readAttribute(RawToken &tag)
{
    constexpr qsizetype mostAttributes = 50;
    skipSpace();
    const QByteArray name = readName();
    skipSpace();
    const bool hasValue = !name.isEmpty() && here() == '=';
    QByteArray value;
    if (hasValue) {
        ++at;
        value = readValue();
    }
    if (!name.isEmpty() && tag.attributes.size() < mostAttributes)
        tag.attributes.append({name, value});
    return !name.isEmpty();
}

QByteArray RawReader::readValue()
{
    skipSpace();
    const char quote = here();
    if (quote == '"' || quote == '\'') {
        const qsizetype end = html.indexOf(quote, at + 1);
        const qsizetype begin = at + 1;
        at = end < 0 ? html.size() : end + 1;
        return end < 0 ? QByteArray() : withoutEntities(html.sliced(begin, end - begin));
    }
    const qsizetype begin = at;
    while (at < html.size() && !isSpace(here()) && here() != '>')
        ++at;
    return withoutEntities(html.sliced(begin, at - begin));
}

QByteArray RawReader::readName()
{
    const qsizetype begin = at;
    while (at < html.size() && !isSpace(here()) && here() != '>' && here() != '/' && here() != '=')
        ++at;
    return html.sliced(begin, at - begin).toByteArray().toLower();
}

void RawReader::skipSpace()
{
    while (at < html.size() && isSpace(here()))
        ++at;
}

void RawReader::appendText(QByteArrayView text)
{
    if (!tokens.isEmpty() && tokens.last().kind == RawToken::Kind::Text)
        tokens.last().text += withoutEntities(text);
    else
        tokens.append({RawToken::Kind::Text, withoutEntities(text), {}});
}

struct NamedEntity
{
    QByteArrayView name;
    const char *text;
};

constexpr NamedEntity namedEntities[] = {
    {"amp", "&"},       {"lt", "<"},         {"gt", ">"},         {"quot", "\""},    {"apos", "'"},
    {"nbsp", "\u00a0"}, {"copy", "\u00a9"},  {"reg", "\u00ae"},   {"hellip", "…"},   {"mdash", "—"},
    {"ndash", "–"},     {"middot", "·"},     {"bull", "•"},       {"lsquo", "‘"},    {"rsquo", "’"},
    {"ldquo", "“"},     {"rdquo", "”"},      {"laquo", "«"},      {"raquo", "»"},    {"times", "×"},
    {"rarr", "→"},      {"larr", "←"},       {"deg", "\u00b0"},   {"eacute", "é"},   {"egrave", "è"},
    {"agrave", "à"},    {"ccedil", "ç"},     {"ecirc", "ê"},      {"ouml", "ö"},     {"uuml", "ü"},
    {"auml", "ä"},      {"szlig", "ß"},      {"trade", "\u2122"}, {"shy", "\u00ad"}, {"ensp", "\u2002"},
    {"emsp", "\u2003"}, {"thinsp", "\u2009"}};

QByteArray ofNumber(QByteArrayView digits)
{
    const bool hex = digits.startsWith('x') || digits.startsWith('X');
    bool isNumber = false;
    const uint code = digits.sliced(hex ? 1 : 0).toByteArray().toUInt(&isNumber, hex ? 16 : 10);
    const bool sound =
        isNumber && code >= 0x20 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    const char32_t shown = sound ? code : char32_t(QChar::ReplacementCharacter);
    return QString::fromUcs4(&shown, 1).toUtf8();
}

/// What an entity's name stands for; nothing when it is not known.
QByteArray ofEntity(QByteArrayView name)
{
    if (name.startsWith('#'))
        return ofNumber(name.sliced(1));
    const auto *found = std::find_if(std::begin(namedEntities), std::end(namedEntities),
                                     [name](const NamedEntity &entity) { return entity.name == name; });
    return found == std::end(namedEntities) ? QByteArray() : QByteArray(found->text);
}

} // namespace

QByteArray RawToken::attribute(QByteArrayView name) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [name](const auto &attribute) { return attribute.first == name; });
    return found == attributes.end() ? QByteArray() : found->second;
}

QByteArray withoutEntities(QByteArrayView text)
{
    constexpr qsizetype longestName = 11;
    QByteArray decoded;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
        const QByteArrayView near = text.sliced(at, std::min(longestName, text.size() - at));
        const qsizetype length = near.indexOf(';');
        const QByteArray meant = length > 1 ? ofEntity(near.sliced(1, length - 1)) : QByteArray();
        if (meant.isEmpty())
            continue;
        decoded.append(text.sliced(done, at - done)).append(meant);
        done = at + length + 1;
    }
    return decoded.append(text.sliced(done));
}

QList<RawToken> rawTokens(QByteArrayView html)
{
    return RawReader(html.first(std::min(html.size(), mostRawHtml))).read();
}

int openedByRawHtml(QByteArrayView html)
{
    static const QSet<QByteArray> holders{"div",   "section", "article", "header", "footer",  "main",
                                          "aside", "nav",     "figure",  "center", "details", "blockquote",
                                          "table", "ul",      "ol",      "dl",     "pre"};
    int opened = 0;
    for (const RawToken &token : rawTokens(html)) {
        if (token.kind != RawToken::Kind::Text && holders.contains(token.text))
            opened += token.kind == RawToken::Kind::Open ? 1 : -1;
    }
    return opened;
}

} // namespace rundown
