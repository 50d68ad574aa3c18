// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// From `from` to `to` in ms, the short way on a clock that goes round: -12 h to 12 h.
qint64 clockDistance(QTime from, QTime to);

/// When a recording began on the clock: as it is written, else as the file's name says.
std::optional<QTime> clockStartOf(const Recording &recording);

/// Names the file of a recording otherwise, which was moved or copied. A start that only its old name told is
/// kept.
void renameFile(Recording &recording, const QString &file);

/// Whether `found` is the file of `has`, perhaps at another place: of the same name, and nothing speaks
/// against it. Recorders count anew in each folder, so such a name alone says little.
bool mayBeMoved(const Recording &has, const Recording &found);

/// What a session's recordings tell of it. What they do not tell is left out.
struct ActualTimes
{
    std::optional<QTime> start;
    std::optional<QTime> end;
    std::optional<qint64> lengthMs; ///< from the start to the end; pauses between files are part of it
    bool operator==(const ActualTimes &) const = default;
};

/// When a session really began and ended. A recording without a start goes on where the one before it ended;
/// recordings may overlap, and midnight may lie between them, but not 12 hours.
ActualTimes actualTimes(const QList<Recording> &recordings);

/// The planned length of the session in `row`, in ms: its own, else the time until the next session that has
/// a planned start; `startBehind` is that of the session that follows the last of these, where there is one.
std::optional<qint64> plannedLength(const QList<Entry> &siblings, qsizetype row,
                                    const std::optional<QTime> &startBehind = {});

/// By how much the session in `row` was longer than planned, in ms; negative: shorter.
std::optional<qint64> overrun(const QList<Entry> &siblings, qsizetype row);
/// The same of a session whose planned length is known.
std::optional<qint64> overrun(const Session &session, const std::optional<qint64> &plannedLength);

/// `+6:42`, `−1:05`, `+1:02:03`, `0:00`, in minutes and seconds.
QString overrunText(qint64 ms);

} // namespace rundown
