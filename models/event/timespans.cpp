// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/timespans.h"

#include <algorithm>

namespace rundown {

TimeSpans::TimeSpans(const QList<TimeSpan> &spans)
{
    for (const TimeSpan &span : spans)
        add(span);
}

void TimeSpans::add(TimeSpan span)
{
    span.fromMs = std::max<qint64>(span.fromMs, 0);
    if (span.toMs <= span.fromMs)
        return;
    const auto first = std::lower_bound(m_spans.begin(), m_spans.end(), span.fromMs,
                                        [](const TimeSpan &s, qint64 ms) { return s.toMs < ms; });
    auto last = first;
    for (; last != m_spans.end() && last->fromMs <= span.toMs; ++last) {
        span.fromMs = std::min(span.fromMs, last->fromMs);
        span.toMs = std::max(span.toMs, last->toMs);
    }
    if (first == last) {
        m_spans.insert(first, span);
        return;
    }
    *first = span;
    m_spans.erase(first + 1, last);
}

void TimeSpans::add(const TimeSpans &others)
{
    for (const TimeSpan &span : others.m_spans)
        add(span);
}

qint64 TimeSpans::lengthWithin(TimeSpan whole) const
{
    qint64 length = 0;
    for (const TimeSpan &span : m_spans)
        length += std::max<qint64>(0, std::min(span.toMs, whole.toMs) - std::max(span.fromMs, whole.fromMs));
    return length;
}

std::optional<TimeSpan> TimeSpans::nextGap(qint64 fromMs, qint64 endMs, qint64 leastMs) const
{
    qint64 at = std::max<qint64>(fromMs, 0);
    const auto gapUntil = [&](qint64 ms) { return std::min(ms, endMs) - at >= std::max<qint64>(leastMs, 1); };
    for (const TimeSpan &span : m_spans) {
        if (span.toMs <= at)
            continue;
        if (gapUntil(span.fromMs))
            return TimeSpan{at, std::min(span.fromMs, endMs)};
        at = std::max(at, span.toMs);
    }
    return gapUntil(endMs) ? std::optional(TimeSpan{at, endMs}) : std::nullopt;
}

} // namespace rundown
