// SPDX-License-Identifier: GPL-3.0-or-later
// How EventReader walks over maps and lists; for its own files.
#pragma once

#include "models/format/eventfile/eventreader.h"

#include <utility>

namespace rundown {

/// Calls `handler(key, value node)` for each key; where it returns false the key is not known.
template<class Handler>
void EventReader::forEachKey(int map, Handler &&handler)
{
    const qint32 end = m_document.node(map).next;
    for (int key = map + 1; key < end;) {
        const int value = m_document.node(key).next;
        const QByteArrayView name = m_document.node(key).text;
        const bool isNothing = m_document.node(value).kind == YamlNode::Kind::Null;
        if (!handler(name, value) && !isNothing)
            reportUnknownKey(key);
        key = m_document.node(value).next;
    }
}

/// Calls `handler(node)` for each item; a single value is a list of one. Where the handler returns false the
/// item has nothing in the event.
template<class Handler>
void EventReader::forEachItem(int node, Handler &&handler)
{
    const YamlNode &it = m_document.node(node);
    if (it.kind == YamlNode::Kind::Null)
        return;
    if (!it.isSequence()) {
        handler(node);
        return;
    }
    for (int item = node + 1; item < it.next; item = m_document.node(item).next)
        if (!handler(item))
            m_ignored.push_back(item);
}

template<class T>
QList<T> EventReader::list(int node, std::optional<T> (EventReader::*one)(int))
{
    QList<T> values;
    forEachItem(node, [&](int item) {
        std::optional<T> value = (this->*one)(item);
        if (value)
            values.append(std::move(*value));
        return value.has_value();
    });
    return values;
}

} // namespace rundown
