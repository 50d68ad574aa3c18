// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespan.h"

#include <QList>

#include <optional>

namespace rundown {

/// A set of moments: stretches in their order, which neither overlap nor touch. A plain value.
class TimeSpans
{
public:
    TimeSpans() = default;
    explicit TimeSpans(const QList<TimeSpan> &spans);

    void add(TimeSpan span); ///< empty ones and what lies before 0 are nothing
    void add(const TimeSpans &others);

    const QList<TimeSpan> &spans() const { return m_spans; }
    bool isEmpty() const { return m_spans.isEmpty(); }
    qint64 lengthWithin(TimeSpan whole) const; ///< how much of the whole is in the set, ms

    /// The first stretch that is not in the set, from `fromMs` on and before `endMs`, of `leastMs` or more.
    std::optional<TimeSpan> nextGap(qint64 fromMs, qint64 endMs, qint64 leastMs) const;

    bool operator==(const TimeSpans &) const = default;

private:
    QList<TimeSpan> m_spans;
};

} // namespace rundown
