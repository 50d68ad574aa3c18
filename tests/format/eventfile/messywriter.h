// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamlscalar.h"
#include "models/format/yaml/yamlvalue.h"
#include "tests/format/eventfile/dice.h"

namespace rundown::test {

/// Writes a tree as different people's hands would: any style of quotes, of indentation and of lists,
/// comments, empty lines, keys that Rundown does not know. `#mark` and `x-mark` name what must survive.
class MessyWriter
{
public:
    /// `comments`: how many of the places for one carry a comment, in percent.
    explicit MessyWriter(Dice &dice, int comments = 10) : m_dice(dice), m_comments(comments) {}

    QByteArray write(const YamlValue &root)
    {
        QByteArray text;
        if (m_dice.chance(30))
            text += "# the head\n\n";
        if (m_dice.chance(10))
            text += "---\n";
        text += map(root, 0, false);
        if (m_dice.chance(20) && !m_keepsEmptyLines)
            text += "\n# the foot\n";
        if (m_dice.chance(20))
            text.replace("\n", "\r\n");
        if (m_dice.chance(20) && !m_keepsEmptyLines)
            while (text.endsWith('\n') || text.endsWith('\r'))
                text.chop(1);
        if (m_dice.chance(10))
            text.prepend("\xEF\xBB\xBF");
        return text;
    }

    int marks() const { return m_marks; }

private:
    static QByteArray pad(int column) { return QByteArray(column, ' '); }

    QByteArray gap(int column)
    {
        QByteArray text;
        if (m_dice.chance(10) && !m_keepsEmptyLines)
            text += m_dice.chance(30) ? " \n" : "\n";
        if (m_dice.chance(m_comments))
            text += pad(column) + mark() + '\n';
        return text;
    }

    QByteArray mark() { return "#mark" + QByteArray::number(m_marks++) + ";"; }

    QByteArray map(const YamlValue &value, int column, bool inlineFirst)
    {
        QByteArray text;
        std::vector<YamlValue> items = value.items;
        if (m_dice.chance(10)) {
            YamlValue unknown;
            unknown.key = "x-mark" + QByteArray::number(m_marks++);
            unknown.text = "kept";
            items.insert(items.begin() + m_dice.below(int(items.size()) + 1), unknown);
        }
        if (items.size() > 1 && m_dice.chance(15))
            std::swap(items.front(), items[size_t(m_dice.below(int(items.size())))]);
        for (const YamlValue &item : items) {
            const bool isInline = inlineFirst && &item == &items.front();
            if (!isInline)
                text += gap(column) + pad(column);
            text += quotedKey(item.key);
            text += m_dice.chance(3) ? " :" : ":";
            text += afterOpening(item, column, false);
        }
        return text;
    }

    QByteArray quotedKey(const QByteArray &key)
    {
        return m_dice.chance(5) ? '"' + key + '"' : m_dice.chance(3) ? '\'' + key + '\'' : key;
    }

    QByteArray sequence(const YamlValue &value, int column)
    {
        QByteArray text;
        for (const YamlValue &item : value.items) {
            text += gap(column) + pad(column) + '-';
            text += afterOpening(item, column, true);
        }
        if (m_dice.chance(m_comments) && !m_keepsEmptyLines)
            text += (m_dice.chance(30) ? "\n" : "") + pad(column) + mark() + '\n';
        return text;
    }

    /// From behind `key:` or `-` to the end of the value's lines.
    QByteArray afterOpening(const YamlValue &value, int column, bool isItem)
    {
        const YamlValue &written = m_dice.chance(70) ? value.written() : value;
        if (written.isScalar())
            return scalar(written.text, column);
        const bool single = written.isSequence() && written.items.size() == 1 && m_dice.chance(20);
        if (single && written.items.front().written().isScalar())
            return scalar(written.items.front().written().text, column);
        if (written.items.empty() || (m_dice.chance(10) && isFlat(written)))
            return ' ' + flow(written) + comment() + '\n';
        if (written.isMap() && isItem) {
            const int spaces = 1 + m_dice.below(3);
            return pad(spaces) + map(written, column + 1 + spaces, true);
        }
        const int deeper = written.isSequence() && !isItem && m_dice.chance(30) ? 0 : 1 + m_dice.below(4);
        const QByteArray body = written.isMap()
                                    ? map(written, column + deeper, false)
                                    : sequence(written, column + std::max(deeper, isItem ? 1 : 0));
        return comment() + '\n' + body;
    }

    QByteArray comment() { return m_dice.chance(m_comments) ? ' ' + mark() : QByteArray(); }

    QByteArray scalar(const QByteArray &text, int column)
    {
        m_keepsEmptyLines = false;
        if (fitsBlockScalar(text) && m_dice.chance(text.contains('\n') ? 70 : 10)) {
            const int deeper = 1 + m_dice.below(4);
            const QByteArray header = blockScalarHeader(text, '|', deeper);
            m_keepsEmptyLines = header.contains('+');
            return ' ' + header + comment() + '\n' + blockScalarLines(text, column + deeper);
        }
        return pad(1 + (m_dice.chance(10) ? m_dice.below(3) : 0)) + onOneLine(text, false) + comment() + '\n';
    }

    QByteArray onOneLine(const QByteArray &text, bool isFlow)
    {
        if (isPlainReadable(text, isFlow) && text != "~" && text != "null" && m_dice.chance(70))
            return text;
        if (fitsSingleQuotes(text) && m_dice.chance(50))
            return inSingleQuotes(text);
        return inDoubleQuotes(text);
    }

    static bool isFlat(const YamlValue &value)
    {
        return value.isScalar() || std::all_of(value.items.begin(), value.items.end(), isFlat);
    }

    QByteArray flow(const YamlValue &value)
    {
        if (value.isScalar())
            return onOneLine(value.text, true);
        QByteArray text(1, value.isMap() ? '{' : '[');
        for (const YamlValue &item : value.items) {
            text += &item == &value.items.front() ? "" : m_dice.chance(50) ? ", " : " ,";
            text += item.key.isEmpty() ? QByteArray() : item.key + ": ";
            text += flow(item);
        }
        return text + (value.isMap() ? '}' : ']');
    }

    Dice &m_dice;
    int m_comments;
    int m_marks = 0;
    bool m_keepsEmptyLines = false; ///< the last value was one that empty lines below belong to
};

} // namespace rundown::test
