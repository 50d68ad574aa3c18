// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainedits.h"

#include "models/event/sameline.h"

#include <algorithm>
#include <optional>

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

namespace {

/// Photos that have come somewhere else have the number of empty lines of the entry above; the number at the
/// end of the post stays there.
void space(QList<Entry> &outline, const QList<Entry> &was, const QList<EntryId> &ids)
{
    const EntryId end = was.last().id;
    const bool isPhotoAtEnd = outline.last().id != end && (was.last().photo() || outline.last().photo());
    std::optional<int> above;
    for (Entry &entry : outline) {
        if (!ids.contains(entry.id))
            above =
                entry.id == end || entry.blankLinesAfter == sameLine ? std::nullopt : entry.blankLinesAfter;
        else if (entry.photo())
            entry.blankLinesAfter = above;
        if (entry.id == end && isPhotoAtEnd && !ids.contains(end))
            entry.blankLinesAfter.reset();
    }
    if (isPhotoAtEnd)
        outline.last().blankLinesAfter = was.last().blankLinesAfter;
}

} // namespace

QList<Entry> moved(QList<Entry> outline, const QList<EntryId> &ids, EntryId parent, int row)
{
    const QList<Entry> was = outline;
    int before = 0; // how many of those before `row` stay
    const QList<Entry> siblings = childrenOf(outline, parent);
    for (int i = 0; i < row; ++i)
        before += ids.contains(siblings[i].id) ? 0 : 1;
    const QList<Entry> taken = take(outline, ids);
    for (const Entry &entry : taken)
        childrenOf(outline, parent).insert(before++, entry);
    const auto sameId = [](const Entry &a, const Entry &b) { return a.id == b.id; };
    const bool isElsewhere = !std::equal(outline.begin(), outline.end(), was.begin(), was.end(), sameId);
    const bool hasPhoto = std::any_of(taken.begin(), taken.end(), [](const Entry &e) { return e.photo(); });
    if (parent == EntryId::None && isElsewhere && hasPhoto)
        space(outline, was, ids);
    return outline;
}

} // namespace rundown::plain
