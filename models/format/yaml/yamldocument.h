// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QByteArray>

#include <deque>
#include <string>
#include <vector>

namespace rundown {

/// A node of a YAML text: what it says and where it stands. Positions are bytes.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, Sequence, Map };
    enum class Style : quint8 { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow, Pair };

    Kind kind = Kind::Null;     ///< Null = nothing, `~` or `null`, without quotes
    Style style = Style::Plain; ///< Pair = a map without braces in a flow sequence: `[a: b]`
    qint32 next = 0;            ///< index of the node after this one's whole tree
    qint32 begin = 0;           ///< first byte; of a missing value: where it would be
    qint32 end = 0;             ///< after the last byte, without a final line end
    qint32 opens = -1;          ///< in block collections: the `-` of an item, the `:` of a map's value
    QByteArrayView text;        ///< of a scalar: its value, UTF-8; of `null`: as written

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isMap() const { return kind == Kind::Map; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isBlockScalar() const { return style == Style::Literal || style == Style::Folded; }
};

/// A YAML text read with limits: the tree of its one document as a flat list, parents first; a map's children
/// are key, value, key, value. Children of node i start at i + 1, the sibling of a node is at its `next`.
class YamlDocument
{
public:
    static constexpr qsizetype mebibyte = qsizetype(1024) * 1024;
    static constexpr qsizetype maxSize = 16 * mebibyte; ///< bytes, where nothing else is said
    static constexpr int maxDepth = 32;                 ///< collections in collections
    static constexpr int maxNodes = 500'000;            ///< without the keys of maps

    /// Reads the text. Fails on what is no YAML, not UTF-8, over the limits, has aliases, control characters
    /// or more than one document. `file` names the text in problems; it may have `limit` bytes.
    static Result<YamlDocument> read(const QByteArray &text, const QString &file, qsizetype limit = maxSize);

    YamlDocument(YamlDocument &&) = default;
    YamlDocument &operator=(YamlDocument &&) = default;

    bool isEmpty() const { return m_nodes.empty(); } ///< nothing but comments
    const YamlNode &node(int index) const { return m_nodes[size_t(index)]; }
    int size() const { return int(m_nodes.size()); }
    /// Index of the value of a map's key, or -1. Scalar keys only.
    int find(int map, QByteArrayView key) const;

    /// The `|2-` of a block scalar.
    QByteArrayView blockHeader(const YamlNode &node) const;

    const QByteArray &source() const { return m_source; }
    const Problems &problems() const { return m_problems; } ///< why it must not be edited
    bool isReadOnly() const { return !m_problems.isEmpty(); }

    qint32 lineStart(qint32 position) const; ///< start of the line that the position is in
    qint32 lineAfter(qint32 position) const; ///< start of the line after it, or the text's end
    int column(qint32 position) const { return position - lineStart(position); } ///< bytes from 0
    /// A problem at a place of the text.
    Problem problemAt(qint32 position, Problem::Severity severity, const QString &what,
                      const QString &mend = {}) const;

private:
    friend class YamlTreeBuilder;
    friend class YamlSpans;
    YamlDocument() = default;
    void findDuplicateKeys();

    QByteArray m_source;
    QString m_file;
    std::vector<YamlNode> m_nodes;
    std::deque<std::string> m_values; ///< values that do not stand in the source as they are
    std::vector<qint32> m_lines;      ///< where lines start
    Problems m_problems;
};

} // namespace rundown
