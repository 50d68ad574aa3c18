// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace rundown {

class YamlDocument;

/// A tree of plain values, as it is read out of a YAML text or wanted in it. All texts are UTF-8; scalars are
/// always strings.
struct YamlValue
{
    enum class Kind : quint8 { Scalar, Sequence, Map };

    Kind kind = Kind::Scalar;
    bool bare =
        false; ///< scalar: written without quotes where possible, because it is meant as a number or date
    bool flow = false;      ///< collection: written on one line where it fits
    bool shorthand = false; ///< map: written as the value of its only key, where it has only one
    bool oneLine = false;   ///< scalar: never written as a block scalar
    QByteArray key;         ///< in a map: its key
    QByteArray text;        ///< of a scalar
    std::vector<YamlValue>
        items; ///< of a sequence, or a map's values, each with its key, in the order of the schema

    static YamlValue scalar(const QString &text);
    static YamlValue bareScalar(const QString &text);
    static YamlValue map();
    static YamlValue sequence();

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isMap() const { return kind == Kind::Map; }
    bool isSequence() const { return kind == Kind::Sequence; }

    /// Adds a key to a map; returns the value.
    YamlValue &add(const char *name, YamlValue value);
    /// Adds the text where it is not empty.
    void addText(const char *name, const QString &value);
    /// The value of a key, or null.
    const YamlValue *find(QByteArrayView name) const;
    /// What is written for it: a map in shorthand is its only value.
    const YamlValue &written() const;

    /// Equal in content; how it is to be written does not count.
    bool operator==(const YamlValue &other) const;
};

/// Finds the keys of a map, which must stay as it is; at once where they are asked for in their order.
class YamlKeys
{
public:
    explicit YamlKeys(const YamlValue &map) : m_map(map) {}

    /// As YamlValue::find().
    const YamlValue *find(QByteArrayView name)
    {
        const std::vector<YamlValue> &items = m_map.items;
        const bool isNext = m_next < items.size() && name == items[m_next].key;
        const YamlValue *found = isNext ? &items[m_next] : m_map.find(name);
        m_next = found ? size_t(found - items.data()) + 1 : m_next;
        return found;
    }

private:
    const YamlValue &m_map;
    size_t m_next = 0;
};

/// Hash of the content, consistent with ==.
size_t qHash(const YamlValue &value, size_t seed = 0);

/// The tree of a read node, as it stands there.
YamlValue toValue(const YamlDocument &document, int node);

} // namespace rundown
