// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/factrows.h"

#include "models/format/recap/session/rowreader.h"
#include "models/format/recap/words/columnwords.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

namespace rundown {

namespace {

/// The cells of a row that has two, the first of them short; nothing for others.
std::optional<std::pair<HeadSpan, HeadSpan>> labelAndValue(QStringView row)
{
    constexpr qsizetype longestLabel = 30;
    if (!row.startsWith(u'|'))
        return std::nullopt;
    const QList<CellText> cells = cellsOf(row);
    if (cells.size() != 2 || cells[0].size() > longestLabel)
        return std::nullopt;
    return std::pair(trimmed(row, {cells[0].begin, cells[0].end}, u"*_:："),
                     HeadSpan{cells[1].begin, cells[1].end});
}

bool isFactLabel(QStringView label)
{
    return !label.isEmpty() && (columnWordOf(label) != ColumnWord::None || roleOfLabel(label) ||
                                mediaKindOfLabel(label) != MediaKind::None);
}

} // namespace

std::optional<FactRow> factRowOf(QStringView row)
{
    const auto cells = labelAndValue(row);
    if (!cells)
        return std::nullopt;
    const QStringView label = at(row, cells->first);
    const QStringView value = at(row, cells->second);
    FactRow fact{cells->second, {}, Role::Speaker, {}};
    if (columnWordOf(label) == ColumnWord::Time) {
        fact.time = timeAlone(value);
        if (fact.time) {
            fact.time->begin += fact.value.begin;
            fact.time->rest += fact.value.begin;
            fact.time->endBegin += fact.time->endBegin >= 0 ? fact.value.begin : 0;
        }
    } else if (const std::optional<Role> role = roleOfLabel(label); role) {
        fact.role = *role;
        fact.people = peopleIn(value, {true, true, isSingularLabel(label)});
    }
    return fact.time || !fact.people.isEmpty() ? std::optional(fact) : std::nullopt;
}

bool tellFacts(const QList<QStringView> &rows)
{
    constexpr qsizetype mostRows = 16;
    if (rows.isEmpty() || rows.size() > mostRows)
        return false;
    qsizetype labelled = 0;
    qsizetype empty = 0;
    bool tells = false; // who or when
    for (const QStringView &row : rows) {
        const auto cells = labelAndValue(row);
        if (!cells)
            return false;
        const bool isEmpty = cells->first.size() == 0 && cells->second.size() == 0;
        if (isEmpty && &row != &rows.first())
            return false;
        empty += isEmpty ? 1 : 0;
        labelled += isFactLabel(at(row, cells->first)) ? 1 : 0;
        tells = tells || factRowOf(row);
    }
    return tells && labelled * 2 >= rows.size() - empty;
}

} // namespace rundown
