// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/outlineindex.h"

namespace rundown {

OutlineIndex::OutlineIndex(const QList<Entry> &outline) : m_outline(outline), m_nodes(1) {}

namespace {

void forgetIds(QList<Entry> &entries)
{
    for (Entry &entry : entries) {
        entry.id = EntryId::None;
        forgetIds(entry.children);
    }
}

} // namespace

void OutlineIndex::reset(QList<Entry> &outline)
{
    forgetIds(outline);
    restore(outline);
}

void OutlineIndex::restore(QList<Entry> &outline)
{
    for (Node &node : m_nodes)
        node.row = -1;
    for (int row = 0; row < outline.size(); ++row) {
        assignMissingIds(outline[row]);
        insert(outline[row], EntryId::None, row);
    }
}

void OutlineIndex::assignMissingIds(Entry &entry)
{
    if (entry.id == EntryId::None) {
        entry.id = EntryId(m_nodes.size());
        m_nodes.append(Node{});
    }
    for (Entry &child : entry.children)
        assignMissingIds(child);
}

void OutlineIndex::assignIds(Entry &entry)
{
    entry.id = EntryId(m_nodes.size());
    m_nodes.append(Node{});
    for (Entry &child : entry.children)
        assignIds(child);
}

void OutlineIndex::insert(const Entry &entry, EntryId parent, int row)
{
    m_nodes[qsizetype(entry.id)] = {parent, row};
    for (int i = 0; i < entry.children.size(); ++i)
        insert(entry.children[i], entry.id, i);
}

void OutlineIndex::remove(const Entry &entry)
{
    m_nodes[qsizetype(entry.id)] = {};
    for (const Entry &child : entry.children)
        remove(child);
}

void OutlineIndex::move(EntryId id, EntryId parent, int row)
{
    m_nodes[qsizetype(id)] = {parent, row};
}

bool OutlineIndex::contains(EntryId id) const
{
    return qsizetype(id) < m_nodes.size() && m_nodes[qsizetype(id)].row >= 0;
}

const Entry *OutlineIndex::entry(EntryId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &childrenOf(parentOf(id))[row];
}

EntryId OutlineIndex::parentOf(EntryId id) const
{
    return contains(id) ? m_nodes.at(qsizetype(id)).parent : EntryId::None;
}

int OutlineIndex::rowOf(EntryId id) const
{
    if (!contains(id))
        return -1;
    const QList<Entry> &siblings = childrenOf(parentOf(id));
    const int hint = m_nodes.at(qsizetype(id)).row;
    const auto standsAt = [&](int row) {
        return row >= 0 && row < siblings.size() && siblings[row].id == id;
    };
    for (int distance = 0; distance < siblings.size() + hint + 1; ++distance) {
        for (const int row : {hint - distance, hint + distance}) {
            if (standsAt(row))
                return m_nodes[qsizetype(id)].row = row;
        }
    }
    Q_UNREACHABLE();
    return -1;
}

const QList<Entry> &OutlineIndex::childrenOf(EntryId parent) const
{
    static const QList<Entry> none;
    if (parent == EntryId::None)
        return m_outline;
    const Entry *entry = this->entry(parent);
    return entry ? entry->children : none;
}

} // namespace rundown
