// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/peopletext.h"

#include "models/format/recap/people/names.h"

using namespace Qt::StringLiterals;

namespace rundown {

/// "Ann Lee ⭐"
static bool isStar(QChar c)
{
    return c == u'⭐' || c == u'★' || c == u'☆' || c == u'\ufe0f';
}

HeadSpan PeopleText::trimmed(HeadSpan span) const
{
    static constexpr CharacterSet marks(u" \t\u00a0\u3000*_`");
    static constexpr CharacterSet ends(u" \t\u00a0\u3000*_`。;；,，:：");
    while (span.begin < span.end && marks.has(whole[span.begin]))
        ++span.begin;
    static const WordFinder opened{u"<strong>", u"<b>", u"<em>", u"<i>"};
    static const WordFinder closed{u"</strong>", u"</b>", u"</em>", u"</i>"};
    span.begin += opened.at(at(span)).size();
    const qsizetype tag = span.size() > 3 && whole[span.end - 1] == u'>' ? at(span).lastIndexOf(u"</") : -1;
    if (tag > 0 && closed.contains(at(span).mid(tag)))
        span.end = span.begin + tag;
    while (span.begin < span.end && (ends.has(whole[span.end - 1]) || isStar(whole[span.end - 1])))
        --span.end;
    return span;
}

HeadSpans PeopleText::split(HeadSpan span, const WordFinder &separators) const
{
    if (!mayHoldAny(separators))
        return {trimmed(span)};
    HeadSpans parts;
    qsizetype from = span.begin;
    int depth = 0;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        depth += opening.has(whole[i]) ? 1 : closing.has(whole[i]) ? -1 : 0;
        if (depth > 0 || !separators.mayBegin(whole[i]))
            continue;
        const QStringView separator = separators.at(at({i, span.end}));
        if (separator.isEmpty())
            continue;
        parts.append(trimmed({from, i}));
        from = i + separator.size();
        i = from - 1;
    }
    parts.append(trimmed({from, span.end}));
    return parts;
}

HeadSpan PeopleText::firstClause(HeadSpan span) const
{
    const QStringView clauses = at(span);
    if (!hints.biography)
        return span;
    const bool isLong = clauses.size() > (hasHan(clauses) ? 40 : 60) || clauses.contains(u'。') ||
                        clauses.contains(u". ") || clauses.contains(u"；");
    if (!isLong)
        return span;
    qsizetype end = span.begin;
    while (end < span.end && !u"，,。；;"_s.contains(whole[end]))
        ++end;
    return trimmed({span.begin, end});
}

} // namespace rundown
