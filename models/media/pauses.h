// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespan.h"
#include "models/media/peaks.h"

namespace rundown {

/// Which pauses are looked for.
struct PauseSearch
{
    qint64 shortestMs = 2'000;
    qint64 apartMs = 60'000; ///< from each other, and from both ends of the recording
    int most = 12;
};

/// The longest stretches in which next to nothing is heard, in the order of time: where one session may end
/// and the next begin. What "nothing" is follows from the recording's own noise and speech.
QList<TimeSpan> longPauses(const Peaks &peaks, const PauseSearch &search = {});

} // namespace rundown
