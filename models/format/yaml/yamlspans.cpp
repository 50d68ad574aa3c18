// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlspans.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isSpace(char c)
{
    return isBlank(c) || c == '\n' || c == '\r';
}

} // namespace

YamlSpans::YamlSpans(YamlDocument &document)
    : m_document(document), m_text(document.m_source.constData()), m_size(qint32(document.m_source.size()))
{}

void YamlSpans::read()
{
    if (m_document.isReadOnly() || document())
        return;
    const QString why = Text::tr("From here on the file is written in a way that Rundown cannot edit; "
                                 "it can only be read.");
    const QString mend = Text::tr("Write it more plainly, one key or item a line.");
    m_document.m_problems.append(m_document.problemAt(m_cursor, Problem::Severity::Warning,
                                                      m_why.isEmpty() ? why : m_why,
                                                      m_why.isEmpty() ? mend : QString()));
}

bool YamlSpans::document()
{
    if (!skipPrefix() || !node(0, -1, false))
        return false;
    skipGap();
    if (m_size - m_cursor >= 3 && std::memcmp(m_text + m_cursor, "...", 3) == 0) {
        m_cursor += 3;
        skipGap();
    }
    return m_cursor == m_size;
}

/// Byte order mark, comments, directives and `---`.
bool YamlSpans::skipPrefix()
{
    if (m_size >= 3 && std::memcmp(m_text, "\xEF\xBB\xBF", 3) == 0)
        m_cursor = 3;
    skipGap();
    while (at(m_cursor) == '%') {
        m_cursor = m_document.lineAfter(m_cursor);
        skipGap();
    }
    if (m_size - m_cursor >= 3 && std::memcmp(m_text + m_cursor, "---", 3) == 0 && isBlankOrEnd(m_cursor + 3))
        m_cursor += 3;
    return true;
}

bool YamlSpans::isBlankOrEnd(qint32 position) const
{
    return position >= m_size || isSpace(m_text[position]);
}

void YamlSpans::skipBlanks()
{
    while (m_cursor < m_size && isBlank(m_text[m_cursor]))
        ++m_cursor;
}

/// White space and comments.
void YamlSpans::skipGap()
{
    for (;;) {
        const qint32 start = m_cursor;
        while (m_cursor < m_size && isSpace(m_text[m_cursor]))
            ++m_cursor;
        const bool mayComment = m_cursor > start || m_cursor == 0 || m_text[m_cursor - 1] == '\n' ||
                                m_text[m_cursor - 1] == ' ' || (m_cursor == 3 && m_text[0] == '\xEF');
        if (at(m_cursor) != '#' || !mayComment)
            return;
        const void *newline = std::memchr(m_text + m_cursor, '\n', size_t(m_size - m_cursor));
        m_cursor = newline ? qint32(static_cast<const char *>(newline) - m_text) : m_size;
    }
}

bool YamlSpans::node(int index, int parentColumn, bool flow)
{
    YamlNode &it = item(index);
    if (it.kind == YamlNode::Kind::Null)
        return null(index, parentColumn, flow);
    skipGap();
    if (m_cursor != it.begin)
        return false;
    if (it.isScalar())
        return scalar(it);
    if (it.style == YamlNode::Style::Block)
        return it.isMap() ? blockMap(index) : blockSequence(index);
    if (it.isMap() && at(m_cursor) != '{')
        return pair(index);
    return it.isMap() ? flowMap(index) : flowSequence(index);
}

bool YamlSpans::isNullWord(qint32 position, bool flow, qint32 *end) const
{
    for (const char *word : {"~", "null", "Null", "NULL"}) {
        const auto size = qint32(std::strlen(word));
        if (m_size - position < size || std::memcmp(m_text + position, word, size_t(size)) != 0)
            continue;
        *end = position + size;
        const char after = at(*end);
        if (isBlankOrEnd(*end) || (flow && (after == ',' || after == ']' || after == '}')))
            return true;
    }
    return false;
}

/// yaml-cpp marks a missing value at whatever comes next, which may be a key named `null`.
bool YamlSpans::null(int index, int parentColumn, bool flow)
{
    YamlNode &it = item(index);
    const qint32 start = m_cursor;
    skipGap();
    qint32 end = 0;
    const bool sameLine = m_document.lineStart(start) == m_document.lineStart(m_cursor);
    const bool inside = flow || sameLine || m_document.column(m_cursor) > parentColumn;
    if (m_cursor == it.begin && inside && isNullWord(m_cursor, flow, &end)) {
        it.end = end;
        it.text = QByteArrayView(m_text + it.begin, end - it.begin);
        m_cursor = end;
        return true;
    }
    it.begin = it.end = m_cursor = start;
    return true;
}

qint32 YamlSpans::match(QByteArrayView value, qint32 position, char quote) const
{
    qint32 end = position;
    for (qsizetype i = 0; i < value.size();) {
        if (isSpace(value[i])) {
            while (i < value.size() && isSpace(value[i]))
                ++i;
            while (position < m_size && isSpace(m_text[position]))
                ++position;
            continue;
        }
        if (position < m_size && isSpace(m_text[position]) && i == 0)
            while (position < m_size && isSpace(m_text[position]))
                ++position;
        if (at(position) != value[i] || (quote && value[i] == quote && at(position + 1) != quote))
            return -1;
        position += quote && value[i] == quote ? 2 : 1;
        ++i;
        end = position;
    }
    return end;
}

bool YamlSpans::scalar(YamlNode &it)
{
    const char first = at(m_cursor);
    if (it.style != YamlNode::Style::Plain)
        return first == '|' || first == '>' ? blockScalar(it) : quoted(it);
    const qint32 end = match(it.text, it.begin);
    if (end <= it.begin)
        return false;
    it.end = m_cursor = end;
    return true;
}

bool YamlSpans::fitsInside(const YamlNode &it, qint32 begin, qint32 end) const
{
    const QByteArrayView inside(m_text + begin, end - begin);
    if (inside == it.text)
        return true;
    if (it.style == YamlNode::Style::DoubleQuoted && inside.contains('\\'))
        return true; // the escapes are yaml-cpp's to read; where the text ends is known
    const qint32 matched = match(it.text, begin, it.style == YamlNode::Style::SingleQuoted ? '\'' : '\0');
    return matched >= 0 && matched <= end &&
           QByteArrayView(m_text + matched, end - matched).trimmed().isEmpty();
}

bool YamlSpans::quoted(YamlNode &it)
{
    const char quote = at(m_cursor);
    if (quote != '"' && quote != '\'')
        return false;
    it.style = quote == '"' ? YamlNode::Style::DoubleQuoted : YamlNode::Style::SingleQuoted;
    qint32 position = it.begin + 1;
    while (position < m_size && (m_text[position] != quote || (quote == '\'' && at(position + 1) == '\'')))
        position += m_text[position] == quote || (quote == '"' && m_text[position] == '\\') ? 2 : 1;
    if (position >= m_size)
        m_why = Text::tr(
            "The quote that opens here is never closed; the file may be cut off and can only be read.");
    if (position >= m_size || !fitsInside(it, it.begin + 1, position))
        return false;
    it.end = m_cursor = position + 1;
    return true;
}

bool YamlSpans::blockScalar(YamlNode &it)
{
    it.style = at(m_cursor) == '|' ? YamlNode::Style::Literal : YamlNode::Style::Folded;
    const QByteArrayView header = m_document.blockHeader(it);
    const bool keep = header.contains('+');
    const qint32 position = it.begin + qint32(header.size());
    const qint32 content = m_document.lineAfter(position);
    const QByteArrayView text = it.text.trimmed();
    if (text.isEmpty() && !keep) {
        it.end = position;
        m_cursor = content;
        return true;
    }
    qint32 end = match(text, content);
    if (end < 0)
        return false;
    // Lines of nothing but blanks at the end count where the value has them.
    const qsizetype textEnd = text.isEmpty() ? 0 : text.data() + text.size() - it.text.data();
    const QByteArrayView tail = it.text.sliced(textEnd);
    qsizetype lines = 0;
    for (qsizetype i = 0, newlines = 0; i < tail.size(); ++i) {
        newlines += tail[i] == '\n';
        if (tail[i] != '\n')
            lines = newlines;
    }
    if (keep)
        lines = tail.count('\n') - (text.isEmpty() ? 0 : 1);
    qint32 after = text.isEmpty() ? content : m_document.lineAfter(end - 1);
    for (; lines > 0 && after < m_size; --lines)
        after = m_document.lineAfter(after);
    if (at(after - 1) == '\n')
        after -= at(after - 2) == '\r' ? 2 : 1;
    it.end = m_cursor = std::max(position, after);
    return true;
}

/// The `:` after a key; remembers it as where the value opens.
bool YamlSpans::colon(int value)
{
    skipBlanks();
    if (at(m_cursor) != ':')
        return false;
    item(value).opens = m_cursor++;
    return true;
}

bool YamlSpans::blockMap(int index)
{
    const int column = m_document.column(m_cursor);
    const qint32 last = item(index).next;
    for (int key = index + 1; key < last;) {
        const int value = item(key).next;
        skipGap();
        const bool sameColumn = m_document.column(m_cursor) == column;
        if (!item(key).isScalar() || !sameColumn || item(key).begin != m_cursor || !scalar(item(key)))
            return false;
        if (!colon(value) || !node(value, column, false))
            return false;
        key = item(value).next;
        item(index).end = item(value).end;
    }
    return last > index + 1;
}

bool YamlSpans::blockSequence(int index)
{
    const int column = m_document.column(m_cursor);
    const qint32 last = item(index).next;
    for (int child = index + 1; child < last; child = item(child).next) {
        skipGap();
        if (at(m_cursor) != '-' || !isBlankOrEnd(m_cursor + 1) || m_document.column(m_cursor) != column)
            return false;
        item(child).opens = m_cursor++;
        if (!node(child, column, false))
            return false;
        item(index).end = item(child).end;
    }
    return last > index + 1;
}

bool YamlSpans::flowComma(char close)
{
    skipGap();
    if (at(m_cursor) == ',') {
        ++m_cursor;
        return true;
    }
    return at(m_cursor) == close;
}

bool YamlSpans::flowMap(int index)
{
    ++m_cursor;
    const qint32 last = item(index).next;
    for (int key = index + 1; key < last;) {
        const int value = item(key).next;
        skipGap();
        if (!item(key).isScalar() || item(key).begin != m_cursor || !scalar(item(key)))
            return false;
        if (at(m_cursor) == ':' || isSpace(at(m_cursor))) {
            skipGap();
            if (at(m_cursor) == ':')
                item(value).opens = m_cursor++;
        }
        if (!node(value, -1, true) || !flowComma('}'))
            return false;
        key = item(value).next;
    }
    skipGap();
    item(index).end = ++m_cursor;
    return at(m_cursor - 1) == '}';
}

bool YamlSpans::flowSequence(int index)
{
    ++m_cursor;
    for (int child = index + 1; child < item(index).next; child = item(child).next)
        if (!node(child, -1, true) || !flowComma(']'))
            return false;
    skipGap();
    item(index).end = ++m_cursor;
    return at(m_cursor - 1) == ']';
}

bool YamlSpans::pair(int index)
{
    const int key = index + 1;
    const int value = item(key).next;
    item(index).style = YamlNode::Style::Pair;
    if (!item(key).isScalar() || item(key).begin != m_cursor || !scalar(item(key)))
        return false;
    if (!colon(value) || !node(value, -1, true))
        return false;
    item(index).end = item(value).end;
    return true;
}

} // namespace rundown
