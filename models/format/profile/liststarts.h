// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/movedlines.h"
#include "models/format/profile/profile.h"

namespace rundown {

/// The numbers that the ordered lists of a text begin with, where the generator has to be told or does not
/// show them.
class ListStarts
{
public:
    explicit ListStarts(ListRules::Start start) : m_start(start) {}

    /// A list begins in this line of the text.
    void begin(const MarkdownBlock &list, const QString &line);

    /// The lists of this depth and deeper are over; `laid` are the lines so far, and `lastBlock` ended them.
    void end(int depth, MarkdownBlock::Type lastBlock, const QStringList &laid);

    void addLost(const LostStart &start) { m_lost.append(start); }

    /// Puts the lines that tell where lists start between the others, and notes those that are lost.
    void putInto(MovedLines &moved);

private:
    struct CountedList
    {
        int depth = 0;
        int number = 0;
        int line = 0;   ///< from 0
        int column = 0; ///< from 0
    };

    void tell(const QString &line, const QStringList &laid);

    ListRules::Start m_start;
    QList<CountedList> m_open;
    QList<std::pair<qsizetype, QString>> m_told; ///< the line, and before which of the new lines it stands
    QList<LostStart> m_lost;
};

} // namespace rundown
