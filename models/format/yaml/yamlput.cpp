// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlput.h"

#include "models/format/yaml/yamlemitter.h"
#include "models/format/yaml/yamlscalar.h"

#include <algorithm>
#include <map>

namespace rundown {

namespace {

qsizetype leadingSpaces(QByteArrayView line)
{
    qsizetype count = 0;
    while (count < line.size() && line[count] == ' ')
        ++count;
    return count;
}

/// The first line that has more than blanks.
QByteArrayView firstFullLine(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        const QByteArrayView line = newline < 0 ? text : text.first(newline);
        if (!line.trimmed().isEmpty())
            return line;
        text = newline < 0 ? QByteArrayView() : text.sliced(newline + 1);
    }
    return {};
}

} // namespace

YamlPut::YamlPut(const YamlDocument &document, const std::vector<int> &ignored, int maxDepth)
    : m_document(document), m_text(document.source()), m_ignored(ignored), m_maxDepth(maxDepth),
      m_comments(document)
{
    const qsizetype newline = m_text.indexOf('\n');
    m_crLf = newline > 0 && m_text[newline - 1] == '\r';
}

QByteArray YamlPut::put(const YamlValue &before, const YamlValue &after)
{
    m_out.reserve(m_text.size() + 1024);
    m_before = &before;
    m_after = &after;
    if (m_document.isEmpty()) {
        finishLine(qint32(m_text.size()));
        write(emitYaml(after));
        return m_out;
    }
    if (m_maxDepth == 0 || (after.items.empty() && !after.isScalar()))
        replaceRoot(merged(0, before, after));
    else
        value(0, before, after, {});
    copyTo(qint32(m_text.size()));
    return m_out;
}

QByteArray YamlPut::withForgottenComments(QByteArray text)
{
    return m_comments.keep(std::move(text), m_crLf);
}

QByteArray YamlPut::withEndOf(const QByteArray &source, QByteArray text)
{
    if (!source.isEmpty() && !source.endsWith('\n') && text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
    return text;
}

void YamlPut::replaceRoot(const YamlValue &value)
{
    copyTo(m_document.node(0).begin);
    if (!m_out.isEmpty() && !m_out.endsWith('\n') && !m_out.endsWith("\xEF\xBB\xBF"))
        write("\n");
    write(emitYaml(brought(value)));
    m_cursor = lineBehind(0);
}

void YamlPut::value(int index, const YamlValue &before, const YamlValue &after, const Slot &slot)
{
    if (before == after)
        return;
    const YamlNode &node = m_document.node(index);
    const bool isFlow = node.style == YamlNode::Style::Flow || node.style == YamlNode::Style::Pair;
    const bool inside = slot.depth < m_maxDepth && !after.items.empty();
    const bool isEmpty = node.next == index + 1; // `[]`: what comes in is written the usual way
    if (inside && isFlow && !isEmpty && before.kind == after.kind)
        return flowValue(index, before, after, slot.depth);
    if (inside && !isFlow && node.isMap() && before.isMap() && after.isMap() &&
        keepsAnyKey(index, before, after))
        return blockMap(index, before, after, slot);
    if (inside && !isFlow && node.isSequence() && before.isSequence() && after.isSequence())
        return blockSequence(index, before, after, slot);
    if (!node.isMap() && !node.isSequence() && after.written().isScalar())
        return scalar(index, before, after, slot);
    // A list of one may be written without its dash.
    const bool single =
        before.isSequence() && after.isSequence() && before.items.size() == 1 && after.items.size() == 1;
    if (!node.isSequence() && single)
        return value(index, before.items.front(), after.items.front(), slot);
    replace(index, merged(index, before, after), slot);
}

// Scalars

qint32 YamlPut::headerEnd(const YamlNode &node) const
{
    return node.begin + qint32(m_document.blockHeader(node).size());
}

QByteArray YamlPut::inOwnStyle(const YamlNode &node, const YamlValue &to, bool flow) const
{
    if (to.bare && node.style == YamlNode::Style::Plain && isPlainReadable(to.text, flow))
        return to.text;
    if (node.style == YamlNode::Style::DoubleQuoted)
        return inDoubleQuotes(to.text);
    if (node.style == YamlNode::Style::SingleQuoted && fitsSingleQuotes(to.text))
        return inSingleQuotes(to.text);
    return inlineScalar(to.text, flow);
}

void YamlPut::scalar(int index, const YamlValue &before, const YamlValue &after, const Slot &slot)
{
    const YamlNode &node = m_document.node(index);
    const YamlValue &to = after.written();
    if (node.isBlockScalar() && !to.oneLine && fitsBlockScalar(to.text)) {
        // With `|` the reader may have taken the last line end for form: then it stays form.
        const bool lineEndIsForm = node.text == before.written().text + '\n' && !to.text.endsWith('\n');
        return blockScalar(index, lineEndIsForm ? to.text + '\n' : to.text, slot);
    }
    const bool escapesLineEnds = node.style == YamlNode::Style::DoubleQuoted && node.text.contains('\n');
    const bool wantsBlock =
        to.text.contains('\n') && !to.oneLine && fitsBlockScalar(to.text) && !escapesLineEnds;
    if (node.isBlockScalar() || wantsBlock || node.opens < 0)
        return replace(index, to, slot);
    copyTo(node.begin);
    if (node.begin == node.end)
        m_out += ' ';
    m_out += inOwnStyle(node, to, false);
    m_cursor = node.end;
}

/// How far the lines of a block scalar are indented, or -1.
int YamlPut::blockScalarColumn(const YamlNode &node) const
{
    const qint32 content = m_document.lineAfter(headerEnd(node));
    if (content > node.end)
        return -1;
    const QByteArrayView lines = QByteArrayView(m_text).sliced(content, node.end - content);
    const QByteArrayView line = firstFullLine(lines);
    return line.isEmpty() ? -1 : int(leadingSpaces(line) - leadingSpaces(firstFullLine(node.text)));
}

void YamlPut::blockScalar(int index, const QByteArray &text, const Slot &slot)
{
    const YamlNode &node = m_document.node(index);
    const int column = blockScalarColumn(node);
    const int deeper = column - std::max(slot.column, 0);
    if (deeper < 1 || deeper > 9 || node.opens < 0)
        return replace(index, YamlValue::scalar(textOf(text)), slot);
    const qint32 header = headerEnd(node);
    const QByteArrayView oldHeader = m_document.blockHeader(node);
    const bool clips = !oldHeader.contains('-') && !oldHeader.contains('+');
    const bool oneLine = !text.contains('\n') || text.indexOf('\n') == text.size() - 1;
    QByteArray newHeader =
        blockScalarHeader(text, node.style == YamlNode::Style::Folded && oneLine ? '>' : '|', deeper);
    if (clips && text.endsWith('\n') && !text.endsWith("\n\n"))
        newHeader.chop(1);
    copyTo(node.begin);
    m_out += newHeader;
    m_cursor = header;
    finishLine(header);
    write(blockScalarLines(text, column));
    m_cursor = std::max(m_cursor, m_document.lineAfter(node.end));
}

// Whole values

void YamlPut::replace(int index, const YamlValue &to, const Slot &slot)
{
    const YamlNode &node = m_document.node(index);
    if (node.opens < 0)
        return replaceRoot(to);
    if (fillWithMoved(index, to, slot))
        return;
    const bool sameLine = m_document.lineStart(node.opens) == m_document.lineStart(node.begin);
    const bool missing = node.begin == node.end;
    const int contentColumn = sameLine && !missing ? m_document.column(node.begin) : slot.column + 2;
    const YamlValue whole = brought(to);
    const YamlPiece piece =
        slot.isItem ? emitItem(whole, slot.column, contentColumn) : emitMapValue(whole, slot.column);
    if (sameLine)
        replaceOnLine(index, piece.head, piece.body);
    else
        replaceBelow(index, piece.head, piece.body);
}

void YamlPut::replaceOnLine(int index, const QByteArray &head, const QByteArray &body)
{
    const YamlNode &node = m_document.node(index);
    if (head.isEmpty() || node.begin == node.end) {
        copyTo(node.opens + 1);
        m_out += head.isEmpty() ? QByteArray() : ' ' + head;
    } else {
        copyTo(node.begin);
        m_out += head;
    }
    m_cursor = node.isBlockScalar() ? headerEnd(node) : node.end;
    if (const qint32 behind = behindMoved(index); behind >= 0) {
        write("\n" + body);
        m_cursor = behind;
        return;
    }
    if (body.isEmpty() && !node.isBlockScalar())
        return;
    finishLine(m_cursor);
    write(body);
    m_cursor = std::max(m_cursor, m_document.lineAfter(node.end));
}

void YamlPut::replaceBelow(int index, const QByteArray &head, const QByteArray &body)
{
    const YamlNode &node = m_document.node(index);
    copyTo(node.opens + 1);
    m_out += head.isEmpty() ? QByteArray() : ' ' + head;
    finishLine(node.opens);
    if (!head.isEmpty()) // the lines of a block scalar come first: comments would become text
        write(body);
    copyTo(m_document.lineStart(node.begin));
    if (head.isEmpty())
        write(body);
    m_cursor = lineBehind(index);
}

// Maps

std::vector<YamlPut::Member> YamlPut::members(int map) const
{
    std::vector<Member> list;
    for (int key = map + 1; key < m_document.node(map).next;) {
        const int value = m_document.node(key).next;
        list.push_back({key, value});
        key = m_document.node(value).next;
    }
    return list;
}

bool YamlPut::keepsAnyKey(int index, const YamlValue &before, const YamlValue &after) const
{
    const std::vector<Member> list = members(index);
    return std::any_of(list.begin(), list.end(), [&](const Member &member) {
        const QByteArrayView key = m_document.node(member.key).text;
        return after.find(key) || !before.find(key);
    });
}

void YamlPut::blockMap(int index, const YamlValue &before, const YamlValue &after, const Slot &slot)
{
    const std::vector<Member> list = members(index);
    const int column = m_document.column(m_document.node(index).begin);
    // New keys go behind the key that is before them in the schema, else before the first known one.
    std::map<int, std::vector<const YamlValue *>> behind;
    std::vector<const YamlValue *> first;
    int predecessor = -1;
    size_t next = 0; // they mostly stand in their order, and there may be thousands
    for (const YamlValue &item : after.items) {
        const bool isNext = next < list.size() && m_document.node(list[next].key).text == item.key &&
                            m_document.node(list[next].key).kind <= YamlNode::Kind::Scalar;
        const int raw = isNext ? list[next].value : m_document.find(index, item.key);
        next += isNext ? 1 : 0;
        predecessor = raw >= 0 ? raw : predecessor;
        if (raw < 0)
            (predecessor < 0 ? first : behind[predecessor]).push_back(&item);
    }
    if (predecessor < 0) {
        const auto isKept = [&](const Member &member) {
            return !before.find(m_document.node(member.key).text);
        };
        behind[std::find_if(list.rbegin(), list.rend(), isKept)->value].swap(first);
    }
    bool atInline = false;
    YamlKeys keysBefore(before);
    YamlKeys keysAfter(after);
    for (size_t i = 0; i < list.size(); ++i) {
        const QByteArrayView key = m_document.node(list[i].key).text;
        const YamlValue *was = keysBefore.find(key);
        const YamlValue *is = keysAfter.find(key);
        if (is && !first.empty()) {
            copyTo(m_document.node(list[i].key).begin);
            for (const YamlValue *item : first) {
                newMember(*item, {column, slot.depth + 1, false}, true);
                m_out += QByteArray(column, ' ');
            }
            first.clear();
        }
        if (was && !is) {
            removeMember(list[i], *was, i + 1 < list.size() ? &list[i + 1] : nullptr, atInline);
            continue;
        }
        atInline = false;
        if (is)
            value(list[i].value, was ? *was : toValue(m_document, list[i].value), *is,
                  {column, slot.depth + 1, false});
        if (const auto found = behind.find(list[i].value); found != behind.end()) {
            finishLine(m_document.node(list[i].value).end);
            for (const YamlValue *item : found->second)
                newMember(*item, {column, slot.depth + 1, false});
        }
    }
}

/// Takes out a key's lines. The first key of an item shares its line with the dash: the next one moves up.
void YamlPut::removeMember(const Member &member, const YamlValue &before, const Member *next, bool &atInline)
{
    const qint32 begin = m_document.node(member.key).begin;
    const qint32 end = lineBehind(member.value);
    if (!atInline && isFirstOnLine(begin)) {
        copyTo(m_document.lineStart(begin));
        dropMember(member, before);
        m_cursor = end;
        return;
    }
    copyTo(begin);
    m_comments.dropped(begin, m_document.lineAfter(begin));
    m_cursor = next ? m_document.node(next->key).begin : end;
    atInline = true;
}

YamlValue YamlPut::merged(int index, const YamlValue &before, const YamlValue &after) const
{
    const YamlNode &node = m_document.node(index);
    YamlValue result = after;
    if (before == after)
        result = toValue(m_document, index);
    else if (node.isMap() && before.isMap() && after.isMap())
        result = mergedMap(index, before, after);
    else if (node.isSequence() && before.isSequence() && after.isSequence())
        result = mergedSequence(index, before, after);
    else if (before.isSequence() && after.isSequence() && before.items.size() == 1 && !after.items.empty())
        result.items.front() = merged(index, before.items.front(), after.items.front());
    result.key = after.key;
    return result;
}

YamlValue YamlPut::mergedMap(int index, const YamlValue &before, const YamlValue &after) const
{
    YamlValue result = after;
    for (YamlValue &item : result.items) {
        const int raw = m_document.find(index, item.key);
        const YamlValue *was = before.find(item.key);
        if (raw >= 0 && was)
            item = merged(raw, *was, YamlValue(item));
    }
    for (const Member &member : members(index)) {
        const QByteArrayView key = m_document.node(member.key).text;
        if (before.find(key) || after.find(key))
            continue;
        result.items.push_back(toValue(m_document, member.value));
        result.items.back().key = key.toByteArray();
    }
    return result;
}

// Output

bool YamlPut::isFirstOnLine(qint32 position) const
{
    const qint32 start = m_document.lineStart(position);
    return QByteArrayView(m_text).sliced(start, position - start).trimmed().isEmpty();
}

void YamlPut::copyTo(qint32 position)
{
    if (position <= m_cursor)
        return;
    copy(m_cursor, position);
    m_cursor = position;
}

void YamlPut::copy(qint32 begin, qint32 end)
{
    m_comments.taken(begin, end, m_isMoving ? -1 : qint32(m_out.size()));
    m_out.append(m_text.constData() + begin, end - begin);
}

/// Copies the rest of the line that the position is in, and sees that it has an end.
void YamlPut::finishLine(qint32 position)
{
    copyTo(m_document.lineAfter(position));
    if (!m_out.isEmpty() && !m_out.endsWith('\n') && !m_out.endsWith("\xEF\xBB\xBF"))
        write("\n");
}

/// Writes lines of ours, with the text's line ends.
void YamlPut::write(QByteArray lines)
{
    m_out += m_crLf ? lines.replace("\n", "\r\n") : lines;
}

} // namespace rundown
