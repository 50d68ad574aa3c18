// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamldocument.h"
#include "models/format/yaml/yamlvalue.h"

#include <QMultiHash>

#include <functional>
#include <optional>

namespace rundown {

/// Finds the items that are taken out of one list and turn up in another, so that their text can move along.
class YamlMoves
{
public:
    /// Where an item was: the sequence's node and its place among the items that the reader knows.
    struct Place
    {
        int sequence = -1;
        size_t position = 0;
    };
    /// `items` gives the nodes of the items of a sequence that the reader knows.
    YamlMoves(const YamlDocument &document, std::function<std::vector<int>(int)> items)
        : m_document(document), m_items(std::move(items))
    {}

    /// Collects what is taken out between the two trees of a node.
    void collect(int node, const YamlValue &before, const YamlValue *after);
    /// An item that was taken out and had this value; each is given once.
    std::optional<Place> take(const YamlValue &value);

private:
    struct Removed
    {
        Place place;
        const YamlValue *value;
    };
    void collectItems(int node, const YamlValue &before, const YamlValue *after);

    const YamlDocument &m_document;
    std::function<std::vector<int>(int)> m_items;
    QMultiHash<size_t, Removed> m_removed;
};

} // namespace rundown
