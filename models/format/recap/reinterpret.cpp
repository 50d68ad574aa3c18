// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/reinterpret.h"

#include "models/event/sameline.h"
#include "models/format/recap/childnotes.h"
#include "models/format/recap/linereader.h"
#include "models/format/recap/lines/headsight.h"
#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/lonetext.h"
#include "models/format/recap/phototext.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/proseparts.h"
#include "models/format/recap/recap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QStringList linesOf(const Entry &entry, const PourContext &context)
{
    if (entry.session())
        return pourSession(entry, false, context);
    return entry.photo() ? pourPhoto(entry, context) : entry.prose()->text.split(u'\n');
}

/// Entries of an outline that are read otherwise.
struct Rows
{
    int first = 0;
    int count = 1;    ///< of what was
    int becoming = 1; ///< how many they become
};

QStringList linesOf(const Event &event, int first, int count, const PourContext &context)
{
    QStringList lines;
    int blank = 0;
    for (int row = first; row < first + count; ++row) {
        const QStringList own = linesOf(event.outline[row], context);
        const bool isOnLine = blank == sameLine && !lines.isEmpty() && !own.isEmpty();
        if (isOnLine)
            lines.last() += own.first();
        lines += isOnLine ? own.mid(1) : own;
        if (row + 1 == first + count)
            break;
        blank = blankLinesBetween(event.outline[row], &event.outline[row + 1], context);
        for (int i = 0; i < blank; ++i)
            lines.append(QString());
    }
    return lines;
}

/// The changed event where these entries and the empty lines around them are the same in the post: all else
/// is, as nothing else was changed. Costs those entries, not the post.
std::optional<Event> ifSame(const Event &event, Event changed, const Rows &rows)
{
    const PourContext before(event);
    const PourContext after(changed);
    const auto blanksBehind = [](const Event &of, int row, const PourContext &context) {
        const Entry *next = row + 1 < of.outline.size() ? &of.outline[row + 1] : nullptr;
        return row < 0 ? 0 : blankLinesBetween(of.outline[row], next, context);
    };
    const QStringList was = linesOf(event, rows.first, rows.count, before);
    const QStringList is = linesOf(changed, rows.first, rows.becoming, after);
    const bool same =
        was == is &&
        blanksBehind(event, rows.first - 1, before) == blanksBehind(changed, rows.first - 1, after) &&
        blanksBehind(event, rows.first + rows.count - 1, before) ==
            blanksBehind(changed, rows.first + rows.becoming - 1, after);
    return same ? std::optional(std::move(changed)) : std::nullopt;
}

std::optional<Entry> asSession(const QStringList &lines)
{
    if (lines.isEmpty() || lines.first().trimmed().isEmpty())
        return std::nullopt;
    const ReadItem read = LoneText(lines).read(planForText(lines.first()));
    Entry entry = read.entry;
    entry.layout = read.layout.toString();
    return entry;
}

/// When a session ended: as is planned, or as its head says, the time of which is no start, or may be none.
std::optional<QTime> endOf(const Entry &entry, bool isChild, const PourContext &context)
{
    const Session &session = *entry.session();
    if (session.start && session.durationMs)
        return session.start->addMSecs(int(*session.durationMs));
    if (session.start)
        return std::ranges::find(entry.doubts, Doubt::Reason::StartOrEnd, &OpenDoubt::reason) !=
                       entry.doubts.end()
                   ? session.start
                   : std::nullopt;
    const QString head = pourSession(entry, isChild, context).value(0);
    const QString words = head.mid(planForText(head).headBegin);
    const HeadFrame frame = lookAtHead(words).frame;
    return frame.isTimed && frame.time->endBegin < 0 ? std::optional(frame.time->start.time) : std::nullopt;
}

/// When the session at \a row began, if nothing but the one before it says so.
std::optional<QTime> beginOf(const QList<Entry> &siblings, int row, bool isChild, const PourContext &context)
{
    while (--row >= 0) {
        if (siblings[row].session())
            return endOf(siblings[row], isChild, context);
    }
    return std::nullopt;
}

std::optional<Event> parted(const Event &event, int row)
{
    const Entry &entry = event.outline[row];
    const QList<Entry> parts = entry.prose() ? partsOfProse(entry) : QList<Entry>();
    if (parts.size() < 2)
        return std::nullopt;
    Event changed = event;
    changed.outline.remove(row);
    for (qsizetype i = 0; i < parts.size(); ++i)
        changed.outline.insert(row + i, parts[i]);
    return ifSame(event, std::move(changed), {row, 1, int(parts.size())});
}

/// The next entry stands on the same line.
bool goesOn(const Event &event, int row, const PourContext &context)
{
    return row >= 0 && row + 1 < event.outline.size() &&
           blankLinesBetween(event.outline[row], &event.outline[row + 1], context) == sameLine;
}

bool isPartOfRow(const Event &event, int row, const PourContext &context)
{
    return goesOn(event, row - 1, context) || goesOn(event, row, context);
}

/// The whole row of a table, of which a cell alone can be no prose.
std::optional<Event> rowAsProse(const Event &event, int row, const PourContext &context)
{
    const int first = firstOfRow(event, row);
    int last = row;
    while (goesOn(event, last, context))
        ++last;
    QString text;
    for (int part = first; part <= last; ++part)
        text += linesOf(event.outline[part], context).join(u'\n');
    const Entry *next = last + 1 < event.outline.size() ? &event.outline[last + 1] : nullptr;
    Entry prose;
    prose.content = Prose{text};
    prose.blankLinesAfter = blankLinesBetween(event.outline[last], next, context);
    Event changed = event;
    if (first > 0)
        changed.outline[first - 1].blankLinesAfter =
            blankLinesBetween(event.outline[first - 1], &event.outline[first], context);
    changed.outline.remove(first, last - first + 1);
    changed.outline.insert(first, prose);
    return ifSame(event, std::move(changed), {first, last - first + 1, 1});
}

} // namespace

int firstOfRow(const Event &event, int row)
{
    const PourContext context(event);
    while (goesOn(event, row - 1, context))
        --row;
    return row;
}

std::optional<Event> readPieceAs(const Event &event, int row, Reading reading)
{
    if (row < 0 || row >= event.outline.size())
        return std::nullopt;
    const Entry &entry = event.outline[row];
    const PourContext context(event);
    if (reading == Reading::Parts)
        return parted(event, row);
    if (isPartOfRow(event, row, context))
        return reading == Reading::Prose ? rowAsProse(event, row, context) : std::nullopt;
    const Entry *next = row + 1 < event.outline.size() ? &event.outline[row + 1] : nullptr;
    const QStringList lines = linesOf(entry, context);
    const LinkDefinitions definitions = definitionsOf(event);
    const ResolvingReferences resolving(definitions);
    std::optional<Entry> read;
    if (reading == Reading::Session)
        read = asSession(lines);
    else if (reading == Reading::Photo)
        read = readPhotoText(lines, context);
    else if (reading == Reading::Prose)
        (read = Entry{})->content = Prose{lines.join(u'\n')};
    if (!read)
        return std::nullopt;
    read->id = entry.id;
    read->blankLinesAfter = blankLinesBetween(entry, next, context);
    Event changed = event;
    if (row > 0) {
        Entry &before = changed.outline[row - 1];
        before.blankLinesAfter = blankLinesBetween(before, &entry, context);
        // "2. …" goes on with the list above it where that item's own layout shows that it is numbered.
        const QString &style = event.post.style.session;
        if (read->prose() && before.session() && before.layout.isEmpty() && !style.isEmpty() &&
            style.front().isDigit())
            before.layout = style;
    }
    changed.outline[row] = *read;
    if (!definitions.isEmpty() && definitionsOf(changed) != definitions)
        return std::nullopt; // what the others refer to would be defined no more
    return ifSame(event, std::move(changed), {row});
}

std::optional<Event> readChildAsNotes(const Event &event, const QList<int> &path)
{
    if (path.size() != 2 || path[0] < 0 || path[0] >= event.outline.size())
        return std::nullopt;
    const auto block = withChildAsNotes(event.outline[path[0]], path[1], PourContext(event));
    if (!block)
        return std::nullopt;
    Event changed = event;
    changed.outline[path[0]] = *block;
    return ifSame(event, std::move(changed), {path[0]});
}

std::optional<Event> readLineAs(const Event &event, const QList<int> &path, int line, Reading reading)
{
    Event changed = event;
    Entry *entry = nullptr;
    QList<Entry> *entries = &changed.outline;
    QList<Entry> *siblings = entries;
    for (const int place : path) {
        if (place < 0 || place >= entries->size())
            return std::nullopt;
        siblings = entries;
        entry = &(*entries)[place];
        entries = &entry->children;
    }
    if (!entry || !entry->session())
        return std::nullopt;
    const Entry before = *entry;
    const LinkDefinitions definitions = definitionsOf(event);
    const ResolvingReferences resolving(definitions);
    const bool isChild = path.size() > 1;
    const auto begin =
        reading == Reading::End ? beginOf(*siblings, path.last(), isChild, PourContext(event)) : std::nullopt;
    const auto read = readSessionLineAs(event, before, isChild, line, reading, begin);
    if (!read)
        return std::nullopt;
    *entry = *read;
    return ifSame(event, std::move(changed), {path.first()});
}

} // namespace rundown
