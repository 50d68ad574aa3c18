// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/headingprogram.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/program/blocktalks.h"
#include "models/format/recap/program/occasion.h"
#include "models/format/recap/session/rowreader.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/daywords.h"
#include "models/format/recap/words/foldedcase.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/sectionwords.h"
#include "models/format/recap/words/words.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "Day 1", "Jour 2", "第一天": a conference of several days, told day by day.
bool isNumberedDay(QStringView heading)
{
    static const QRegularExpression day(uR"(\b(day|jour) ?\d|第[一二三四五\d][天日])"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return heading.size() <= 60 && day.match(heading.toString()).hasMatch();
}

} // namespace

HeadingProgram::HeadingProgram(const BodyLines &l, bool boldToo) : lines(l), headings(headingsOf(l, boldToo))
{
    findTables();
    for (const Heading &heading : std::as_const(headings))
        facts.append(factsOfHeading(lines, heading, tableRows));
    findTabledSections();
    findTimedSections();
    findLabelledSections();
    lendMediaOfParts();
    const auto mayTalk = [](const Facts &f) { return f.word == SectionWord::None && !f.routine; };
    const auto talks = std::ranges::count_if(facts, mayTalk);
    const auto introduced =
        std::ranges::count_if(facts, [&](const Facts &f) { return mayTalk(f) && f.introduction; });
    toldInBylines = std::ranges::count_if(facts, &Facts::toldByline) * 2 >=
                        std::ranges::count_if(facts, &Facts::byline) &&
                    std::ranges::any_of(facts, &Facts::toldByline);
    mostAreIntroduced = introduced >= 3 && introduced * 2 >= talks;
    taken.fill(false, headings.size());
    postHasMedia =
        std::ranges::any_of(facts, [](const Facts &f) { return f.time || f.media || f.recording; });
}

void HeadingProgram::findTables()
{
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        const int line = blocks[b].line - 1;
        if (blocks[b].type == MarkdownBlock::Type::TableRow)
            tableRows.insert(line);
        else if (blocks[b].type == MarkdownBlock::Type::Table && blocks[b].depth == 1 &&
                 namesProgram(lines.line(line)))
            programTables.append(line);
    }
}

/// "Meetup #7 | 2019-11-21" above a table of talks: a part of the program.
void HeadingProgram::findTabledSections()
{
    for (const int table : std::as_const(programTables)) {
        const auto behind = std::ranges::upper_bound(headings, table, {}, &Heading::line);
        const auto heading = behind - headings.begin() - 1;
        if (heading >= 0 && facts[heading].word == SectionWord::None && facts[heading].speakers == 0 &&
            !isBlockTitle(facts[heading].bare))
            facts[heading].word = SectionWord::Day;
    }
}

/// "## 一、题目" above "### 背景", "### Q & A" and, at the end of these, "回放：…": what its parts show is
/// shown by the talk, where they are no talks themselves.
void HeadingProgram::lendMediaOfParts()
{
    std::optional<bool> isOfEvent; // the parts of a tutorial have videos too
    for (int i = 0; i < headings.size(); ++i) {
        if (ordinalLength(facts[i].text) < 2 || facts[i].word != SectionWord::None || isLeaf(i))
            continue;
        int parts = 0;
        int strong = 0;
        bool shows = false;
        bool counted = false;
        for (int below = i + 1; below < headings.size() && headings[below].line < headings[i].end; ++below) {
            ++parts;
            strong += facts[below].strong() ? 1 : 0;
            shows |= facts[below].media || facts[below].recording;
            counted |= ordinalLength(facts[below].text) > 1;
        }
        if (!shows || counted || strong * 2 > parts)
            continue;
        if (!isOfEvent)
            isOfEvent = speaksOfEvent(lines.body) && !isGuideOrCall(lines.body);
        facts[i].media |= *isOfEvent;
    }
}

/// How many lines of the list or the paragraphs that begin right below a heading begin with a time, words
/// behind it; 0 where they do not begin so.
int HeadingProgram::timedLinesOf(const Heading &heading) const
{
    constexpr qsizetype longest = 300;
    int timed = 0;
    bool first = true;
    for (int i = heading.line + 1; i < heading.next; ++i) {
        const QStringView line = lines.line(i);
        if (lines.isBlank(i) || lines.isOpaque(i) || line.front().isSpace() || isUnderline(line) ||
            u"!>"_s.contains(line.front()))
            continue;
        const QStringView content = lines.content(i);
        const auto time = content.size() < longest && !content.startsWith(u'[')
                              ? timeAtBeginning(content, lines.hasBareTimes())
                              : std::nullopt;
        const bool tells = time && hasTime(content, lines.hasBareTimes()) &&
                           std::ranges::any_of(content.mid(time->rest), [](QChar c) { return c.isLetter(); });
        if (first && !tells)
            return 0;
        first = false;
        timed += tells ? 1 : 0;
    }
    return timed;
}

/// "主会场", "Afternoon · Track A": a heading without a time above lines that each have one is a part of the
/// program, and where the program is written so, one above a single such line is too.
void HeadingProgram::findTimedSections()
{
    QList<int> single;
    bool several = false;
    for (int i = 0; i < headings.size(); ++i) {
        const QString own = lines.line(headings[i].line).mid(headings[i].textBegin).toString();
        if (hasTime(own, lines.hasBareTimes()) || facts[i].book || isBlockTitle(facts[i].bare))
            continue;
        const int timed = timedLinesOf(headings[i]);
        if (timed == 1)
            single.append(i);
        if (timed < 2)
            continue;
        several = true;
        facts[i].word = SectionWord::Day;
    }
    const auto isAlone = [&](int i) { return facts[i].word == SectionWord::None && !facts[i].speaker; };
    for (const int i : std::as_const(single)) {
        if (several && isAlone(i))
            facts[i].word = SectionWord::Day;
    }
}

/// "## Valencia, jueves 8" above several titles with labels ("**Charla:** …", "**Ponente:** …" below it): a
/// section of theirs, and so are those beside it that have one.
void HeadingProgram::findLabelledSections()
{
    constexpr qsizetype longest = 300;
    QList<int> having;
    bool several = false;
    for (int i = 0; i < headings.size(); ++i) {
        if (facts[i].time || facts[i].book || isBlockTitle(facts[i].bare))
            continue;
        int titles = 0;
        for (int line = headings[i].line + 1; line + 1 < headings[i].next; ++line) {
            const bool isTitle = !lines.isOpaque(line) && lines.line(line).size() < longest &&
                                 titleLabelLength(lines.line(line)) > 0;
            titles += isTitle && lines.roleLabel(line + 1).length > 0 ? 1 : 0;
        }
        if (titles > 0)
            having.append(i);
        several = several || titles > 1;
    }
    for (const int i : std::as_const(having)) {
        if (several)
            facts[i].word = SectionWord::Day;
    }
}

bool HeadingProgram::isAside(int heading) const
{
    for (int h = heading; h >= 0; h = headings[h].parent) {
        // A heading above nearly all of the post is its title, whatever its words.
        const bool isTitle = (headings[h].end - headings[h].line) * 5 > lines.count() * 3;
        if (facts[h].word == SectionWord::Other && !(isTitle && !isLeaf(h)))
            return true;
    }
    return false;
}

bool HeadingProgram::standsUnder(int heading, SectionWord word) const
{
    for (int h = headings[heading].parent; h >= 0; h = headings[h].parent) {
        if (facts[h].word == word)
            return true;
        if (facts[h].word != SectionWord::Day)
            return false;
    }
    return false;
}

bool HeadingProgram::isInSession(int heading) const
{
    for (int h = headings[heading].parent; h >= 0; h = headings[h].parent) {
        if (taken[h])
            return true;
    }
    return false;
}

QList<SessionPlan> HeadingProgram::sessions()
{
    QMap<std::pair<int, int>, QList<int>> groups; // by parent and level, from the top
    for (int i = 0; i < headings.size(); ++i) {
        const int parent = headings[i].parent;
        const bool inDay = parent >= 0 && facts[parent].word == SectionWord::Day;
        const int family = inDay ? -2 - headings[parent].parent - 1 : parent; // morning and afternoon are one
        groups[{family, headings[i].level}].append(i);
    }
    for (const QList<int> &group : std::as_const(groups)) {
        if (!isInSession(group.first()) && !isAside(headings[group.first()].parent))
            weigh(group);
    }
    if (hasNumberedDays())
        takeDays();
    else
        weighAcrossSections();
    takeBetweenDays();
    takeRoutineBesideSections();
    if (plans.isEmpty())
        takeOfAnyLevel();
    std::ranges::sort(plans, {}, &SessionPlan::line);
    takeDrifted();
    return plans;
}

/// "#### Title - Ann Lee", "## Title - Bo Lind", "### Title - Ida Moss": somebody did not count the hashes.
void HeadingProgram::takeOfAnyLevel()
{
    QList<int> members;
    bool drifts = false;
    for (int i = 0; i < headings.size(); ++i) {
        if (facts[i].word != SectionWord::None || isPostTitle(i) || isAside(i))
            continue;
        drifts = drifts || (!members.isEmpty() && headings[members.first()].level != headings[i].level);
        members.append(i);
    }
    constexpr qsizetype least = 3;
    if (!drifts || members.size() < least)
        return;
    weigh(members);
    for (SessionPlan &plan : plans) {
        const auto heading = std::ranges::lower_bound(headings, plan.line, {}, &Heading::line);
        plan.end = heading->next;
    }
}

/// "### Title", "講者：…" below a session that has its speaker in a line of its own too: no part of that, but
/// a session with a hash too many.
void HeadingProgram::takeDrifted()
{
    QList<SessionPlan> drifted;
    for (SessionPlan &plan : plans) {
        const auto first = std::ranges::upper_bound(headings, plan.line, {}, &Heading::line);
        const qsizetype own = first - headings.begin() - 1;
        if (own < 0 || isBlockTitle(facts[own].bare) || isLeaf(int(own)))
            continue;
        const auto isNamed = [&](qsizetype i) {
            return plan.forms && namedLikeness(facts[i].bare, *plan.forms) == 2;
        };
        const int end = plan.end;
        for (qsizetype i = own + 1; i < headings.size() && headings[i].line < end; ++i) {
            const Facts &f = facts[i];
            const bool isTold = f.speaker && f.speakers > 0 && facts[own].speakers > 0;
            const bool isAlike = (f.media || f.recording) && isNamed(i) && isNamed(own);
            if (taken[i] || f.word != SectionWord::None || (!isTold && (f.routine || !isAlike)))
                continue;
            taken[i] = true;
            SessionPlan more = planOf(int(i));
            more.forms = plan.forms;
            more.end = end;
            (drifted.isEmpty() || drifted.last().line < plan.line ? plan : drifted.last()).end = more.line;
            drifted.append(more);
        }
    }
    plans += drifted;
    std::ranges::sort(plans, {}, &SessionPlan::line);
}

/// "## Lunch" between "## Round 2 (11:15)" and "## Round 3 (13:30)", which hold sessions.
void HeadingProgram::takeBetweenDays()
{
    QMap<std::pair<int, int>, QList<int>> waiting; // by parent and level: leaves behind the last such section
    QSet<std::pair<int, int>> begun;
    for (int i = 0; i < headings.size(); ++i) {
        const std::pair family(headings[i].parent, headings[i].level);
        const bool isNumbered = !isLeaf(i) && !taken[i] &&
                                std::ranges::any_of(facts[i].text, [](QChar c) { return c.isDigit(); });
        if ((facts[i].word == SectionWord::Day || isNumbered) && holdsSessions(i)) {
            for (const int leaf : waiting.take(family))
                addSession(leaf, std::make_shared<const HeadForms>(), false);
            begun.insert(family);
        } else if (begun.contains(family) && isLeaf(i) && !taken[i] && facts[i].word == SectionWord::None) {
            waiting[family].append(i);
        }
    }
}

/// A section with sessions below it.
bool HeadingProgram::holdsSessions(int section) const
{
    for (int i = section + 1; i < headings.size() && headings[i].line < headings[section].end; ++i) {
        if (taken[i])
            return true;
    }
    return false;
}

/// "## Opening" and "Host: Ann Lee" above "## Talks", which holds sessions, and "## Break" between these and
/// "## Lightning talks".
void HeadingProgram::takeRoutineBesideSections()
{
    struct Family
    {
        int first = -1; ///< that holds talks
        int last = -1;
    };
    QMap<std::pair<int, int>, Family> families; // by parent and level
    for (int i = 0; i < headings.size(); ++i) {
        const bool isBlock = isBlockTitle(facts[i].bare) && !isAside(i) && !isLeaf(i);
        if (taken[i] || (!isBlock && !holdsSessions(i)))
            continue;
        Family &family = families[{headings[i].parent, headings[i].level}];
        family.first = family.first < 0 && !isBlock ? i : family.first;
        family.last = i;
    }
    for (int i = 0; i < headings.size(); ++i) {
        const Family family = families.value({headings[i].parent, headings[i].level});
        const bool isBetween = i > family.first && i < family.last;
        const bool isUsual = facts[i].routine && facts[i].word == SectionWord::None;
        if (family.first >= 0 && isUsual && isLeaf(i) && !isInSession(i) && (isBetween || facts[i].speaker))
            addSession(i, std::make_shared<const HeadForms>(), facts[i].speaker);
    }
}

/// The talks of a conference under headings of its subjects, one or two below each: where those of one level
/// tell of talks more often than not in the whole post, all of them do.
void HeadingProgram::weighAcrossSections()
{
    constexpr int deepest = 6;
    for (int level = 2; level <= deepest; ++level) {
        QList<int> open;
        int strong = 0;
        int all = 0;
        for (int i = 0; i < headings.size(); ++i) {
            if (headings[i].level != level || headings[i].parent < 0 || isInSession(i) || isAside(i) ||
                facts[i].word != SectionWord::None)
                continue;
            ++all;
            strong += facts[i].strong() ? 1 : 0;
            if (!taken[i])
                open.append(i);
        }
        if (open.isEmpty() || strong < 3 || strong * 2 < all)
            continue;
        QList<QStringView> heads;
        for (const int i : std::as_const(open))
            heads.append(facts[i].bare);
        const auto forms = std::make_shared<const HeadForms>(heads);
        take(open, false, forms);
        if (strong >= 4 && strong * 4 >= all * 3) { // nearly all: those beside them too
            const auto isAmong = [&](int i) {
                for (int h = 0; h < headings.size(); ++h) {
                    if (taken[h] && headings[h].parent == headings[i].parent)
                        return true;
                }
                return false;
            };
            QList<int> among;
            std::ranges::copy_if(open, std::back_inserter(among), isAmong);
            take(among, true, forms);
        }
    }
}

/// The words of all paragraphs that stand for headings and may be talks.
QList<QStringView> HeadingProgram::pseudoHeads() const
{
    QList<QStringView> heads;
    for (int i = 0; i < headings.size(); ++i) {
        if (headings[i].level == pseudoHeadingLevel && facts[i].word == SectionWord::None &&
            !facts[i].routine)
            heads.append(facts[i].bare);
    }
    return heads;
}

/// "# Recording the talks" above nearly all of the post: its words announce no program.
bool HeadingProgram::isPostTitle(int heading) const
{
    const Heading &h = headings[heading];
    return h.level == 1 && h.parent < 0 && (h.end - h.line) * 5 > lines.count() * 4;
}

/// Headings of one level below the same heading are weighed together.
void HeadingProgram::weigh(const QList<int> &group)
{
    QList<int> members;
    QList<QStringView> heads;
    for (const int i : group) {
        if (facts[i].word != SectionWord::None)
            continue;
        members.append(i);
        if (!facts[i].routine)
            heads.append(facts[i].bare);
    }
    if (members.isEmpty())
        return;
    if (headings[members.first()].level == pseudoHeadingLevel) // written alike in all rooms
        heads = pseudoHeads();
    const auto forms = std::make_shared<const HeadForms>(heads);
    int named = 0;
    int sure = 0;
    for (const int i : members) {
        const int likeness = facts[i].routine ? 0 : namedLikeness(facts[i].bare, *forms);
        named += likeness > 0 ? 1 : 0;
        sure += likeness == 2 ? 1 : 0;
    }
    const bool nameForm =
        (sure >= 2 && sure * 2 >= heads.size()) || (sure >= 1 && named >= 2 && named * 3 >= heads.size() * 2);
    int introduced = 0;
    for (const int i : members) {
        facts[i].named = nameForm && namedLikeness(facts[i].bare, *forms) > 0;
        introduced += facts[i].introduction ? 1 : 0;
    }
    const bool areIntroduced = (introduced >= 2 && introduced * 2 >= members.size()) || mostAreIntroduced;
    for (const int i : members) {
        facts[i].amongIntroduced = areIntroduced;
        facts[i].introduction = facts[i].introduction && areIntroduced;
    }
    const int parent = headings[members.first()].parent;
    const bool given =
        parent >= 0 && members.size() >= 2 && !isPostTitle(parent) &&
        (facts[parent].word == SectionWord::Program || standsUnder(members.first(), SectionWord::Program));
    if (given || isProgram(members, parent))
        take(members, given, forms);
}

bool HeadingProgram::isProgram(const QList<int> &members, int parent) const
{
    int plain = 0;
    int strong = 0;
    int proven = 0; // by more than media, which any page may link to
    int series = 0;
    for (const int i : members) {
        const Facts &f = facts[i];
        plain += f.routine && !f.strong() ? 0 : 1;
        strong += f.strong() ? 1 : 0;
        proven += f.time || f.book || f.speaker || f.recording || f.named || f.introduction ||
                  (f.media && f.number);
        series += f.series ? 1 : 0;
    }
    const bool under = parent >= 0 && (plain == 1 || !isPostTitle(parent)) &&
                       (facts[parent].word == SectionWord::Program || facts[parent].word == SectionWord::Day);
    const bool told = std::ranges::any_of(members, [&](int i) {
        return facts[i].speaker && (facts[i].recording || facts[i].media) && isLeaf(i);
    });
    constexpr int mostSpeakers = 2;
    const bool tellsOfMany =
        std::ranges::any_of(members, [&](int i) { return facts[i].speakers > mostSpeakers; });
    if (strong == 1 && tellsOfMany)
        return false; // a title above the whole post
    const bool holdsTalks =
        std::ranges::any_of(members, [&](int i) { return facts[i].speakers > 1 && isPostTitle(i); });
    if (strong == 1 && told && holdsTalks)
        return false; // speakers of talks that are no headings
    if (strong == 1 && told)
        return true;
    if (strong == 1)
        return proven == 1 && (under || standsBesideBlock(members.first()) ||
                               (plain == 1 && facts[members.first()].speaker && isLeaf(members.first())));
    if (series >= 2 && series * 3 >= plain * 2 && speaksOfEvent(lines.body))
        return true;
    return strong >= (proven > 0 ? 2 : 3) && strong * 2 >= plain;
}

/// "Lightning talks" and a list of them: the long talk of the evening is a talk, too.
bool HeadingProgram::standsBesideBlock(int heading) const
{
    const Heading &own = headings[heading];
    return std::ranges::any_of(headings, [&](const Heading &h) {
        if (h.parent != own.parent || h.level != own.level || !isBlockTitle(facts[&h - headings.data()].bare))
            return false;
        return std::ranges::any_of(topListsOf(lines), [&](const TopList &list) {
            return list.line > h.line && list.line < h.end && list.items.size() > 1 &&
                   areNamed(lines, list.items);
        });
    });
}

bool HeadingProgram::isLeaf(int heading) const
{
    return headings[heading].next == headings[heading].end;
}

void HeadingProgram::take(const QList<int> &members, bool isGiven,
                          const std::shared_ptr<const HeadForms> &forms)
{
    qsizetype first = members.size();
    qsizetype last = -1;
    for (qsizetype i = 0; i < members.size(); ++i) {
        if (!facts[members[i]].strong())
            continue;
        first = std::min(first, i);
        last = i;
    }
    constexpr qsizetype leastCounted = 3;
    const bool areCounted =
        members.size() >= leastCounted && std::ranges::all_of(members, [&](int member) {
            const QChar begin = facts[member].text.front(); // no "## 1. What to bring"
            return facts[member].number && isLeaf(member) && (!begin.isDigit() || begin == u'0');
        });
    for (qsizetype i = 0; i < members.size(); ++i) {
        const Facts &f = facts[members[i]];
        const bool among = i > first && i < last;
        const qsizetype colon = std::max(f.bare.indexOf(u": "), f.bare.indexOf(u'：'));
        const bool isKind = colon > 0 && sessionKindOfTitle(f.bare.left(colon)) ==
                                             SessionKind::Panel; // "Closing panel: ten years of this"
        const bool block = i > last && last >= 0 && isLeaf(members[i]) && (isBlockTitle(f.bare) || isKind);
        if (f.strong() || isGiven || among || f.routine || f.series || block || areCounted)
            addSession(members[i], forms, f.strong() || f.routine);
    }
}

SessionPlan HeadingProgram::planOf(int heading) const
{
    const Heading &h = headings[heading];
    SessionPlan plan;
    plan.kind = SessionPlan::Kind::Heading;
    plan.line = h.line;
    plan.end = h.end;
    plan.headBegin = h.textBegin;
    plan.toldInBylines = toldInBylines;
    return plan;
}

void HeadingProgram::addSession(int heading, const std::shared_ptr<const HeadForms> &forms, bool certain)
{
    if (taken[heading])
        return;
    taken[heading] = true;
    SessionPlan plan = planOf(heading);
    plan.forms = forms;
    plan.peopleByPlace = facts[heading].amongIntroduced;
    if (!certain)
        plan.doubt = Doubt::Reason::NoEvidenceOfItsOwn;
    plans.append(plan);
}

/// "Morning: short talks" above the headings of talks.
bool HeadingProgram::isPartOfDay(int heading) const
{
    static constexpr CharacterSet marks(u":：–—|｜");
    const QStringView text = facts[heading].bare;
    const auto mark = std::ranges::find_if(text, [](QChar c) { return marks.has(c); });
    return !isLeaf(heading) && mark != text.end() &&
           sectionWordOf(text.left(mark - text.begin()).trimmed()) == SectionWord::Day;
}

/// Nothing below it but "### How to get there".
bool HeadingProgram::holdsAsidesOnly(int heading) const
{
    for (int i = heading + 1; i < headings.size() && headings[i].line < headings[heading].end; ++i) {
        if (facts[i].word != SectionWord::Other)
            return false;
    }
    return true;
}

/// "## Small languages", "*Tuesday 5 March. Host: Ann Lee*" below it, and then the items of that evening.
bool HeadingProgram::isDatedEvening(int heading) const
{
    const Heading &own = headings[heading];
    const Facts &f = facts[heading];
    constexpr qsizetype longest = 120;
    const bool isNumbered = std::ranges::any_of(f.text, [](QChar c) { return c.isDigit(); });
    if (!holdsAsidesOnly(heading) || own.level < 2 || f.word != SectionWord::None || f.time || f.book ||
        isNumbered || isBlockTitle(f.bare))
        return false;
    bool isDated = false;
    bool isTold = false; // an item names its speaker, or shows media
    int timed = 0;
    QList<QStringView> heads;
    for (int i = own.line + 1; i < own.next; ++i) {
        const QStringView line = lines.line(i);
        isTold = isTold || lines.isMedia(i) || (isDated && lines.roleLabel(i).length > 0);
        if (lines.isBlank(i) || lines.isOpaque(i) || line.front().isSpace())
            continue;
        const bool isItem = lines.isItemOrIndented(i);
        if (!isDated && (isItem || line.size() > longest))
            return false;
        isDated = isDated || namesDay(folded(line).view());
        if (!isDated)
            return false;
        if (isItem && timeAtBeginning(lines.content(i), lines.hasBareTimes())) {
            ++timed;
            heads.append(bareHead(lines.content(i), lines.hasBareTimes()));
        }
    }
    constexpr int least = 3;
    if (timed < least || isTold)
        return timed >= least;
    const HeadForms forms(heads);
    return std::ranges::any_of(heads, [&](QStringView head) { return namedLikeness(head, forms) == 2; });
}

QList<SessionPlan> HeadingProgram::blocks() const
{
    QList<SessionPlan> found;
    for (int i = 0; i < headings.size(); ++i) {
        if (isBlockTitle(facts[i].bare) && !isPostTitle(i) && !isWithinSession(i) && !isAside(i) &&
            !isPartOfDay(i))
            found.append(planOf(i));
    }
    QList<SessionPlan> evenings;
    for (int i = 0; i < headings.size(); ++i) {
        if (taken[i] || isWithinSession(i) || isAside(i) || !isDatedEvening(i))
            continue;
        evenings.append(planOf(i));
        evenings.last().end = headings[i].next; // "### How to get there" below the last one
    }
    if (evenings.size() >= 2 && speaksOfEvent(lines.body))
        found += evenings;
    std::ranges::sort(found, {}, &SessionPlan::line);
    return found;
}

void HeadingProgram::take(const SessionPlan &plan)
{
    const auto heading = std::ranges::find(headings, plan.line, &Heading::line);
    if (heading != headings.end())
        taken[heading - headings.begin()] = true;
}

/// Another heading of no other meaning stands beside it.
bool HeadingProgram::isOneOfSeveral(int heading) const
{
    const auto isSuch = [&](int i) {
        return i >= 0 && i < headings.size() && headings[i].level == headings[heading].level &&
               facts[i].word == SectionWord::None;
    };
    int before = heading - 1;
    while (before >= 0 && headings[before].level > headings[heading].level)
        --before;
    int behind = heading + 1;
    while (behind < headings.size() && headings[behind].level > headings[heading].level)
        ++behind;
    return isSuch(before) || isSuch(behind);
}

bool HeadingProgram::hasNumberedDays() const
{
    int days = 0;
    for (const Facts &f : facts)
        days += f.word == SectionWord::Day && isNumberedDay(f.text) ? 1 : 0;
    return days >= 2 && postHasMedia;
}

/// A heading that says nothing of a talk, above at least two that do.
bool HeadingProgram::isRoom(int heading) const
{
    int telling = 0;
    for (int i = heading + 1; i < headings.size() && headings[i].line < headings[heading].end; ++i)
        telling += headings[i].parent == heading && (facts[i].speaker || facts[i].time) ? 1 : 0;
    return telling >= 2 && !facts[heading].strong();
}

/// What stands below the days of a conference are its sessions. Where somebody lost a level on the way, the
/// headings behind the last day, beside it, are sessions too.
void HeadingProgram::takeDays()
{
    int day = -1;
    int room = -1;    // "### Hall 2" below the day
    int ownLevel = 0; // sessions found one level below the day
    int days = 0;
    int empty = 0;
    QList<QStringView> heads;
    for (const Facts &f : facts) {
        if (f.word == SectionWord::None && !f.routine)
            heads.append(f.bare);
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    for (int i = 0; i < headings.size(); ++i) {
        const Heading &heading = headings[i];
        if (facts[i].word == SectionWord::Day && isNumberedDay(facts[i].text)) {
            empty += day >= 0 && ownLevel == 0 ? 1 : 0;
            day = i;
            ownLevel = 0;
            ++days;
            continue;
        }
        const bool isBesideRooms =
            room >= 0 && headings[room].level == heading.level && !isLeaf(i) && !facts[i].strong();
        if (day >= 0 && heading.parent == day && (isBesideRooms || isRoom(i))) {
            room = i;
            continue;
        }
        const bool below = heading.parent == day || (room >= 0 && heading.parent == room);
        const bool isAmong = below && ownLevel > 0 && isLeaf(i) && facts[i].word == SectionWord::Program &&
                             facts[i].bare.contains(u' ');
        if (day < 0 || (facts[i].word != SectionWord::None && !isAmong) || isInSession(i))
            continue; // "Poster session" among talks is one
        const bool beside = heading.level == headings[day].level && heading.parent == headings[day].parent &&
                            ownLevel > 0 && empty == 0 && days >= 2;
        if (below || (beside && (facts[i].strong() || isOneOfSeveral(i)))) {
            ++ownLevel;
            addSession(i, forms, facts[i].strong());
        }
    }
}

} // namespace rundown
