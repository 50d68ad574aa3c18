// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/textprogram.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/sectionwords.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

constexpr qsizetype longestLine = 300;

/// A paragraph of the post's own level that stands in no session, and where its block ends.
struct Paragraph
{
    qsizetype block = 0;
    int begin = 0;
    int end = 0;
};

QList<Paragraph> paragraphsOf(const BodyLines &lines, const HeadingProgram &headings)
{
    QList<Paragraph> paragraphs;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    int heading = -1;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        if (blocks[b].depth != 1 || blocks[b].type != Type::Paragraph)
            continue;
        const int begin = blocks[b].line - 1;
        const int end = b + 1 < blocks.size() ? blocks[b + 1].line - 1 : lines.count();
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line <= begin)
            ++heading;
        if (heading < 0 || !(headings.isWithinSession(heading) || headings.isAside(heading)))
            paragraphs.append({b, begin, end});
    }
    return paragraphs;
}

SessionPlan planOf(int line, int end)
{
    SessionPlan plan;
    plan.kind = SessionPlan::Kind::Line;
    plan.line = line;
    plan.end = end;
    return plan;
}

/// The heads' forms, weighed together, and no empty lines at the ends.
void finish(const BodyLines &lines, QList<SessionPlan> &plans)
{
    QList<QStringView> heads;
    for (const SessionPlan &plan : std::as_const(plans)) {
        const QStringView head = bareHead(lines.line(plan.line), lines.hasBareTimes());
        if (!isRoutine(head))
            heads.append(head);
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    for (SessionPlan &plan : plans) {
        plan.forms = forms;
        while (plan.end > plan.line + 1 && lines.line(plan.end - 1).isEmpty())
            --plan.end;
    }
}

bool isLabelled(const BodyLines &lines, int from, int to)
{
    for (int i = from; i < to; ++i) {
        if (!lines.isOpaque(i) && lines.line(i).size() < 600 && lines.roleLabel(i).length > 0)
            return true;
    }
    return false;
}

/// "Slides are [here](…)", "[Video](…)" in the lines of a paragraph.
bool linksToMedia(const BodyLines &lines, int from, int to)
{
    for (int i = from; i < to; ++i) {
        if (!lines.isOpaque(i) && !mediaLinksInSentence(lines.content(i)).isEmpty())
            return true;
    }
    return false;
}

/// Lines that show media, or name the speaker by a label.
bool tellsOfSession(const BodyLines &lines, int from, int to)
{
    return lines.showMedia(from, to) || isLabelled(lines, from, to) || linksToMedia(lines, from, to);
}

/// "*Ann Lee (Heron), 10:00*", "*Ann Lee, Heron*" on the line below the title.
bool hasByline(const BodyLines &lines, const SessionPlan &plan)
{
    const int below = plan.line + 1;
    return below < plan.end && !lines.isOpaque(below) &&
           (bylineOf(lines.content(below)) || untimedBylineOf(lines.content(below)));
}

bool isTimed(QStringView line, bool bareTimes)
{
    if (line.size() >= longestLine || line.front().isSpace() || line.startsWith(u'[') ||
        !hasTime(line, bareTimes))
        return false;
    static const WordFinder goesOn{u"以后", u"之后", u"以前", u"之前",  u"左右",
                                   u"以後", u"之後", u"才",   u"的时候"};
    const auto time = timeAtBeginning(line, bareTimes); // "15:30 以后大家都走了。"
    return !time || goesOn.at(line.mid(time->rest)).isEmpty() || !line.trimmed().endsWith(u'。');
}

int boundaryBehind(const BodyLines &lines, int from, int to);
int endOfLast(const BodyLines &lines, int from, int to);

/// A list right behind a paragraph, with the media of the session that the paragraph's last line tells.
int endWithList(const BodyLines &lines, const Paragraph &paragraph)
{
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    qsizetype b = paragraph.block + 1;
    while (b < blocks.size() && blocks[b].depth > 1)
        ++b;
    if (b >= blocks.size() || blocks[b].type != Type::List)
        return paragraph.end;
    qsizetype behind = b + 1;
    while (behind < blocks.size() && blocks[behind].depth > 1)
        ++behind;
    const int end = behind < blocks.size() ? blocks[behind].line - 1 : lines.count();
    return lines.isMedia(blocks[b].line - 1) ? end : paragraph.end;
}

/// Lines that begin with a time, one session each, where there are three or more of them.
QList<SessionPlan> timedLines(const BodyLines &lines, const QList<Paragraph> &paragraphs)
{
    QList<SessionPlan> plans;
    for (const Paragraph &paragraph : paragraphs) {
        for (int i = paragraph.begin; i < paragraph.end && !lines.isBlank(i); ++i) {
            if (!isTimed(lines.line(i), lines.hasBareTimes()))
                continue;
            if (!plans.isEmpty() && plans.last().end > i)
                plans.last().end = i;
            plans.append(planOf(i, endWithList(lines, paragraph)));
        }
    }
    if (plans.size() < 3)
        return {};
    for (qsizetype i = 0; i < plans.size(); ++i) {
        // Paragraphs below that show its media are of the session too.
        const int next = i + 1 < plans.size() ? plans[i + 1].line : lines.count();
        const int boundary = boundaryBehind(lines, plans[i].line, next);
        const bool isBlock = isBlockTitle(bareHead(lines.line(plans[i].line), lines.hasBareTimes()));
        const int end = isBlock ? boundary : endOfLast(lines, plans[i].line, boundary);
        const bool isAlone = plans[i].end > plans[i].line + 1 && lines.isBlank(plans[i].line + 1);
        if (isAlone || plans[i].end == plans[i].line + 1)
            plans[i].end = std::max(plans[i].end, end);
        else
            plans[i].end = std::max(plans[i].end, std::min(end, next));
    }
    finish(lines, plans);
    return plans;
}

/// The end of the session that begins at `from`: a rule, or a heading.
int boundaryBehind(const BodyLines &lines, int from, int to)
{
    for (const MarkdownBlock &block : lines.body.blocks) {
        const int line = block.line - 1;
        if (line > from && line < to && block.depth == 1 &&
            (block.type == Type::ThematicBreak || block.type == Type::Heading))
            return line;
    }
    return to;
}

/// The last session goes as far as what stands behind it shows media or names speakers.
int endOfLast(const BodyLines &lines, int from, int to)
{
    int end = from + 1;
    for (int i = from; i < to; ++i) {
        const bool joins = !lines.isBlank(i) && end == i; // the same paragraph
        if (joins || (!lines.isBlank(i) && tellsOfSession(lines, i, i + 1)))
            end = i + 1;
    }
    return end;
}

/// The line of the first definition below a term; -1 where the line is none: its definitions may stand in the
/// next paragraph.
int definitionOf(const BodyLines &lines, int term)
{
    int next = term + 1;
    while (next < lines.count() && next <= term + 2 && lines.isBlank(next))
        ++next;
    const bool isTerm = lines.line(term).size() < longestLine && !lines.line(term).front().isSpace() &&
                        definitionMarkLength(lines.line(term)) == 0;
    return isTerm && next < lines.count() && definitionMarkLength(lines.line(next)) > 0 ? next : -1;
}

/// Lists of definitions: the terms are titles where most first definitions say when, or where what is defined
/// has media or speakers.
QList<SessionPlan> definedTerms(const BodyLines &lines, const QList<Paragraph> &paragraphs)
{
    constexpr qsizetype most = 200;
    QList<SessionPlan> plans;
    qsizetype timed = 0;
    for (const Paragraph &paragraph : paragraphs) {
        for (int i = paragraph.begin; i < paragraph.end && !lines.isBlank(i); ++i) {
            const int definition = definitionOf(lines, i);
            if (definition < 0)
                continue;
            if (plans.size() == most)
                return {};
            if (!plans.isEmpty())
                plans.last().end = boundaryBehind(lines, plans.last().line, i);
            plans.append(planOf(i, lines.count()));
            plans.last().kind = SessionPlan::Kind::Heading;
            const QStringView content = lines.content(definition);
            timed += bylineOf(content) || timeBelowHeading(content) ? 1 : 0;
        }
    }
    if (plans.size() < 2)
        return {};
    SessionPlan &last = plans.last();
    last.end = boundaryBehind(lines, last.line, lines.count());
    int end = definitionOf(lines, last.line) + 1;
    for (int i = end; i < last.end; ++i) { // behind a blank line only more of its definitions
        if (!lines.isBlank(i) &&
            (end == i || definitionMarkLength(lines.line(i)) > 0 || lines.line(i)[0] == u' '))
            end = i + 1;
    }
    last.end = end;
    const auto telling = std::ranges::count_if(
        plans, [&](const SessionPlan &plan) { return tellsOfSession(lines, plan.line + 1, plan.end); });
    const bool areTimed = timed >= 3 && timed * 3 >= plans.size() * 2;
    if (!areTimed && (telling < 2 || telling * 2 < plans.size()))
        return {};
    finish(lines, plans);
    return plans;
}

/// Sessions of several paragraphs, one at each of the lines that begin so; where not two of them, and half,
/// show media or name speakers, there are none.
template<class Begins>
QList<SessionPlan> sessionsAt(const BodyLines &lines, const QList<Paragraph> &paragraphs, Begins begins)
{
    QList<SessionPlan> plans;
    for (const Paragraph &paragraph : paragraphs) {
        for (int i = paragraph.begin; i < paragraph.end && !lines.isBlank(i); ++i) {
            if (begins(i, paragraph))
                plans.append(planOf(i, lines.count()));
        }
    }
    if (plans.size() < 2 || plans.size() > 200)
        return {};
    for (qsizetype i = 0; i < plans.size(); ++i) {
        SessionPlan &plan = plans[i];
        const bool last = i + 1 == plans.size();
        plan.end = boundaryBehind(lines, plan.line, last ? lines.count() : plans[i + 1].line);
        if (last)
            plan.end = endOfLast(lines, plan.line, plan.end);
    }
    plans.removeIf([&](const SessionPlan &plan) { // "**6/9（五）第一天**" parts sessions and is none
        const QStringView line = lines.line(plan.line).trimmed();
        const SectionWord word = sectionWordOf(line);
        const bool isNumber = std::ranges::none_of(line, [](QChar c) { return c.isLetter(); }) || // "**02**"
                              (beginsBold(line) && line.endsWith(u"**") && // "**PART 1**"
                               isBareOrdinal(line.mid(2, std::max<qsizetype>(0, line.size() - 4))));
        return word == SectionWord::Day || word == SectionWord::Other || isNumber;
    });
    const auto telling = std::ranges::count_if(plans, [&](const SessionPlan &plan) {
        const auto isTold = [](const MediaLink &m) { return m.isTold; };
        return lookAtHead(lines.line(plan.line), lines.hasBareTimes()).tail ||
               std::ranges::any_of(lines.mediaInSentence(plan.line), isTold) ||
               tellsOfSession(lines, plan.line + 1, plan.end) || hasByline(lines, plan);
    });
    if (telling < 2 || telling * 2 < plans.size())
        return {};
    finish(lines, plans);
    return plans;
}

/// Paragraphs that begin in bold: a title, where most of them name a speaker beside it.
QList<SessionPlan> boldParagraphs(const BodyLines &lines, const QList<Paragraph> &paragraphs)
{
    QList<SessionPlan> plans = sessionsAt(lines, paragraphs, [&](int line, const Paragraph &p) {
        return line == p.begin && beginsBold(lines.line(line));
    });
    const auto named = std::ranges::count_if(plans, [&](const SessionPlan &plan) {
        return namedLikeness(bareHead(lines.line(plan.line), lines.hasBareTimes()), *plan.forms) == 2 ||
               isLabelled(lines, plan.line + 1, plan.end) || hasByline(lines, plan);
    });
    for (SessionPlan &plan : plans) { // "**Lightning talks**" stands for a heading of the talks in its list
        const QStringView line = lines.line(plan.line);
        if (line.endsWith(u"**") && isBlockTitle(bareHead(line)))
            plan.kind = SessionPlan::Kind::Heading;
    }
    return named >= 2 && named * 2 >= plans.size() ? plans : QList<SessionPlan>();
}

} // namespace

QList<SessionPlan> sessionsInText(const BodyLines &lines, const HeadingProgram &headings)
{
    const QList<Paragraph> paragraphs = paragraphsOf(lines, headings);
    QList<SessionPlan> plans = timedLines(lines, paragraphs);
    if (plans.isEmpty())
        plans = definedTerms(lines, paragraphs);
    if (plans.isEmpty())
        plans = sessionsAt(lines, paragraphs, [&](int line, const Paragraph &) {
            return lines.line(line).size() < longestLine && titleLabelLength(lines.line(line)) > 0;
        });
    return plans.isEmpty() ? boldParagraphs(lines, paragraphs) : plans;
}

} // namespace rundown
