// SPDX-License-Identifier: GPL-3.0-or-later
// The part of YamlPut that is about flow collections: `[a, b]` and `{a: b}`.
#include "models/format/yaml/yamlput.h"

#include "models/format/yaml/yamlemitter.h"
#include "models/format/yaml/yamlmatch.h"

#include <algorithm>

namespace rundown {

void YamlPut::flowValue(int index, const YamlValue &before, const YamlValue &after, int depth)
{
    if (before == after)
        return;
    const YamlNode &node = m_document.node(index);
    const bool inside = depth < m_maxDepth && node.style == YamlNode::Style::Flow && !after.items.empty();
    if (inside && node.isMap() && before.isMap() && after.isMap() && flowMap(index, before, after, depth))
        return;
    if (inside && node.isSequence() && before.isSequence() && after.isSequence() &&
        flowSequence(index, before, after, depth))
        return;
    copyTo(node.begin);
    if (node.begin == node.end && node.opens >= 0)
        m_out += ' ';
    const bool isScalar = !node.isMap() && !node.isSequence() && after.written().isScalar();
    m_out +=
        isScalar ? inOwnStyle(node, after.written(), true) : emitFlow(brought(merged(index, before, after)));
    m_cursor = node.end;
}

bool YamlPut::flowSequence(int index, const YamlValue &before, const YamlValue &after, int depth)
{
    const std::vector<int> list = items(index);
    const auto isMissing = [&](int item) { return m_document.node(item).begin == m_document.node(item).end; };
    const bool plain = list.size() == items(index, true).size() && list.size() == before.items.size();
    if (!plain || list.empty() || std::any_of(list.begin(), list.end(), isMissing))
        return false;
    std::vector<int> from = matchItems(before.items, after.items);
    for (size_t i = 0; i < from.size(); ++i) {
        // What came from another list is not what was here, though it stands in its place.
        const bool isAnother = from[i] >= 0 && before.items[size_t(from[i])] != after.items[i];
        if (isAnother && moves().comesFromElsewhere(after.items[i]))
            from[i] = -1;
    }
    const auto node = [&](int i) { return m_document.node(list[size_t(i)]); };
    copyTo(node(0).begin);
    for (size_t i = 0; i < from.size(); ++i) {
        if (from[i] < 0) {
            m_out += emitFlow(brought(after.items[i]));
        } else {
            m_cursor = node(from[i]).begin;
            flowValue(list[size_t(from[i])], before.items[size_t(from[i])], after.items[i], depth + 1);
            copyTo(node(from[i]).end);
        }
        if (i + 1 == from.size())
            break;
        const bool neighbours = from[i] >= 0 && from[i + 1] == from[i] + 1;
        if (neighbours)
            copy(node(from[i]).end, node(from[i + 1]).begin);
        else
            m_out += ", ";
    }
    m_cursor = node(int(list.size()) - 1).end;
    return true;
}

bool YamlPut::flowMap(int index, const YamlValue &before, const YamlValue &after, int depth)
{
    const std::vector<Member> list = members(index);
    if (list.empty() || !keepsAnyKey(index, before, after))
        return false;
    const auto begin = [&](const Member &member) { return m_document.node(member.key).begin; };
    const auto end = [&](const Member &member) {
        return std::max(m_document.node(member.key).end, m_document.node(member.value).end);
    };
    const auto key = [&](const Member &member) { return m_document.node(member.key).text; };
    const auto isKept = [&](const Member &member) {
        return after.find(key(member)) || !before.find(key(member));
    };
    // What is written, in order: members that stay (by index), and new ones.
    std::vector<std::pair<int, const YamlValue *>> order;
    for (int i = 0; i < int(list.size()); ++i)
        if (isKept(list[size_t(i)]))
            order.emplace_back(i, after.find(key(list[size_t(i)])));
    size_t at = 0;
    for (const YamlValue &item : after.items) {
        const auto found = std::find_if(order.begin(), order.end(),
                                        [&](const auto &entry) { return entry.second == &item; });
        if (found == order.end())
            order.insert(order.begin() + qptrdiff(at++), {-1, &item});
        else
            at = size_t(found - order.begin()) + 1;
    }
    copyTo(begin(list.front()));
    for (size_t i = 0; i < order.size(); ++i) {
        const auto [origin, is] = order[i];
        if (origin < 0) {
            m_out += emitFlowMember(brought(*is));
        } else {
            const Member &member = list[size_t(origin)];
            m_cursor = begin(member);
            const YamlValue *was = before.find(key(member));
            if (is && was && m_document.node(member.value).opens >= 0)
                flowValue(member.value, *was, *is, depth + 1);
            else if (is && *is != toValue(m_document, member.value) && (!was || *was != *is)) {
                m_cursor = end(member);
                m_out += emitFlowMember(brought(*is));
            }
            copyTo(end(member));
        }
        if (i + 1 == order.size())
            break;
        const bool neighbours = origin >= 0 && order[i + 1].first == origin + 1;
        if (neighbours)
            copy(end(list[size_t(origin)]), begin(list[size_t(origin) + 1]));
        else
            m_out += ", ";
    }
    m_cursor = end(list.back());
    return true;
}

} // namespace rundown
