// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headcutter.h"

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

class HeadCutter
{
public:
    HeadCutter(QStringView text, const CharactersOf &characters) : text(text), characters(characters) {}

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
            return quoted();
        case HeadForm::Marked:
            return marked();
        case HeadForm::By:
            return behindBy();
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
        case HeadForm::CommaLast:
            return behindLast(commas);
        case HeadForm::AtLast:
            return behindLast(ats);
        case HeadForm::BreakLast:
            return behindLast(breaks());
        case HeadForm::MarkedFirst:
            return markedFirst();
        case HeadForm::DashSecond:
            return dashSecond();
        case HeadForm::MarkedLast:
            return markedLast();
        case HeadForm::Labelled:
            return labelled();
        default:
            return std::nullopt;
        }
    }

private:
    static const WordFinder &dashes()
    {
        static const WordFinder marks{u" - ", u" – ", u" — ", u"——", u" -- ", u"－", u" ─ ", u" ― ", u"──"};
        return marks;
    }

    static const WordFinder &breaks()
    {
        static const WordFinder tags{u"<br>", u"<br/>", u"<br />"};
        return tags;
    }

    HeadCut made(HeadSpan title, HeadSpan people) const
    {
        HeadCut cut;
        cut.title = trimmed(text, title);
        while (cut.title.size() > 0 && u",，"_s.contains(text[cut.title.end - 1]))
            cut.title = trimmed(text, {cut.title.begin, cut.title.end - 1});
        cut.people = trimmed(text, people);
        cut.persons = peopleIn(at(text, cut.people), {true, false});
        cut.likeness = cut.title.size() > 0 ? likenessOf(at(text, cut.people), cut.persons) : 0;
        return cut;
    }

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

    /// "Ann Lee (Heron) – the opening keynote": the people without what is said of their talk.
    HeadSpan withoutRemark(HeadSpan people) const
    {
        int depth = 0;
        for (qsizetype i = people.begin + 1; i + 3 < people.end; ++i) {
            depth += opening.has(text[i]) ? 1 : closing.has(text[i]) ? -1 : 0;
            const QStringView dash = depth > 0 ? QStringView() : dashes().at(text.mid(i, people.end - i));
            if (dash.isEmpty() || i + dash.size() >= people.end)
                continue;
            const bool isRemark = text[i + dash.size()].isLower() || u")）"_s.contains(text[i - 1]);
            const QStringView names = text.mid(people.begin, i - people.begin);
            return isRemark && likenessOf(names, peopleIn(names, {true, false})) == 2
                       ? HeadSpan{people.begin, i}
                       : people;
        }
        return people;
    }

    /// "title by Ann Lee", "title, hosted by Ann Lee"
    std::optional<HeadCut> behindBy() const
    {
        static const WordFinder by{u" by ", u" By ", u" par ", u" von ", u" por ", u" door "};
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

    /// "*title*, présentation par Armelle Quéré"
    std::optional<HeadCut> behindBy(HeadSpan title, HeadSpan rest) const
    {
        static const WordFinder by{u" by ", u" par ", u" von ", u" mit ", u" with "};
        for (qsizetype i = 0; i < std::min<qsizetype>(rest.size(), 40); ++i) {
            const QStringView word = by.at(text.mid(rest.begin + i));
            if (!word.isEmpty())
                return made(title, {rest.begin + i + word.size(), rest.end});
        }
        return std::nullopt;
    }

    /// "**title**<br>people<br>", in the cell of a table
    HeadSpan withoutBreaks(HeadSpan span) const
    {
        span = trimmed(text, span);
        for (QStringView found = breaks().at(at(text, span)); !found.isEmpty();
             found = breaks().at(at(text, span)))
            span = trimmed(text, {span.begin + found.size(), span.end});
        for (const QStringView word : breaks().all()) {
            if (at(text, span).endsWith(word))
                span = trimmed(text, {span.begin, span.end - word.size()});
        }
        return span;
    }

    /// "people<br>slides to come"
    HeadSpan withoutRemarkBehindBreak(HeadSpan people) const
    {
        const qsizetype tag = at(text, people).indexOf(u"<br");
        const qsizetype close = tag > 3 ? text.indexOf(u'>', people.begin + tag) : -1;
        if (close < 0 || close + 1 >= people.end)
            return people;
        const QStringView behind = at(text, trimmed(text, {close + 1, people.end}));
        const bool names = likenessOf(behind, peopleIn(behind, {true, false})) > 0;
        return names ? people : HeadSpan{people.begin, people.begin + tag};
    }

    /// "**title** people", "*title* (people) – a remark"
    std::optional<HeadCut> marked() const
    {
        if (text.isEmpty() || !characters.mayHold(text[0] == u'_' ? u"_" : u"*"))
            return std::nullopt;
        const bool opened = text[0] == u'*' || text[0] == u'_';
        if (!opened && text.count(u"**") != 1)
            return std::nullopt; // "**19:00 title**, people" without its time
        const QStringView mark =
            opened ? text.left(text.startsWith(u"**") || text.startsWith(u"__") ? 2 : 1) : QStringView(u"**");
        const qsizetype begin = opened ? mark.size() : 0;
        const qsizetype close = text.indexOf(mark, begin + 1);
        if (close < 0 || text.at(close - 1) == u' ')
            return std::nullopt;
        const HeadSpan title = trimmed(text, {begin, close});
        HeadSpan rest = trimmed(text, withoutBreaks({close + mark.size(), text.size()}), u"-–—|｜~～,，·/／");
        const bool isLabel = rest.size() > 0 && u":："_s.contains(text[rest.begin]);
        if (title.size() == 0 || rest.size() == 0 || u":："_s.contains(text[title.end - 1]) ||
            (isLabel && opened))
            return std::nullopt;
        if (isLabel) // "**15h30 - Atelier** : complet"
            return made(title, {rest.begin, rest.begin});
        if (!u"(（"_s.contains(text[rest.begin])) {
            // "**title**, par Gwenn Le Du. Matériel, bénévoles…"
            const qsizetype sentence = at(text, rest).indexOf(u". ");
            if (sentence > 3)
                rest.end = rest.begin + sentence;
            rest = withoutRemarkBehindBreak(rest);
            Role role = Role::Speaker;
            const qsizetype label = roleLabelLength(at(text, rest), role);
            const QStringView first = at(text, rest).left(6);
            if (label == 0 && (first.contains(u'：') || first.contains(u':')))
                return made(title, {rest.begin, rest.begin}); // "协助：全体干事"
            if (endsWithFullStop(at(text, rest)))
                --rest.end;
            HeadCut cut = made(title, withoutRemark({rest.begin + label, rest.end}));
            if (label > 0 && cut.likeness > 0)
                cut.likeness = 2;
            return cut.likeness > 0 ? cut : behindBy(title, rest).value_or(cut);
        }
        qsizetype end = rest.begin;
        while (end < rest.end && !u")）"_s.contains(text[end]))
            ++end;
        // "**title** (Ann Lee, [slides](…))": the bracket closes behind the media.
        const HeadSpan remark = end >= rest.end ? HeadSpan{} : trimmed(text, {end + 1, rest.end});
        if ((end >= rest.end && !isLeftOpen(rest)) ||
            (remark.size() > 0 && (text[remark.begin].isLetterOrNumber() ||
                                   (remark.size() > 60 && !u":："_s.contains(text[remark.begin])))))
            return std::nullopt;
        HeadCut cut = made(title, {rest.begin + 1, end});
        // "**title** (Zeke)": the marks say where the title ends, so that one word is a name.
        const QStringView word = at(text, cut.people);
        if (cut.likeness == 1 && mark.size() == 2 && word.size() > 2 && word.front().isUpper() &&
            std::ranges::all_of(word.mid(1), [](QChar c) { return c.isLower(); }))
            cut.likeness = 2;
        return cut;
    }

    /// A bracket that opens at the span's begin and is all that is left of the head.
    bool isLeftOpen(HeadSpan span) const
    {
        constexpr qsizetype longest = 60;
        return span.size() > 2 && span.size() <= longest && span.end == text.size() &&
               u"(（"_s.contains(text[span.begin]) &&
               std::ranges::none_of(at(text, span), [](QChar c) { return u")）"_s.contains(c); });
    }

    /// "**王健** 用 Python 写游戏"
    std::optional<HeadCut> markedFirst() const
    {
        const qsizetype close = text.startsWith(u"**") ? text.indexOf(u"**", 3) : -1;
        if (close < 0 || close + 4 > text.size() || text[close + 2] != u' ' ||
            !(text[close + 3].isLetterOrNumber() || u"《「“\"`"_s.contains(text[close + 3])))
            return std::nullopt;
        HeadCut cut = made({close + 3, text.size()}, {2, close});
        const QStringView people = at(text, cut.people);
        if (!hasHan(people) && !beginsWithGivenName(people))
            cut.likeness = 0; // a title in bold, and what is said of it
        return cut;
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

    /// "**Ann Lee** and **Bo Lind**, *title*"
    std::optional<HeadCut> markedLast() const
    {
        if (text.size() < 6 || !u"*_"_s.contains(text.back()))
            return std::nullopt;
        const QChar mark = text.back();
        const qsizetype size = text[text.size() - 2] == mark ? 2 : 1;
        const qsizetype close = text.size() - size;
        const qsizetype open = text.lastIndexOf(QString(size, mark), close - 1);
        if (open <= 0 || open + size >= close || (size == 1 && text[open - 1] == mark))
            return std::nullopt;
        return made({open + size, close}, trimmed(text, {0, open}, u",，:：-–—|·/"));
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

    /// The quoted title, where nothing but people stands beside it.
    std::optional<HeadCut> quoted() const
    {
        static const QStringList pairs{u"《》"_s, u"「」"_s, u"『』"_s, u"“”"_s, u"„“"_s, u"«»"_s, u"\"\""_s};
        static constexpr CharacterSet opened(u"《「『“„«\"<");
        if (std::ranges::none_of(text, [](QChar c) { return opened.has(c); }))
            return std::nullopt;
        for (const QString &pair : pairs) {
            const qsizetype open = text.indexOf(pair[0]);
            const qsizetype close = open < 0 ? -1 : text.indexOf(pair[1], open + 1);
            if (close > open + 1 && text.indexOf(pair[0], close + 1) < 0)
                return beside({open + 1, close}, {0, open}, {close + 1, text.size()});
        }
        const qsizetype open = text.indexOf(u"<<");
        const qsizetype close = open < 0 ? -1 : text.indexOf(u">>", open);
        if (close > open + 2)
            return beside({open + 2, close}, {0, open}, {close + 2, text.size()});
        return std::nullopt;
    }

    std::optional<HeadCut> beside(HeadSpan title, HeadSpan before, HeadSpan behind) const
    {
        const QStringView marks = u"-–—|｜:：~～,，·/@*　";
        before = trimmed(text, before, marks);
        Role role = Role::Speaker;
        if (behind.size() > 0 && isKindWord(at(text, before)))
            before.end = before.begin; // "主题分享《题》 分享人：王明"
        behind = trimmed(text, behind, marks);
        behind.begin += roleLabelLength(at(text, behind), role);
        behind = trimmed(text, behind, marks);
        if (behind.size() > 0 && behind.begin > 0 && text[behind.begin - 1] == u'@' &&
            text[behind.begin].unicode() < 128)
            --behind.begin; // "「題」 @handle"
        if (before.size() == 0 && behind.size() == 0) {
            HeadCut cut;
            cut.title = title;
            cut.likeness = 2;
            return cut;
        }
        if (before.size() > 0 && behind.size() > 0 && !isNamedWithRemark(title, before, behind))
            return std::nullopt;
        if (isKind(at(text, before)))
            return std::nullopt; // "Podiumsdiskussion "Freie Software""
        if (isAuthorLabel(at(text, behind)))
            return std::nullopt; // a book
        static const WordFinder nobody{u"by someone", u"by somebody", u"par quelqu'un", u"von jemand"};
        if (before.size() == 0 && !nobody.at(at(text, behind)).isEmpty()) {
            HeadCut cut;
            cut.title = title;
            cut.likeness = 2;
            return cut;
        }
        HeadCut cut = made(title, before.size() > 0 ? before : behind);
        const bool isTight = before.size() > 0 && before.end + 1 == title.begin && hasHan(at(text, before));
        const bool isPhrase =
            isTight && before.size() > 4 && u"的里中上之與与"_s.contains(text[before.end - 1]);
        if (isPhrase || (isTight && cut.likeness == 1 && cut.persons.first().affiliationSize == 0))
            return std::nullopt; // "异步 Rust 里的“取消安全”", "露天电影《题》"
        if (cut.likeness == 0)
            cut = made(title, withoutBrackets(before.size() > 0 ? before : behind));
        if (cut.likeness == 0 && behind.size() > 0) // "– panel with Ann Lee and Bo Lind"
            cut = behindBy(title, behind).value_or(cut);
        return cut.likeness > 0 ? std::optional(cut) : std::nullopt;
    }

    /// "小林 《题》 用时 7 分钟, 很好玩": a name, its title, and what there is to say of it.
    bool isNamedWithRemark(HeadSpan title, HeadSpan before, HeadSpan behind) const
    {
        if (text[title.end] != u'》' || !text[title.end + 1].isSpace())
            return false;
        const int least = hasHan(at(text, before)) ? 2 : 1; // "电影 《题》 放映"
        return made(title, before).likeness >= least && made(title, behind).likeness < 2;
    }

    static bool isKindWord(QStringView words)
    {
        static const WordFinder kinds{u"主题分享", u"主題分享", u"分享",    u"演讲", u"演講", u"主题演讲",
                                      u"主題演講", u"主题",     u"主題",    u"议题", u"議題", u"嘉宾分享",
                                      u"Talk",     u"talk",     u"Vortrag", u"题目", u"專題", u"专题",
                                      u"技术分享", u"讲座",     u"報告",    u"报告"};
        return kinds.contains(words);
    }

    /// What a title begins with, and no name.
    static bool isKind(QStringView words)
    {
        static const WordFinder kinds({u"Podiumsdiskussion",
                                       u"Diskussion",
                                       u"Vortrag",
                                       u"Workshop",
                                       u"Panel",
                                       u"Keynote",
                                       u"Talk",
                                       u"Lesung",
                                       u"Table ronde",
                                       u"Conférence",
                                       u"Atelier",
                                       u"Taller",
                                       u"Charla",
                                       u"Mesa redonda",
                                       u"Panel discussion",
                                       u"Tutorial",
                                       u"Lightning talk",
                                       u"Demo",
                                       u"Podcast",
                                       u"Film",
                                       u"Screening",
                                       u"パネルディスカッション",
                                       u"パネル",
                                       u"基調講演",
                                       u"ワークショップ",
                                       u"座談会",
                                       u"招待講演",
                                       u"圆桌讨论",
                                       u"圓桌討論",
                                       u"圆桌论坛",
                                       u"圆桌",
                                       u"工作坊",
                                       u"Tavola rotonda",
                                       u"Laboratorio",
                                       u"Tafelgesprek"},
                                      Qt::CaseInsensitive);
        return kinds.contains(words);
    }

    HeadSpan withoutBrackets(HeadSpan span) const
    {
        if (isLeftOpen(span))
            return {span.begin + 1, span.end};
        const bool both =
            span.size() > 2 && u"(（["_s.contains(text[span.begin]) && u")）]"_s.contains(text[span.end - 1]);
        return both ? HeadSpan{span.begin + 1, span.end - 1} : span;
    }

    static constexpr CharacterSet opening{u"(（[【"};
    static constexpr CharacterSet closing{u")）]】"};

    QStringView text;
    const CharactersOf &characters;
};

} // namespace

bool isAuthorLabel(QStringView text)
{
    static const QStringList words{u"作者"_s, u"导演"_s, u"導演"_s, u"译者"_s,
                                   u"出版"_s, u"编剧"_s, u"豆瓣"_s};
    return std::ranges::any_of(words, [&](const QString &w) { return text.startsWith(w); });
}

HeadCuts::HeadCuts(QStringView text)
    : text(text), characters(text),
      plain(std::ranges::all_of(text, [](QChar c) { return c == u' ' || c.isLetterOrNumber(); }))
{}

std::optional<HeadCut> HeadCuts::by(HeadForm form) const
{
    if (plain && form != HeadForm::By && form != HeadForm::BlankFirst)
        return std::nullopt;
    return HeadCutter(text, characters).cut(form);
}

} // namespace rundown
