// SPDX-License-Identifier: GPL-3.0-or-later
// The part of YamlPut that is about block sequences: their items move as pieces of text.
#include "models/format/yaml/yamlput.h"

#include "models/format/yaml/yamlemitter.h"
#include "models/format/yaml/yamlmatch.h"

#include <algorithm>

namespace rundown {

namespace {

/// Whether the last text of the tree ends with a line end: empty lines below it would become part of it.
bool endsWithLineEnd(const YamlValue &value)
{
    return value.items.empty() ? value.text.endsWith('\n') : endsWithLineEnd(value.items.back());
}

} // namespace

bool YamlPut::isIgnored(int index) const
{
    return std::binary_search(m_ignored.begin(), m_ignored.end(), index);
}

std::vector<int> YamlPut::items(int sequence, bool withIgnored) const
{
    std::vector<int> list;
    for (int item = sequence + 1; item < m_document.node(sequence).next; item = m_document.node(item).next)
        if (withIgnored || !isIgnored(item))
            list.push_back(item);
    return list;
}

void YamlPut::blockSequence(int index, const YamlValue &before, const YamlValue &after, const Slot &slot)
{
    const std::vector<int> list = items(index);
    if (list.size() != before.items.size() || list.empty())
        return replace(index, merged(index, before, after), slot);
    const YamlOrigins from = moves().origins(index, before, after);
    bool inPlace = from.size() == list.size();
    for (size_t i = 0; inPlace && i < from.size(); ++i)
        inPlace = from[i] == int(i);
    if (!inPlace)
        return reorder(index, before, after, from, slot);
    const int column = m_document.column(m_document.node(index).begin);
    for (size_t i = 0; i < list.size(); ++i)
        value(list[i], before.items[i], after.items[i], {column, slot.depth + 1, true});
}

/// The items that the reader knows, each with the passed-over items below it.
std::vector<YamlPut::Piece> YamlPut::pieces(int index) const
{
    const YamlNode &sequence = m_document.node(index);
    const int column = m_document.column(sequence.begin);
    std::vector<Piece> list;
    qint32 limit =
        sequence.opens < 0 ? m_document.lineStart(sequence.begin) : m_document.lineAfter(sequence.opens);
    for (const int item : items(index, true)) {
        const YamlNode &node = m_document.node(item);
        const qint32 line = m_document.lineStart(node.opens);
        const qint32 contentEnd = withOwnCommentsBelow(m_document.lineAfter(node.end), column);
        if (!isIgnored(item))
            list.push_back(
                {item, withCommentsAbove(line, limit, column), contentEnd, contentEnd, contentEnd});
        else if (!list.empty())
            list.back().contentEnd = list.back().end = contentEnd;
        limit = contentEnd;
    }
    for (size_t i = 0; i + 1 < list.size(); ++i)
        list[i].end = withoutEmptyLines(list[i].contentEnd, list[i + 1].begin);
    return list;
}

/// Whether a line has nothing but a comment, and where that begins in it.
bool YamlPut::isComment(qint32 line, int *column) const
{
    qint32 at = line;
    while (at < m_text.size() && m_text[at] == ' ')
        ++at;
    *column = at - line;
    return at < m_text.size() && m_text[at] == '#';
}

/// Past the comment lines below an item that stand deeper than its dash: they are about it. A block scalar at
/// its end has not swallowed them, so wherever the item goes it will not.
qint32 YamlPut::withOwnCommentsBelow(qint32 position, int column) const
{
    int its = 0;
    for (qint32 line = afterEmptyLines(position); isComment(line, &its) && its > column;
         line = afterEmptyLines(position))
        position = m_document.lineAfter(line);
    return position;
}

/// Start of the comment lines right above a line that stand in the same column; not above `limit`.
qint32 YamlPut::withCommentsAbove(qint32 line, qint32 limit, int column) const
{
    while (line > limit) {
        const qint32 above = m_document.lineStart(line - 1);
        const QByteArrayView text = QByteArrayView(m_text).sliced(above, line - above);
        const bool isComment =
            text.size() > column && text[column] == '#' &&
            std::all_of(text.begin(), text.begin() + column, [](char c) { return c == ' '; });
        if (above < limit || !isComment)
            break;
        line = above;
    }
    return line;
}

qint32 YamlPut::withoutEmptyLines(qint32 begin, qint32 end) const
{
    while (end > begin) {
        const qint32 above = m_document.lineStart(end - 1);
        if (above < begin || !QByteArrayView(m_text).sliced(above, end - above).trimmed().isEmpty())
            break;
        end = above;
    }
    return end;
}

qint32 YamlPut::afterEmptyLines(qint32 position) const
{
    while (position < m_text.size()) {
        const qint32 next = m_document.lineAfter(position);
        if (!QByteArrayView(m_text).sliced(position, next - position).trimmed().isEmpty())
            break;
        position = next;
    }
    return position;
}

/// The empty lines between two items that become neighbours; -1 is a new item.
QByteArray YamlPut::separator(const std::vector<Piece> &list, int left, int right) const
{
    const int last = int(list.size()) - 1;
    const auto below = [&](int i) { return slice(list[size_t(i)].end, list[size_t(i) + 1].begin); };
    if (left >= 0 && left < last)
        return below(left);
    if (right > 0)
        return below(right - 1);
    return last > 0 ? below(last - 1) : QByteArray();
}

/// Items that are in this list no more. The comments between them and the next one, which are not theirs,
/// stay below the item that is above.
void YamlPut::dropRemoved(const YamlValue &before, const std::vector<Piece> &list,
                          const std::vector<bool> &kept, int column, QMap<int, QByteArray> &comments)
{
    int above = -1;
    for (size_t i = 0; i < list.size(); ++i) {
        above = kept[i] ? int(i) : above;
        if (kept[i])
            continue;
        if (moves().isGone(list[i].node, before.items[i]))
            m_comments.dropped(list[i].begin, list[i].ownEnd);
        for (qint32 line = list[i].contentEnd; line < list[i].end; line = m_document.lineAfter(line)) {
            int its = 0;
            if (!isComment(line, &its))
                continue;
            const qint32 end = m_document.lineAfter(line);
            m_comments.dropped(line, end); // it is written here
            comments[above] += QByteArray(column, ' ') + slice(line + its, end).trimmed() + '\n';
        }
    }
}

void YamlPut::reorder(int index, const YamlValue &before, const YamlValue &after,
                      const std::vector<int> &from, const Slot &slot)
{
    const std::vector<Piece> list = pieces(index);
    if (!isFirstOnLine(m_document.node(list.front().node).opens))
        return replace(index, merged(index, before, after), slot);
    std::vector<bool> kept(list.size(), false);
    for (const int origin : from)
        if (origin >= 0)
            kept[size_t(origin)] = true;
    // Keys may stand in another order in the text than in the values, so the last text of both counts.
    const auto keepsEmptyLines = [&](size_t i) {
        const int last = from[i] < 0 ? -1 : m_document.node(list[size_t(from[i])].node).next - 1;
        return endsWithLineEnd(after.items[i]) || (last >= 0 && m_document.node(last).text.endsWith('\n'));
    };
    const int column = m_document.column(m_document.node(index).begin);
    QMap<int, QByteArray> comments; // of what is gone, by the item above
    dropRemoved(before, list, kept, column, comments);
    copyTo(list.front().begin);
    write(comments.take(-1));
    for (size_t i = 0; i < from.size(); ++i) {
        const int origin = from[i];
        if (origin < 0) {
            newItem(after.items[i], {column, slot.depth + 1, true});
        } else {
            const Piece &piece = list[size_t(origin)];
            m_cursor = piece.begin;
            value(piece.node, before.items[size_t(origin)], after.items[i], {column, slot.depth + 1, true});
            copyTo(piece.end);
            finishLine(m_cursor - 1);
            write(comments.take(origin));
        }
        if (i + 1 < from.size() && !keepsEmptyLines(i))
            m_out += separator(list, origin, from[i + 1]);
    }
    // What was passed over is not ours to remove.
    for (size_t i = 0; i < list.size(); ++i)
        if (!kept[i])
            copy(list[i].ownEnd, list[i].contentEnd);
    m_cursor = list.back().contentEnd;
    if (from.back() + 1 != int(list.size()) && keepsEmptyLines(from.size() - 1))
        m_cursor = afterEmptyLines(m_cursor);
}

YamlValue YamlPut::mergedSequence(int index, const YamlValue &before, const YamlValue &after) const
{
    const std::vector<int> list = items(index);
    if (list.size() != before.items.size())
        return after;
    YamlValue result = after;
    const std::vector<int> from = matchItems(before.items, after.items);
    for (size_t i = 0; i < from.size(); ++i)
        if (from[i] >= 0)
            result.items[i] = merged(list[size_t(from[i])], before.items[size_t(from[i])], after.items[i]);
    for (const int item : items(index, true))
        if (isIgnored(item))
            result.items.push_back(toValue(m_document, item));
    return result;
}

} // namespace rundown
