// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headcutter.h"

#include "models/format/recap/lines/markedhead.h"
#include "models/format/recap/lines/quotedhead.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

class HeadCutter : HeadParts
{
public:
    using HeadParts::HeadParts;

    /// Nothing where the form's mark does not occur.
    std::optional<HeadCut> cut(HeadForm form) const
    {
        static const WordFinder colons{u"：", u": ", u":"};
        static const WordFinder pipes{u" | ", u"｜",   u"|",   u" / ", u"／",   u" · ",
                                      u" • ", u" ・ ", u" ← ", u"←",   u" <- ", u"\u3000"};
        static const WordFinder tildes{u" ~ ", u" ～ "};
        static const WordFinder commas{u", ", u"，"};
        static const WordFinder ats{u" @", u"@"};
        switch (form) {
        case HeadForm::Quoted:
            return QuotedHead(*this).cut();
        case HeadForm::Marked:
            return MarkedHead(*this).titleFirst();
        case HeadForm::By:
            return behindLastBy();
        case HeadForm::ColonFirst:
            return beforeFirst(colons);
        case HeadForm::DashLast:
            return dashLast();
        case HeadForm::DashFirst:
            return beforeFirst(dashes());
        case HeadForm::PipeLast:
            return behindLast(pipes);
        case HeadForm::PipeFirst:
            return beforeFirst(pipes);
        case HeadForm::TildeLast:
            return behindLast(tildes);
        case HeadForm::TildeFirst:
            return beforeFirst(tildes);
        case HeadForm::BracketLast:
            return bracketLast();
        case HeadForm::BracketFirst:
            return bracketFirst();
        case HeadForm::BlankFirst:
            return blankFirst();
        case HeadForm::BlankLast:
            return blankLast();
        case HeadForm::CommaLast:
            return behindLast(commas);
        case HeadForm::AtLast:
            return behindHandles(ats);
        case HeadForm::BreakLast:
            return behindLast(breaks());
        case HeadForm::MarkedFirst:
            return MarkedHead(*this).peopleMarked();
        case HeadForm::DashSecond:
            return dashSecond();
        case HeadForm::ColonLast:
            return behindColon();
        case HeadForm::MarkedLast:
            return MarkedHead(*this).titleLast();
        case HeadForm::Labelled:
            return labelled();
        default:
            return std::nullopt;
        }
    }

private:
    std::optional<HeadCut> behindLast(const WordFinder &marks) const
    {
        if (!marks.mayOccur(characters))
            return std::nullopt;
        qsizetype best = -1;
        qsizetype size = 0;
        const qsizetype last = text.size() - 1; // without it Qt 6.4 looks at what follows a view, too
        for (const QStringView mark : marks.all()) {
            qsizetype found = characters.mayHold(mark) ? text.lastIndexOf(mark, last) : -1;
            while (found > 0 && isInBrackets(found))
                found = text.lastIndexOf(mark, found - 1);
            if (found > best) {
                best = found;
                size = mark.size();
            }
        }
        if (best <= 0)
            return std::nullopt;
        return made({0, best}, {best + size, text.size()});
    }

    /// "title @老段 @小茶": all handles at the end, without their marks as where one stands alone.
    std::optional<HeadCut> behindHandles(const WordFinder &ats) const
    {
        auto cut = behindLast(ats);
        while (cut) {
            const QStringView title = at(text, cut->title);
            const qsizetype mark = title.lastIndexOf(u'@', title.size() - 1);
            if (mark < 2 || title[mark - 1] != u' ' || title.mid(mark).contains(u' '))
                break;
            HeadCut more = made({0, mark - 1}, {mark, text.size()});
            if (more.likeness == 0 || more.persons.size() <= cut->persons.size())
                break;
            for (PersonText &person : more.persons) {
                const bool isMarked = at(text, more.people)[person.nameBegin] == u'@';
                person.nameBegin += isMarked ? 1 : 0;
                person.nameSize -= isMarked ? 1 : 0;
            }
            cut = more;
        }
        return cut;
    }

    /// "(Acme / Tokio)": what stands in brackets parts nothing.
    bool isInBrackets(qsizetype place) const
    {
        int depth = 0;
        for (qsizetype i = 0; i < place; ++i) {
            depth += opening.has(text[i]) ? 1 : 0;
            depth -= depth > 0 && closing.has(text[i]) ? 1 : 0;
        }
        return depth > 0 && std::ranges::any_of(text.mid(place), [](QChar c) { return closing.has(c); });
    }

    /// "title by Ann Lee", "title, hosted by Ann Lee"
    std::optional<HeadCut> behindLastBy() const
    {
        static const WordFinder by{
            u" by ", u" By ", u" par ", u" von ", u" por ", u" door ", u" v/ ",
        };
        static const QStringList verbs{u"hosted"_s,     u"led"_s,       u"given"_s,     u"presented"_s,
                                       u"moderated"_s,  u"organised"_s, u"organized"_s, u"animé"_s,
                                       u"animée"_s,     u"présenté"_s,  u"présentée"_s, u"moderiert"_s,
                                       u"facilitated"_s};
        auto cut = behindLast(by);
        if (!cut)
            return cut;
        // "title, by Ann Lee and Bo Lind, moderated by Ida Moss"
        const auto isVerb = [&](const QString &verb) {
            return at(text, cut->title).endsWith(u", "_s + verb) ||
                   at(text, cut->title).endsWith(u"，"_s + verb);
        };
        if (std::ranges::any_of(verbs, isVerb)) {
            for (qsizetype i = 1; i < cut->title.end; ++i) {
                const QStringView word = by.at(text.mid(i));
                if (word.isEmpty())
                    continue;
                const HeadCut whole = made({0, i}, {i + word.size(), text.size()});
                cut = whole.likeness > 0 && whole.persons.size() > 1 ? whole : cut;
                break;
            }
        }
        const qsizetype sentence = firstSentenceLength(at(text, cut->people));
        if (sentence < cut->people.size()) { // "title by Ann Lee. It was long."
            const HeadCut shorter = made(cut->title, {cut->people.begin, cut->people.begin + sentence});
            cut = shorter.likeness > 0 ? shorter : cut;
        }
        if (const HeadSpan names = withoutRemark(cut->people); names.end < cut->people.end)
            cut = made(cut->title, names);
        const QStringView people = at(text, cut->people);
        const bool hasCase = !people.isEmpty() && people.front().isLetter() &&
                             people.front().toUpper() != people.front().toLower();
        if (!hasHan(people) && !people.contains(u' ') && !people.isEmpty() && !people.front().isUpper() &&
            (hasCase || !people.front().isLetter()) && !u"@*_[\""_s.contains(people.front()))
            cut->likeness = 0; // "Learning by doing"
        const QStringView title = at(text, cut->title);
        for (const QString &verb : verbs) {
            const qsizetype begin = title.size() - verb.size();
            if (begin > 1 && title.endsWith(verb) && u" (（"_s.contains(title[begin - 1])) {
                cut->title = trimmed(text, {cut->title.begin, cut->title.begin + begin}, u",，(（–—-");
                break;
            }
        }
        return cut;
    }

    std::optional<HeadCut> beforeFirst(const WordFinder &marks) const
    {
        if (!marks.mayOccur(characters))
            return std::nullopt;
        qsizetype best = text.size();
        qsizetype size = 0;
        for (const QStringView mark : marks.all()) {
            const qsizetype found = characters.mayHold(mark) ? text.indexOf(mark) : -1;
            const QStringView next = text.mid(found + 1);
            const bool address =
                mark == u":" && (next.startsWith(u"//") || next.startsWith(u':')); // "Test::Nginx"
            if (found > 0 && found < best && !address) {
                best = found;
                size = mark.size();
            }
        }
        if (best >= text.size())
            return std::nullopt;
        constexpr qsizetype longestNames = 60;
        const bool haveBrackets = text.left(best).contains(u'(') || text.left(best).contains(u'（');
        if (best > (haveBrackets ? 2 * longestNames : longestNames))
            return HeadCut{};
        return made({best + size, text.size()}, {0, best});
    }

    /// "王明 - 某公司 - 题目", with two dashes and no more.
    std::optional<HeadCut> dashSecond() const
    {
        const QList<HeadSpan> parts = partedByDashes();
        if (parts.size() != 3)
            return std::nullopt;
        HeadCut cut = made(parts[2], {0, parts[1].end});
        const bool isPlaced = cut.persons.size() == 1 && cut.persons.first().affiliationSize > 0 &&
                              cut.persons.first().nameSize <= trimmed(text, parts[0]).size();
        cut.likeness = isPlaced && nameLikeness(at(text, trimmed(text, parts[0]))) == 2 ? cut.likeness : 0;
        return cut;
    }

    QList<HeadSpan> partedByDashes() const
    {
        if (!dashes().mayOccur(characters) || !dashes().occursIn(text))
            return {};
        QList<HeadSpan> parts;
        qsizetype from = 0;
        for (qsizetype i = 1; i < text.size(); ++i) {
            const QStringView mark = dashes().at(text.mid(i));
            if (mark.isEmpty())
                continue;
            parts.append({from, i});
            from = i + mark.size();
            i = from - 1;
        }
        parts.append({from, text.size()});
        return parts;
    }

    /// "title - people", "title - person - affiliation"
    std::optional<HeadCut> dashLast() const
    {
        const QList<HeadSpan> parts = partedByDashes();
        if (parts.size() < 2)
            return std::nullopt;
        const HeadSpan last = parts.last();
        if (parts.size() > 2) {
            const HeadSpan before = trimmed(text, parts[parts.size() - 2]);
            if (nameLikeness(at(text, before)) == 2) {
                const HeadSpan affiliation = trimmed(text, last);
                HeadCut cut;
                cut.title = trimmed(text, {0, parts[parts.size() - 3].end});
                cut.people = {before.begin, last.end};
                cut.persons = {{0, before.size(), affiliation.begin - before.begin, affiliation.size()}};
                cut.likeness = cut.title.size() > 0 ? 2 : 0;
                return cut;
            }
            HeadCut several = made({0, parts[parts.size() - 3].end}, before);
            if (several.likeness == 2 && several.persons.size() > 1 &&
                several.persons.last().affiliationSize == 0) {
                const HeadSpan affiliation = trimmed(text, last);
                several.people.end = last.end;
                several.persons.last().affiliationBegin = affiliation.begin - several.people.begin;
                several.persons.last().affiliationSize = affiliation.size();
                return several;
            }
        }
        return made({0, parts[parts.size() - 2].end}, last);
    }

    /// "title (people)", and "title (people) — a remark" where they surely are people
    std::optional<HeadCut> bracketLast() const
    {
        if (!characters.mayHold(u"(") && !characters.mayHold(u"（"))
            return std::nullopt;
        const qsizetype close = std::max(text.lastIndexOf(u')'), text.lastIndexOf(u'）'));
        const qsizetype open = std::max(text.lastIndexOf(u'('), text.lastIndexOf(u'（'));
        if (open > 0 && close < open && isLeftOpen({open, text.size()}))
            return made({0, open}, {open + 1, text.size()});
        if (open <= 0 || close < open)
            return std::nullopt;
        const HeadCut cut = made({0, open}, {open + 1, close});
        const QStringView remark = text.mid(close + 1).trimmed();
        if (remark.isEmpty())
            return cut;
        const bool isRemark =
            remark.size() <= 24 && u"-–—,，·"_s.contains(remark.front()) && cut.likeness == 2;
        return isRemark ? std::optional(cut) : std::nullopt;
    }

    /// "開場（主持人 CK）"
    std::optional<HeadCut> roleInBracket() const
    {
        static const WordFinder roles{u"主持人 ", u"主持 ", u"讲师 ", u"講者 ", u"嘉宾 ", u"带领 ", u"host "};
        const qsizetype open = text.isEmpty() || !u")）"_s.contains(text.back())
                                   ? -1
                                   : std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
        const QStringView word = open > 0 ? roles.at(text.mid(open + 1)) : QStringView();
        if (word.isEmpty())
            return std::nullopt;
        HeadCut cut = made({0, open}, {open + 1 + word.size(), text.size() - 1});
        if (cut.likeness == 0 || cut.persons.size() != 1)
            return std::nullopt;
        cut.persons.first().role = roleOfLabel(word);
        cut.likeness = 2;
        return cut;
    }

    /// "年賀状を印刷する: 相沢さん"
    std::optional<HeadCut> calledBehindColon() const
    {
        if (!text.endsWith(u"さん") && !text.endsWith(u"氏"))
            return std::nullopt;
        const qsizetype colon = std::max(text.lastIndexOf(u": "), text.lastIndexOf(u'：'));
        if (colon < 2)
            return std::nullopt;
        const HeadCut cut = made({0, colon}, {colon + 1, text.size()});
        return cut.likeness == 2 && cut.persons.size() == 1 ? std::optional(cut) : std::nullopt;
    }

    /// "谈谈退稿信：田一苇（某杂志编辑）、周南": names that are sure, and nothing else behind the colon.
    std::optional<HeadCut> behindColon() const
    {
        static const WordFinder colons{u"：", u": "};
        auto cut = behindLast(colons);
        if (!cut || roleOfLabel(at(text, cut->title)) || isAuthorLabel(at(text, cut->title)))
            return std::nullopt;
        const QStringView people = at(text, cut->people);
        const auto isKnown = [&](const PersonText &person) {
            const QStringView name = people.mid(person.nameBegin, person.nameSize);
            return hasHan(name) || beginsWithGivenName(name);
        };
        if (cut->likeness < 2 || dashes().occursIn(people) || !std::ranges::all_of(cut->persons, isKnown))
            cut->likeness = 0;
        return cut;
    }

    /// "开幕，主持人：阿海", "圆桌　主持人：甄理；嘉宾：柳絮、田野", "Title – Speaker: Ann Lee"
    std::optional<HeadCut> labelled() const
    {
        if (const auto cut = calledBehindColon(); cut)
            return cut;
        if (const auto cut = roleInBracket(); cut)
            return cut;
        constexpr qsizetype longestLabel = 16;
        for (qsizetype colon = 2; colon < text.size(); ++colon) {
            if (text[colon] != u'：' && text[colon] != u':')
                continue;
            qsizetype begin = colon;
            static constexpr CharacterSet before(u",，;；|｜ \u3000(（–—-/·*");
            while (begin > 0 && !before.has(text[begin - 1]))
                --begin;
            if (begin <= 1 || colon - begin > longestLabel || !roleOfLabel(text.mid(begin, colon - begin)))
                continue;
            const HeadSpan title = trimmed(text, {0, begin}, u",，;；|｜(（–—-/·");
            const bool isBlank = title.end + 1 == begin && text[title.end] == u' ';
            if (title.size() == 0 || (isBlank && !hasHan(text.mid(begin, colon - begin))))
                continue; // "How to be a host: …"
            const bool isBracket = u"(（"_s.contains(text[begin - 1]);
            qsizetype end = isBracket ? colon : text.size();
            while (end < text.size() && !u")）"_s.contains(text[end]))
                ++end;
            HeadCut cut = made(title, {begin, end});
            if (cut.persons.isEmpty())
                continue;
            // "**panel** —— 骆安、颜小鱼，主持：阿咩": the host is one of those behind the dash.
            if (u",，"_s.contains(text[begin - 1]) && text.left(begin).contains(u"**")) {
                const auto others = HeadCuts(text.left(begin - 1)).by(HeadForm::Marked);
                if (others && others->likeness > 0 && others->persons.size() > 1)
                    return std::nullopt;
            }
            const bool isHan = hasHan(text.mid(begin, colon - begin));
            if (!isHan && cut.likeness < 2 &&
                !beginsWithGivenName(at(text, trimmed(text, {colon + 1, text.size()}))))
                continue; // "Host: Trust and Safety"
            cut.likeness = 2;
            return cut;
        }
        return std::nullopt;
    }

    /// "【王健】用 Python 写游戏"
    std::optional<HeadCut> bracketFirst() const
    {
        if (text.isEmpty() || !u"【[［"_s.contains(text.front()))
            return std::nullopt;
        const qsizetype close =
            std::max(text.indexOf(u'】'), std::max(text.indexOf(u']'), text.indexOf(u'］')));
        if (close < 2 || close + 1 >= text.size() || text[close + 1] == u'(')
            return std::nullopt; // a link
        return made({close + 1, text.size()}, {1, close});
    }

    /// "老白 (某所) 电源纹波": people with a bracket, then the title
    std::optional<HeadCut> behindBracket() const
    {
        constexpr qsizetype longestName = 12;
        qsizetype open = 0;
        while (open < std::min(text.size(), longestName) && text[open] != u'(' && text[open] != u'（')
            ++open;
        qsizetype close = open < std::min(text.size(), longestName) ? open : -1;
        while (close >= 0 && close < text.size() && !u")）"_s.contains(text[close]))
            ++close;
        if (open < 2 || close < 0 || close + 3 > text.size() ||
            !(text[close + 1] == u' ' || text[close + 1] == u'《'))
            return std::nullopt;
        HeadCut cut = made({close + 1, text.size()}, {0, close + 1});
        const bool isPerson =
            cut.persons.size() == 1 && cut.persons.first().affiliationSize > 0 && cut.likeness > 0;
        return isPerson ? std::optional(cut) : std::nullopt;
    }

    /// "王健  用 Python 写游戏": a name, then the title. A sentence ("王健 谈游戏") is no such thing.
    /// "为什么萤火虫不烫手？  康明远（某大学）"
    std::optional<HeadCut> blankLast() const
    {
        qsizetype begin = text.size() - 1;
        const auto isWide = [&](qsizetype at) {
            return text[at] == u'\u3000' || (text[at] == u' ' && text[at - 1] == u' ');
        };
        while (begin > 0 && !isWide(begin))
            --begin;
        if (begin <= 0 || isInBrackets(begin))
            return std::nullopt;
        const HeadSpan title = trimmed(text, {0, begin});
        const HeadSpan people = trimmed(text, {begin, text.size()});
        if (title.size() == 0 || people.size() == 0 || nameLikeness(at(text, title)) == 2)
            return std::nullopt;
        const HeadCut cut = made(title, people);
        return cut.likeness == 2 ? std::optional(cut) : std::nullopt;
    }

    std::optional<HeadCut> blankFirst() const
    {
        constexpr qsizetype longestName = 24;
        qsizetype parting = text.left(longestName).indexOf(u"   "); // "Dylan Qi   公交实时查询"
        if (const qsizetype two = text.left(longestName).indexOf(u"  ");
            parting < 0 && two > 0 && nameLikeness(text.left(two)) == 2)
            parting = two;
        const qsizetype blank = parting > 0 ? parting : text.indexOf(u' ');
        if (blank <= 0 || blank + 1 >= text.size())
            return std::nullopt;
        if (const auto cut = behindBracket(); cut)
            return cut;
        static const WordFinder joins{u"与 ", u"與 ", u"和 ", u"及 ", u"或 ", u"vs ", u"VS ", u"跟 "};
        if (!joins.at(text.mid(blank + 1)).isEmpty())
            return HeadCut{}; // "Loki 与 ClickHouse", of which neither speaks
        const bool wide = text[blank + 1] == u' ' || text[blank + 1] == u'\u3000';
        const QStringView name = text.left(blank);
        if (!name.back().isLetterOrNumber() && !u")）"_s.contains(name.back()))
            return std::nullopt; // "茶点, 放风"
        if (const QChar next = text.mid(blank).trimmed().front();
            !next.isLetterOrNumber() && !u"《「『“\"<[`"_s.contains(next))
            return std::nullopt; // another mark stands between
        if (const qsizetype subject = subjectLength(text); !wide && subject > 0 && subject <= blank)
            return std::nullopt;
        if (!wide && !hasHan(name) && !hasHan(text.mid(blank + 1, 4)))
            return HeadCut{};                                 // words of one sentence
        static constexpr CharacterSet ofNames(u"与與的氏様"); // "王明与李红", "来自某公司的王明"
        if (isHanText(name) && nameLikeness(name) == 0 &&
            std::ranges::none_of(name, [](QChar c) { return ofNames.has(c); }))
            return HeadCut{}; // a word that names nobody
        return made({blank, text.size()}, {0, blank});
    }
};

} // namespace

HeadCuts::HeadCuts(QStringView text)
    : text(text), characters(text),
      plain(std::ranges::all_of(text, [](QChar c) { return c == u' ' || c.isLetterOrNumber(); }))
{}

std::optional<HeadCut> HeadCuts::by(HeadForm form) const
{
    if (plain && form != HeadForm::By && form != HeadForm::BlankFirst && form != HeadForm::BlankLast)
        return std::nullopt;
    return HeadCutter(text, characters).cut(form);
}

bool namesSomebodyOfSomewhere(QStringView text, const HeadCut &cut)
{
    if (cut.likeness < 2 || cut.persons.size() != 1 || cut.persons.first().affiliationSize == 0)
        return false;
    const PersonText &person = cut.persons.first();
    const QStringView people = at(text, cut.people);
    return beginsWithGivenName(people.mid(person.nameBegin, person.nameSize)) &&
           !beginsWithGivenName(people.mid(person.affiliationBegin, person.affiliationSize));
}

} // namespace rundown
