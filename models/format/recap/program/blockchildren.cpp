// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/blockchildren.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/program/blocktalks.h"
#include "models/format/recap/program/itemchildren.h"
#include "models/format/recap/program/postkind.h"
#include "models/format/recap/session/sessionhead.h"
#include "models/format/recap/words/characterset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What stands below a heading that is a time and nothing else.
QStringView titleLineBelow(const BodyLines &lines, const SessionPlan &plan)
{
    const int line = lineBelowTime(lines, plan);
    return line < 0 ? QStringView() : lines.line(line);
}

/// The heads of a block may name their speakers in another way than those beside the block.
void weighAmongThemselves(const BodyLines &lines, QList<SessionPlan> &children)
{
    QList<QStringView> heads;
    for (const SessionPlan &child : std::as_const(children))
        heads.append(bareHead(lines.line(child.line).mid(child.headBegin), lines.hasBareTimes()));
    const auto forms = std::make_shared<const HeadForms>(heads);
    for (SessionPlan &child : children) {
        if (forms->any())
            child.forms = forms;
    }
}

/// The headings below, all of one level; false where there are none.
bool takeHeadings(const BodyLines &lines, const HeadingProgram &headings, SessionPlan &plan)
{
    auto below = std::ranges::upper_bound(headings.all(), plan.line, {}, &Heading::line);
    for (; below != headings.all().end() && below->line < plan.end; ++below) {
        const Heading &heading = *below;
        if (!plan.children.isEmpty() && heading.level > plan.children.first().block)
            continue;
        SessionPlan child;
        child.kind = SessionPlan::Kind::Heading;
        child.line = heading.line;
        child.end = plan.end;
        child.headBegin = heading.textBegin;
        child.inBlock = true;
        child.forms = plan.forms;
        child.block = heading.level;
        if (!plan.children.isEmpty())
            plan.children.last().end = heading.line;
        plan.children.append(child);
    }
    if (!plan.children.isEmpty())
        weighAmongThemselves(lines, plan.children);
    return !plan.children.isEmpty();
}

/// The bullet, with the blanks behind it, that a line begins with and that Markdown does not know:
/// "・「題」".
qsizetype typedBulletLength(QStringView line)
{
    static constexpr CharacterSet bullets(u"・·•●○◆◇■▪");
    if (line.isEmpty() || !bullets.has(line.front()))
        return 0;
    qsizetype end = 1;
    while (end < line.size() && line[end].isSpace())
        ++end;
    return end;
}

/// The lines right behind each other that begin with the same such bullet.
QList<ListItem> typedItemsOf(const BodyLines &lines, const SessionPlan &plan)
{
    QList<ListItem> items;
    for (int i = plan.line + 1; i < plan.end && !lines.isOpaque(i); ++i) {
        const QStringView line = lines.line(i);
        const bool begins = typedBulletLength(line) > 0 &&
                            (items.isEmpty() || line.front() == lines.line(items.first().line).front());
        if (!items.isEmpty() && (begins || lines.isBlank(i)))
            items.last().end = i;
        if (!items.isEmpty() && lines.isBlank(i))
            break;
        if (begins)
            items.append({-1, i, plan.end});
    }
    return items.size() >= 2 ? items : QList<ListItem>();
}

/// "19:30 Doors", "20:00 Title / Ann Lee", "21:15 …": items of an evening's program, at times as such have
/// them, and not what happened by the minute.
bool areTimetable(const BodyLines &lines, const QList<ListItem> &items)
{
    QTime last(0, 0);
    for (const ListItem &item : items) {
        const auto time = timeAtBeginning(lines.content(item.line), lines.hasBareTimes());
        if (!time || time->start.time.minute() % 5 != 0 || time->start.time <= last)
            return false;
        last = time->start.time;
    }
    return items.size() >= 3;
}

/// "### Operators' Supper Club" above a timetable: an evening with a title, that says no more of itself.
bool isTitledEvening(const BodyLines &lines, const SessionPlan &plan, const QList<ListItem> &items)
{
    if (!areTimetable(lines, items))
        return false;
    // "19:00 | 漓江夜话" begins with its first item or before, and these are told as talks are.
    const auto time = timeAtBeginning(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes());
    const auto first = timeAtBeginning(lines.content(items.first().line), lines.hasBareTimes());
    if (time && (time->start.time > first->start.time || !areNamed(lines, items)))
        return false;
    for (int i = plan.line + 1; i < items.first().line; ++i) {
        if (lines.isMedia(i) || lines.roleLabel(i).length > 0 ||
            timeAtBeginning(lines.line(i), lines.hasBareTimes()))
            return false;
    }
    return true;
}

/// "16:30 Demos" above "- title (Ann Lee): [slides](…)": what a hackathon's teams show, with their names and
/// media.
bool isShowing(const BodyLines &lines, const SessionPlan &plan, const QList<ListItem> &items)
{
    if (items.size() < 2 || !hasTime(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes()) ||
        !areNamed(lines, items))
        return false;
    const auto shows = [&](const ListItem &item) {
        for (int i = item.line; i < item.end; ++i) {
            if (!lines.isOpaque(i) && !lines.isBlank(i) && linksToLabelledMedia(lines, i))
                return true;
        }
        return lines.showMedia(item.line + 1, item.end);
    };
    return std::ranges::count_if(items, shows) * 2 >= items.size();
}

/// "**Title** by Ann Lee. What she said.", "**Title** by Bo Lind. …": paragraphs that name their speakers.
/// False where they are not written so.
bool takeBoldParagraphs(const BodyLines &lines, SessionPlan &plan)
{
    QList<SessionPlan> talks;
    QList<QStringView> heads;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    auto block = std::ranges::upper_bound(blocks, plan.line + 1, {}, &MarkdownBlock::line);
    for (; block != blocks.end() && block->line - 1 < plan.end; ++block) {
        const int line = block->line - 1;
        if (block->depth != 1 || block->type != MarkdownBlock::Type::Paragraph ||
            !beginsBold(lines.line(line)))
            continue;
        if (!talks.isEmpty())
            talks.last().end = line;
        SessionPlan talk;
        talk.kind = SessionPlan::Kind::Line;
        talk.line = line;
        talk.end = plan.end;
        talk.inBlock = true;
        talks.append(talk);
        heads.append(bareHead(lines.line(line), lines.hasBareTimes()));
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    const auto named =
        std::ranges::count_if(heads, [&](QStringView head) { return namedLikeness(head, *forms) == 2; });
    if (talks.size() < 2 || named * 2 < talks.size())
        return false;
    for (SessionPlan &talk : talks)
        talk.forms = forms;
    plan.children = talks;
    return true;
}

/// Below a heading of a block of short talks: its sub-headings, or the items of its lists.
void findChildrenOfHeading(const BodyLines &lines, const HeadingProgram &headings,
                           const QList<TopList> &lists, SessionPlan &plan)
{
    const bool isBlock =
        namesBlock(bareHead(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes())) ||
        namesBlock(bareHead(titleLineBelow(lines, plan)));
    QList<ListItem> items;
    int end = plan.end;
    auto list = std::ranges::upper_bound(lists, plan.line, {}, &TopList::line);
    for (; list != lists.end() && list->line < plan.end; ++list) {
        items += list->items;
        end = std::min(list->end, plan.end);
    }
    if (!isBlock && !isTitledEvening(lines, plan, items) && !isShowing(lines, plan, items))
        return;
    if (takeHeadings(lines, headings, plan))
        return;
    if (const QList<ListItem> typed = typedItemsOf(lines, plan); items.isEmpty() && !typed.isEmpty()) {
        plan.end = typed.last().end;
        addTalks(lines, plan, typed, 0, typedBulletLength(lines.line(typed.first().line)));
        return;
    }
    if (items.isEmpty() && takeBoldParagraphs(lines, plan))
        return;
    const bool short_ =
        items.size() >= 2 || (items.size() == 1 && lines.showMedia(items[0].line + 1, items[0].end));
    if (!short_ || std::ranges::all_of(items, [&](const ListItem &i) { return lines.isMedia(i.line); }))
        return;
    plan.end = end;
    while (plan.end > plan.line + 1 && lines.line(plan.end - 1).isEmpty())
        --plan.end;
    addTalks(lines, plan, items, 0);
}

} // namespace

void findChildren(const BodyLines &lines, const HeadingProgram &headings, const QList<TopList> &lists,
                  SessionPlan &plan)
{
    if (plan.kind == SessionPlan::Kind::Item)
        findChildItems(lines, plan);
    else if (!plan.columns)
        findChildrenOfHeading(lines, headings, lists, plan);
}

} // namespace rundown
