// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamldocument.h"
#include "models/format/yaml/yamlmatch.h"
#include "models/format/yaml/yamlvalue.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <functional>
#include <optional>

namespace rundown {

/// Finds where the items of all lists come from: those that are taken out of one list and turn up in another,
/// changed or not, so that their text can move along.
class YamlMoves
{
public:
    /// Where an item was: the sequence's node and its place among the items that the reader knows.
    struct Place
    {
        int sequence = -1;
        size_t position = 0;
        int node = -1;
        const YamlValue *before = nullptr; ///< what it said there
    };
    /// `items` gives the nodes of the items of a sequence that the reader knows and whose text can move.
    YamlMoves(const YamlDocument &document, std::function<std::vector<int>(int)> items)
        : m_document(document), m_items(std::move(items))
    {}

    /// Compares the two trees of the document's root. They must outlive this.
    void find(const YamlValue &before, const YamlValue &after);
    /// Which item of the sequence each item of `after` was.
    YamlOrigins origins(int sequence, const YamlValue &before, const YamlValue &after) const;
    /// Where an item comes from that is new in its list; each place is given once.
    std::optional<Place> take(const YamlValue &value);
    /// Whether the item comes from another list.
    bool comesFromElsewhere(const YamlValue &value) const;
    /// Whether the item itself, or one of those below it, comes from another list.
    bool bringsMoved(const YamlValue &value) const;
    /// Whether the item's text stands in another list now.
    bool isMoved(int node) const { return m_moved.contains(node); }
    /// Whether nothing that is new could be this item, moved and changed beyond recognition.
    bool isGone(int node, const YamlValue &before) const;

private:
    /// An item that is in one of the trees only. Those below it follow, up to `next`.
    struct Removed
    {
        Place place;
        size_t next = 0;
        bool matched = false;
    };
    struct Added
    {
        const YamlValue *value = nullptr;
        int sequence = -1; ///< the list's node, where the list is in both trees
        size_t next = 0;
        bool matched = false;
    };
    /// A list that is in both trees.
    struct List
    {
        int node;
        const YamlValue *before;
        const YamlValue *after;
    };
    struct Candidate
    {
        int like;
        size_t removed;
        size_t added;
        bool stays; ///< in its list
    };
    struct Move
    {
        const YamlValue *value;
        Place place;
    };

    void compare(int node, const YamlValue &before, const YamlValue &after);
    void compareItems(int node, const YamlValue &before, const YamlValue &after);
    void addRemoved(const Place &place);
    void addRemovedBelow(int node, const YamlValue &before);
    void addAdded(const YamlValue &value, int sequence = -1);
    void addAddedBelow(const YamlValue &value);
    std::vector<int> itemsOf(int node, const YamlValue &before) const;

    void matchEqual();
    void matchLike();
    std::vector<Candidate> candidates() const;
    void matchInList(const List &list);
    void matchBelow(int node, const YamlValue &before, const YamlValue &after);
    size_t indexOfRemoved(const YamlValue *value) const;
    size_t indexOfAdded(const YamlValue *value) const;
    void pair(size_t removed, size_t added);

    const YamlDocument &m_document;
    std::function<std::vector<int>(int)> m_items;
    std::vector<Removed> m_removed;
    std::vector<Added> m_added;
    QHash<const YamlValue *, size_t> m_removedAt; ///< by what the item said
    QHash<const YamlValue *, size_t> m_addedAt;
    std::vector<List> m_lists;
    QHash<int, YamlOrigins> m_origins; ///< by sequence
    QMultiHash<size_t, Move> m_moves;  ///< by the hash of what is said in the new place
    QSet<int> m_moved;
    QSet<QByteArray> m_newKinds; ///< first keys of items that come from nowhere
};

} // namespace rundown
