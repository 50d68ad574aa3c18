// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlcomments.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace rundown {

namespace {

/// Adds the comments that stand between two tokens.
void addComments(const QByteArray &text, qint32 begin, qint32 end, std::vector<YamlRange> &list)
{
    for (qint32 at = begin; at < end;) {
        const void *sign = std::memchr(text.constData() + at, '#', size_t(end - at));
        if (!sign)
            return;
        at = qint32(static_cast<const char *>(sign) - text.constData());
        const bool begins =
            at == 0 || uchar(text[at - 1]) <= ' ' || (at == 3 && text.startsWith("\xEF\xBB\xBF"));
        if (!begins) {
            ++at;
            continue;
        }
        const qsizetype newline = text.indexOf('\n', at);
        const qint32 last = newline < 0 ? qint32(text.size()) : qint32(newline);
        list.push_back({at, text[last - 1] == '\r' ? last - 1 : last});
        at = last;
    }
}

bool isIn(const std::vector<YamlRange> &ascending, qint32 position)
{
    const auto after = std::upper_bound(ascending.begin(), ascending.end(), position,
                                        [](qint32 at, const YamlRange &range) { return at < range.begin; });
    return after != ascending.begin() && position < (after - 1)->end;
}

/// In order, and without overlaps.
std::vector<YamlRange> joined(std::vector<YamlRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const YamlRange &a, const YamlRange &b) { return a.begin < b.begin; });
    std::vector<YamlRange> result;
    for (const YamlRange &range : ranges) {
        if (result.empty() || range.begin > result.back().end)
            result.push_back(range);
        else
            result.back().end = std::max(result.back().end, range.end);
    }
    return result;
}

} // namespace

std::vector<YamlRange> commentsOf(const YamlDocument &document)
{
    std::vector<YamlRange> list;
    const QByteArray &text = document.source();
    qint32 at = 0;
    for (int i = 0; i < document.size(); ++i) {
        const YamlNode &node = document.node(i);
        if (node.isMap() || node.isSequence())
            continue;
        addComments(text, at, node.begin, list);
        if (node.isScalar() && node.isBlockScalar()) {
            const qint32 header = node.begin + qint32(document.blockHeader(node).size());
            addComments(text, header, std::min(document.lineAfter(header), node.end), list);
        }
        at = std::max(at, node.end);
    }
    addComments(text, at, qint32(text.size()), list);
    return list;
}

void YamlCommentKeeper::taken(qint32 begin, qint32 end, qint32 at)
{
    if (begin < end)
        m_taken.push_back({begin, end, at});
}

void YamlCommentKeeper::dropped(qint32 begin, qint32 end)
{
    m_dropped.push_back({begin, end});
}

std::vector<YamlRange> YamlCommentKeeper::forgotten() const
{
    std::vector<YamlRange> accounted = m_dropped;
    for (const Piece &piece : m_taken)
        accounted.push_back({piece.begin, piece.end});
    accounted = joined(std::move(accounted));
    std::vector<YamlRange> list = commentsOf(m_document);
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const YamlRange &comment) { return isIn(accounted, comment.begin); }),
               list.end());
    return list;
}

/// Starts of the lines that begin with a key or a dash: a comment may stand before each of them.
std::vector<qint32> YamlCommentKeeper::linesOfNodes() const
{
    std::vector<qint32> lines;
    const auto add = [&](qint32 position) {
        const qint32 start = m_document.lineStart(position);
        if (m_document.source().mid(start, position - start).trimmed().isEmpty())
            lines.push_back(start);
    };
    for (int i = 0; i < m_document.size(); ++i) {
        const YamlNode &node = m_document.node(i);
        if (node.style != YamlNode::Style::Block || !(node.isMap() || node.isSequence()))
            continue;
        for (int child = i + 1; child < node.next; child = m_document.node(child).next) {
            add(node.isMap() ? m_document.node(child).begin : m_document.node(child).opens);
            child = node.isMap() ? m_document.node(child).next : child;
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// For each line where it stands in the new text, else where the next one does that stands there: -1 where
/// none does.
std::vector<YamlCommentKeeper::Place> YamlCommentKeeper::placesOf(const std::vector<qint32> &lines) const
{
    std::vector<Piece> known;
    std::copy_if(m_taken.begin(), m_taken.end(), std::back_inserter(known),
                 [](const Piece &piece) { return piece.at >= 0; });
    std::sort(known.begin(), known.end(), [](const Piece &a, const Piece &b) { return a.begin < b.begin; });
    std::vector<Place> places(lines.size());
    Place next;
    for (size_t i = lines.size(); i-- > 0;) {
        const auto after =
            std::upper_bound(known.begin(), known.end(), lines[i],
                             [](qint32 line, const Piece &piece) { return line < piece.begin; });
        if (after != known.begin() && lines[i] < (after - 1)->end)
            next = {lines[i], (after - 1)->at + (lines[i] - (after - 1)->begin)};
        places[i] = next;
    }
    return places;
}

qsizetype YamlCommentKeeper::indentOf(qint32 line) const
{
    qsizetype column = 0;
    while (line >= 0 && m_document.source()[line + column] == ' ')
        ++column;
    return column;
}

QByteArray YamlCommentKeeper::keep(QByteArray text, bool crLf)
{
    const std::vector<YamlRange> list = forgotten();
    if (list.empty())
        return text;
    const char *lineEnd = crLf ? "\r\n" : "\n";
    const std::vector<qint32> lines = linesOfNodes();
    const std::vector<Place> places = placesOf(lines);
    struct Insertion
    {
        qint32 at;
        QByteArray line;
    };
    std::vector<Insertion> insertions;
    for (const YamlRange &comment : list) {
        const auto line = std::upper_bound(lines.begin(), lines.end(), comment.begin);
        const Place place = line == lines.end() ? Place() : places[size_t(line - lines.begin())];
        if (place.at < 0 && !text.endsWith('\n') && !text.isEmpty())
            text += lineEnd;
        insertions.push_back({place.at < 0 ? qint32(text.size()) : place.at,
                              QByteArray(indentOf(place.line), ' ') +
                                  m_document.source().mid(comment.begin, comment.end - comment.begin) +
                                  lineEnd});
    }
    std::stable_sort(insertions.begin(), insertions.end(),
                     [](const Insertion &a, const Insertion &b) { return a.at < b.at; });
    QByteArray out;
    qint32 at = 0;
    for (const Insertion &insertion : insertions) {
        out += text.mid(at, insertion.at - at) + insertion.line;
        at = insertion.at;
    }
    return out + text.mid(at);
}

} // namespace rundown
