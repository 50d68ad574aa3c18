// SPDX-License-Identifier: GPL-3.0-or-later
// The part of YamlPut that is about what is new in a place: it may come from another one, and then brings its
// text along, with its comments and unknown keys.
#include "models/format/yaml/yamlput.h"

#include "models/format/yaml/yamlemitter.h"
#include "models/format/yaml/yamlscalar.h"

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

/// Columns that nested pieces of ours stand deeper.
constexpr int step = 2;

} // namespace

YamlMoves &YamlPut::moves()
{
    if (m_moves)
        return *m_moves;
    // The first item of a list in a list shares its line with the outer dash: such items are written anew.
    m_moves.emplace(m_document, [this](int sequence) {
        const bool whole = isFirstOnLine(m_document.node(sequence).begin);
        return whole ? items(sequence) : std::vector<int>();
    });
    m_moves->find(*m_before, *m_after);
    return *m_moves;
}

/// `key: value` with its lines; `isInline`: the key's column is already written.
void YamlPut::newMember(const YamlValue &member, const Slot &slot, bool isInline)
{
    if (!isInline)
        m_out += QByteArray(slot.column, ' ');
    if (member.isScalar() || !moves().bringsMoved(member))
        return write(emitMember(member, slot.column));
    write(inlineScalar(member.key, false) + ":\n");
    const Slot below{slot.column + step, slot.depth + 1, member.isSequence()};
    for (const YamlValue &item : member.items)
        member.isSequence() ? newItem(item, below) : newMember(item, below);
}

void YamlPut::newItem(const YamlValue &item, const Slot &slot)
{
    if (const auto place = moves().take(item))
        return movedItem(*place, item, slot);
    if (!item.isMap() || !moves().bringsMoved(item))
        return write(QByteArray(slot.column, ' ') + emitSequenceItem(item, slot.column));
    m_out += QByteArray(slot.column, ' ') + '-' + QByteArray(step - 1, ' ');
    for (const YamlValue &member : item.items)
        newMember(member, {slot.column + step, slot.depth + 1, false}, &member == &item.items.front());
}

/// An item that comes from another list, with what changed in it.
void YamlPut::movedItem(const YamlMoves::Place &place, const YamlValue &item, const Slot &slot)
{
    const Piece piece = pieces(place.sequence)[place.position];
    const int oldColumn = m_document.column(m_document.node(place.sequence).begin);
    const QByteArray out = std::exchange(m_out, {});
    const qint32 cursor = std::exchange(m_cursor, piece.begin);
    const bool wasMoving = std::exchange(m_isMoving, true);
    value(piece.node, *place.before, item, {oldColumn, slot.depth, true});
    copyTo(piece.ownEnd);
    m_isMoving = wasMoving;
    m_cursor = cursor;
    m_out = out + shifted(m_out, slot.column - oldColumn);
    if (!m_out.endsWith('\n'))
        write("\n");
}

/// The value with the unknown keys of what comes from another list, where its text cannot come along.
YamlValue YamlPut::brought(YamlValue to)
{
    if (!moves().bringsMoved(to))
        return to;
    if (const auto place = moves().take(to)) {
        YamlValue whole = merged(place->node, *place->before, to);
        whole.key = to.key;
        to = std::move(whole); // there may be more of them below
    }
    for (YamlValue &item : to.items)
        item = brought(std::move(item));
    return to;
}

/// `key: []` or `key:` gets items that stood elsewhere.
bool YamlPut::fillWithMoved(int index, const YamlValue &list, const Slot &slot)
{
    const YamlNode &node = m_document.node(index);
    const bool isOnKeysLine =
        !slot.isItem && m_document.lineStart(node.opens) == m_document.lineStart(node.begin);
    if (!list.isSequence() || node.next != index + 1 || !isOnKeysLine || !moves().bringsMoved(list))
        return false;
    copyTo(node.opens + 1);
    m_cursor = node.end;
    finishLine(m_cursor);
    for (const YamlValue &item : list.items)
        newItem(item, {slot.column + step, slot.depth + 1, true});
    m_cursor = std::max(m_cursor, m_document.lineAfter(node.end));
    return true;
}

/// Where the last item of a value lives on elsewhere: start of the line behind it and behind the comments
/// below that it took along. Else -1.
qint32 YamlPut::behindMoved(int index)
{
    for (int at = index; m_document.node(at).next > at + 1;) {
        const bool isMap = m_document.node(at).isMap();
        const int last = isMap ? members(at).back().value : items(at, true).back();
        if (!isMap && moves().isMoved(last))
            return withOwnCommentsBelow(endOfLines(index), m_document.column(m_document.node(at).begin));
        at = last;
    }
    return -1;
}

/// A key that is gone takes its comments along. Where it held items that live on elsewhere only those of the
/// other items go, and the rest stays in the key's place.
void YamlPut::dropMember(const Member &member, const YamlValue &before)
{
    const qint32 begin = m_document.node(member.key).begin;
    const qint32 end = m_document.lineAfter(m_document.node(member.value).end);
    const YamlNode &list = m_document.node(member.value);
    const bool isList = list.isSequence() && list.style == YamlNode::Style::Block;
    const std::vector<Piece> parts = isList ? pieces(member.value) : std::vector<Piece>();
    bool areGone = true;
    for (size_t i = 0; i < parts.size() && parts.size() == before.items.size(); ++i) {
        if (moves().isGone(parts[i].node, before.items[i]))
            m_comments.dropped(parts[i].begin, parts[i].ownEnd);
        else
            areGone = false;
    }
    if (areGone)
        return m_comments.dropped(begin, end);
    keepComments({begin, end}, parts, m_document.column(begin));
}

/// Writes the comments of a range that are not those of the parts.
void YamlPut::keepComments(const YamlRange &range, const std::vector<Piece> &except, int column)
{
    for (const YamlRange &comment : commentsOf(m_document)) {
        const bool isPart = std::any_of(except.begin(), except.end(), [&](const Piece &piece) {
            return comment.begin >= piece.begin && comment.begin < piece.ownEnd;
        });
        if (comment.begin < range.begin || comment.begin >= range.end || isPart)
            continue;
        m_comments.dropped(comment.begin, comment.end); // it is written here
        write(QByteArray(column, ' ') + slice(comment.begin, comment.end) + '\n');
    }
}

/// Lines indented by so many columns more, or less.
QByteArray YamlPut::shifted(const QByteArray &lines, int columns) const
{
    QByteArray out;
    for (qsizetype begin = 0; begin < lines.size();) {
        const qsizetype newline = lines.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? lines.size() : newline + 1;
        const bool isEmpty = lines[begin] == '\n' || lines[begin] == '\r';
        if (columns > 0 && !isEmpty)
            out += QByteArray(columns, ' ');
        for (int i = columns; i < 0 && begin < end && lines[begin] == ' '; ++i)
            ++begin;
        out += lines.mid(begin, end - begin);
        begin = end;
    }
    return out;
}

} // namespace rundown
