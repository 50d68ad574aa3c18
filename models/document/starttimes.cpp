// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/starttimes.h"

#include <algorithm>

namespace rundown {

StartTimes::Time StartTimes::startOf(const OutlineIndex &index, EntryId parent, int row)
{
    const QList<Entry> &siblings = index.childrenOf(parent);
    std::vector<Time> &known = m_known[parent];
    while (known.size() <= size_t(row)) {
        const auto i = qsizetype(known.size());
        const Session *session = siblings[i].session();
        if (session && session->start)
            known.emplace_back(session->start->msecsSinceStartOfDay());
        else if (i > 0)
            known.push_back(endOf(index, siblings[i - 1], known.back()));
        else if (parent != EntryId::None)
            known.push_back(startOf(index, index.parentOf(parent), index.rowOf(parent)));
        else
            known.emplace_back();
    }
    return known[size_t(row)];
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

void StartTimes::removeRows(EntryId parent, int row, int count)
{
    std::vector<Time> &known = m_known[parent];
    const auto size = qsizetype(known.size());
    known.erase(known.begin() + std::min(size, qsizetype(row)),
                known.begin() + std::min(size, qsizetype(row) + count));
}

void StartTimes::forgetFrom(EntryId parent, int row)
{
    const auto known = m_known.find(parent);
    if (known != m_known.end() && known->second.size() > size_t(row))
        known->second.resize(size_t(row));
    // What stands in this list's blocks begins by it.
    std::erase_if(m_known,
                  [parent](const auto &list) { return list.first != EntryId::None && list.first != parent; });
}

} // namespace rundown
