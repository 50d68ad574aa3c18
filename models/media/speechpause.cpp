// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/speechpause.h"

#include <algorithm>

namespace rundown {

namespace {

constexpr qint64 furthestMs = 10'000;
constexpr qint64 leastPauseMs = 300;
constexpr qint64 stepMs = 5 * Peaks::msPerPeak;
constexpr double quiet = 0.12; ///< of the loudest around: breath and room stay below, speech does not

int loudness(const Peaks &peaks, qint64 fromMs, qint64 toMs)
{
    const Peak peak = peaks.range(fromMs, toMs);
    return std::max(-int(peak.low), int(peak.high));
}

} // namespace

qint64 pauseBefore(const Peaks &peaks, qint64 ms)
{
    if (ms <= 0 || ms > peaks.endMs())
        return ms;
    const qint64 first = std::max<qint64>(0, ms - furthestMs);
    const double threshold = quiet * loudness(peaks, first, ms);
    qint64 end = ms; // of the quiet that is being gone back through
    for (qint64 at = ms; at - stepMs >= first; at -= stepMs) {
        if (loudness(peaks, at - stepMs, at) > threshold)
            end = at - stepMs;
        else if (end - (at - stepMs) >= leastPauseMs)
            return end;
    }
    return ms;
}

} // namespace rundown
