// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/templatetags.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What prints one brace in Liquid and in Nunjucks.
constexpr auto openingBrace = "{{ '{' }}"_L1;

/// "{{" is closed by "}}", "{%" by "%}", "{{<" by ">}}".
QString closerOf(QStringView opener)
{
    QString closer;
    for (const QChar c : opener)
        closer.prepend(c == u'{' ? QChar(u'}') : c == u'<' ? QChar(u'>') : c);
    return closer;
}

/// Only the beginning of a very long one.
QString firstWord(QStringView inner)
{
    constexpr qsizetype longest = 100;
    while (!inner.isEmpty() && (inner.front().isSpace() || inner.front() == u'-'))
        inner = inner.mid(1);
    qsizetype end = 0;
    while (end < std::min(inner.size(), longest) && !inner[end].isSpace() && inner[end] != u'(' &&
           inner[end] != u'|' && inner[end] != u'}' && inner[end] != u'%' && inner[end] != u'>')
        ++end;
    return inner.left(end).toString();
}

/// `{{ "/x" | relative_url }}` has the filter relative_url.
bool hasFilter(QStringView tag, QStringView name)
{
    for (qsizetype at = tag.indexOf(u'|'); at >= 0; at = tag.indexOf(u'|', at + 1)) {
        if (firstWord(tag.mid(at + 1)) == name)
            return true;
    }
    return false;
}

} // namespace

qsizetype TagEscaper::Place::from(QStringView line, qsizetype at)
{
    if (!isKnown || (place >= 0 && place < at)) {
        place = line.indexOf(text, at);
        isKnown = true;
    }
    return place;
}

void TagEscaper::beginLine()
{
    m_places.clear();
    for (const QString &opener : m_rules.openers)
        m_places.append(Braces{{opener}, {closerOf(opener)}});
}

std::optional<TagEscaper::Tag> TagEscaper::nextTag(QStringView line, qsizetype from)
{
    Braces *first = nullptr;
    qsizetype at = -1;
    for (Braces &braces : m_places) {
        const qsizetype found = braces.opener.from(line, from);
        if (found >= 0 && (at < 0 || found < at)) {
            at = found;
            first = &braces;
        }
    }
    if (!first)
        return std::nullopt;
    const qsizetype length = first->opener.text.size();
    const qsizetype inner = at + length;
    const qsizetype close = first->closer.from(line, inner);
    const bool isWhole = close >= 0;
    return Tag{at, isWhole ? close + first->closer.text.size() : inner, length, firstWord(line.mid(inner)),
               isWhole};
}

qsizetype TagEscaper::countEndRaws(QStringView text)
{
    static const QRegularExpression form(u"\\{%-?\\s*endraw\\b"_s);
    qsizetype count = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

bool TagEscaper::isRawTag(const Tag &tag) const
{
    return m_rules.way == EscapeRules::Way::Raw && tag.isWhole &&
           (tag.word == u"raw" || tag.word == u"endraw");
}

bool TagEscaper::isKnown(QStringView text, const Tag &tag) const
{
    if (m_rules.way == EscapeRules::Way::Backslash && tag.word.startsWith(u"/*"))
        return true; // harmless already
    return tag.isWhole && std::ranges::any_of(m_rules.keep, [&](const QString &keep) {
               if (keep.startsWith(u'|'))
                   return hasFilter(text, QStringView(keep).mid(1));
               return keep.endsWith(u'*') ? tag.word.startsWith(QStringView(keep).chopped(1))
                                          : tag.word == keep;
           });
}

bool TagEscaper::isKept(QStringView text, const Tag &tag, Piece piece)
{
    if (text == openingBrace || tag.word.startsWith(u"/*"))
        return m_rules.way == EscapeRules::Way::Raw ? text == openingBrace : isKnown(text, tag);
    if (!isRawTag(tag))
        return piece != Piece::Code && isKnown(text, tag);
    if (tag.word == u"endraw") {
        --m_endRaws;
        --m_endRawsInCode;
        return std::exchange(m_isRaw, false);
    }
    m_isRaw = isKnown(text, tag) && (piece == Piece::Code ? m_endRawsInCode : m_endRaws) > 0;
    return m_isRaw;
}

QString TagEscaper::harmless(QStringView line, const Tag &tag, Piece piece) const
{
    const QString text = line.mid(tag.begin, tag.end - tag.begin).toString();
    if (isRawTag(tag)) // which no raw can hold; Hexo shows braces in code as they are, unless a raw is there
        return (piece == Piece::Code ? u"{% raw %}{% endraw %}"_s : QString()) + openingBrace + text.mid(1);
    if (m_rules.way == EscapeRules::Way::Raw)
        return u"{% raw %}"_s + text + u"{% endraw %}"_s;
    if (piece == Piece::Text || piece == Piece::Other)
        return text.left(1) + u'\\' + text.mid(1);
    if (!tag.isWhole)
        return text;
    // Hugo and Zola show a shortcode as it is written when a comment is put into it.
    const qsizetype inner = text.size() - 2 * tag.openerLength;
    return text.left(tag.openerLength) + u"/*"_s + text.mid(tag.openerLength, inner) + u"*/"_s +
           text.right(tag.openerLength);
}

/// The text with a backslash before each bar that kramdown would part cells at.
QString TagEscaper::withoutBars(QStringView text, Piece piece) const
{
    if (!m_rules.bars || piece != Piece::Text)
        return text.toString();
    static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
    return text.toString().replace(bar, u"\\|"_s);
}

QString TagEscaper::escaped(const QString &line, Piece piece)
{
    QString result;
    qsizetype done = 0;
    beginLine();
    while (const auto tag = nextTag(line, done)) {
        const bool staysRaw = m_isRaw && !(isRawTag(*tag) && tag->word == u"endraw");
        const qsizetype end = staysRaw ? tag->begin + tag->openerLength : tag->end;
        const QStringView text = QStringView(line).mid(tag->begin, end - tag->begin);
        result += withoutBars(QStringView(line).mid(done, tag->begin - done), piece);
        done = end;
        if (staysRaw || isKept(text, *tag, piece)) {
            result += text;
            continue;
        }
        result += withoutBars(harmless(line, *tag, piece), piece);
        const bool isKeptElsewhere = piece == Piece::Code && (isRawTag(*tag) || isKnown(text, *tag));
        if (piece == Piece::Text || piece == Piece::Other || piece == Piece::Html)
            m_tags.append({text.toString(), tag->isWhole && !isRawTag(*tag) ? tag->word : QString()});
        else if (isKeptElsewhere)
            m_tags.append({text.toString(), {}});
    }
    return result + withoutBars(QStringView(line).mid(done), piece);
}

} // namespace rundown
