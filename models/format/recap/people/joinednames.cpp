// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/joinednames.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/people/personname.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/rolelabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "以及路人若干", "助教 x 4", "others": people whom nobody names.
bool areUnnamed(QStringView part)
{
    static const WordFinder words{u"others",   u"friends", u"et al", u"et al.", u"etc", u"etc.",
                                  u"d'autres", u"u. a.",   u"u.a.",  u"等",     u"等人"};
    const qsizetype times = std::max(part.lastIndexOf(u" x "), part.lastIndexOf(u" × "));
    const bool counted = times > 0 && part.back().isDigit();
    return counted || words.contains(part) || part.endsWith(u"若干") || part.endsWith(u"若干人");
}

/// A name, and what may stand in a bracket behind it, in each part; at least \a least is how much they look
/// like names.
QList<PersonText> each(const PeopleText &text, HeadSpans parts, int least)
{
    const bool isCut = parts.size() > 1 && areUnnamed(text.at(parts.last()));
    if (isCut)
        parts.removeLast();
    const bool named = parts.size() == 1 && parts.first().end < text.whole.size() &&
                       text.whole.indexOf(u'@', parts.first().end) > 0; // the other one was a handle
    if ((parts.size() < 2 && !named && !isCut) || parts.size() > 12)
        return {};
    QList<PersonText> found;
    for (const HeadSpan part : parts) {
        Role role = Role::Speaker;
        const qsizetype label = roleWordLength(text.at(part), role); // "王明、主持人：李红"
        auto person = nameWithBracket(text, {part.begin + label, part.end});
        if (!person || (!hasHonorific(text, *person) && text.likenessOf(text.nameOf(*person)) < least))
            return {};
        if (label > 0)
            person->role = role;
        found.append(*person);
    }
    return found;
}

/// Whoever is named last is from there, for all of them.
void setPlace(QList<PersonText> &people, HeadSpan place)
{
    if (people.isEmpty())
        return;
    people.last().affiliationBegin = place.begin;
    people.last().affiliationSize = place.size();
}

/// "郭靖宇、黄蓉蓉，桃花岛数据平台组"
QList<PersonText> hanOfOnePlace(const PeopleText &text, HeadSpan all)
{
    static const WordFinder joins{u"、", u" 与 ", u" 和 ", u"与", u" & ", u"＆"};
    qsizetype comma = text.mayHold(u"，") ? text.at(all).indexOf(u'，') : -1;
    qsizetype size = 1;
    for (const QStringView mark : {QStringView(u" ~ "), QStringView(u" @ ")}) {
        if (comma >= 0 || !text.mayHold(mark) || text.at(all).count(u'@') > 1)
            continue; // "程浩、白鹭 ~ 某大学机器人队", "王明、李红 @ 某公司"
        comma = text.at(all).indexOf(mark);
        size = mark.size();
    }
    if (comma < 0)
        return {};
    const qsizetype joined = text.at(all).indexOf(u'、');
    if (!hasHan(text.at(all)) || joined > comma)
        return {};
    const HeadSpan place = text.firstClause(text.trimmed({all.begin + comma + size, all.end}));
    const HeadSpans parts = text.split({all.begin, all.begin + comma}, joins);
    static const WordFinder notes{u"欢迎", u"歡迎", u"以及", u"还有", u"還有", u"感谢", u"感謝"};
    if (size == 1 && !notes.at(text.at(place)).isEmpty()) // "张三、李四，欢迎大家提问"
        return {};
    const bool isPlace = size > 1 || looksLikeAffiliation(text.at(place)) ||
                         (text.hints.introduced && place.size() > 3 && text.likenessOf(text.at(place)) < 2);
    if (parts.size() < 2 || place.size() == 0 || !isPlace)
        return {};
    QList<PersonText> people = each(text, parts, text.leastLikeness());
    setPlace(people, place);
    return people;
}

/// "Freifunk Südheide", "doctorants à l'IGE": no verb begins it.
bool mayBePlace(QStringView place)
{
    static const WordFinder verbs{u"who ", u"which ", u"and ", u"qui ", u"die ", u"but ", u"with "};
    return place.front().isLetterOrNumber() && verbs.at(place).isEmpty();
}

/// "Wiebke Brandt und Ole Ahrens, Freifunk Südheide": names joined by a word, and where they come from.
QList<PersonText> ofOnePlace(const PeopleText &text, HeadSpan all)
{
    static const WordFinder joins{u" & ", u" and ", u" et ", u" und ", u" y ", u" e ", u" и "};
    const qsizetype comma = text.mayHold(u", ") ? text.at(all).lastIndexOf(u", ") : -1;
    if (comma < 0 || hasHan(text.at(all).left(comma)) || text.at(all).endsWith(u')'))
        return {};
    const HeadSpan names{all.begin, all.begin + comma};
    HeadSpan place = text.trimmed({names.end + 2, all.end});
    static const WordFinder both{u"both of ", u"both from ", u"both at ", u"both ", u"all of "};
    place.begin += both.at(text.at(place)).size();
    constexpr qsizetype longestPlace = 50;
    if (joins.occursIn(text.at(place)) || beginsWithGivenName(text.at(place)) || place.size() == 0 ||
        place.size() > longestPlace || text.at(place).contains(u". ") || !mayBePlace(text.at(place)) ||
        text.at(names).contains(u','))
        return {};
    const HeadSpans parts = text.split(names, joins);
    // "A & B, C": who lists three says "A, B & C", but for names such as "Xu Wei"
    if (parts.size() < 2 || (text.likenessOf(text.at(place)) == 2 && endsAsPinyinSurname(text.at(place))))
        return {};
    QList<PersonText> people = each(text, parts, 1);
    setPlace(people, place);
    return people;
}

/// "Paula Medina, @pmedina" is one person.
HeadSpans withoutHandles(const PeopleText &text, HeadSpans parts)
{
    const auto isHandle = [&](HeadSpan part) { return text.at(part).startsWith(u'@'); };
    const auto handles = std::ranges::count_if(parts, isHandle);
    if (handles > 0 && handles * 2 <= parts.size() && parts.size() > 1)
        parts.removeIf(isHandle);
    return parts;
}

/// "侯立, 老唐, Wangjun": beside sure names a word of Latin letters is one too.
bool areMostlySure(const PeopleText &text, const HeadSpans &parts)
{
    const auto isSure = [&](HeadSpan p) { return text.likenessOf(text.at(p)) == 2 && hasHan(text.at(p)); };
    return text.hints.introduced && parts.size() > 2 && std::ranges::count_if(parts, isSure) >= 2 &&
           std::ranges::all_of(parts, [&](HeadSpan p) {
               return isSure(p) || areUnnamed(text.at(p)) ||
                      (!hasHan(text.at(p)) && !text.at(p).contains(u' '));
           });
}

/// "Mikko, Anu Rinne": a given name alone is a name beside a full one.
bool beginWithGivenNames(const PeopleText &text, const HeadSpans &parts)
{
    return std::ranges::all_of(parts, [&](HeadSpan p) { return beginsWithGivenName(text.at(p)); }) &&
           std::ranges::any_of(parts, [&](HeadSpan p) { return text.likenessOf(text.at(p)) == 2; });
}

/// "Jörg Habben, Ingenieurbüro Habben"
bool isOfOwnPlace(const PeopleText &text, HeadSpan all, const HeadSpans &parts)
{
    const auto lastWord = [&](HeadSpan p) { return text.at(p).mid(text.at(p).lastIndexOf(u' ') + 1); };
    return parts.size() == 2 && text.at(parts[0]).contains(u' ') && !text.at(all).contains(u'(') &&
           lastWord(parts[0]) == lastWord(parts[1]);
}

/// "Ada Finch, Heron Works", "**Ann Lee**, Heron": somebody of somewhere. \a isJoined: other words part the
/// names too.
bool isOfPlace(const PeopleText &text, HeadSpan all, const HeadSpans &parts, bool isJoined)
{
    if (hasHan(text.at(all)))
        return false;
    const QStringView words = text.at(all);
    if (parts.size() > 1 && words.startsWith(u"**") && words.contains(u"**,") && words.count(u'*') == 4)
        return true;       // "**Ann Lee**, Site Engineer, Heron"
    if (parts.size() == 3) // "Ada Finch, Senior Analyst, Heron Council"
        return !isJoined && endsAsOrganisation(text.at(parts[2])) && !endsAsOrganisation(text.at(parts[0]));
    if (parts.size() != 2 || text.at(parts[1]).endsWith(u')'))
        return false;
    const QStringView first = text.at(parts[0]);
    const QStringView second = text.at(parts[1]);
    if (first.isEmpty() || second.isEmpty())
        return false;
    if (second.front().unicode() >= 0xac00 && text.likenessOf(second) == 2) // "김도윤, 오세린"
        return false;
    const bool isMarked = text.at(all).contains(u"**,") && !second.contains(u'*');
    const bool isSingle = text.hints.single && !first.contains(u'(');
    // Two people are joined by a word more often than by a comma.
    const bool isKnown = beginsWithGivenName(first) && !text.hints.several;
    const bool isUnknown = !isJoined && !text.hints.several && second.contains(u' ') &&
                           first.contains(u' ') && !endsAsPinyinSurname(second) &&
                           !endsAsPinyinSurname(first);
    return isMarked || endsAsOrganisation(second) ||
           ((isKnown || isSingle || isUnknown) && !beginsWithGivenName(second));
}

/// Names that no organisation is written as.
bool areShortNames(const PeopleText &text, const HeadSpans &parts)
{
    // "ETian, 林柏睿"
    const bool isMixed = parts.size() == 2 && !hasHan(text.at(parts[0])) && isHanText(text.at(parts[1])) &&
                         text.likenessOf(text.at(parts[1])) == 2 && text.at(parts[1]).size() == 3;
    const auto isSmall = [&](HeadSpan p) { // "jelka, ingo"
        return p.size() > 1 && p.size() <= 12 && text.at(p).front().isLower() && !text.at(p).contains(u' ');
    };
    const auto isShort = [&](HeadSpan p) { // "大猩猩, 半瓶, 阿鲁" behind a label
        return p.size() >= 2 && p.size() <= 4 && isHanText(text.at(p)) && !looksLikeAffiliation(text.at(p));
    };
    return isMixed || (parts.size() == 2 && std::ranges::all_of(parts, isSmall)) ||
           (text.hints.introduced && parts.size() > 2 && std::ranges::all_of(parts, isShort));
}

/// "Ann Lee, Bo Lind": names between commas, and nobody of somewhere.
QList<PersonText> listedNames(const PeopleText &text, HeadSpan all, bool isJoined)
{
    static const WordFinder commas{u" & ", u" and ", u" et ", u" und ", u" y ",
                                   u" e ", u", ",    u"，",   u",",     u"、"};
    const HeadSpans parts = text.split(all, commas);
    if (isOfOwnPlace(text, all, parts))
        return {};
    if (areShortNames(text, parts)) {
        if (const QList<PersonText> people = each(text, parts, 1); !people.isEmpty())
            return people;
    }
    const bool hasHandle = parts.size() == 2 && text.at(parts[1]).startsWith(u'@');
    if (isOfPlace(text, all, parts, isJoined) && !hasHandle)
        return {};
    const bool areSure = areMostlySure(text, parts) || beginWithGivenNames(text, parts);
    return each(text, withoutHandles(text, parts), areSure ? 1 : 2);
}

/// "侯一 / 满山科技" is somebody of somewhere.
bool isBeforePlace(const PeopleText &text, HeadSpan all, const HeadSpans &parts)
{
    static const WordEnds places(
        QList<QStringView>{u"社",   u"小学",   u"小學",   u"中学",   u"中學",   u"高中",   u"学会",   u"學會",
                           u"协会", u"協會",   u"工作室", u"书店",   u"書店",   u"图书馆", u"圖書館", u"友会",
                           u"友會", u"同好会", u"同好會", u"博物馆", u"博物館", u"美术馆", u"美術館", u"农场",
                           u"農場", u"剧团",   u"劇團",   u"乐队",   u"樂隊"});
    if (parts.size() != 2 || !text.at(all).contains(u" / "))
        return false;
    const QStringView place = text.at(parts[1]);
    return (looksLikeAffiliation(place) || (place.size() > 2 && places.areAt(place))) &&
           !looksLikeAffiliation(text.at(parts[0]));
}

} // namespace

QList<PersonText> joinedNames(const PeopleText &text, HeadSpan all)
{
    static const WordFinder sure{u" & ", u"＆",  u"&",    u" and ", u" et ", u" und ",
                                 u"、",  u" + ", u" 和 ", u" 与 ",  u" x ",  u" / ",
                                 u"/",   u" y ", u" e ",  u" и ",   u"與",   u"与"};
    static const WordFinder weak{u" i ",  u" og ", u" och ", u" en ", // "Ana Ruiz en Zaragoza"
                                 u" ve ", u" ja ", u" dan ", u" và ", u" és ", u" și "};
    const HeadSpans joined = text.split(all, sure);
    const bool isJoined = joined.size() > 1;
    QList<PersonText> people;
    if (!isBeforePlace(text, all, joined))
        people = each(text, joined, 1);
    if (people.isEmpty() && text.mayHoldAny(weak))
        people = each(text, text.split(all, weak), 2);
    if (people.isEmpty() && isJoined)
        people = hanOfOnePlace(text, all);
    if (people.isEmpty() && isJoined)
        people = ofOnePlace(text, all);
    const bool mayBeListed = isJoined || text.mayHold(u",") || text.mayHold(u"，");
    return people.isEmpty() && mayBeListed ? listedNames(text, all, isJoined) : people;
}

} // namespace rundown
