// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/starttimes.h"

#include <algorithm>
#include <utility>

namespace rundown {

StartTimes::Time StartTimes::startOf(const OutlineIndex &index, EntryId parent, int row)
{
    std::vector<Time> &known = m_known[parent];
    while (known.size() <= size_t(row))
        known.push_back(timeAt(index, parent, int(known.size())));
    return known[size_t(row)];
}

/// By what stands before it, whose own start is known.
StartTimes::Time StartTimes::timeAt(const OutlineIndex &index, EntryId parent, int row)
{
    const QList<Entry> &siblings = index.childrenOf(parent);
    const Session *session = siblings[row].session();
    if (session && session->start)
        return session->start->msecsSinceStartOfDay();
    if (row > 0)
        return endOf(index, siblings[row - 1], m_known[parent][size_t(row) - 1]);
    if (parent != EntryId::None)
        return startOf(index, index.parentOf(parent), index.rowOf(parent));
    return {};
}

StartTimes::Time StartTimes::endOfBlock(const OutlineIndex &index, EntryId block)
{
    const QList<Entry> &children = index.childrenOf(block);
    const int last = int(children.size()) - 1;
    return last < 0 ? Time{} : endOf(index, children[last], startOf(index, block, last));
}

StartTimes::Time StartTimes::endOf(const OutlineIndex &index, const Entry &entry, Time start)
{
    const Session *session = entry.session();
    if (!session) // photos and prose take no time
        return start;
    if (session->durationMs)
        return start ? Time(*start + *session->durationMs) : Time{};
    return endOfBlock(index, entry.id);
}

void StartTimes::insertRows(const OutlineIndex &index, EntryId parent, int row, int count)
{
    std::vector<Time> &known = m_known[parent];
    if (known.size() <= size_t(row))
        return;
    const std::vector<Time> behind(known.begin() + row, known.end());
    known.resize(size_t(row));
    startOf(index, parent, row + count - 1);
    known.insert(known.end(), behind.begin(), behind.end());
}

/// What is known of a removed block's own list stays: only undo brings it back, to where all is as it was.
void StartTimes::removeRows(EntryId parent, int row, int count)
{
    std::vector<Time> &known = m_known[parent];
    const auto size = qsizetype(known.size());
    known.erase(known.begin() + std::min(size, qsizetype(row)),
                known.begin() + std::min(size, qsizetype(row) + count));
}

void StartTimes::moveRows(const OutlineIndex &index, EntryId parent, int first, int last, EntryId destParent,
                          int destRow)
{
    startOf(index, parent, last);
    if (destRow > 0)
        startOf(index, destParent, destRow - 1);
    std::vector<Time> &from = m_known[parent];
    if (parent == destParent && destRow > last) {
        std::rotate(from.begin() + first, from.begin() + last + 1, from.begin() + destRow);
    } else if (parent == destParent) {
        std::rotate(from.begin() + destRow, from.begin() + first, from.begin() + last + 1);
    } else {
        std::vector<Time> &to = m_known[destParent];
        to.insert(to.begin() + destRow, from.begin() + first, from.begin() + last + 1);
        from.erase(from.begin() + first, from.begin() + last + 1);
    }
}

QList<StartTimes::Rows> StartTimes::update(const OutlineIndex &index, EntryId parent, const QList<int> &rows)
{
    QList<Rows> changed;
    updateList(index, parent, rows, changed);
    const Entry *block = index.entry(parent);
    if (block && block->session() && !block->session()->durationMs) // what follows it begins when they end
        changed += update(index, index.parentOf(parent), {index.rowOf(parent) + 1});
    return changed;
}

void StartTimes::updateList(const OutlineIndex &index, EntryId parent, QList<int> rows, QList<Rows> &changed)
{
    const auto list = m_known.find(parent);
    if (list == m_known.end())
        return;
    std::vector<Time> &known = list->second;
    const QList<Entry> &siblings = index.childrenOf(parent);
    std::ranges::sort(rows);
    int next = 0;        // the first row that was not looked at
    qsizetype open = -1; // the rows that those which follow them are added to
    for (const int cause : std::as_const(rows)) {
        for (int row = std::max(cause, next); row < int(known.size()); ++row) {
            next = row + 1;
            const Time now = timeAt(index, parent, row);
            if (std::exchange(known[size_t(row)], now) == now)
                break;
            if (open >= 0 && changed[open].last == row - 1) {
                changed[open].last = row;
            } else {
                open = changed.size();
                changed.append({parent, row, row});
            }
            updateList(index, siblings[row].id, {0}, changed);
        }
    }
}

} // namespace rundown
