// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/personname.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "[Ann Lee](address) (Heron)"
std::optional<PersonText> linkedName(const PeopleText &text, HeadSpan words, HeadSpan rest)
{
    const HeadSpan name = text.trimmed(words);
    if (text.likenessOf(text.at(name)) < 1)
        return std::nullopt;
    const HeadSpan behind = text.trimmed(rest);
    const bool isBracket =
        behind.size() > 2 && u"(（"_s.contains(text[behind.begin]) && u")）"_s.contains(text[behind.end - 1]);
    const HeadSpan inside = isBracket ? text.trimmed({behind.begin + 1, behind.end - 1}) : HeadSpan{};
    return personOf(name, inside);
}

/// "Zoé @zozodev"
HeadSpan withoutHandle(const PeopleText &text, HeadSpan span)
{
    const qsizetype mark = text.mayHold(u" @") ? text.at(span).lastIndexOf(u" @") : -1;
    const bool isHandle =
        mark > 0 && !text.at(span).mid(mark + 2).contains(u' ') && !hasHan(text.at(span).mid(mark));
    return isHandle ? text.trimmed({span.begin, span.begin + mark}) : span;
}

/// "資料→ 準備中", "slides: to come"
bool tellsOfMedia(QStringView inside)
{
    qsizetype end = 0;
    while (end < inside.size() && !u":：→"_s.contains(inside[end]))
        ++end;
    return end > 0 && end < inside.size() && mediaKindOfLabel(inside.left(end)) != MediaKind::None;
}

/// "Joana Freitas (jfreitas)", "Petra Kovač (petrak)": what somebody is called elsewhere.
bool isNickOf(QStringView name, QStringView inside)
{
    constexpr qsizetype longestNick = 20;
    constexpr qsizetype least = 3; // letters in common
    const auto mayStand = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    };
    if (inside.size() < least || inside.size() > longestNick || !std::ranges::all_of(inside, mayStand))
        return false;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        if (i < name.size() && name[i] != u' ' && name[i] != u'-')
            continue;
        const QStringView word = name.mid(from, i - from);
        from = i + 1;
        if (word.size() >= least && (inside.contains(word, Qt::CaseInsensitive) ||
                                     word.startsWith(inside.left(least), Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

/// "Raum Boje", "Room 2": where somebody speaks, and not where they are from.
bool beginsWithRoom(QStringView inside)
{
    constexpr qsizetype longest = 24;
    const qsizetype blank = inside.size() <= longest ? inside.indexOf(u' ') : -1;
    return blank > 3 && !hasHan(inside) && namesRoom(inside.left(blank));
}

/// "柯比 (Kobi Lin)": the same name in other letters.
bool isAlias(QStringView name, QStringView inside)
{
    static const WordFinder kinds{u"网名", u"網名", u"化名", u"笔名", u"花名", u"昵称", u"暱稱", u"自称"};
    static const WordFinder wheres(
        {u"远程", u"遠端", u"线上", u"線上", u"在线", u"remote", u"online", u"à distance"},
        Qt::CaseInsensitive);
    const bool isAge = !inside.isEmpty() && inside.size() <= 2 &&
                       std::ranges::all_of(inside, [](QChar c) { return c.isDigit(); });
    if (isAge || wheres.contains(inside)) // or where somebody spoke from
        return true;
    if (kinds.contains(inside) || isNickOf(name, inside))
        return true;
    // "陈思远（远哥）"
    const bool isCalled = inside.size() <= 3 && isHanText(inside) && nameLikeness(inside) == 2 &&
                          std::ranges::any_of(name, [&](QChar c) { return inside.contains(c); });
    return isCalled ||
           (hasHan(name) && !hasHan(inside) && nameLikeness(inside) == 2 && endsAsPinyinSurname(inside));
}

} // namespace

std::pair<HeadSpan, HeadSpan> unlinked(const PeopleText &text, HeadSpan span)
{
    const QStringView words = text.at(span);
    const qsizetype close = words.startsWith(u'[') ? words.indexOf(u"](") : -1;
    const qsizetype end = close > 0 ? words.indexOf(u')', close) : -1;
    if (end < 0)
        return {span, {span.end, span.end}};
    return {{span.begin + 1, span.begin + close}, {span.begin + end + 1, span.end}};
}

HeadSpan withoutHonorific(const PeopleText &text, HeadSpan span)
{
    static constexpr CharacterSet ends(u"neん氏様"); // what each word below ends with
    const QStringView name = text.at(span);
    if (name.isEmpty() || !ends.has(name.back()))
        return span;
    for (const QStringView again : {QStringView(u" again"), QStringView(u" encore")}) { // who was on before
        if (name.endsWith(again) && !name.front().isLower())
            return text.trimmed({span.begin, span.end - again.size()});
    }
    for (const QStringView title : {QStringView(u"さん"), QStringView(u"氏"), QStringView(u"様")}) {
        const qsizetype least = title == u"さん" ? 1 : 2; // "仕様", "摂氏" are words
        if (name.endsWith(title) && name.size() >= title.size() + least)
            return text.trimmed({span.begin, span.end - title.size()});
    }
    return span;
}

bool mayBeCalledSo(QStringView name)
{
    return name.size() <= 12 && std::ranges::all_of(name, [](QChar c) {
               return c.isLetterOrNumber() || u" _-・ー"_s.contains(c);
           });
}

bool hasHonorific(const PeopleText &text, const PersonText &person)
{
    const QStringView behind = text.whole.mid(person.nameBegin + person.nameSize, 3).trimmed();
    return behind.startsWith(u"さん") || behind.startsWith(u"氏") || behind.startsWith(u"様");
}

qsizetype lastBracket(const PeopleText &text, HeadSpan span)
{
    qsizetype open = span.end - 1;
    while (open > span.begin && !u"(（【"_s.contains(text[open]))
        --open;
    return open;
}

PersonText personWithBracket(const PeopleText &text, HeadSpan name, HeadSpan inside)
{
    static const WordFinder both{u"both ", u"beide "};
    const std::optional<Role> role = inside.size() < 12 ? roleOfLabel(text.at(inside)) : std::nullopt;
    if (role && *role != Role::Speaker)
        return {name.begin, name.size(), 0, 0, role};
    const bool isHandle = text.at(inside).startsWith(u'@') && !text.at(inside).contains(u' ');
    if (isHandle || beginsWithRoom(text.at(inside)) || isAlias(text.at(name), text.at(inside)) ||
        tellsOfMedia(text.at(inside)) || (text.at(inside).startsWith(u'[') && text.at(inside).endsWith(u')')))
        return personOf(name); // or a link to something
    const qsizetype word = both.at(text.at(inside)).size();
    return {name.begin, name.size(), inside.begin + word, inside.size() - word};
}

/// Where the bracket closes that opens here; the end of the span where it does not.
static qsizetype closingOf(const PeopleText &text, HeadSpan span, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < span.end; ++i) {
        depth += PeopleText::opening.has(text[i]) ? 1 : u")）]】"_s.contains(text[i]) ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return span.end;
}

std::optional<PersonText> nameWithBracket(const PeopleText &text, HeadSpan span)
{
    if (const auto [words, rest] = unlinked(text, span); rest.begin < rest.end || words.end < span.end)
        return linkedName(text, words, rest);
    span = withoutHandle(text, span);
    qsizetype open = span.begin;
    while (open < span.end && !PeopleText::opening.has(text[open]))
        ++open;
    const HeadSpan titled = text.trimmed({span.begin, open});
    const HeadSpan name = withoutHonorific(text, titled);
    const qsizetype mark = open == span.end ? text.at(name).indexOf(u'@') : -1; // "Lena@熊猫支付"
    const QStringView bare = mark > 0 ? text.at(name).left(mark) : text.at(name);
    const bool isCalledSo = name.end < titled.end && mayBeCalledSo(text.at(name));
    if (name.size() < 1 || (text.likenessOf(bare) < 1 && !isCalledSo))
        return std::nullopt;
    if (mark > 0)
        return PersonText{name.begin, mark, name.begin + mark + 1, name.size() - mark - 1};
    if (open == span.end)
        return personOf(name);
    if (!u")）]】"_s.contains(text[span.end - 1]))
        return std::nullopt;
    // "王明 (某公司)（主持人）": where somebody is from, and a bracket with more of the name.
    const qsizetype last = lastBracket(text, span);
    if (last > open + 1 && u")）】"_s.contains(text[text.trimmed({open, last}).end - 1])) {
        const PersonText more = personWithBracket(text, name, text.trimmed({last + 1, span.end - 1}));
        const HeadSpan place = text.trimmed({open + 1, text.trimmed({open, last}).end - 1});
        if (more.affiliationSize == 0 && place.size() > 0)
            return PersonText{name.begin, name.size(), place.begin, place.size(), more.role};
    }
    const qsizetype close = closingOf(text, span, open);
    if (close + 1 < span.end && u",，、;；"_s.contains(text[close + 1]))
        return std::nullopt; // "Ann Lee (Heron), Bo Lind (Marsh)": somebody else stands behind it
    return personWithBracket(text, name, text.trimmed({open + 1, span.end - 1}));
}

} // namespace rundown
