// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program.h"

#include "models/format/recap/headingprogram.h"
#include "models/format/recap/links.h"
#include "models/format/recap/listprogram.h"
#include "models/format/recap/rowreader.h"

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
        return keyOf(bareHead(lines.line(plan.line).mid(plan.headBegin)));
    const QList<CellText> cells = cellsOf(lines.line(plan.line));
    const qsizetype title = plan.columns->indexOf(ColumnUse::Title);
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

/// A block of short talks under a heading of its own, where its children show media or name their speakers.
bool isBlock(const BodyLines &lines, const SessionPlan &plan)
{
    const bool media = std::ranges::any_of(plan.children, [&](const SessionPlan &child) {
        return lines.showMedia(child.line + 1, child.end) || hasTime(lines.content(child.line));
    });
    const auto named = std::ranges::count_if(plan.children, [&](const SessionPlan &child) {
        return child.forms && namedLikeness(bareHead(lines.content(child.line)), *child.forms) == 2;
    });
    return media || (named >= 2 && named * 2 >= plan.children.size());
}

QList<SessionPlan> takeBlocks(const BodyLines &lines, HeadingProgram &headings, const QList<TopList> &lists)
{
    QList<SessionPlan> blocks;
    for (SessionPlan plan : headings.blocks()) {
        findChildren(lines, headings, lists, plan);
        if (plan.children.isEmpty() || !isBlock(lines, plan))
            continue;
        headings.take(plan);
        blocks.append(plan);
    }
    return blocks;
}

/// Lines of running text that begin with a time, one session each, where there are three or more of them.
QList<SessionPlan> sessionsInText(const BodyLines &lines, const HeadingProgram &headings)
{
    QList<SessionPlan> plans;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    int heading = -1;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        if (blocks[b].depth != 1 || blocks[b].type != Type::Paragraph)
            continue;
        const int begin = blocks[b].line - 1;
        const int end = b + 1 < blocks.size() ? blocks[b + 1].line - 1 : lines.count();
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line <= begin)
            ++heading;
        if (heading >= 0 && (headings.isWithinSession(heading) || headings.isAside(heading)))
            continue;
        for (int i = begin; i < end; ++i) {
            if (lines.isBlank(i))
                break;
            const bool timed = !lines.line(i).front().isSpace() && hasTime(lines.line(i)) &&
                               !lines.line(i).startsWith(u'[') && lines.line(i).size() < 200;
            if (!timed)
                continue;
            if (!plans.isEmpty() && plans.last().end > i)
                plans.last().end = i;
            SessionPlan plan;
            plan.kind = SessionPlan::Kind::Line;
            plan.line = i;
            plan.end = end;
            plans.append(plan);
        }
    }
    if (plans.size() < 3)
        return {};
    QList<QStringView> heads;
    for (const SessionPlan &plan : std::as_const(plans))
        heads.append(bareHead(lines.line(plan.line)));
    const auto forms = std::make_shared<const HeadForms>(heads);
    for (SessionPlan &plan : plans) {
        plan.forms = forms;
        while (plan.end > plan.line + 1 && lines.line(plan.end - 1).isEmpty())
            --plan.end;
    }
    return plans;
}

QList<SessionPlan> sessionsInTable(const BodyLines &lines, qsizetype table)
{
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    QList<int> rows;
    for (qsizetype b = table + 1; b < blocks.size() && blocks[b].depth > blocks[table].depth; ++b) {
        if (blocks[b].type == Type::TableRow && (rows.isEmpty() || blocks[b].line - 1 > rows.last()))
            rows.append(blocks[b].line - 1);
    }
    if (rows.size() < 2)
        return {};
    QList<QStringView> texts;
    for (const int row : rows.mid(1))
        texts.append(lines.line(row));
    const auto columns = std::make_shared<const QList<ColumnUse>>(columnsOf(lines.line(rows.first()), texts));
    const qsizetype title = columns->indexOf(ColumnUse::Title);
    if (title < 0)
        return {};
    QList<QStringView> heads;
    QList<SessionPlan> plans;
    for (const int row : rows.mid(1)) {
        const QList<CellText> cells = cellsOf(lines.line(row));
        if (title >= cells.size() || cells[title].size() == 0)
            continue;
        heads.append(bareHead(lines.line(row).mid(cells[title].begin, cells[title].size())));
        SessionPlan plan;
        plan.kind = SessionPlan::Kind::Line;
        plan.line = row;
        plan.end = row + 1;
        plan.columns = columns;
        plans.append(plan);
    }
    const bool people = columns->contains(ColumnUse::Person);
    const auto forms = people ? std::make_shared<const HeadForms>(QList<QStringView>())
                              : std::make_shared<const HeadForms>(heads);
    for (SessionPlan &plan : plans)
        plan.forms = forms;
    return plans;
}

QList<SessionPlan> sessionsInTables(const BodyLines &lines, const HeadingProgram &headings)
{
    QList<SessionPlan> plans;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    int heading = -1;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        if (blocks[b].depth != 1 || blocks[b].type != Type::Table)
            continue;
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line < blocks[b].line)
            ++heading;
        if (heading < 0 || !headings.isWithinSession(heading))
            plans += sessionsInTable(lines, b);
    }
    return plans;
}

/// Addresses of the media in these lines.
QStringList addressesIn(const BodyLines &lines, const SessionPlan &plan)
{
    QStringList addresses;
    for (int i = plan.line; i < plan.end; ++i) {
        const QList<MediaLink> media =
            lines.isOpaque(i) ? QList<MediaLink>() : mediaLinksInSentence(lines.content(i));
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

/// The plans that do not reach into one another, in their order.
QList<SessionPlan> inOrder(QList<SessionPlan> plans)
{
    std::ranges::stable_sort(plans, {}, &SessionPlan::line);
    QList<SessionPlan> result;
    for (const SessionPlan &plan : std::as_const(plans)) {
        if (result.isEmpty() || plan.line >= result.last().end)
            result.append(plan);
    }
    return result;
}

} // namespace

QList<SessionPlan> findProgram(const BodyLines &lines)
{
    HeadingProgram headings(lines);
    QList<SessionPlan> plans = headings.sessions();
    for (SessionPlan &plan : plans)
        cutAtRule(lines, plan);
    const QList<TopList> lists = topListsOf(lines);
    plans += takeBlocks(lines, headings, lists);
    const QList<SessionPlan> items = sessionsInLists(lines, headings, lists, false);
    if (!repeats(lines, items, plans))
        plans += items;
    const QList<SessionPlan> tables = sessionsInTables(lines, headings);
    if (!repeats(lines, tables, plans))
        plans += tables;
    const QList<SessionPlan> text = sessionsInText(lines, headings);
    if (!repeats(lines, text, plans))
        plans += text;
    dropRepeatedAsides(lines, plans);
    if (plans.isEmpty())
        plans = sessionsInLists(lines, headings, lists, true);
    for (SessionPlan &plan : plans) {
        if (plan.children.isEmpty())
            findChildren(lines, headings, lists, plan);
    }
    return inOrder(plans);
}

} // namespace rundown
