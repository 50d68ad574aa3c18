// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headparts.h"

#include "models/format/recap/lines/dates.h"
#include "models/format/recap/people/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

const WordFinder &HeadParts::dashes()
{
    static const WordFinder marks{u" - ", u" – ", u" — ", u"——", u" -- ", u"－", u" ─ ", u" ― ", u"──"};
    return marks;
}

const WordFinder &HeadParts::breaks()
{
    static const WordFinder tags{u"<br>", u"<br/>", u"<br />"};
    return tags;
}

/// "三上りく（@riku）", "大澤はるか（株式会社ナギサ）": what the bracket says proves a name that has kana.
static bool showsKanaName(QStringView people, const PersonText &person)
{
    const QStringView name = people.mid(person.nameBegin, person.nameSize);
    const auto isKana = [](QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x30ff; };
    if (std::ranges::none_of(name, isKana))
        return false;
    const QStringView behind = people.mid(person.nameBegin + person.nameSize).trimmed();
    static const WordFinder companies{u"株式会社", u"合同会社", u"有限会社"};
    return behind.size() > 2 && u"(（"_s.contains(behind.front()) &&
           (behind[1] == u'@' || companies.occursIn(behind));
}

HeadCut HeadParts::made(HeadSpan title, HeadSpan people) const
{
    HeadCut cut;
    cut.title = trimmed(text, title);
    while (cut.title.size() > 0 && u",，"_s.contains(text[cut.title.end - 1]))
        cut.title = trimmed(text, {cut.title.begin, cut.title.end - 1});
    cut.people = withoutDay(trimmed(text, people));
    const bool japanese = hasKana(at(text, cut.title));
    cut.persons = peopleIn(at(text, cut.people), {true, false, false, false, japanese});
    cut.likeness = cut.title.size() > 0 ? likenessOf(at(text, cut.people), cut.persons, japanese) : 0;
    if (cut.likeness == 1 && cut.persons.size() == 1 &&
        showsKanaName(at(text, cut.people), cut.persons.first()))
        cut.likeness = 2;
    return cut;
}

HeadSpan HeadParts::withoutRemark(HeadSpan people) const
{
    int depth = 0;
    for (qsizetype i = people.begin + 1; i + 3 < people.end; ++i) {
        depth += opening.has(text[i]) ? 1 : closing.has(text[i]) ? -1 : 0;
        const QStringView dash = depth > 0 ? QStringView() : dashes().at(text.mid(i, people.end - i));
        if (dash.isEmpty() || i + dash.size() >= people.end)
            continue;
        const bool isRemark = text[i + dash.size()].isLower() || u")）"_s.contains(text[i - 1]);
        const QStringView names = text.mid(people.begin, i - people.begin);
        return isRemark && likenessOf(names, peopleIn(names, {true, false})) == 2 ? HeadSpan{people.begin, i}
                                                                                  : people;
    }
    return people;
}

HeadSpan HeadParts::withoutDay(HeadSpan people) const
{
    constexpr qsizetype longest = 20;
    const QStringView words = at(text, people);
    const qsizetype comma = std::max(words.lastIndexOf(u", "), words.lastIndexOf(u'，'));
    const QStringView day = comma > 0 ? words.mid(comma + 1).trimmed() : QStringView();
    const bool isDay = day.size() > 2 && day.size() <= longest && !day.contains(u':') &&
                       std::ranges::any_of(day, [](QChar c) { return c.isDigit(); }) &&
                       std::ranges::any_of(day, [](QChar c) { return !c.isDigit(); }) && isDateAndTime(day);
    return isDay ? trimmed(text, {people.begin, people.begin + comma}) : people;
}

std::optional<HeadCut> HeadParts::behindBy(HeadSpan title, HeadSpan rest) const
{
    static const WordFinder by{u" by ", u" par ", u" von ", u" mit ", u" with "};
    for (qsizetype i = 0; i < std::min<qsizetype>(rest.size(), 40); ++i) {
        const QStringView word = by.at(text.mid(rest.begin + i));
        if (!word.isEmpty())
            return made(title, {rest.begin + i + word.size(), rest.end});
    }
    return std::nullopt;
}

bool HeadParts::isLeftOpen(HeadSpan span) const
{
    constexpr qsizetype longest = 60;
    return span.size() > 2 && span.size() <= longest && span.end == text.size() &&
           u"(（"_s.contains(text[span.begin]) &&
           std::ranges::none_of(at(text, span), [](QChar c) { return u")）"_s.contains(c); });
}

} // namespace rundown
