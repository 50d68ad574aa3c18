// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/people/people.h"

#include <optional>

namespace rundown {

/// A row of a small table that tells of one session, its label in the first of two cells: "| **When** | 17:45
/// |", "| Who | Ann Lee, Heron |". Offsets into the row.
struct FactRow
{
    HeadSpan value;
    std::optional<TimeSpanText> time;
    Role role = Role::Speaker;
    QList<PersonText> people; ///< within the value
};
std::optional<FactRow> factRowOf(QStringView row);

/// True where the rows of a table are such, or at least half of them; the first one may be empty.
bool tellFacts(const QList<QStringView> &rows);

} // namespace rundown
