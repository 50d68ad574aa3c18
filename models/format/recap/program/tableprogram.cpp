// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/tableprogram.h"

#include "models/format/recap/session/rowreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

/// A session for each cell with a title; those of one row follow each other on its line.
QList<SessionPlan> sessionsInTracks(const BodyLines &lines, const QList<int> &rows,
                                    const QList<ColumnUse> &tracks)
{
    const auto columns = std::make_shared<const QList<ColumnUse>>(tracks);
    const QStringView header = lines.line(rows.first());
    const bool isNamed = namesTracks(header);
    const QList<CellText> names = cellsOf(header);
    QList<QStringView> heads;
    QList<SessionPlan> plans;
    for (const int row : rows.mid(1)) {
        const QStringView line = lines.line(row);
        const QList<CellText> cells = cellsOf(line);
        const qsizetype first = plans.size();
        for (int i = 0; i < cells.size() && i < tracks.size(); ++i) {
            const QStringView text = line.mid(cells[i].begin, cells[i].size());
            const bool isEmpty = std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber(); });
            if (tracks[i] != ColumnUse::Title || isEmpty)
                continue;
            const qsizetype begin = plans.size() == first ? 0 : cells[i].begin;
            if (plans.size() > first) {
                plans.last().part->end = begin;
                plans.last().part->last = false;
            }
            heads.append(bareHead(line.mid(cells[i].begin, cells[i].size())));
            SessionPlan plan;
            plan.kind = SessionPlan::Kind::Line;
            plan.line = row;
            plan.end = row + 1;
            plan.columns = columns;
            plan.isNamedByHeader = isNamed;
            if (!isNamed) // a grid of rooms, or a timetable of something else
                plan.doubt = Doubt::Reason::NoEvidenceOfItsOwn;
            plan.part = RowPart{begin, lines.wholeLine(row).size(), i,
                                header.mid(names[i].begin, names[i].size()).toString(), true};
            plans.append(plan);
        }
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    for (SessionPlan &plan : plans)
        plan.forms = forms;
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
    if (const QList<ColumnUse> tracks = tracksOf(lines.line(rows.first()), texts); !tracks.isEmpty())
        return sessionsInTracks(lines, rows, tracks);
    const auto columns = std::make_shared<const QList<ColumnUse>>(columnsOf(lines.line(rows.first()), texts));
    const qsizetype title = columns->indexOf(ColumnUse::Title);
    if (title < 0)
        return {};
    const bool isNamed = namesProgram(lines.line(rows.first()));
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
        plan.isNamedByHeader = isNamed;
        plans.append(plan);
    }
    const bool people = columns->contains(ColumnUse::Person);
    const auto forms = people ? std::make_shared<const HeadForms>(QList<QStringView>())
                              : std::make_shared<const HeadForms>(heads);
    for (SessionPlan &plan : plans)
        plan.forms = forms;
    return plans;
}

} // namespace

QList<SessionPlan> sessionsInTables(const BodyLines &lines, const HeadingProgram &headings, bool alsoAside)
{
    QList<SessionPlan> plans;
    const QList<MarkdownBlock> &blocks = lines.body.blocks;
    int heading = -1;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        if (blocks[b].depth != 1 || blocks[b].type != Type::Table)
            continue;
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line < blocks[b].line)
            ++heading;
        if (heading >= 0 && headings.isWithinSession(heading))
            continue;
        const QList<SessionPlan> own = sessionsInTable(lines, b);
        const bool isAside = heading >= 0 && headings.isAside(heading) && !own.isEmpty() &&
                             std::ranges::all_of(*own.first().columns, [](ColumnUse use) {
                                 return use == ColumnUse::None || use == ColumnUse::Title ||
                                        use == ColumnUse::Person || use == ColumnUse::Affiliation;
                             });
        if (alsoAside || !isAside) // "| what | why | who |" in a summary
            plans += own;
    }
    return plans;
}

} // namespace rundown
