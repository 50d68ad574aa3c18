// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamldocument.h"

namespace rundown {

/// The lens's own reading of a YAML text: walks the lines along yaml-cpp's tree, finds where each node ends,
/// and accounts for every byte. Where the two readings differ, the document gets a problem and can only be
/// read.
class YamlSpans
{
public:
    explicit YamlSpans(YamlDocument &document);
    void read();

private:
    bool document();
    bool node(int index, int parentColumn, bool flow);
    bool null(int index, int parentColumn, bool flow);
    bool scalar(YamlNode &node);
    bool quoted(YamlNode &node);
    bool blockScalar(YamlNode &node);
    bool blockMap(int index);
    bool blockSequence(int index);
    bool flowMap(int index);
    bool flowSequence(int index);
    bool pair(int index);
    bool colon(int value);
    bool flowComma(char close);

    void skipBlanks();
    void skipGap();
    bool skipPrefix();
    /// Matches the value's characters other than white space in the source from `at` on, white space with
    /// white space; returns where the last of them ends, or -1. `quote` is written twice for one.
    qint32 match(QByteArrayView value, qint32 at, char quote = 0) const;
    bool fitsInside(const YamlNode &node, qint32 begin, qint32 end) const;
    bool isNullWord(qint32 at, bool flow, qint32 *end) const;
    bool isBlankOrEnd(qint32 at) const;
    char at(qint32 position) const { return position < m_size ? m_text[position] : '\0'; }
    YamlNode &item(int index) { return m_document.m_nodes[size_t(index)]; }

    YamlDocument &m_document;
    const char *m_text;
    qint32 m_size;
    qint32 m_cursor = 0;
    QString m_why; ///< what differs, where more is known than that it does
};

} // namespace rundown
