// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/rowreader.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/dates.h"
#include "models/format/recap/lines/headcutter.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/columnwords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

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
        return ColumnUse::Slides;
    case ColumnWord::Recording:
        return ColumnUse::Recording;
    case ColumnWord::Video:
        return ColumnUse::Video;
    default:
        return ColumnUse::None;
    }
}

/// The kind that a column's header tells.
MediaKind kindOf(ColumnUse use)
{
    switch (use) {
    case ColumnUse::Slides:
        return MediaKind::Slides;
    case ColumnUse::Recording:
        return MediaKind::Recording;
    case ColumnUse::Video:
        return MediaKind::Video;
    default:
        return MediaKind::None;
    }
}

bool holdsMedia(ColumnUse use)
{
    return use == ColumnUse::Media || kindOf(use) != MediaKind::None;
}

/// "杜思远<br>川南银行架构师；何其<br>川南银行安全专家": in a cell somebody, and where they come from below;
/// nobody where it is not written so.
QList<PersonText> peopleAboveBreaks(QStringView words)
{
    static const WordFinder breaks{u"<br>", u"<br/>", u"<br />"};
    QList<PersonText> people;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= words.size(); ++i) {
        if (i < words.size() && words[i] != u'；' && words[i] != u';')
            continue;
        const QStringView part = words.mid(from, i - from);
        qsizetype mark = 0;
        while (mark < part.size() && breaks.at(part.mid(mark)).isEmpty())
            ++mark;
        const HeadSpan name = trimmed(words, {from, from + mark}, u"*_");
        const qsizetype behind = from + mark + breaks.at(part.mid(mark)).size();
        const HeadSpan place = trimmed(words, {std::min(behind, i), i}, u"*_");
        const QStringView below = at(words, place);
        const bool isName = nameLikeness(below) == 2 && (hasHan(below) || beginsWithGivenName(below));
        const bool isPlace = place.size() > 0 && !breaks.occursIn(below) && !isName && !below.contains(u"](");
        if (!isPlace || nameLikeness(at(words, name)) < 1)
            return {};
        people.append({name.begin, name.size(), place.begin, place.size()});
        from = i + 1;
    }
    return people;
}

/// What the cells of a column look like.
struct ColumnLook
{
    int cells = 0;
    int times = 0;
    int names = 0;
    int media = 0;
    int dates = 0;
    int parted = 0; ///< by a dash or a break, with a title before it: "Title — Ann Lee"
    qsizetype length = 0;
};

/// "14:00", "3 Feb, 17:00"
std::optional<TimeSpanText> timeIn(QStringView cell)
{
    auto time = timeAtBeginning(cell);
    if (!time)
        time = dottedTimeAlone(cell);
    return time || !cell.contains(u':') || !isDateAndTime(cell) ? time : timeAnywhere(cell);
}

/// "8月12日", "2023-09-02", "12 March": a day, which is no title.
bool isDate(QStringView cell)
{
    constexpr qsizetype longest = 24;
    return cell.size() <= longest && std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); }) &&
           isDateAndTime(cell) && !timeIn(cell);
}

/// "Title — Ann Lee", "Title<br>Ann Lee"; no "Ann Lee<br>Bo Ray".
bool isParted(QStringView cell)
{
    static const WordFinder dashes{u" — ", u" – ", u" - ", u"——"};
    static const WordFinder breaks{u"<br>", u"<br/>", u"<br />"};
    if (dashes.occursIn(cell))
        return true;
    for (qsizetype i = cell.indexOf(u'<', 1); i > 0; i = cell.indexOf(u'<', i + 1)) {
        if (breaks.indexAt(cell.mid(i)) < 0)
            continue;
        const QStringView above = cell.left(i).trimmed();
        return likenessOf(above, peopleIn(above, {true, false})) < 2;
    }
    return false;
}

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
        const auto time = timeIn(text);
        look.times += time && time->rest >= text.size() ? 1 : 0;
        const QList<PersonText> people =
            text.contains(u"](") ? QList<PersonText>() : peopleIn(text, {true, false});
        look.names += likenessOf(text, people) == 2 ? 1 : 0;
        look.media += mediaLinks(text).isEmpty() ? 0 : 1;
        look.dates += isDate(text) ? 1 : 0;
        look.parted += isParted(text) ? 1 : 0;
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
    if (std::ranges::none_of(columns, holdsMedia))
        take(ColumnUse::Media, [&](const ColumnLook &l) { return most(l.media, l); });
    take(ColumnUse::Person, [&](const ColumnLook &l) { return l.names * 3 > l.cells * 2; });
    if (columns.contains(ColumnUse::Title))
        return;
    int best = -1;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i] == ColumnUse::None && looks[i].cells > looks[i].dates &&
            !most(looks[i].times, looks[i]) && (best < 0 || looks[i].length > looks[best].length))
            best = i;
    }
    if (best >= 0)
        columns[best] = ColumnUse::Title;
}

/// "| day | lent | back |": times beside that of the row, which are no ends, on days of their own.
bool hasOtherTimes(const QList<ColumnUse> &columns, QStringView header, const QList<QStringView> &rows)
{
    static const WordFinder ends({u"end", u"ends",  u"ende",  u"bis",      u"fin",      u"fine", u"fim",
                                  u"to",  u"until", u"einde", u"tot",      u"koniec",   u"do",   u"конец",
                                  u"до",  u"结束",  u"結束",  u"结束时间", u"結束時間", u"終了", u"종료"},
                                 Qt::CaseInsensitive);
    const QList<CellText> cells = cellsOf(header);
    bool isDated = false;
    for (int i = 0; i < columns.size() && !isDated; ++i) {
        const ColumnLook look = lookAt(i, rows);
        isDated = look.dates > 0 && look.dates * 2 > look.cells;
    }
    for (int i = 0; i < columns.size() && isDated; ++i) {
        if (columns[i] == ColumnUse::Time || ends.contains(header.mid(cells[i].begin, cells[i].size())))
            continue;
        const ColumnLook look = lookAt(i, rows);
        if (look.times >= 2 && look.times * 2 > look.cells)
            return true;
    }
    return false;
}

/// Words of rooms in the header of a column, in small letters.
const QStringList &wordsOfRooms()
{
    static const QStringList words{
        u"会场"_s,   u"會場"_s,   u"厅"_s,     u"廳"_s,       u"教室"_s,     u"会议室"_s, u"會議室"_s,
        u"会議室"_s, u"ホール"_s, u"ルーム"_s, u"room"_s,     u"hall"_s,     u"stage"_s,  u"salle"_s,
        u"amphi"_s,  u"saal"_s,   u"raum"_s,   u"auditori"_s, u"auditóri"_s, u"sala "_s,  u"salão"_s,
        u"salón"_s,  u"zaal"_s,   u"aula "_s,  u"laborat"_s,  u"theatre"_s,  u"lab "_s};
    return words;
}

bool holdsAny(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &word) { return text.contains(word); });
}

/// "主会场", "Track A", "Room 201": one track of several; no column of rooms ("会场", "Room").
bool isTrackHeader(QStringView header)
{
    static const QStringList columns{u"会场"_s, u"會場"_s,  u"room"_s, u"地点"_s,
                                     u"地點"_s, u"salle"_s, u"raum"_s, u"zaal"_s};
    static const QStringList tracks{u"专场"_s, u"專場"_s,  u"论坛"_s,    u"論壇"_s,
                                    u"分会"_s, u"track"_s, u"トラック"_s};
    const QString text = header.toString().remove(u'*').trimmed().toCaseFolded();
    const bool code =
        text.size() >= 2 && text.size() <= 5 && text.back().isDigit() && text.front().isLetter();
    return !columns.contains(text) && (code || holdsAny(text, wordsOfRooms()) || holdsAny(text, tracks));
}

/// A grid of rooms without a word for it: "|  | Kitchen | Garden |". Two of its columns hold titles with
/// names, or the same meal stands in each of them.
bool isGrid(const QList<CellText> &header, QStringView headerLine, qsizetype time,
            const QList<QStringView> &rows)
{
    const QStringView corner = headerLine.mid(header[time].begin, header[time].size());
    if (!corner.isEmpty() && columnWordOf(corner) != ColumnWord::Time)
        return false;
    QList<QList<QStringView>> columns(header.size());
    QList<QStringView> heads;
    int same = 0;
    for (const QStringView row : rows) {
        const QList<CellText> cells = cellsOf(row);
        QStringView last;
        for (qsizetype i = 0; i < std::min(cells.size(), header.size()); ++i) {
            const QStringView text = bareHead(row.mid(cells[i].begin, cells[i].size()));
            if (i == time || text.isEmpty())
                continue;
            columns[i].append(text);
            heads.append(text);
            same += text == last ? 1 : 0;
            last = text;
        }
    }
    const HeadForms forms(heads);
    qsizetype named = 0;
    qsizetype havingNames = 0;
    for (const QList<QStringView> &column : std::as_const(columns)) {
        const auto own =
            std::ranges::count_if(column, [&](QStringView text) { return namedLikeness(text, forms) > 0; });
        named += own;
        havingNames += own > 0 ? 1 : 0;
    }
    return same > 0 || (havingNames > 1 && (named >= 3 || named >= rows.size()));
}

class RowReader
{
public:
    RowReader(QStringView text, const SessionPlan &plan)
        : text(text), plan(plan), from(plan.part ? plan.part->begin : 0)
    {}

    ReadItem read()
    {
        const QList<CellText> cells = cellsOf(text);
        for (int i = 0; i < cells.size() && i < plan.columns->size(); ++i) {
            if (cells[i].size() > 0 && isOwn(i))
                readCell(cells[i], (*plan.columns)[i]);
        }
        const qsizetype end = plan.part ? plan.part->end : text.size();
        addLiteral(tokens, text.mid(from, end - from));
        if (plan.part)
            takePart(cells);
        session.kind = sessionKindOfTitle(session.title);
        if (takeSubjectOfTitle(session))
            result.doubts.append({{}, plan.line, Doubt::Reason::SpeakerInTitle, {}, {}});
        result.kind = plan.kind;
        result.layout.lines.append({tokens});
        result.lines.append(plan.part ? text.mid(plan.part->begin, plan.part->end - plan.part->begin) : text);
        if (plan.doubt)
            result.doubts.append({{}, plan.line, *plan.doubt, {}, {}});
        result.entry.content = std::move(session);
        return std::move(result);
    }

private:
    /// Of several tracks a part has the title in its own column, and the first one the time.
    bool isOwn(int column) const
    {
        if (!plan.part)
            return true;
        const ColumnUse use = (*plan.columns)[column];
        return use == ColumnUse::Title ? column == plan.part->column
                                       : use == ColumnUse::Time && plan.part->begin == 0;
    }

    /// The row's time is that of all its parts; only the first one shows it.
    void takePart(const QList<CellText> &cells)
    {
        result.isPart = true;
        result.isContinued = !plan.part->last;
        const bool isRoom = holdsAny(plan.part->track.toCaseFolded(), wordsOfRooms());
        (isRoom ? session.room : session.track) = plan.part->track;
        const qsizetype column = plan.columns->indexOf(ColumnUse::Time);
        if (session.start || column < 0 || column >= cells.size())
            return;
        const auto time = timeAtBeginning(text.mid(cells[column].begin, cells[column].size()));
        if (!time)
            return;
        session.start = time->start.time;
        if (time->endBegin >= 0 && time->end.time > time->start.time)
            session.durationMs = time->start.time.msecsTo(time->end.time);
    }

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
            readHead(words, lookAtHead(words).frame, plan.forms ? *plan.forms : HeadForms(), {}, session,
                     tokens);
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
        case ColumnUse::Slides:
        case ColumnUse::Recording:
        case ColumnUse::Video:
            readMedia(words, cell, kindOf(use));
            break;
        default:
            break;
        }
    }

    void readTime(const CellText &cell)
    {
        const auto time = timeIn(text.mid(cell.begin, cell.size()));
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
        QList<PersonText> people = peopleAboveBreaks(words);
        if (people.isEmpty())
            people = peopleIn(words, {true, false});
        if (people.isEmpty() || !session.people.isEmpty())
            return;
        takePeople(words, people, Role::Speaker, session, tokens);
        from = cell.end;
    }

    /// A column of its own serves one person, named before it.
    void readAffiliation(QStringView words, const CellText &cell)
    {
        if (session.people.isEmpty() || !session.people.last().affiliation.isEmpty())
            return;
        session.people.last().affiliation = words.toString();
        addField(tokens, Field::Affiliation);
        from = cell.end;
    }

    /// "slides to come, [audio](…)": what is there, behind what is not.
    static QList<MediaLink> mediaBehindRemark(QStringView words)
    {
        constexpr qsizetype longestRemark = 24;
        const qsizetype link = words.indexOf(u'[');
        const QStringView before = words.left(std::max<qsizetype>(link, 0)).trimmed();
        const bool isRemark = !before.isEmpty() && before.size() <= longestRemark &&
                              u",，;；"_s.contains(before.back()) && !mediaLinks(words.mid(link)).isEmpty();
        return isRemark ? mediaLinksInSentence(words) : QList<MediaLink>();
    }

    /// The links that are called what they are, among others.
    static QList<MediaLink> mediaToldIn(QStringView words)
    {
        QList<MediaLink> media = mediaLinksInSentence(words);
        media.removeIf([](const MediaLink &m) { return mediaWordIn(m.link.text) == MediaKind::None; });
        return media;
    }

    void readMedia(QStringView words, const CellText &cell, MediaKind kind)
    {
        QList<MediaLink> media = mediaLinks(words);
        const InlineLinks links = media.isEmpty() && kind != MediaKind::None ? linksIn(words) : InlineLinks();
        for (const InlineLink &link : links) { // the header tells what neither label nor address does
            const MediaKind own = mediaKindOfUrl(link.address);
            static const WordFinder data{u".zip", u".csv", u".tgz", u".gz", u".ipynb", u".json", u".sql"};
            const qsizetype dot = link.address.lastIndexOf(u'.');
            static const WordFinder repositories{u"仓库", u"倉庫", u"repo", u"Repo", u"repository"};
            const bool isData = dot > 0 && data.contains(link.address.mid(dot));
            if (own == MediaKind::None && (isData || repositories.contains(link.text)))
                continue; // what a workshop works on
            if (!isOtherLabel(link.text) || links.size() == 1)
                media.append({link, own == MediaKind::None ? kind : own});
        }
        if (media.isEmpty() && links.size() > 1) // "[repository](…), [slides](…)"
            media = mediaToldIn(words);
        if (media.isEmpty())
            media = mediaBehindRemark(words);
        if (media.isEmpty())
            return;
        takeMediaLinks(words, media, session, tokens);
        from = cell.end;
    }

    QStringView text;
    const SessionPlan &plan;
    qsizetype from;
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
        if (!holdsMedia(use) && columns.contains(use))
            use = ColumnUse::None;
        known += use != ColumnUse::None ? 1 : 0;
        columns.append(use);
    }
    const bool named = columns.contains(ColumnUse::Person);
    const bool isTitled = columns.contains(ColumnUse::Title);
    guess(columns, rows);
    if (!isTitled && hasOtherTimes(columns, header, rows))
        return {};
    const qsizetype time = columns.indexOf(ColumnUse::Time);
    const qsizetype person = columns.indexOf(ColumnUse::Person);
    const ColumnLook times = time < 0 ? ColumnLook() : lookAt(int(time), rows);
    const bool timed = times.times > 0 && times.times * 2 >= times.cells;
    const bool told = person >= 0 && known >= 2 && (named || time < 0) && lookAt(int(person), rows).cells > 0;
    return columns.contains(ColumnUse::Title) && (timed || told) ? columns : QList<ColumnUse>();
}

QList<ColumnUse> tracksOf(QStringView header, const QList<QStringView> &rows)
{
    const QList<CellText> cells = cellsOf(header);
    QList<ColumnUse> columns(cells.size(), ColumnUse::None);
    if (cells.size() < 3 || cells.size() > mostColumns)
        return {};
    for (int i = 0; i < cells.size(); ++i) {
        const QStringView text = header.mid(cells[i].begin, cells[i].size());
        const ColumnWord word = columnWordOf(text);
        if (word == ColumnWord::Title || word == ColumnWord::Person)
            return {};
        const ColumnLook look = lookAt(i, rows);
        if (look.times > 0 && look.times * 2 >= look.cells && !columns.contains(ColumnUse::Time))
            columns[i] = ColumnUse::Time;
        else if (isTrackHeader(text) && look.cells > 0 && ((look.names - look.parted) * 2 < look.cells) &&
                 look.media * 2 < look.cells)
            columns[i] = ColumnUse::Title;
    }
    const qsizetype time = columns.indexOf(ColumnUse::Time);
    if (columns.count(ColumnUse::Title) < 2 && time >= 0 && isGrid(cells, header, time, rows)) {
        for (int i = 0; i < cells.size(); ++i) {
            const QStringView text = header.mid(cells[i].begin, cells[i].size());
            const ColumnLook look = lookAt(i, rows);
            const bool fits = look.cells > 0 && look.times * 2 < look.cells &&
                              (look.names - look.parted) * 2 < look.cells && look.media * 2 < look.cells &&
                              columnWordOf(text) == ColumnWord::None;
            if (i != time && fits && !text.isEmpty())
                columns[i] = ColumnUse::Title;
        }
    }
    const bool several = columns.count(ColumnUse::Title) >= 2;
    for (int i = 0; several && i < cells.size(); ++i) { // beside rooms "Kitchen" is one too
        const QStringView text = header.mid(cells[i].begin, cells[i].size());
        const ColumnLook look = lookAt(i, rows);
        if (columns[i] == ColumnUse::None && !text.isEmpty() && look.cells > 0 &&
            columnWordOf(text) == ColumnWord::None && look.names * 2 < look.cells &&
            look.media * 2 < look.cells)
            columns[i] = ColumnUse::Title;
    }
    return several && columns.contains(ColumnUse::Time) ? columns : QList<ColumnUse>();
}

bool namesTracks(QStringView header)
{
    const QList<CellText> cells = cellsOf(header);
    return std::ranges::count_if(cells, [&](const CellText &cell) {
               return isTrackHeader(header.mid(cell.begin, cell.size()));
           }) >= 2;
}

bool namesProgram(QStringView header)
{
    bool title = false;
    bool person = false;
    const QList<CellText> cells = cellsOf(header);
    for (const CellText &cell : cells) {
        const ColumnWord word = columnWordOf(header.mid(cell.begin, cell.size()));
        title |= word == ColumnWord::Title;
        person |= word == ColumnWord::Person;
    }
    return title && person;
}

ReadItem readRow(const BodyLines &lines, const SessionPlan &plan)
{
    return RowReader(lines.wholeLine(plan.line), plan).read();
}

} // namespace rundown
