// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlmoves.h"

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

/// More changed items than this are not compared one by one.
constexpr size_t mostCandidates = 64;

/// Whether an item of one list is so much like one of another that it must be the same. (Within one list
/// less will do.)
bool isLike(const YamlValue &a, const YamlValue &b)
{
    const bool sameName = !a.items.empty() && !b.items.empty() && a.items.front() == b.items.front() &&
                          !a.items.front().text.isEmpty();
    return sameName || 2 * size_t(equalValues(a, b)) >= std::max(a.items.size(), b.items.size());
}

/// Whether the text of the one can stand for the other: both say the same, and a lone scalar means the same
/// for both. (An address may be one in one list, and a file's name in another.)
bool isSame(const YamlValue &a, const YamlValue &b)
{
    const auto hasSameForm = [](const auto &self, const YamlValue &one, const YamlValue &other) -> bool {
        return one.shorthand == other.shorthand &&
               std::equal(one.items.begin(), one.items.end(), other.items.begin(),
                          [&](const YamlValue &x, const YamlValue &y) { return self(self, x, y); });
    };
    return a == b && hasSameForm(hasSameForm, a, b);
}

} // namespace

void YamlMoves::find(const YamlValue &before, const YamlValue &after)
{
    compare(0, before, after);
    matchEqual();
    matchLike();
    for (size_t i = 0; i < m_lists.size(); ++i) // more come while they are matched
        matchInList(List(m_lists[i]));
    for (const Added &item : m_added)
        if (!item.matched && !item.value->items.empty())
            m_newKinds.insert(item.value->items.front().key);
}

// What is in one of the trees only

void YamlMoves::compare(int index, const YamlValue &before, const YamlValue &after)
{
    const YamlNode &node = m_document.node(index);
    if (before == after)
        return;
    const bool isBlock = node.style == YamlNode::Style::Block;
    if (isBlock && node.isSequence() && before.isSequence() && after.isSequence())
        return compareItems(index, before, after);
    if (!isBlock || !node.isMap() || !before.isMap() || !after.isMap())
        return addAddedBelow(after); // not looked into: any of it may come from anywhere
    for (const YamlValue &item : before.items) {
        const int value = m_document.find(index, item.key);
        const YamlValue *is = after.find(item.key);
        if (value >= 0 && is)
            compare(value, item, *is);
        else if (value >= 0)
            addRemovedBelow(value, item);
    }
    for (const YamlValue &item : after.items)
        if (!before.find(item.key))
            addAddedBelow(item);
}

std::vector<int> YamlMoves::itemsOf(int index, const YamlValue &before) const
{
    const YamlNode &node = m_document.node(index);
    const bool isBlock = node.isSequence() && node.style == YamlNode::Style::Block && before.isSequence();
    std::vector<int> nodes = isBlock ? m_items(index) : std::vector<int>();
    return nodes.size() == before.items.size() ? nodes : std::vector<int>();
}

void YamlMoves::compareItems(int index, const YamlValue &before, const YamlValue &after)
{
    const std::vector<int> nodes = itemsOf(index, before);
    if (nodes.empty())
        return addAddedBelow(after);
    const YamlOrigins from = matchAlike(before.items, after.items);
    m_origins.insert(index, from);
    m_lists.push_back({index, &before, &after});
    std::vector<bool> kept(nodes.size(), false);
    for (size_t i = 0; i < from.size(); ++i) {
        if (from[i] < 0) {
            addAdded(after.items[i], index);
            continue;
        }
        const auto origin = size_t(from[i]);
        kept[origin] = true;
        compare(nodes[origin], before.items[origin], after.items[i]);
    }
    for (size_t i = 0; i < nodes.size(); ++i)
        if (!kept[i])
            addRemoved({index, i, nodes[i], &before.items[i]});
}

void YamlMoves::addRemoved(const Place &place)
{
    const size_t self = m_removed.size();
    m_removedAt.insert(place.before, self);
    m_removed.push_back({place, 0, !place.before->isMap()});
    addRemovedBelow(place.node, *place.before);
    m_removed[self].next = m_removed.size();
}

void YamlMoves::addRemovedBelow(int index, const YamlValue &before)
{
    if (m_document.node(index).isMap() && before.isMap()) {
        for (const YamlValue &item : before.items)
            if (const int value = m_document.find(index, item.key); value >= 0)
                addRemovedBelow(value, item);
        return;
    }
    const std::vector<int> nodes = itemsOf(index, before);
    for (size_t i = 0; i < nodes.size(); ++i)
        addRemoved({index, i, nodes[i], &before.items[i]});
}

void YamlMoves::addAdded(const YamlValue &value, int sequence)
{
    const size_t self = m_added.size();
    m_addedAt.insert(&value, self);
    m_added.push_back({&value, sequence, 0, !value.isMap()});
    addAddedBelow(value);
    m_added[self].next = m_added.size();
}

void YamlMoves::addAddedBelow(const YamlValue &value)
{
    for (const YamlValue &item : value.items)
        value.isSequence() ? addAdded(item) : addAddedBelow(item);
}

// Which are the same

void YamlMoves::pair(size_t removed, size_t added)
{
    m_removed[removed].matched = m_added[added].matched = true;
    const Place &place = m_removed[removed].place;
    m_moves.insert(qHash(*m_added[added].value), {m_added[added].value, place});
    m_moved.insert(place.node);
}

/// The outer ones first; what is below equal ones goes along.
void YamlMoves::matchEqual()
{
    QMultiHash<size_t, size_t> byHash;
    for (size_t i = m_added.size(); i > 0; --i) // the last one inserted is found first
        byHash.insert(qHash(*m_added[i - 1].value), i - 1);
    for (size_t i = 0; i < m_removed.size() && !byHash.isEmpty(); ++i) {
        if (m_removed[i].matched)
            continue;
        const auto [begin, end] = byHash.equal_range(qHash(*m_removed[i].place.before));
        const auto found = std::find_if(begin, end, [&](size_t added) {
            return !m_added[added].matched && isSame(*m_added[added].value, *m_removed[i].place.before);
        });
        if (found == end)
            continue;
        const size_t added = *found;
        pair(i, added);
        for (size_t below = i; below < m_removed[i].next; ++below)
            m_removed[below].matched = true;
        for (size_t below = added; below < m_added[added].next; ++below)
            m_added[below].matched = true;
    }
}

/// Pairs of items that may be the same, the likest first.
std::vector<YamlMoves::Candidate> YamlMoves::candidates() const
{
    const auto unmatched = [](const auto &pool) {
        std::vector<size_t> list;
        for (size_t i = 0; i < pool.size() && list.size() <= mostCandidates; ++i)
            if (!pool[i].matched)
                list.push_back(i);
        return list.size() <= mostCandidates ? list : std::vector<size_t>();
    };
    std::vector<Candidate> list;
    for (const size_t removed : unmatched(m_removed)) {
        for (const size_t added : unmatched(m_added)) {
            const YamlValue &before = *m_removed[removed].place.before;
            const YamlValue &after = *m_added[added].value;
            const bool stays = m_removed[removed].place.sequence == m_added[added].sequence;
            if (isLike(before, after) && (before != after || isSame(before, after)))
                list.push_back({2 * equalValues(before, after) + (stays ? 1 : 0), removed, added, stays});
        }
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Candidate &a, const Candidate &b) { return a.like > b.like; });
    return list;
}

/// Items that were moved and changed. What stays in its list is left to be found there.
void YamlMoves::matchLike()
{
    std::vector<bool> removedStays(m_removed.size(), false);
    std::vector<bool> addedStays(m_added.size(), false);
    for (const Candidate &candidate : candidates()) {
        const Removed &removed = m_removed[candidate.removed];
        const Added &added = m_added[candidate.added];
        if (removed.matched || added.matched || removedStays[candidate.removed] ||
            addedStays[candidate.added])
            continue;
        if (candidate.stays) {
            removedStays[candidate.removed] = addedStays[candidate.added] = true;
            continue;
        }
        pair(candidate.removed, candidate.added);
        matchBelow(removed.place.node, *removed.place.before, *added.value);
    }
}

/// The lists below two items that are the same are in both trees after all.
void YamlMoves::matchBelow(int index, const YamlValue &before, const YamlValue &after)
{
    for (const YamlValue &item : before.items) {
        const YamlValue *is = after.find(item.key);
        const int value = m_document.node(index).isMap() ? m_document.find(index, item.key) : -1;
        if (is && value >= 0 && is->isSequence() && !itemsOf(value, item).empty())
            m_lists.push_back({value, &item, is});
    }
}

size_t YamlMoves::indexOfRemoved(const YamlValue *value) const
{
    return m_removedAt.value(value, m_removed.size());
}

size_t YamlMoves::indexOfAdded(const YamlValue *value) const
{
    return m_addedAt.value(value, m_added.size());
}

/// What of a list was not found elsewhere is compared in the list itself.
void YamlMoves::matchInList(const List &list)
{
    const std::vector<YamlValue> &before = list.before->items;
    const std::vector<YamlValue> &after = list.after->items;
    const bool known = m_origins.contains(list.node);
    YamlOrigins from = known ? m_origins.value(list.node) : matchAlike(before, after);
    const auto isElsewhere = [](const auto &pool, size_t at, bool isMap) {
        return isMap && at < pool.size() && pool[at].matched;
    };
    YamlElsewhere elsewhere{std::vector<bool>(before.size()), std::vector<bool>(after.size())};
    for (size_t i = 0; i < before.size(); ++i)
        elsewhere.before[i] = isElsewhere(m_removed, indexOfRemoved(&before[i]), before[i].isMap());
    for (size_t i = 0; i < after.size(); ++i) {
        elsewhere.after[i] = isElsewhere(m_added, indexOfAdded(&after[i]), after[i].isMap());
        if (from[i] >= 0 && (elsewhere.after[i] || elsewhere.before[size_t(from[i])]))
            from[i] = -1;
    }
    const YamlOrigins surely = known ? from : YamlOrigins(after.size(), -1);
    from = matchChanged(before, after, std::move(from), elsewhere);
    m_origins.insert(list.node, from);
    const std::vector<int> nodes = itemsOf(list.node, *list.before);
    for (size_t i = 0; i < from.size(); ++i) {
        if (from[i] < 0 || surely[i] >= 0)
            continue;
        const auto origin = size_t(from[i]);
        if (const size_t at = indexOfRemoved(&before[origin]); at < m_removed.size())
            m_removed[at].matched = true;
        if (const size_t at = indexOfAdded(&after[i]); at < m_added.size())
            m_added[at].matched = true;
        matchBelow(nodes[origin], before[origin], after[i]);
    }
}

YamlOrigins YamlMoves::origins(int sequence, const YamlValue &before, const YamlValue &after) const
{
    const auto found = m_origins.find(sequence);
    const bool isOurs = found != m_origins.end() && found->size() == after.items.size();
    return isOurs ? *found : matchItems(before.items, after.items);
}

bool YamlMoves::isGone(int node, const YamlValue &before) const
{
    const bool mayBeNew = !before.items.empty() && m_newKinds.contains(before.items.front().key);
    return !isMoved(node) && !mayBeNew;
}

std::optional<YamlMoves::Place> YamlMoves::take(const YamlValue &value)
{
    const auto [begin, end] = m_moves.equal_range(qHash(value));
    const auto found = std::find_if(begin, end, [&](const Move &move) { return isSame(*move.value, value); });
    if (found == end)
        return std::nullopt;
    const Place place = found->place;
    m_moves.erase(found);
    return place;
}

bool YamlMoves::comesFromElsewhere(const YamlValue &value) const
{
    if (m_moves.isEmpty() || value.isScalar())
        return false;
    const auto [begin, end] = m_moves.equal_range(qHash(value));
    return std::any_of(begin, end, [&](const Move &move) { return isSame(*move.value, value); });
}

bool YamlMoves::bringsMoved(const YamlValue &value) const
{
    return comesFromElsewhere(value) ||
           (!m_moves.isEmpty() && std::any_of(value.items.begin(), value.items.end(),
                                              [this](const YamlValue &item) { return bringsMoved(item); }));
}

} // namespace rundown
