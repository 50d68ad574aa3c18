// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/program.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/program/blockchildren.h"
#include "models/format/recap/program/headingprogram.h"
#include "models/format/recap/program/listprogram.h"
#include "models/format/recap/program/occasion.h"
#include "models/format/recap/program/postkind.h"
#include "models/format/recap/program/tableprogram.h"
#include "models/format/recap/program/textprogram.h"
#include "models/format/recap/session/rowreader.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/sectionwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

/// A title's letters and digits: what is the same where somebody wrote it twice.
QString keyOf(QStringView head)
{
    QString key;
    for (const QChar c : head.left(200)) {
        if (c.isLetterOrNumber())
            key += c.toCaseFolded();
    }
    return key;
}

QString headKey(const BodyLines &lines, const SessionPlan &plan)
{
    if (!plan.columns)
        return keyOf(lines.headSight(plan.line, plan.headBegin).bare);
    const QList<CellText> cells = cellsOf(lines.line(plan.line));
    const qsizetype title = plan.part ? plan.part->column : plan.columns->indexOf(ColumnUse::Title);
    return title < cells.size()
               ? keyOf(bareHead(lines.line(plan.line).mid(cells[title].begin, cells[title].size())))
               : QString();
}

/// True where at least half of the plans tell what others tell already.
bool repeats(const BodyLines &lines, const QList<SessionPlan> &plans, const QList<SessionPlan> &others)
{
    constexpr qsizetype most = 400;
    if (plans.isEmpty() || others.size() < 2 || plans.size() > most || others.size() > most)
        return false;
    QStringList told;
    for (const SessionPlan &other : others)
        told.append(headKey(lines, other));
    const auto repeated = std::ranges::count_if(plans, [&](const SessionPlan &plan) {
        const QString key = headKey(lines, plan);
        return key.size() > 3 && std::ranges::any_of(told, [&](const QString &t) {
                   return t.contains(key) || (t.size() > 5 && key.contains(t));
               });
    });
    return repeated * 2 >= plans.size();
}

/// The speakers that a program names, for the sessions of which it tells again.
void lendNames(const BodyLines &lines, const QList<SessionPlan> &program, QList<SessionPlan> &plans)
{
    for (const SessionPlan &item : program) {
        const Entry read = readSession(lines, item).entry;
        const QString key = keyOf(read.session()->title);
        if (key.size() < 4 || read.session()->people.isEmpty())
            continue;
        for (SessionPlan &plan : plans) {
            const QString told = headKey(lines, plan);
            if (!told.contains(key) && !(told.size() > 5 && key.contains(told)))
                continue;
            for (const Person &person : read.session()->people)
                plan.namedElsewhere.append(person.name);
        }
    }
}

/// A heading's session ends before a rule that closes it, and before the end matter behind a rule.
void cutAtRule(const BodyLines &lines, SessionPlan &plan)
{
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    auto block = std::ranges::upper_bound(blocks, plan.end, {}, &MarkdownBlock::line);
    while (block != blocks.begin() && (block - 1)->line - 1 > plan.line) {
        --block;
        if (block->depth != 1 || block->type != Type::ThematicBreak)
            continue;
        bool blank = true;
        for (int i = block->line; i < plan.end; ++i)
            blank = blank && lines.isBlank(i);
        if (blank || plan.end == lines.count())
            plan.end = block->line - 1;
        break;
    }
}

/// The talks of a block stand before the first rule below it.
void cutAtFirstRule(const BodyLines &lines, SessionPlan &plan)
{
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    auto block = std::ranges::upper_bound(blocks, plan.line + 1, {}, &MarkdownBlock::line);
    for (; block != blocks.end() && block->line - 1 < plan.end; ++block) {
        if (block->depth == 1 && block->type == Type::ThematicBreak) {
            plan.end = block->line - 1;
            return;
        }
    }
}

/// A block of short talks under a heading of its own, where its children show media or name their speakers.
bool isBlock(const BodyLines &lines, const SessionPlan &plan)
{
    const bool media = std::ranges::any_of(plan.children, [&](const SessionPlan &child) {
        return lines.showMedia(child.line + 1, child.end) || lookAtHead(lines.content(child.line)).tail ||
               hasTime(lines.content(child.line), lines.hasBareTimes());
    });
    const auto named = std::ranges::count_if(plan.children, [&](const SessionPlan &child) {
        const HeadSight sight = lookAtHead(lines.line(child.line).mid(child.headBegin));
        return child.forms && (sight.book || namedLikeness(sight.bare, *child.forms) > 0);
    });
    const auto isLed = [&](const SessionPlan &child) { // "Hosted by Lena Fuchs. About twenty people."
        int below = child.line + 1;
        while (below < child.end && lines.isBlank(below))
            ++below;
        return below < child.end && !lines.isOpaque(below) &&
               (lines.roleLabel(below).length > 0 || untimedBylineOf(lines.line(below)));
    };
    const auto led = std::ranges::count_if(plan.children, isLed);
    return media || std::max(named, led) * 2 >= std::max<qsizetype>(plan.children.size(), 4);
}

/// \a told: headings of the post are talks.
QList<SessionPlan> takeBlocks(const BodyLines &lines, HeadingProgram &headings, const QList<TopList> &lists,
                              bool told)
{
    QList<SessionPlan> blocks;
    for (SessionPlan plan : headings.blocks()) {
        cutAtFirstRule(lines, plan);
        findChildren(lines, headings, lists, plan);
        const auto isSmall = [&](const SessionPlan &child) { // "five minutes each"
            const QStringView head = lines.content(child.line);
            return !head.isEmpty() && head.front().isLower();
        };
        const auto isSection = [&](const SessionPlan &child) { // "### Rules"
            return sectionWordOf(lines.line(child.line).mid(child.headBegin)) != SectionWord::None;
        };
        const bool isAmongTalks = told && plan.children.size() >= 2 &&
                                  (plan.children.first().kind == SessionPlan::Kind::Item
                                       ? std::ranges::none_of(plan.children, isSmall)
                                       : plan.children.first().kind == SessionPlan::Kind::Heading &&
                                             std::ranges::none_of(plan.children, isSection));
        if (plan.children.isEmpty() || (!isBlock(lines, plan) && !isAmongTalks))
            continue;
        headings.take(plan);
        blocks.append(plan);
    }
    return blocks;
}

/// Addresses of the media in these lines.
QStringList addressesIn(const BodyLines &lines, const SessionPlan &plan)
{
    QStringList addresses;
    for (int i = plan.line; i < plan.end; ++i) {
        const QList<MediaLink> media = lines.isOpaque(i) ? QList<MediaLink>() : lines.mediaInSentence(i);
        for (const MediaLink &m : media)
            addresses.append(m.link.address.toString());
    }
    return addresses;
}

/// A section such as "资料" often lists again what the sessions have told.
void dropRepeatedAsides(const BodyLines &lines, QList<SessionPlan> &plans)
{
    if (std::ranges::none_of(plans, &SessionPlan::isAside))
        return;
    QSet<QString> told;
    for (const SessionPlan &plan : std::as_const(plans)) {
        if (!plan.isAside)
            for (const QString &address : addressesIn(lines, plan))
                told.insert(address);
    }
    plans.removeIf([&](const SessionPlan &plan) {
        if (!plan.isAside)
            return false;
        const QStringList own = addressesIn(lines, plan);
        const auto again = std::ranges::count_if(own, [&](const QString &a) { return told.contains(a); });
        return again * 2 >= own.size();
    });
}

/// "9:45, Hall 1, with Ann Lee" below a title: who it is that the line introduces, or media behind them.
bool isProvenByByline(const BodyLines &lines, const SessionPlan &plan)
{
    int below = plan.line + 1;
    while (below < plan.end && lines.isBlank(below))
        ++below;
    const bool isBelow = plan.kind == SessionPlan::Kind::Heading || below == plan.line + 1;
    if (!isBelow || below >= plan.end || lines.isOpaque(below))
        return false;
    const QStringView line = lines.content(below);
    const std::optional<Byline> slanted = untimedBylineOf(line); // "*Ann Lee, Heron* · [video](…)"
    const std::optional<Byline> byline = slanted ? slanted : bylineOf(line);
    const auto isSure = [&](const BylinePeople &found) { // no "with Anna", in a diary
        return likenessOf(at(line, found.span), found.people) == 2;
    };
    const auto linksToMedia = [&] { // "His slides are [here](…)", below "*Walt Pruitt*"
        for (int i = below + 1; slanted && i < plan.end; ++i) {
            const QList<MediaLink> media = lines.isOpaque(i) ? QList<MediaLink>() : lines.mediaInSentence(i);
            if (std::ranges::any_of(media, &MediaLink::isTold))
                return true;
        }
        return false;
    };
    return byline && std::ranges::any_of(byline->people, isSure) &&
           (byline->tellsOfPeople() || byline->mediaBegin >= 0 || linksToMedia());
}

/// A row of a table that has media, or a title of what only programs have.
bool isProvenByCells(const Entry &entry)
{
    const Session &session = *entry.session();
    return !session.slides.isEmpty() || !session.recordings.isEmpty() || !session.videos.isEmpty() ||
           isBlockTitle(session.title) || (isRoutine(session.title) && !isRest(session.title));
}

/// A time, and a title with a full name in one cell. Drivers and teachers ("Mr Kahn") have columns, too.
bool isGivenInCells(const SessionPlan &plan, const Entry &entry)
{
    const Session &session = *entry.session();
    if (plan.columns->contains(ColumnUse::Person) || !session.start || session.title.isEmpty() ||
        session.people.isEmpty())
        return false;
    const QString &name = session.people.first().name;
    return nameLikeness(name) == 2 && (hasHan(name) || beginsWithGivenName(name));
}

/// How a plan shows what an event's program has.
enum class Proof {
    None,
    Linked, ///< a name in its head, and a sentence with a link to media: a letter's list of links has both
    Own     ///< media, a line about its speaker, a block of short talks, registration
};

Proof proofOf(const BodyLines &lines, const SessionPlan &plan)
{
    if (plan.columns)
        return plan.isNamedByHeader || isProvenByCells(readSession(lines, plan).entry) ? Proof::Own
                                                                                       : Proof::None;
    const QStringView head = lines.headSight(plan.line, plan.headBegin).bare;
    if (!plan.children.isEmpty() || isBlockTitle(head) || (isRoutine(head) && !isRest(head)))
        return Proof::Own;
    const bool named = plan.forms && namedLikeness(head, *plan.forms) == 2;
    const qsizetype colon = named ? head.indexOf(u": ") : -1;
    if (colon > 0 && isRoutine(head.left(colon)) && !isRest(head)) // "Keynote: [title](address) - Ann Lee"
        return Proof::Own;
    const bool timed = hasTime(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes());
    if (isProvenByByline(lines, plan) ||
        (timed && !lines.isOpaque(plan.line) && linksToLabelledMedia(lines, plan.line)))
        return Proof::Own; // "10:00 **title** (Ann Lee; [slides](…)). It was long."
    bool isLinked = false;
    for (int i = plan.line; i < plan.end; ++i) {
        const bool labelled = i > plan.line && lines.line(i).size() < 600 && !lines.isOpaque(i) &&
                              lines.roleLabel(i).length > 0;
        if (labelled || lines.isMedia(i))
            return Proof::Own;
        isLinked = isLinked || (named && !lines.isOpaque(i) && linksToLabelledMedia(lines, i));
    }
    return isLinked ? Proof::Linked : Proof::None;
}

/// A speaker, or media, below a head or in it.
bool tellsOfTalk(const BodyLines &lines, const SessionPlan &plan)
{
    const Entry read = readSession(lines, plan).entry;
    const Session &session = *read.session();
    return !session.people.isEmpty() || !session.slides.isEmpty() || !session.recordings.isEmpty() ||
           !session.videos.isEmpty() || !plan.children.isEmpty();
}

/// A session that says who holds it, and when, or shows media of it, or has talks of its own.
bool isHeldBySomebody(const BodyLines &lines, const SessionPlan &plan)
{
    if (!plan.children.isEmpty())
        return true;
    const Entry read = readSession(lines, plan).entry;
    const Session &session = *read.session();
    return !session.people.isEmpty() && (session.start || !session.slides.isEmpty() ||
                                         !session.recordings.isEmpty() || !session.videos.isEmpty());
}

/// "12:30 南海电铁到难波", "18:00 道顿堀": list items with a time and nothing else that a program would have,
/// in no section that announces one. So somebody writes of a journey to an event.
bool areTimesAlone(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    const auto isTimeAlone = [&](const SessionPlan &plan) {
        const QStringView head = lines.line(plan.line).mid(plan.headBegin);
        const QStringView bare = bareHead(head, lines.hasBareTimes());
        return plan.end == plan.line + 1 && !plan.columns && hasTime(head, lines.hasBareTimes()) &&
               !bare.startsWith(u'《');
    };
    const auto routine = std::ranges::count_if(plans, [&](const SessionPlan &plan) {
        return isRoutine(lines.headSight(plan.line, plan.headBegin).bare);
    });
    if (routine * 3 >= plans.size()) // "Coffee and pitches", "Lunch"
        return false;
    const QList<Heading> headings = headingsOf(lines);
    const auto announces = [&](const Heading &heading) {
        return sectionWordOf(lines.line(heading.line).mid(heading.textBegin)) == SectionWord::Program;
    };
    const auto isIntroduced = [&](const SessionPlan &plan) { // "The programme:"
        int above = plan.line - 1;
        while (above > 0 && lines.isBlank(above))
            --above;
        return above >= 0 && introducesProgram(lines.line(above).trimmed());
    };
    const auto journey = std::ranges::count_if(
        plans, [&](const SessionPlan &plan) { return tellsOfJourney(lines.content(plan.line)); });
    const auto alone = std::ranges::count_if(plans, isTimeAlone);
    const bool areAlone = journey >= 2 ? alone * 2 >= plans.size() : alone * 5 >= plans.size() * 4;
    return areAlone && std::ranges::none_of(headings, announces) && std::ranges::none_of(plans, isIntroduced);
}

/// Times, titles in quotes and names stand in diaries, recipes and lists of books too: where nothing else
/// tells of a program, the post must speak of an event.
bool isProgram(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    if (tellsOfOtherThings(lines, plans))
        return false;
    qsizetype own = 0;
    qsizetype linked = 0;
    for (const SessionPlan &plan : plans) {
        const Proof proof = proofOf(lines, plan);
        own += proof == Proof::Own ? 1 : 0;
        linked += proof == Proof::Linked ? 1 : 0;
    }
    const bool isLinked = linked > 0 && (linked * 2 > plans.size() || countEventWords(lines.body, 1) > 0);
    const qsizetype proven = own + (isLinked ? linked : 0);
    if (isGuideOrCall(lines.body)) {
        // Its own times and examples are no program: sessions have speakers or media of their own, and say
        // when or show what there was ("**Hardware**, coordinated by Ann Lee" is a track).
        const auto told = std::ranges::count_if(plans, [&](const SessionPlan &plan) {
            return plan.columns ? tellsOfTalk(lines, plan) : isHeldBySomebody(lines, plan);
        });
        return told >= 2 && told * 3 >= plans.size();
    }
    // "18:45 pizza", "20:45 third talk, to a half empty room": a day as somebody thinks of it, not a program.
    const auto isSmall = [&](const SessionPlan &plan) {
        const QStringView head = lines.headSight(plan.line, plan.headBegin).bare;
        return !plan.columns && !head.isEmpty() && head.front().isLower();
    };
    const auto isGiven = [&](const SessionPlan &plan) {
        if (plan.columns)
            return isGivenInCells(plan, readSession(lines, plan).entry);
        const QStringView head = lines.line(plan.line).mid(plan.headBegin);
        return plan.forms && hasTime(head, lines.hasBareTimes()) &&
               namedLikeness(bareHead(head, lines.hasBareTimes()), *plan.forms) == 2;
    };
    if (proven * 5 >= plans.size())
        return true;
    const auto given = std::ranges::count_if(plans, isGiven);
    if (proven == 0 && given < 2 && std::ranges::count_if(plans, isSmall) * 2 > plans.size())
        return false;
    if (given >= 2 && (given * 4 >= plans.size() || (own >= 2 && (given + own) * 4 >= plans.size())))
        return true; // a name in one item, media in another: a hack weekend's meals outnumber its workshops
    return speaksOfEvent(lines.body) && (given * 5 >= plans.size() || !areTimesAlone(lines, plans));
}

/// The plans that do not reach into one another, in their order.
QList<SessionPlan> inOrder(QList<SessionPlan> plans)
{
    std::ranges::stable_sort(plans, {}, &SessionPlan::line);
    QList<SessionPlan> result;
    for (const SessionPlan &plan : std::as_const(plans)) {
        const bool beside = !result.isEmpty() && plan.part && result.last().part &&
                            plan.line == result.last().line && plan.part->begin >= result.last().part->end;
        if (result.isEmpty() || plan.line >= result.last().end || beside)
            result.append(plan);
    }
    return result;
}

} // namespace

/// Paragraphs in bold that stand for headings.
static QList<SessionPlan> sessionsAtBoldLines(const BodyLines &lines, const QList<TopList> &lists)
{
    HeadingProgram headings(lines, true);
    QList<SessionPlan> plans = headings.sessions();
    plans += takeBlocks(lines, headings, lists, false);
    const auto isNumber = [&](QStringView line) { // "**02**" above the next title
        return line.startsWith(u"**") && line.endsWith(u"**") &&
               std::ranges::all_of(line.mid(2, line.size() - 4), [](QChar c) { return c.isDigit(); });
    };
    for (SessionPlan &plan : plans) {
        int last = plan.end - 1;
        while (last > plan.line && lines.isBlank(last))
            --last;
        if (last > plan.line && lines.line(last).size() > 4 && isNumber(lines.line(last)))
            plan.end = last;
        if (plan.children.isEmpty())
            findChildren(lines, headings, lists, plan);
    }
    return plans;
}

QList<SessionPlan> findProgram(const BodyLines &lines)
{
    HeadingProgram headings(lines);
    QList<SessionPlan> plans = headings.sessions();
    for (SessionPlan &plan : plans)
        cutAtRule(lines, plan);
    const QList<TopList> lists = topListsOf(lines);
    plans += takeBlocks(lines, headings, lists, plans.size() > 2);
    const QList<SessionPlan> items = sessionsInLists(lines, headings, lists, false);
    if (!repeats(lines, items, plans))
        plans += items;
    else
        lendNames(lines, items, plans);
    const QList<SessionPlan> tables = sessionsInTables(lines, headings, false);
    if (!repeats(lines, tables, plans))
        plans += tables;
    else
        lendNames(lines, tables, plans);
    const QList<SessionPlan> text = sessionsInText(lines, headings);
    if (!repeats(lines, text, plans))
        plans += text;
    dropRepeatedAsides(lines, plans);
    if (const int bold = countBoldParagraphs(lines); bold > 2 && bold > plans.size()) {
        const QList<SessionPlan> more = sessionsAtBoldLines(lines, lists);
        const auto tells = [&](const SessionPlan &plan) { // a title with its speaker or its media
            const HeadSight sight = lookAtHead(lines.content(plan.line), lines.hasBareTimes());
            return sight.tail || (plan.forms && namedLikeness(sight.bare, *plan.forms) == 2) ||
                   tellsOfTalk(lines, plan);
        };
        const auto isLost = [&](const SessionPlan &plan) { // bold lines elsewhere may be what people said
            return tellsOfTalk(lines, plan) && std::ranges::none_of(more, [&](const SessionPlan &of) {
                       return of.line <= plan.line && plan.line < of.end;
                   });
        };
        if (more.size() > plans.size() && std::ranges::count_if(more, tells) * 2 > more.size() &&
            std::ranges::none_of(plans, isLost))
            plans = more;
    }
    if (plans.isEmpty())
        plans = sessionsInLists(lines, headings, lists, true);
    if (plans.isEmpty())
        plans = sessionsInTables(lines, headings, true);
    if (plans.isEmpty())
        plans = sessionsAtBoldLines(lines, lists);
    if (plans.isEmpty())
        plans = talksInLists(lines, headings, lists);
    for (SessionPlan &plan : plans) {
        if (plan.children.isEmpty())
            findChildren(lines, headings, lists, plan);
    }
    if (!isProgram(lines, plans))
        return {};
    return inOrder(plans);
}

} // namespace rundown
