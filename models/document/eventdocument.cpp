// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/eventdocument.h"

#include "models/document/carryids.h"
#include "models/document/undocommands.h"
#include "models/event/recordingtimes.h"

#include <algorithm>
#include <iterator>

namespace rundown {

namespace {

QList<Entry> takeFrom(QList<Entry> &entries, int row, int count)
{
    QList<Entry> taken;
    taken.reserve(count);
    const auto first = entries.begin() + row;
    std::move(first, first + count, std::back_inserter(taken));
    entries.remove(row, count);
    return taken;
}

void putInto(QList<Entry> &entries, int row, QList<Entry> added)
{
    entries.insert(row, added.size(), Entry{});
    std::ranges::move(added, entries.begin() + row);
}

} // namespace

EventDocument::EventDocument(QObject *parent) : QObject(parent)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

EventDocument::~EventDocument()
{
    // The stack's own end is no change for anybody.
    m_undoStack.disconnect(this);
}

void EventDocument::load(Event event, const QString &filePath, LoadedAs loadedAs)
{
    emit aboutToLoad();
    m_event = std::move(event);
    m_index.reset(m_event.outline);
    m_startTimes.clear();
    m_problems.clear();
    m_filePath = filePath;
    m_undoStack.clear();
    if (loadedAs == LoadedAs::Unsaved)
        m_undoStack.resetClean();
    else
        m_undoStack.setClean(); // an empty stack that was not clean stays so when it is cleared
    endTyping();
    emit loaded();
    emit filePathChanged(m_filePath);
}

void EventDocument::reload(Event event)
{
    carryIds(m_event.outline, event.outline);
    if (event != m_event)
        m_undoStack.push(new ReplaceEvent(*this, tr("Reload"), event));
    endTyping();
}

void EventDocument::swapAll(Event &other)
{
    emit aboutToReplace();
    std::swap(m_event, other);
    m_index.restore(m_event.outline);
    m_startTimes.clear();
    m_problems.clear();
    emit replaced();
}

void EventDocument::setFilePath(const QString &path)
{
    if (std::exchange(m_filePath, path) != path)
        emit filePathChanged(path);
}

void EventDocument::setSaved()
{
    endTyping();
    m_undoStack.setClean();
}

const Session *EventDocument::session(EntryId id) const
{
    const Entry *found = entry(id);
    return found ? found->session() : nullptr;
}

const Photo *EventDocument::photo(EntryId id) const
{
    const Entry *found = entry(id);
    return found ? found->photo() : nullptr;
}

const Prose *EventDocument::prose(EntryId id) const
{
    const Entry *found = entry(id);
    return found ? found->prose() : nullptr;
}

EntryId EventDocument::childAt(EntryId parent, int row) const
{
    const QList<Entry> &children = m_index.childrenOf(parent);
    return row >= 0 && row < children.size() ? children[row].id : EntryId::None;
}

QList<EntryId> EventDocument::entriesInOrder() const
{
    QList<EntryId> ids;
    forEachEntry(m_event.outline, [&](const Entry &entry, const Entry *) { ids.append(entry.id); });
    return ids;
}

EntryId EventDocument::nextEntry(EntryId id) const
{
    if (const EntryId child = childAt(id, 0); child != EntryId::None)
        return child;
    while (contains(id)) {
        if (const EntryId sibling = childAt(parentOf(id), rowOf(id) + 1); sibling != EntryId::None)
            return sibling;
        id = parentOf(id);
    }
    return EntryId::None;
}

EntryId EventDocument::previousEntry(EntryId id) const
{
    EntryId before = EntryId::None;
    if (contains(id)) {
        before = childAt(parentOf(id), rowOf(id) - 1);
        if (before == EntryId::None)
            return parentOf(id);
    }
    for (int count = childCount(before); count > 0; count = childCount(before))
        before = childAt(before, count - 1);
    return before;
}

EntryId EventDocument::nextSession(EntryId id) const
{
    do
        id = nextEntry(id);
    while (id != EntryId::None && !session(id));
    return id;
}

EntryId EventDocument::previousSession(EntryId id) const
{
    do
        id = previousEntry(id);
    while (id != EntryId::None && !session(id));
    return id;
}

std::optional<QTime> EventDocument::effectiveStart(EntryId id) const
{
    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    if (!session(id))
        return {};
    const StartTimes::Time start = m_startTimes.startOf(m_index, parentOf(id), rowOf(id));
    if (!start)
        return {};
    return QTime::fromMSecsSinceStartOfDay(int(((*start % day) + day) % day));
}

std::optional<qint64> EventDocument::overrunOf(EntryId id) const
{
    return session(id) ? overrun(m_index.childrenOf(parentOf(id)), rowOf(id)) : std::nullopt;
}

bool EventDocument::isBlock(EntryId id) const
{
    const Entry *found = entry(id);
    return found && isBlock(*found);
}

bool EventDocument::isBlock(const Entry &entry) const
{
    const Session *session = entry.session();
    return session && (session->kind == SessionKind::Lightning || !entry.children.isEmpty()) &&
           parentOf(entry.id) == EntryId::None;
}

EventDocument::Place EventDocument::placeAfter(EntryId id) const
{
    if (!contains(id))
        return {EntryId::None, childCount(EntryId::None)};
    return {parentOf(id), rowOf(id) + 1};
}

bool EventDocument::canInsert(EntryId parent, const Entry &entry) const
{
    if (parent == EntryId::None)
        return true;
    return session(parent) && parentOf(parent) == EntryId::None && entry.session() &&
           entry.children.isEmpty();
}

bool EventDocument::canMove(const QList<EntryId> &ids, EntryId newParent) const
{
    const QList<EntryId> moved = topmostInOrder(ids);
    return !moved.isEmpty() && std::ranges::all_of(moved, [&](EntryId id) {
        return id != newParent && (parentOf(id) == newParent || canInsert(newParent, *entry(id)));
    });
}

void EventDocument::setProblems(const QHash<EntryId, Problems> &problems)
{
    const QHash<EntryId, Problems> before = std::exchange(m_problems, problems);
    QList<EntryId> ids = before.keys();
    std::ranges::copy_if(problems.keys(), std::back_inserter(ids),
                         [&](EntryId id) { return !before.contains(id); });
    for (const EntryId id : std::as_const(ids)) {
        if (contains(id) && before.value(id) != m_problems.value(id))
            emit entryChanged(id, EntryField::Problems);
    }
}

QList<Entry> &EventDocument::mutableChildren(EntryId parent)
{
    return parent == EntryId::None ? m_event.outline : mutableEntry(parent).children;
}

Entry &EventDocument::mutableEntry(EntryId id)
{
    return mutableChildren(parentOf(id))[rowOf(id)];
}

void EventDocument::swapEntry(Entry &other)
{
    Entry &entry = mutableEntry(other.id);
    const EntryFields fields = changedFields(entry, other);
    std::swap(entry.content, other.content);
    std::swap(entry.layout, other.layout);
    std::swap(entry.blankLinesAfter, other.blankLinesAfter);
    std::swap(entry.doubts, other.doubts);
    const EntryId id = other.id;
    const EntryId parent = parentOf(id);
    const int row = rowOf(id);
    QList<StartTimes::Rows> starts;
    if (fields.testAnyFlags(EntryField::Start | EntryField::Duration))
        starts = m_startTimes.update(m_index, parent, {row, row + 1});
    emit entryChanged(id, fields);
    // The entry itself has been told of.
    if (!starts.isEmpty() && starts.first().parent == parent && starts.first().first == row)
        ++starts.first().first;
    announceStarts(starts);
}

void EventDocument::swapEvent(Event &other)
{
    const EventFields fields = changedFields(m_event, other);
    std::swap(m_event, other);
    std::swap(m_event.outline, other.outline);
    emit eventChanged(fields);
}

void EventDocument::insertRun(EntryId parent, int row, QList<Entry> entries)
{
    const int count = int(entries.size());
    emit entriesAboutToBeInserted(parent, row, row + count - 1);
    putInto(mutableChildren(parent), row, std::move(entries));
    for (int i = row; i < row + count; ++i)
        m_index.insert(m_index.childrenOf(parent)[i], parent, i);
    m_startTimes.insertRows(m_index, parent, row, count);
    emit entriesInserted(parent, row, row + count - 1);
    announceStarts(m_startTimes.update(m_index, parent, {row + count}));
}

QList<Entry> EventDocument::takeRun(EntryId parent, int row, int count)
{
    emit entriesAboutToBeRemoved(parent, row, row + count - 1);
    QList<Entry> taken = takeFrom(mutableChildren(parent), row, count);
    for (const Entry &entry : std::as_const(taken))
        m_index.remove(entry);
    m_startTimes.removeRows(parent, row, count);
    emit entriesRemoved(parent, row, row + count - 1);
    announceStarts(m_startTimes.update(m_index, parent, {row}));
    return taken;
}

void EventDocument::moveRun(EntryId parent, int first, int last, EntryId destParent, int destRow)
{
    emit entriesAboutToBeMoved(parent, first, last, destParent, destRow);
    m_startTimes.moveRows(m_index, parent, first, last, destParent, destRow);
    const int count = last - first + 1;
    if (parent == destParent) {
        const auto siblings = mutableChildren(parent).begin();
        if (destRow > last)
            std::rotate(siblings + first, siblings + last + 1, siblings + destRow);
        else
            std::rotate(siblings + destRow, siblings + first, siblings + last + 1);
    } else {
        QList<Entry> moved = takeFrom(mutableChildren(parent), first, count);
        putInto(mutableChildren(destParent), destRow, std::move(moved));
    }
    const int nowFirst = parent == destParent && destRow > last ? destRow - count : destRow;
    for (int i = nowFirst; i < nowFirst + count; ++i)
        m_index.move(childAt(destParent, i), destParent, i);
    emit entriesMoved(parent, first, last, destParent, destRow);
    QList<int> causes{nowFirst, nowFirst + count};
    if (parent == destParent)
        causes += destRow > last ? first : last + 1;
    QList<StartTimes::Rows> starts = m_startTimes.update(m_index, destParent, causes);
    if (parent != destParent)
        starts += m_startTimes.update(m_index, parent, {first});
    announceStarts(starts);
}

void EventDocument::announceStarts(const QList<StartTimes::Rows> &changed)
{
    for (const auto &[parent, first, last] : changed) {
        if (first <= last)
            emit effectiveStartsChanged(parent, first, last);
    }
}

} // namespace rundown
