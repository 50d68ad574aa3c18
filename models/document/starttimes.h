// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/outlineindex.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace rundown {

/// When sessions begin: at their planned start, or when the session before them ends.
///
/// For each list of siblings the times are kept from the first row on, as far as somebody asked. An edit
/// computes anew those that it reaches, and no more: what comes out as it was ends the way. The first session
/// of a block begins with the block; a block without a length of its own lasts as long as its sessions. Where
/// a length is not known, the next start is not either.
class StartTimes
{
public:
    /// ms since midnight of the first day; none where it is not known.
    using Time = std::optional<qint64>;

    /// Some siblings that stand side by side.
    struct Rows
    {
        EntryId parent;
        int first;
        int last;
    };

    Time startOf(const OutlineIndex &index, EntryId parent, int row);
    /// Rows have come, go, or are to move. All but those that have come keep their starts until update(), so
    /// that nobody sees them change before it is announced.
    void insertRows(const OutlineIndex &index, EntryId parent, int row, int count);
    void removeRows(EntryId parent, int row, int count);
    void moveRows(const OutlineIndex &index, EntryId parent, int first, int last, EntryId destParent,
                  int destRow);
    /// Something else than before now stands before each of these rows, or they begin by another plan.
    /// Returns whose start is another now, of those that somebody has asked for.
    QList<Rows> update(const OutlineIndex &index, EntryId parent, const QList<int> &rows);
    void clear() { m_known.clear(); }

private:
    Time timeAt(const OutlineIndex &index, EntryId parent, int row);
    Time endOfBlock(const OutlineIndex &index, EntryId block);
    Time endOf(const OutlineIndex &index, const Entry &entry, Time start);
    void updateList(const OutlineIndex &index, EntryId parent, QList<int> rows, QList<Rows> &changed);

    /// Starts by parent and row. References into it must survive insertions, hence no QHash.
    std::unordered_map<EntryId, std::vector<Time>> m_known;
};

} // namespace rundown
