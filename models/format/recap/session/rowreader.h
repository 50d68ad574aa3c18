// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// A cell of a table's row: offsets of its words in the line.
struct CellText
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - begin; }
};

/// The cells of a row, without the blanks around their words.
QList<CellText> cellsOf(QStringView row);

/// What the columns of a table hold, by its header and its rows; empty where it is no schedule.
QList<ColumnUse> columnsOf(QStringView header, const QList<QStringView> &rows);

/// The columns of a table with several tracks side by side, by the names of rooms and tracks in its header,
/// or by what stands in a grid without such words: one with the time, two or more with titles; empty where it
/// is none.
QList<ColumnUse> tracksOf(QStringView header, const QList<QStringView> &rows);

/// True where two cells or more of a header are words of tracks and rooms.
bool namesTracks(QStringView header);

/// True where a header names the columns of a program: its titles and its speakers.
bool namesProgram(QStringView header);

/// Reads a row of a schedule, or the part of it that the plan names.
ReadItem readRow(const BodyLines &lines, const SessionPlan &plan);

} // namespace rundown
