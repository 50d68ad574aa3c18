// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/opendoubts.h"

#include "models/format/recap/lonetext.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"

#include <QHash>

#include <algorithm>

namespace rundown {

namespace {

Entry *entryAt(Event &event, const QList<int> &path)
{
    QList<Entry> *entries = &event.outline;
    Entry *entry = nullptr;
    for (const int row : path) {
        if (row < 0 || row >= entries->size())
            return nullptr;
        entry = &(*entries)[row];
        entries = &entry->children;
    }
    return entry;
}

/// Numbers the entries, so that a written post tells where each of them stands.
quint32 number(QList<Entry> &entries, quint32 last = 0)
{
    for (Entry &entry : entries) {
        entry.id = EntryId(++last);
        last = number(entry.children, last);
    }
    return last;
}

QStringList linesOf(const Event &event, const Entry &entry, bool isChild)
{
    return entry.session() ? pourSession(entry, isChild, PourContext(event)) : QStringList();
}

QString withoutMarker(const QString &line)
{
    return line.mid(planForText(line).headBegin).trimmed();
}

} // namespace

void keepDoubts(Event &event, const QList<Doubt> &doubts)
{
    if (doubts.isEmpty())
        return;
    Event numbered = event;
    number(numbered.outline);
    QHash<EntryId, int> firstLines;
    for (const PostSpan &span : writePost(numbered).spans)
        firstLines.insert(span.id, span.line);
    for (const Doubt &doubt : doubts) {
        const Entry *of = entryAt(numbered, doubt.path);
        const OpenDoubt open{doubt.reason, of ? doubt.line - firstLines.value(of->id) : -1};
        Entry *entry = entryAt(event, doubt.path);
        if (entry && open.line >= 0 && !entry->doubts.contains(open))
            entry->doubts << open;
    }
}

QList<OpenDoubt> doubtsAfter(const Event &event, const Entry &before, const Entry &after, bool isChild)
{
    Entry changed = after;
    changed.children = before.children;
    const QStringList was = linesOf(event, before, isChild);
    const QStringList is = linesOf(event, changed, isChild);
    const auto head = std::ranges::mismatch(was, is).in1 - was.begin();
    const auto longest = std::min(was.size(), is.size()) - head;
    qsizetype tail = 0;
    while (tail < longest && was[was.size() - 1 - tail] == is[is.size() - 1 - tail])
        ++tail;
    QList<OpenDoubt> doubts;
    for (OpenDoubt doubt : after.doubts) {
        const bool isBehind = doubt.line >= was.size() - tail;
        if (!isBehind && doubt.line >= head)
            continue;
        doubt.line += isBehind ? int(is.size() - was.size()) : 0;
        doubts << doubt;
    }
    return doubts;
}

QStringList linesOfSession(const Event &event, const Entry &session, bool isChild)
{
    QList<int> children;
    QStringList lines = pourSession(session, isChild, PourContext(event), &children);
    if (!children.isEmpty())
        lines = lines.first(children.first());
    for (QString &line : lines)
        line = withoutMarker(line);
    return lines;
}

QString lineInDoubt(const Event &event, const Entry &entry, bool isChild, const OpenDoubt &doubt)
{
    return withoutMarker(linesOf(event, entry, isChild).value(doubt.line));
}

} // namespace rundown
