// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlvalue.h"

#include "models/format/yaml/yamldocument.h"
#include "models/format/yaml/yamlscalar.h"

#include <QHash>

#include <utility>

namespace rundown {

YamlValue YamlValue::scalar(const QString &text)
{
    YamlValue value;
    value.text = text.toUtf8();
    return value;
}

YamlValue YamlValue::bareScalar(const QString &text)
{
    YamlValue value = scalar(text);
    value.bare = true;
    return value;
}

YamlValue YamlValue::map()
{
    YamlValue value;
    value.kind = Kind::Map;
    return value;
}

YamlValue YamlValue::sequence()
{
    YamlValue value;
    value.kind = Kind::Sequence;
    return value;
}

YamlValue &YamlValue::add(const char *name, YamlValue value)
{
    items.push_back(std::move(value));
    items.back().key = name;
    return items.back();
}

void YamlValue::addText(const char *name, const QString &value)
{
    if (!value.isEmpty())
        add(name, scalar(value));
}

const YamlValue *YamlValue::find(QByteArrayView name) const
{
    for (const YamlValue &item : items)
        if (name == item.key)
            return &item;
    return nullptr;
}

const YamlValue &YamlValue::written() const
{
    const bool isShort = isMap() && shorthand && items.size() == 1 && items.front().isScalar();
    return isShort ? items.front() : *this;
}

bool YamlValue::operator==(const YamlValue &other) const
{
    return kind == other.kind && key == other.key && text == other.text && items == other.items;
}

size_t qHash(const YamlValue &value, size_t seed)
{
    seed = qHashMulti(seed, quint8(value.kind), value.key, value.text);
    for (const YamlValue &item : value.items)
        seed = qHash(item, seed);
    return seed;
}

namespace {

YamlValue scalarOf(const YamlNode &node)
{
    YamlValue value;
    value.text = node.text.toByteArray();
    value.oneLine = value.text.endsWith('\n'); // what comes below is not known here
    value.bare = node.kind == YamlNode::Kind::Null ||
                 (node.style == YamlNode::Style::Plain && !isPlainSafe(node.text, false));
    return value;
}

} // namespace

YamlValue toValue(const YamlDocument &document, int index)
{
    const YamlNode &node = document.node(index);
    if (!node.isMap() && !node.isSequence())
        return scalarOf(node);
    YamlValue value = node.isMap() ? YamlValue::map() : YamlValue::sequence();
    value.flow = node.style != YamlNode::Style::Block;
    for (int child = index + 1; child < node.next; child = document.node(child).next) {
        QByteArray key;
        if (node.isMap()) {
            key = document.node(child).text.toByteArray();
            child = document.node(child).next;
        }
        value.items.push_back(toValue(document, child));
        value.items.back().key = key;
    }
    return value;
}

} // namespace rundown
