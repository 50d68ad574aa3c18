// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/rowreader.h"

#include "models/format/recap/clock.h"
#include "models/format/recap/links.h"
#include "models/format/recap/people.h"
#include "models/format/recap/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int mostColumns = 12;

ColumnUse useOf(ColumnWord word)
{
    switch (word) {
    case ColumnWord::Time:
        return ColumnUse::Time;
    case ColumnWord::Title:
        return ColumnUse::Title;
    case ColumnWord::Person:
        return ColumnUse::Person;
    case ColumnWord::Affiliation:
        return ColumnUse::Affiliation;
    case ColumnWord::Room:
        return ColumnUse::Room;
    case ColumnWord::Slides:
    case ColumnWord::Recording:
    case ColumnWord::Video:
        return ColumnUse::Media;
    default:
        return ColumnUse::None;
    }
}

/// What the cells of a column look like.
struct ColumnLook
{
    int cells = 0;
    int times = 0;
    int names = 0;
    int media = 0;
    qsizetype length = 0;
};

ColumnLook lookAt(int column, const QList<QStringView> &rows)
{
    ColumnLook look;
    for (const QStringView row : rows) {
        const QList<CellText> cells = cellsOf(row);
        if (column >= cells.size() || cells[column].size() == 0)
            continue;
        const QStringView text = row.mid(cells[column].begin, cells[column].size());
        ++look.cells;
        look.length += text.size();
        const auto time = timeAtBeginning(text);
        look.times += time && time->rest >= text.size() ? 1 : 0;
        const QList<PersonText> people =
            text.contains(u"](") ? QList<PersonText>() : peopleIn(text, {true, false});
        look.names += likenessOf(text, people) == 2 ? 1 : 0;
        look.media += mediaLinks(text).isEmpty() ? 0 : 1;
    }
    return look;
}

/// Columns without a word in the header are told by what stands in them.
void guess(QList<ColumnUse> &columns, const QList<QStringView> &rows)
{
    QList<ColumnLook> looks;
    for (int i = 0; i < columns.size(); ++i)
        looks.append(lookAt(i, rows));
    const auto take = [&](ColumnUse use, auto &&fits) {
        if (columns.contains(use))
            return;
        for (int i = 0; i < columns.size(); ++i) {
            if (columns[i] == ColumnUse::None && looks[i].cells > 0 && fits(looks[i])) {
                columns[i] = use;
                return;
            }
        }
    };
    const auto most = [](int part, const ColumnLook &look) { return part * 2 > look.cells; };
    take(ColumnUse::Time, [&](const ColumnLook &l) { return most(l.times, l); });
    take(ColumnUse::Media, [&](const ColumnLook &l) { return most(l.media, l); });
    take(ColumnUse::Person, [&](const ColumnLook &l) { return l.names * 3 > l.cells * 2; });
    if (columns.contains(ColumnUse::Title))
        return;
    int best = -1;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i] == ColumnUse::None && looks[i].cells > 0 &&
            (best < 0 || looks[i].length > looks[best].length))
            best = i;
    }
    if (best >= 0)
        columns[best] = ColumnUse::Title;
}

class RowReader
{
public:
    RowReader(QStringView text, const SessionPlan &plan) : text(text), plan(plan) {}

    ReadItem read()
    {
        const QList<CellText> cells = cellsOf(text);
        for (int i = 0; i < cells.size() && i < plan.columns->size(); ++i) {
            if (cells[i].size() > 0)
                readCell(cells[i], (*plan.columns)[i]);
        }
        addLiteral(tokens, text.mid(from));
        session.kind = sessionKindOfTitle(session.title);
        if (session.people.isEmpty())
            takeSubject();
        result.kind = plan.kind;
        result.layout.lines.append({tokens});
        result.lines.append(text);
        result.entry.content = std::move(session);
        return std::move(result);
    }

private:
    void readCell(const CellText &cell, ColumnUse use)
    {
        const QStringView words = text.mid(cell.begin, cell.size());
        addLiteral(tokens, text.mid(from, cell.begin - from));
        from = cell.begin;
        switch (use) {
        case ColumnUse::Time:
            readTime(cell);
            break;
        case ColumnUse::Title:
            readHead(words, plan.forms ? *plan.forms : HeadForms(), {}, session, tokens);
            from = cell.end;
            break;
        case ColumnUse::Person:
            readPeople(words, cell);
            break;
        case ColumnUse::Affiliation:
            readAffiliation(words, cell);
            break;
        case ColumnUse::Room:
            session.room = words.toString();
            addField(tokens, Field::Room);
            from = cell.end;
            break;
        case ColumnUse::Media:
            readMedia(words, cell);
            break;
        default:
            break;
        }
    }

    void readTime(const CellText &cell)
    {
        const auto time = timeAtBeginning(text.mid(cell.begin, cell.size()));
        if (!time || session.start)
            return;
        addLiteral(tokens, text.mid(cell.begin, time->begin));
        session.start = time->start.time;
        addTime(tokens, Field::Start, time->start.format);
        from = cell.begin + time->begin + time->start.length;
        if (time->endBegin < 0 || time->end.time <= time->start.time)
            return;
        session.durationMs = time->start.time.msecsTo(time->end.time);
        addLiteral(tokens, text.mid(from, cell.begin + time->endBegin - from));
        addTime(tokens, Field::End, time->end.format);
        from = cell.begin + time->endBegin + time->end.length;
    }

    void readPeople(QStringView words, const CellText &cell)
    {
        const QList<PersonText> people = peopleIn(words, {true, false});
        if (people.isEmpty() || !session.people.isEmpty())
            return;
        takePeople(words, people, Role::Speaker, session, tokens);
        from = cell.end;
    }

    /// A column of its own serves one person, named before it.
    void readAffiliation(QStringView words, const CellText &cell)
    {
        if (session.people.size() != 1 || !session.people.first().affiliation.isEmpty())
            return;
        session.people.first().affiliation = words.toString();
        addField(tokens, Field::Affiliation);
        from = cell.end;
    }

    void readMedia(QStringView words, const CellText &cell)
    {
        const QList<MediaLink> media = mediaLinks(words);
        if (media.isEmpty())
            return;
        takeMediaLinks(words, media, session, tokens);
        from = cell.end;
    }

    void takeSubject()
    {
        const qsizetype length = subjectLength(session.title);
        if (length == 0)
            return;
        session.people.append(Person{{}, session.title.left(length), {}, Role::Speaker, {}});
        result.doubts.append({{}, plan.line, Doubt::Reason::SpeakerInTitle, {}, {}});
    }

    QStringView text;
    const SessionPlan &plan;
    qsizetype from = 0;
    Tokens tokens;
    Session session;
    ReadItem result;
};

} // namespace

QList<CellText> cellsOf(QStringView row)
{
    QList<CellText> cells;
    qsizetype from = 0;
    while (from < row.size() && row[from].isSpace())
        ++from;
    if (from < row.size() && row[from] == u'|')
        ++from;
    const auto add = [&](qsizetype begin, qsizetype end) {
        while (begin < end && row[begin].isSpace())
            ++begin;
        while (end > begin && row[end - 1].isSpace())
            --end;
        cells.append({begin, end});
    };
    for (qsizetype i = from; i < row.size() && cells.size() < 64; ++i) {
        if (row[i] == u'\\') {
            ++i;
        } else if (row[i] == u'|') {
            add(from, i);
            from = i + 1;
        }
    }
    if (from < row.size() && !row.mid(from).trimmed().isEmpty())
        add(from, row.size());
    return cells;
}

QList<ColumnUse> columnsOf(QStringView header, const QList<QStringView> &rows)
{
    QList<ColumnUse> columns;
    const QList<CellText> cells = cellsOf(header);
    if (cells.size() < 2 || cells.size() > mostColumns || rows.isEmpty())
        return {};
    int known = 0;
    for (const CellText &cell : cells) {
        ColumnUse use = useOf(columnWordOf(header.mid(cell.begin, cell.size())));
        if (use != ColumnUse::Media && columns.contains(use))
            use = ColumnUse::None;
        known += use != ColumnUse::None ? 1 : 0;
        columns.append(use);
    }
    const bool named = columns.contains(ColumnUse::Person);
    guess(columns, rows);
    const qsizetype time = columns.indexOf(ColumnUse::Time);
    const qsizetype person = columns.indexOf(ColumnUse::Person);
    const ColumnLook times = time < 0 ? ColumnLook() : lookAt(int(time), rows);
    const bool timed = times.times > 0 && times.times * 2 >= times.cells;
    const bool told = person >= 0 && known >= 2 && (named || time < 0) && lookAt(int(person), rows).cells > 0;
    return columns.contains(ColumnUse::Title) && (timed || told) ? columns : QList<ColumnUse>();
}

ReadItem readRow(const BodyLines &lines, const SessionPlan &plan)
{
    return RowReader(lines.line(plan.line), plan).read();
}

} // namespace rundown
