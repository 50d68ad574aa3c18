// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamlcomments.h"
#include "models/format/yaml/yamldocument.h"
#include "models/format/yaml/yamlmoves.h"
#include "models/format/yaml/yamlvalue.h"

#include <QMap>

#include <algorithm>
#include <optional>

namespace rundown {

/// One pass of the lens: walks the text with a cursor, copies what stays and writes what changed. What is
/// below `maxDepth` collections is not looked into, but written anew as a whole.
class YamlPut
{
public:
    YamlPut(const YamlDocument &document, const std::vector<int> &ignored, int maxDepth);

    QByteArray put(const YamlValue &before, const YamlValue &after);
    /// What `put` gave, with the comments that had no place there: they stand above the next line that
    /// stayed.
    QByteArray withForgottenComments(QByteArray text);
    /// A text without a final line end stays one. (What was moved to the end may need it.)
    static QByteArray withEndOf(const QByteArray &source, QByteArray text);

private:
    /// Where a value stands in block style: the column of the collection around it, how deep that is, and
    /// whether that is a sequence.
    struct Slot
    {
        int column = -1;
        int depth = 0;
        bool isItem = false;
    };
    /// An item of a block sequence with the lines that go with it.
    struct Piece
    {
        int node = -1;
        qint32 begin = 0;      ///< with the comments right above
        qint32 contentEnd = 0; ///< start of the line after the item's last, and after items passed over
        qint32 end = 0;        ///< with comments below, without the empty lines that follow
        qint32 ownEnd = 0;     ///< start of the line after the item itself
    };
    /// A key of a map with its value.
    struct Member
    {
        int key = -1;
        int value = -1;
    };

    void value(int index, const YamlValue &before, const YamlValue &after, const Slot &slot);
    void replaceRoot(const YamlValue &value);

    void scalar(int index, const YamlValue &before, const YamlValue &after, const Slot &slot);
    void blockScalar(int index, const QByteArray &text, const Slot &slot);
    int blockScalarColumn(const YamlNode &node) const;
    qint32 headerEnd(const YamlNode &node) const;
    QByteArray inOwnStyle(const YamlNode &node, const YamlValue &value, bool flow) const;

    void replace(int index, const YamlValue &value, const Slot &slot);
    void replaceOnLine(int index, const QByteArray &head, const QByteArray &body);
    void replaceBelow(int index, const QByteArray &head, const QByteArray &body);

    void blockMap(int index, const YamlValue &before, const YamlValue &after, const Slot &slot);
    bool keepsAnyKey(int index, const YamlValue &before, const YamlValue &after) const;
    void removeMember(const Member &member, const YamlValue &before, const Member *next, bool &atInline);
    void keepComments(const YamlRange &range, const std::vector<Piece> &except, int column);
    void dropMember(const Member &member, const YamlValue &before);
    YamlValue merged(int index, const YamlValue &before, const YamlValue &after) const;
    YamlValue mergedMap(int index, const YamlValue &before, const YamlValue &after) const;
    YamlValue mergedSequence(int index, const YamlValue &before, const YamlValue &after) const;

    void blockSequence(int index, const YamlValue &before, const YamlValue &after, const Slot &slot);
    void dropRemoved(const YamlValue &before, const std::vector<Piece> &list, const std::vector<bool> &kept,
                     int column, QMap<int, QByteArray> &comments);

    YamlMoves &moves();
    void newMember(const YamlValue &member, const Slot &slot, bool isInline = false);
    void newItem(const YamlValue &item, const Slot &slot);
    void movedItem(const YamlMoves::Place &place, const YamlValue &item, const Slot &slot);
    YamlValue brought(YamlValue value);
    qint32 behindMoved(int index);
    qint32 lineBehind(int index) { return std::max(behindMoved(index), endOfLines(index)); }
    qint32 endOfLines(int index) const { return m_document.lineAfter(m_document.node(index).end); }
    bool fillWithMoved(int index, const YamlValue &list, const Slot &slot);
    QByteArray shifted(const QByteArray &lines, int columns) const;
    void reorder(int index, const YamlValue &before, const YamlValue &after, const std::vector<int> &from,
                 const Slot &slot);
    std::vector<Piece> pieces(int index) const;
    qint32 withCommentsAbove(qint32 line, qint32 limit, int column) const;
    qint32 withOwnCommentsBelow(qint32 position, int column) const;
    bool isComment(qint32 line, int *column) const;
    qint32 withoutEmptyLines(qint32 begin, qint32 end) const;
    qint32 afterEmptyLines(qint32 position) const;
    QByteArray separator(const std::vector<Piece> &list, int left, int right) const;
    std::vector<int> items(int sequence, bool withIgnored = false) const;

    void flowValue(int index, const YamlValue &before, const YamlValue &after, int depth);
    bool flowMap(int index, const YamlValue &before, const YamlValue &after, int depth);
    bool flowSequence(int index, const YamlValue &before, const YamlValue &after, int depth);

    std::vector<Member> members(int map) const;
    bool isIgnored(int index) const;
    bool isFirstOnLine(qint32 position) const;
    QByteArray slice(qint32 begin, qint32 end) const { return m_text.mid(begin, end - begin); }

    void copyTo(qint32 position);
    void copy(qint32 begin, qint32 end);
    void finishLine(qint32 position);
    void write(QByteArray lines);

    const YamlDocument &m_document;
    const QByteArray &m_text;
    const std::vector<int> &m_ignored;
    int m_maxDepth;
    bool m_crLf;
    qint32 m_cursor = 0;
    QByteArray m_out;
    const YamlValue *m_before = nullptr; ///< the whole trees, while putting
    const YamlValue *m_after = nullptr;
    std::optional<YamlMoves> m_moves; ///< looked for when the first new item turns up
    YamlCommentKeeper m_comments;
    bool m_isMoving = false; ///< what is written will be shifted to another column
};

} // namespace rundown
