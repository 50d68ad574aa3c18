// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/outlineindex.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace rundown {

/// When sessions begin: at their planned start, or when the session before them ends.
///
/// For each list of siblings the times are kept from the first row on, as far as somebody asked; an edit
/// drops those from its row on. The first session of a block begins with the block; a block without a length
/// of its own lasts as long as its sessions. Where a length is not known, the next start is not either.
class StartTimes
{
public:
    /// ms since midnight of the first day; none where it is not known.
    using Time = std::optional<qint64>;

    Time startOf(const OutlineIndex &index, EntryId parent, int row);
    /// Rows have come or gone. Those behind keep their starts until forgetFrom(), so that nobody sees them
    /// change before it is announced.
    void insertRows(const OutlineIndex &index, EntryId parent, int row, int count);
    void removeRows(EntryId parent, int row, int count);
    /// The start at this row, and what hangs on it, is no longer known.
    void forgetFrom(EntryId parent, int row);
    void clear() { m_known.clear(); }

private:
    Time endOfBlock(const OutlineIndex &index, EntryId block);
    Time endOf(const OutlineIndex &index, const Entry &entry, Time start);

    /// Starts by parent and row. References into it must survive insertions, hence no QHash.
    std::unordered_map<EntryId, std::vector<Time>> m_known;
};

} // namespace rundown
