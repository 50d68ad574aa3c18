// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/pauses.h"

#include <algorithm>

namespace rundown {
namespace {

constexpr qint64 windowMs = 100;
constexpr qint64 coughMs = 200; ///< so short a noise ends no pause

QList<int> loudnessOf(const Peaks &peaks)
{
    QList<int> windows;
    windows.reserve(peaks.endMs() / windowMs + 1);
    for (qint64 from = 0; from < peaks.endMs(); from += windowMs) {
        const Peak peak = peaks.range(from, from + windowMs);
        windows << std::max(-int(peak.low), int(peak.high));
    }
    return windows;
}

/// Below this nobody speaks: a little above what the quietest twentieth of the time is like, and well below
/// what is usual, where it is never quiet for so long.
int silenceOf(QList<int> windows, int level)
{
    const auto quiet = windows.begin() + windows.size() / 20;
    std::nth_element(windows.begin(), quiet, windows.end());
    return std::min(*quiet + (level - *quiet) / 8, level / 3);
}

QList<TimeSpan> pausesIn(const QList<int> &windows, int silence)
{
    QList<TimeSpan> pauses;
    for (qsizetype i = 0; i < windows.size(); ++i) {
        if (windows.at(i) > silence)
            continue;
        const TimeSpan window{i * windowMs, (i + 1) * windowMs};
        if (!pauses.isEmpty() && window.fromMs - pauses.last().toMs <= coughMs)
            pauses.last().toMs = window.toMs;
        else
            pauses << window;
    }
    return pauses;
}

qint64 lengthOf(const TimeSpan &span)
{
    return span.toMs - span.fromMs;
}

} // namespace

QList<TimeSpan> longPauses(const Peaks &peaks, const PauseSearch &search)
{
    if (peaks.isEmpty())
        return {};
    const QList<int> windows = loudnessOf(peaks);
    QList<TimeSpan> pauses = pausesIn(windows, silenceOf(windows, peaks.level()));
    std::ranges::stable_sort(pauses, std::ranges::greater(), lengthOf);
    QList<TimeSpan> chosen;
    const auto isTooNear = [&](const TimeSpan &pause) {
        return pause.fromMs < search.apartMs || pause.toMs > peaks.endMs() - search.apartMs ||
               std::ranges::any_of(chosen, [&](const TimeSpan &other) {
                   return pause.fromMs < other.toMs + search.apartMs &&
                          other.fromMs < pause.toMs + search.apartMs;
               });
    };
    for (const TimeSpan &pause : std::as_const(pauses)) {
        if (lengthOf(pause) < search.shortestMs || chosen.size() == search.most)
            break;
        if (!isTooNear(pause))
            chosen << pause;
    }
    std::ranges::sort(chosen, {}, &TimeSpan::fromMs);
    return chosen;
}

} // namespace rundown
