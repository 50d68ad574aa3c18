// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/undocommands.h"

#include "models/document/eventdocument.h"
#include "models/format/recap/opendoubts.h"

#include <algorithm>

namespace rundown {

SwapCommand::SwapCommand(EventDocument &document, const QString &name)
    : QUndoCommand(name), m_document(document)
{}

void SwapCommand::undo()
{
    m_document.endTyping();
    swap();
}

void SwapCommand::redo()
{
    if (m_done)
        m_document.endTyping();
    m_done = true;
    swap();
}

TypingCommand::TypingCommand(EventDocument &document, const QString &name, quint64 mergeKey, quint32 typing)
    : SwapCommand(document, name), m_mergeKey(mergeKey), m_typing(typing)
{}

bool TypingCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const TypingCommand *>(other);
    if (next->m_mergeKey != m_mergeKey || next->m_typing != m_typing)
        return false;
    // This command holds the value before both, the document the one after both: nothing is left to do.
    setObsolete(isVoid());
    return true;
}

EditEntries::EditEntries(EventDocument &document, const QString &name, const QList<Entry> &entries,
                         quint64 mergeKey, quint32 typing)
    : TypingCommand(document, name, mergeKey, typing), m_entries(entries)
{
    for (Entry &entry : m_entries) {
        const bool isChild = document.parentOf(entry.id) != EntryId::None;
        if (!entry.doubts.isEmpty())
            entry.doubts = doubtsAfter(document.event(), *document.entry(entry.id), entry, isChild);
        entry.children.clear();
    }
}

void EditEntries::swap()
{
    for (Entry &entry : m_entries)
        m_document.swapEntry(entry);
}

bool EditEntries::isVoid() const
{
    return std::ranges::none_of(m_entries, [this](const Entry &entry) {
        return bool(changedFields(entry, *m_document.entry(entry.id)));
    });
}

EditEvent::EditEvent(EventDocument &document, const QString &name, const Event &event, quint64 mergeKey,
                     quint32 typing)
    : TypingCommand(document, name, mergeKey, typing), m_event(event)
{
    m_event.outline.clear();
}

void EditEvent::swap()
{
    m_document.swapEvent(m_event);
}

bool EditEvent::isVoid() const
{
    return !changedFields(m_event, m_document.event());
}

ReplaceEvent::ReplaceEvent(EventDocument &document, const QString &name, const Event &event)
    : SwapCommand(document, name), m_event(event)
{}

void ReplaceEvent::swap()
{
    m_document.swapAll(m_event);
}

InsertOrRemoveEntries::InsertOrRemoveEntries(EventDocument &document, const QString &name,
                                             Direction direction, QList<Run> runs)
    : SwapCommand(document, name), m_next(direction), m_runs(std::move(runs))
{}

void InsertOrRemoveEntries::swap()
{
    if (m_next == Insert) {
        for (Run &run : m_runs)
            m_document.insertRun(run.parent, run.row, std::exchange(run.entries, {}));
        m_next = Remove;
        return;
    }
    // From behind, so that the rows of those before stay true.
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
        run->entries = m_document.takeRun(run->parent, run->row, run->count);
    m_next = Insert;
}

MoveEntries::Step MoveEntries::Step::inverse() const
{
    const int count = last - first + 1;
    const bool sameParent = parent == destParent;
    const int nowFirst = sameParent && destRow > first ? destRow - count : destRow;
    const int back = sameParent && nowFirst < first ? first + count : first;
    return {destParent, nowFirst, nowFirst + count - 1, parent, back};
}

MoveEntries::MoveEntries(EventDocument &document, const QString &name, const QList<EntryId> &ids,
                         EntryId newParent, EntryId anchor, const QList<Entry> &changed)
    : SwapCommand(document, name), m_ids(ids), m_newParent(newParent), m_anchor(anchor), m_changed(changed)
{}

void MoveEntries::swap()
{
    if (!m_ids.isEmpty()) {
        moveFirstTime();
    } else {
        for (const Step &step : m_steps)
            m_document.moveRun(step.parent, step.first, step.last, step.destParent, step.destRow);
    }
    for (Step &step : m_steps)
        step = step.inverse();
    std::ranges::reverse(m_steps);
    for (Entry &entry : m_changed)
        m_document.swapEntry(entry);
}

// From behind, each run of neighbours before the one that was placed last; what stands right already stays.
void MoveEntries::moveFirstTime()
{
    while (!m_ids.isEmpty()) {
        const EntryId parent = m_document.parentOf(m_ids.last());
        const int last = m_document.rowOf(m_ids.takeLast());
        int first = last;
        while (!m_ids.isEmpty() && first > 0 && m_document.childAt(parent, first - 1) == m_ids.last()) {
            --first;
            m_ids.removeLast();
        }
        const EntryId front = m_document.childAt(parent, first);
        const int destRow =
            m_anchor == EntryId::None ? m_document.childCount(m_newParent) : m_document.rowOf(m_anchor);
        if (parent != m_newParent || destRow != last + 1) {
            m_document.moveRun(parent, first, last, m_newParent, destRow);
            m_steps.append({parent, first, last, m_newParent, destRow});
        }
        m_anchor = front;
    }
}

} // namespace rundown
