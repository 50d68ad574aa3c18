// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlmoves.h"

#include "models/format/yaml/yamlmatch.h"

namespace rundown {

void YamlMoves::collect(int index, const YamlValue &before, const YamlValue *after)
{
    const YamlNode &node = m_document.node(index);
    if (node.style != YamlNode::Style::Block || (after && before == *after))
        return;
    if (node.isSequence() && before.isSequence())
        return collectItems(index, before, after && after->isSequence() ? after : nullptr);
    if (!node.isMap() || !before.isMap())
        return;
    for (const YamlValue &item : before.items)
        if (const int value = m_document.find(index, item.key); value >= 0)
            collect(value, item, after ? after->find(item.key) : nullptr);
}

void YamlMoves::collectItems(int index, const YamlValue &before, const YamlValue *after)
{
    const std::vector<int> nodes = m_items(index);
    if (nodes.size() != before.items.size())
        return;
    std::vector<const YamlValue *> becomes(nodes.size(), nullptr);
    if (after) {
        const std::vector<int> from = matchItems(before.items, after->items);
        for (size_t i = 0; i < from.size(); ++i)
            if (from[i] >= 0)
                becomes[size_t(from[i])] = &after->items[i];
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (!becomes[i] && before.items[i].isMap())
            m_removed.insert(qHash(before.items[i]), {{index, i}, &before.items[i]});
        collect(nodes[i], before.items[i], becomes[i]);
    }
}

std::optional<YamlMoves::Place> YamlMoves::take(const YamlValue &value)
{
    const auto found = m_removed.find(qHash(value));
    if (found == m_removed.end() || *found->value != value)
        return std::nullopt;
    const Place place = found->place;
    m_removed.erase(found);
    return place;
}

} // namespace rundown
