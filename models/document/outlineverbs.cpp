// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that insert, remove and move entries.
#include "models/document/eventdocument.h"
#include "models/document/undocommands.h"
#include "models/event/sameline.h"
#include "models/format/recap/layoutedits.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace rundown {

namespace {

/// A copy to stand beside its model: a handle names one session, and a doubt is settled once.
Entry withoutHandles(Entry entry)
{
    if (Session *session = entry.session())
        session->id.clear();
    entry.doubts.clear();
    for (Entry &child : entry.children)
        child = withoutHandles(child);
    return entry;
}

} // namespace

// The entries that are there, in order, each once, and none that goes along with its parent.
QList<EntryId> EventDocument::topmostInOrder(const QList<EntryId> &ids) const
{
    struct Found
    {
        QList<int> path;
        EntryId id;
    };
    QList<Found> found;
    for (const EntryId id : ids) {
        QList<int> path;
        for (EntryId at = id; contains(at); at = parentOf(at))
            path.prepend(rowOf(at));
        if (!path.isEmpty())
            found.append({path, id});
    }
    std::ranges::sort(
        found, [](const auto &a, const auto &b) { return std::ranges::lexicographical_compare(a, b); },
        &Found::path);
    QList<EntryId> topmost;
    QList<int> above;
    for (const auto &[path, id] : std::as_const(found)) {
        const bool goesAlong = !above.isEmpty() && path.first(std::min(path.size(), above.size())) == above;
        if (goesAlong)
            continue;
        topmost.append(id);
        above = path;
    }
    return topmost;
}

// The name of a step for what kind of entries it is about.
QString EventDocument::namedFor(const QList<EntryId> &ids, const char *session, const char *photo,
                                const char *prose, const char *several) const
{
    if (ids.size() != 1)
        return tr(several);
    if (this->session(ids.first()))
        return tr(session);
    return tr(this->photo(ids.first()) ? photo : prose);
}

EntryId EventDocument::insertEntry(EntryId parent, int row, const Entry &entry)
{
    if (!canInsert(parent, entry) || row < 0 || row > childCount(parent))
        return EntryId::None;
    Entry added = entry;
    m_index.assignIds(added);
    const QString name = added.session() ? tr("Add session")
                         : added.photo() ? tr("Add photo")
                                         : tr("Add text");
    m_undoStack.push(new InsertOrRemoveEntries(*this, name, InsertOrRemoveEntries::Insert,
                                               {Run{parent, row, 1, {added}}}));
    return added.id;
}

EntryId EventDocument::addSession(EntryId parent, int row, SessionKind kind, const QString &title)
{
    Session session;
    session.kind = kind;
    session.title = title;
    return insertEntry(parent, row, Entry{EntryId::None, session, {}, {}, {}});
}

EntryId EventDocument::addPhoto(int row, const Photo &photo)
{
    return insertEntry(EntryId::None, row, Entry{EntryId::None, photo, {}, {}, {}});
}

EntryId EventDocument::addProse(int row, const QString &markdown)
{
    return insertEntry(EntryId::None, row, Entry{EntryId::None, Prose{markdown}, {}, {}, {}});
}

QList<EntryId> EventDocument::duplicateEntries(const QList<EntryId> &ids)
{
    const QList<EntryId> originals = topmostInOrder(ids);
    QList<EntryId> copies;
    QList<Run> runs;
    QHash<EntryId, int> addedTo; // rows count what the runs before have added
    for (const EntryId id : originals) {
        Entry copy = withoutHandles(*entry(id));
        m_index.assignIds(copy);
        copies.append(copy.id);
        const EntryId parent = parentOf(id);
        runs.append({parent, rowOf(id) + 1 + addedTo[parent]++, 1, {copy}});
    }
    const QString name = namedFor(originals, QT_TR_NOOP("Duplicate session"), QT_TR_NOOP("Duplicate photo"),
                                  QT_TR_NOOP("Duplicate text"), QT_TR_NOOP("Duplicate entries"));
    if (!runs.isEmpty())
        m_undoStack.push(new InsertOrRemoveEntries(*this, name, InsertOrRemoveEntries::Insert, runs));
    return copies;
}

void EventDocument::removeEntries(const QList<EntryId> &ids)
{
    const QList<EntryId> removed = topmostInOrder(ids);
    QList<Run> runs;
    for (const EntryId id : removed) {
        const EntryId parent = parentOf(id);
        const int row = rowOf(id);
        if (!runs.isEmpty() && runs.last().parent == parent && runs.last().row + runs.last().count == row)
            ++runs.last().count;
        else
            runs.append({parent, row, 1, {}});
    }
    const QString name = namedFor(removed, QT_TR_NOOP("Delete session"), QT_TR_NOOP("Delete photo"),
                                  QT_TR_NOOP("Delete text"), QT_TR_NOOP("Delete entries"));
    if (!runs.isEmpty())
        m_undoStack.push(new InsertOrRemoveEntries(*this, name, InsertOrRemoveEntries::Remove, runs));
}

bool EventDocument::standBefore(const QList<EntryId> &ids, EntryId parent, int row) const
{
    const int first = row - int(ids.size());
    for (int i = 0; i < ids.size(); ++i) {
        if (childAt(parent, first + i) != ids[i])
            return false;
    }
    return true;
}

// Sessions that change between the program and a block and have a layout of their own, with the layout as it
// then is.
QList<Entry> EventDocument::relevelled(const QList<EntryId> &ids, EntryId newParent) const
{
    const Style &style = m_event.post.style;
    const bool intoBlock = newParent != EntryId::None;
    QList<Entry> changed;
    for (const EntryId id : ids) {
        const Entry &before = *entry(id);
        if (before.layout.isEmpty() || !before.session() || (parentOf(id) != EntryId::None) == intoBlock)
            continue;
        Entry after = before;
        after.layout = intoBlock ? layoutForLevel(before.layout, style.session, style.child)
                                 : layoutForLevel(before.layout, style.child, style.session);
        if (changedFields(before, after))
            changed.append(after);
    }
    return changed;
}

// The empty lines below a photo are those of the place where it stands, and those at the post's end stay
// there. `changed` gets the entries that have another number once the moved ones stand before the anchor.
void EventDocument::spaceAnew(const QList<EntryId> &moved, EntryId anchor, QList<Entry> &changed) const
{
    if (std::ranges::none_of(moved, [this](EntryId id) { return photo(id); }))
        return;
    const auto setLines = [&](EntryId id, std::optional<int> lines) {
        auto it = std::ranges::find(changed, id, &Entry::id);
        if (it == changed.end())
            it = changed.insert(changed.end(), *entry(id));
        it->blankLinesAfter = lines;
    };
    const auto staysBefore = [&](int row) { // the last of those above that do not move
        while (row > 0 && moved.contains(childAt(EntryId::None, row - 1)))
            --row;
        return childAt(EntryId::None, row - 1);
    };
    const int count = childCount(EntryId::None);
    const EntryId above = staysBefore(anchor == EntryId::None ? count : rowOf(anchor));
    const EntryId lastBefore = childAt(EntryId::None, count - 1);
    const EntryId lastAfter = anchor == EntryId::None ? moved.last() : staysBefore(count);
    const Entry *placed = entry(above);
    const std::optional<int> lines = placed && above != lastBefore && placed->blankLinesAfter != sameLine
                                         ? placed->blankLinesAfter
                                         : std::nullopt;
    for (const EntryId id : moved) {
        if (photo(id))
            setLines(id, lines);
    }
    if (lastBefore == lastAfter || (!photo(lastBefore) && !photo(lastAfter)))
        return;
    const std::optional<int> atEnd = entry(lastBefore)->blankLinesAfter;
    if (!moved.contains(lastBefore) && atEnd)
        setLines(lastBefore, std::nullopt);
    if (entry(lastAfter)->blankLinesAfter != atEnd || photo(lastAfter))
        setLines(lastAfter, atEnd);
}

bool EventDocument::moveEntries(const QList<EntryId> &ids, EntryId newParent, int row)
{
    if (!canMove(ids, newParent) || row < 0 || row > childCount(newParent))
        return false;
    const QList<EntryId> moved = topmostInOrder(ids);
    int anchorRow = row;
    while (moved.contains(childAt(newParent, anchorRow)))
        ++anchorRow;
    if (standBefore(moved, newParent, anchorRow))
        return true;
    const QString name = namedFor(moved, QT_TR_NOOP("Move session"), QT_TR_NOOP("Move photo"),
                                  QT_TR_NOOP("Move text"), QT_TR_NOOP("Move entries"));
    const EntryId anchor = childAt(newParent, anchorRow);
    QList<Entry> changed = relevelled(moved, newParent);
    if (newParent == EntryId::None)
        spaceAnew(moved, anchor, changed);
    changed.removeIf([this](const Entry &after) { return !changedFields(*entry(after.id), after); });
    m_undoStack.push(new MoveEntries(*this, name, moved, newParent, anchor, changed));
    return true;
}

} // namespace rundown
