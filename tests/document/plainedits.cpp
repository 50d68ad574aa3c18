// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainedits.h"

namespace rundown::plain {

namespace {

QList<Entry> &childrenOf(QList<Entry> &outline, EntryId parent)
{
    for (Entry &entry : outline) {
        if (entry.id == parent)
            return entry.children;
    }
    return outline;
}

} // namespace

QList<Entry> take(QList<Entry> &outline, const QList<EntryId> &ids)
{
    QList<Entry> taken;
    QList<Entry> left;
    for (Entry &entry : outline) {
        if (ids.contains(entry.id)) {
            taken.append(entry);
            continue;
        }
        taken += take(entry.children, ids);
        left.append(entry);
    }
    outline = left;
    return taken;
}

QList<Entry> removed(QList<Entry> outline, const QList<EntryId> &ids)
{
    take(outline, ids);
    return outline;
}

QList<Entry> moved(QList<Entry> outline, const QList<EntryId> &ids, EntryId parent, int row)
{
    int before = 0; // how many of those before `row` stay
    const QList<Entry> siblings = childrenOf(outline, parent);
    for (int i = 0; i < row; ++i)
        before += ids.contains(siblings[i].id) ? 0 : 1;
    for (const Entry &entry : take(outline, ids))
        childrenOf(outline, parent).insert(before++, entry);
    return outline;
}

} // namespace rundown::plain
