// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/oneperson.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/people/personname.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/rolewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QStringView withoutAlias(QStringView name)
{
    const qsizetype open = std::max(name.indexOf(u'('), name.indexOf(u'（'));
    const bool alias = open > 0 && u")）"_s.contains(name.back());
    return (alias ? name.left(open) : name).trimmed();
}

std::optional<PersonText> bracketed(const PeopleText &text, HeadSpan all)
{
    const auto person = nameWithBracket(text, all);
    const bool isBare = person && person->affiliationSize == 0 &&
                        person->nameBegin + person->nameSize >= all.end - 1; // no bracket, and no alias
    if (!person || isBare ||
        (!hasHonorific(text, *person) && text.likenessOf(text.nameOf(*person)) < text.leastLikeness()))
        return std::nullopt;
    return person;
}

/// "高梨 悠(なぎさソフト)": a name in two parts, the bracket right behind it.
std::optional<PersonText> inTwoParts(const PeopleText &text, HeadSpan all)
{
    if (!text.mayHold(u"(") && !text.mayHold(u"（"))
        return std::nullopt;
    qsizetype open = all.begin;
    while (open < all.end && !u"(（"_s.contains(text[open]))
        ++open;
    if (open == all.begin || open >= all.end || !u")）"_s.contains(text[all.end - 1]) ||
        text[open - 1] == u' ')
        return std::nullopt;
    const QStringView name = text.at({all.begin, open});
    const qsizetype blank = name.indexOf(u' ');
    const bool parted = blank > 0 && blank <= 3 && name.size() - blank - 1 <= 3 &&
                        isHanText(name.left(blank)) && isHanText(name.mid(blank + 1));
    if (!parted)
        return std::nullopt;
    return personOf({all.begin, open}, text.trimmed({open + 1, all.end - 1}));
}

/// "佐々木 健", and what is known to stand among Japanese words.
bool isJapaneseName(const PeopleText &text, QStringView name)
{
    return rundown::isJapaneseName(name) || (text.hints.japanese && isPartedJapaneseName(name));
}

/// Whether this mark, which stands at \a place, parts a name from what belongs to it.
bool parts(const PeopleText &text, HeadSpan all, qsizetype place, QStringView mark)
{
    const HeadSpan left = text.trimmed({all.begin, place});
    if (mark == u" de " && !text.at(left).contains(u' ') && text.likenessOf(text.at(all)) == 2 &&
        text.at(all).count(u' ') == 2)
        return false; // "Pim de Boer"
    if (mark == u"\u3000" && isJapaneseName(text, text.at(all)))
        return false;
    if (mark == u"·") // "亚历山大·李" is one name
        return text.likenessOf(text.at(left)) == 2 && looksLikeAffiliation(text.at({place + 1, all.end}));
    const bool tight = mark.size() == 1 && u"-/~@|"_s.contains(mark[0]);
    if (tight && !hasHan(text.at(left)))
        return false; // it may be part of the name
    const qsizetype close = mark == u" (" ? text.whole.indexOf(u')', place) : -1;
    if (close > 0 && close + 1 < all.end && u",，"_s.contains(text[close + 1]))
        return false;                                  // an alias: "戴維倫 (Warren Tai)，某公司"
    const bool colon = mark == u"：" || mark == u": "; // "Ausgangslage: …"
    const int least = mark == u" ~ " ? 1 : colon ? 2 : text.leastLikeness();
    return left.size() <= 40 && text.likenessOf(withoutAlias(text.at(left))) >= least;
}

/// Where the first mark begins and ends that parts a name from what belongs to it; of each mark the first
/// one counts.
std::optional<HeadSpan> partingOf(const PeopleText &text, HeadSpan all)
{
    static const WordFinder marks{u" ~ ", u"，",  u", ",     u",",    u" - ",  u" — ", u" – ",
                                  u"——",  u" | ", u"｜",     u" @ ",  u"@",    u" / ", u"：",
                                  u": ",  u"~",   u" from ", u" of ", u" de ", u"/",   u"-",
                                  u"|",   u" (",  u"\u3000", u" · ",  u"·"};
    quint32 tried = 0;
    for (qsizetype i = all.begin + 1; i < all.end; ++i) {
        const qsizetype found = marks.indexAt(text.at({i, all.end}), [&](qsizetype mark) {
            const quint32 own = 1U << mark;
            const bool isFirst = !(tried & own);
            tried |= own;
            return isFirst && parts(text, all, i, marks.all()[mark]);
        });
        if (found >= 0)
            return HeadSpan{i, i + marks.all()[found].size()};
    }
    return {};
}

/// "5 minutes chrono", "best five minutes of the day": what is said of a talk, and no place.
bool isRemark(const PeopleText &text, QStringView words)
{
    static const WordFinder remarks{u" of the day", u" the talk",  u" during ", u" minutes", u" Minuten",
                                    u" on stage",   u" in person", u" slot",    u" my "};
    static const WordFinder with{u"with ", u"mit ", u"avec "};
    if (const QStringView word = with.at(words); !word.isEmpty())
        return !text.hints.biography || word != u"with "; // "with Heron Works since 2010"
    if (text.hints.biography)
        return false;
    const bool isPlain = words.front().isDigit() || words.front().isLower();
    return isPlain && !hasHan(words) && remarks.occursIn(words);
}

/// "姜原, 某公司", "宋顺（齐天），某公司": an alias in brackets belongs to the name.
std::optional<PersonText> separated(const PeopleText &text, HeadSpan all)
{
    const std::optional<HeadSpan> parting = partingOf(text, all);
    if (!parting)
        return std::nullopt;
    const HeadSpan name = text.trimmed({all.begin, parting->begin});
    if (const qsizetype deed = deedLength(text.at(name)); deed > 0) { // "陶然领读，录音坏了"
        const HeadSpan reader = text.trimmed({name.begin, name.end - deed});
        if (text.likenessOf(text.at(reader)) == 2)
            return PersonText{reader.begin, reader.size(), 0, 0, roleOfLabel(text.at(name).last(deed))};
    }
    const qsizetype behind = parting->end;
    const HeadSpan affiliation = text.firstClause(text.trimmed({behind, all.end}));
    if (affiliation.size() == 0)
        return std::nullopt;
    if (timeLabelLength(text.at(affiliation)) > 0) // "周沐，时间：20:00"
        return personOf(name);
    static const WordFinder clauses{u"who ", u"which ", u"qui ", u"die ",
                                    u"der "}; // no place, but a sentence
    const bool isSentence = hasHan(text.at(affiliation)) &&
                            (text.at(affiliation).contains(u"没有") || text.at(affiliation).contains(u'了'));
    static const WordFinder leads{u"有", u"见", u"見", u"附"}; // "方之恒，有[视频](…)"
    if (isSentence || leads.contains(text.at(affiliation)) || !clauses.at(text.at(affiliation)).isEmpty() ||
        isRemark(text, text.at(affiliation)))
        return personOf(name);
    if (u")）】"_s.contains(text[affiliation.end - 1])) { // "王明 ~ 某公司（花名）"
        const qsizetype open = lastBracket(text, affiliation);
        const HeadSpan place = text.trimmed({affiliation.begin, open});
        const PersonText more = personWithBracket(text, name, text.trimmed({open + 1, affiliation.end - 1}));
        if (more.affiliationSize == 0 && place.size() > 0)
            return PersonText{name.begin, name.size(), place.begin, place.size(), more.role};
    }
    return personOf(name, affiliation);
}

/// "来自某公司的王明", "某公司的王明"
std::optional<PersonText> ofPlace(const PeopleText &text, HeadSpan all)
{
    if (!text.at(all).startsWith(u"来自") && !text.at(all).startsWith(u"來自"))
        return std::nullopt;
    const qsizetype of = text.at(all).lastIndexOf(u'的');
    const HeadSpan name = text.trimmed({all.begin + of + 1, all.end});
    if (of < 3 || text.likenessOf(text.at(name)) < 1)
        return std::nullopt;
    return personOf(name, text.trimmed({all.begin + 2, all.begin + of}));
}

/// "Terry 羅"
bool isMixedName(QStringView name)
{
    const qsizetype blank = name.indexOf(u' ');
    return blank > 0 && name.indexOf(u' ', blank + 1) < 0 &&
           hasHan(name.left(blank)) != hasHan(name.mid(blank)) && nameLikeness(name) == 2;
}

/// "馆长", "古建队老师傅": what somebody is.
bool isProfession(QStringView word)
{
    static const WordEnds ends(QList<QStringView>{
        u"馆长",   u"館長",   u"校长",   u"校長",   u"院长",   u"院長",   u"会长",   u"會長", u"社长",
        u"社長",   u"站长",   u"站長",   u"店长",   u"店長",   u"队长",   u"隊長",   u"团长", u"團長",
        u"秘书长", u"秘書長", u"理事",   u"教授",   u"博士",   u"老师",   u"老師",   u"师傅", u"師傅",
        u"主任",   u"工程师", u"工程師", u"设计师", u"設計師", u"建筑师", u"建築師", u"律师", u"律師",
        u"医生",   u"醫師",   u"作家",   u"诗人",   u"導演",   u"导演",   u"记者",   u"記者", u"编辑",
        u"編輯",   u"主编",   u"研究员", u"研究員", u"馆员",   u"館員"});
    const bool isCalled = word.size() == 3; // "李老师" is somebody
    return isHanText(word) && !isCalled && !word.contains(u'、') && ends.areAt(word);
}

/// "技术组 老莫", "路演教练 Grace", "馆长 王明": what stands first is less of a name.
bool isBehind(const PeopleText &text, QStringView first, HeadSpan rest)
{
    const bool isWord = isHanText(first) && first.size() > 2 && nameLikeness(first) == 1;
    const QStringView behind = text.at(rest);
    if (isProfession(first) && text.likenessOf(behind) == 2)
        return true;
    return isWord && !behind.contains(u' ') && nameLikeness(behind) >= (isHanText(behind) ? 2 : 1) &&
           !(isHanText(behind) ? false : behind.front().isLower());
}

/// "某公司 苏元朋"
std::optional<PersonText> spacedBehind(const PeopleText &text, HeadSpan all)
{
    const qsizetype blank = text.at(all).lastIndexOf(u' ');
    const HeadSpan name{all.begin + blank + 1, all.end};
    const bool isName = isHanText(text.at(name))
                            ? text.likenessOf(text.at(name)) == 2
                            : isBehind(text, text.at({all.begin, all.begin + blank}), name);
    if (blank <= 0 || !isName)
        return std::nullopt;
    return personOf(name, text.trimmed({all.begin, all.begin + blank}));
}

/// "苏元朋 某公司总监", "Rex Young 某公司创始人"
std::optional<PersonText> spaced(const PeopleText &text, HeadSpan all)
{
    if (withoutHonorific(text, all).end < all.end)
        return std::nullopt;
    const QStringView whole = text.at(all);
    if (!text.hints.introduced || isJapaneseName(text, whole) || isMixedName(whole))
        return std::nullopt;
    qsizetype end = all.begin;
    qsizetype best = -1;
    for (int words = 0; words < 4 && end < all.end; ++words) {
        while (end < all.end && text[end] != u' ')
            ++end;
        const QStringView word = text.at({all.begin, end});
        const bool han = isHanText(word);
        const bool behindIsHan = end < all.end && hasHan(text.whole.mid(end, all.end - end));
        if (han ? words == 0 && nameLikeness(word) >= 1
                : behindIsHan && nameLikeness(word) >= 1 && !hasHan(word))
            best = end;
        if (han)
            break;
        ++end;
    }
    if (best < 0 || best >= all.end ||
        isBehind(text, text.at({all.begin, best}), text.trimmed({best, all.end})))
        return spacedBehind(text, all);
    return personOf({all.begin, best}, text.trimmed({best, all.end}));
}

std::optional<PersonText> alone(const PeopleText &text, HeadSpan all)
{
    const HeadSpan name = withoutHonorific(text, all);
    const bool called = name.end < all.end && mayBeCalledSo(text.at(name));
    if (!called && text.likenessOf(withoutAlias(text.at(name))) < text.leastLikeness())
        return std::nullopt;
    return personOf(name);
}

/// "[Ann Lee](address), Heron": \a rest stands behind the link.
std::optional<PersonText> linked(const PeopleText &text, HeadSpan all, HeadSpan rest)
{
    std::optional<PersonText> person = nameWithBracket(text, all);
    if (!person || text.likenessOf(text.nameOf(*person)) < text.leastLikeness())
        return std::nullopt;
    if (person->affiliationSize == 0 && text.trimmed(rest).size() > 0 &&
        u",，-–—/|"_s.contains(text[rest.begin])) {
        const HeadSpan place = text.trimmed({rest.begin + 1, rest.end});
        person->affiliationBegin = place.begin;
        person->affiliationSize = place.size();
    }
    return person;
}

} // namespace

std::optional<PersonText> onePerson(const PeopleText &text, HeadSpan all)
{
    if (const auto [words, rest] = unlinked(text, all); rest.begin < rest.end || words.end < all.end)
        return linked(text, all, rest);
    std::optional<PersonText> person = bracketed(text, all);
    if (!person && text.hints.introduced)
        person = inTwoParts(text, all);
    for (const auto read : {separated, ofPlace, spaced, alone}) {
        if (!person)
            person = read(text, all);
    }
    return person;
}

} // namespace rundown
