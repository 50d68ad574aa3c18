// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QList>

namespace rundown {

/// Finds entries of an outline by id without searching it.
///
/// For each id it keeps the parent and the row where the entry was last seen. Rows shift when siblings come
/// and go; nothing is renumbered then: a look-up searches outwards from where the entry was, so it costs what
/// has changed.
class OutlineIndex
{
public:
    explicit OutlineIndex(const QList<Entry> &outline);

    /// Hands out ids to all entries of the outline and forgets all others.
    void reset(QList<Entry> &outline);
    /// Forgets all entries that are not in the outline; those of it that have no id yet get one.
    void restore(QList<Entry> &outline);
    /// Gives the entry and its children ids that were never used before.
    void assignIds(Entry &entry);

    /// The entry (with its children) now stands at this row.
    void insert(const Entry &entry, EntryId parent, int row);
    /// The entry (with its children) has left the outline; its ids stay its own.
    void remove(const Entry &entry);
    /// The entry now stands at this row.
    void move(EntryId id, EntryId parent, int row);

    bool contains(EntryId id) const;
    const Entry *entry(EntryId id) const;
    EntryId parentOf(EntryId id) const; ///< None: top level, or no such entry
    int rowOf(EntryId id) const;        ///< -1: no such entry
    const QList<Entry> &childrenOf(EntryId parent) const;

private:
    void assignMissingIds(Entry &entry);

    struct Node
    {
        EntryId parent = EntryId::None;
        int row = -1; ///< where it was last seen; -1: not in the outline
    };

    const QList<Entry> &m_outline;
    mutable QList<Node> m_nodes; ///< by id
};

} // namespace rundown
