// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespan.h"

namespace rundown {

/// Which stretch of a recording a waveform shows, and where in it each moment stands. A plain value; `x` is
/// in pixels of the widget, times are in ms. At first, and until it is zoomed, it shows the whole recording.
class WaveformScale
{
public:
    /// The shortest stretch that is shown, ms.
    static constexpr qint64 shortestMs = 2'000;

    /// All that can be shown; what is shown stays where the whole only grows.
    void setWhole(const TimeSpan &whole);
    void setPlace(qreal left, qreal width);

    const TimeSpan &whole() const { return m_whole; }
    qint64 wholeMs() const { return m_whole.toMs - m_whole.fromMs; } ///< its length
    qint64 fromMs() const { return m_fromMs; }
    qint64 spanMs() const { return m_spanMs; }
    qint64 toMs() const { return m_fromMs + m_spanMs; }
    qreal left() const { return m_left; }
    qreal right() const { return m_left + m_width; }
    bool isZoomed() const { return m_spanMs < wholeMs(); }
    bool shows(qint64 ms) const { return ms >= fromMs() && ms <= toMs(); }

    qreal xOf(qint64 ms) const;
    qint64 msAt(qreal x) const; ///< within the whole

    // Each returns whether another stretch is shown now.
    bool zoom(double factor, qint64 anchorMs); ///< >1 = nearer; the anchor stays where it stands
    bool pan(qint64 byMs);
    bool showAll();
    bool show(const TimeSpan &stretch); ///< as far as there is so much
    /// Brings a moment in sight, where it is not, with more room ahead of it than behind.
    bool reveal(qint64 ms);

    bool operator==(const WaveformScale &) const = default;

private:
    bool show(qint64 fromMs, qint64 spanMs);

    TimeSpan m_whole;
    qint64 m_fromMs = 0;
    qint64 m_spanMs = 0;
    qreal m_left = 0;
    qreal m_width = 1;
};

} // namespace rundown
