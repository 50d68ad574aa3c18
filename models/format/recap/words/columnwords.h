// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// The subject of a column of a schedule.
enum class ColumnWord { None, Time, Title, Person, Affiliation, Room, Slides, Recording, Video };

/// The subject that a column's header tells: "时间", "Speaker", "Room".
ColumnWord columnWordOf(QStringView header);

} // namespace rundown
