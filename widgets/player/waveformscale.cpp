// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformscale.h"

#include <algorithm>
#include <cmath>

namespace rundown {

void WaveformScale::setWhole(const TimeSpan &whole)
{
    const bool stays = isZoomed() && whole.fromMs <= m_whole.fromMs && whole.toMs >= m_whole.toMs;
    m_whole = whole;
    if (!stays)
        showAll();
}

void WaveformScale::setPlace(qreal left, qreal width)
{
    m_left = left;
    m_width = std::max<qreal>(1, width);
}

qreal WaveformScale::xOf(qint64 ms) const
{
    return m_spanMs == 0 ? m_left : m_left + m_width * qreal(ms - m_fromMs) / qreal(m_spanMs);
}

qint64 WaveformScale::msAt(qreal x) const
{
    const qreal share = (x - m_left) / m_width;
    return std::clamp<qint64>(m_fromMs + std::llround(share * qreal(m_spanMs)), m_whole.fromMs, m_whole.toMs);
}

bool WaveformScale::show(qint64 fromMs, qint64 spanMs)
{
    const WaveformScale before = *this;
    m_spanMs = std::clamp(spanMs, std::min(shortestMs, wholeMs()), wholeMs());
    m_fromMs = std::clamp(fromMs, m_whole.fromMs, m_whole.toMs - m_spanMs);
    return *this != before;
}

bool WaveformScale::show(const TimeSpan &stretch)
{
    return show(stretch.fromMs, stretch.toMs - stretch.fromMs);
}

bool WaveformScale::zoom(double factor, qint64 anchorMs)
{
    const qint64 span = std::clamp<qint64>(std::llround(qreal(m_spanMs) / factor),
                                           std::min(shortestMs, wholeMs()), wholeMs());
    const qreal share = m_spanMs == 0 ? 0 : qreal(anchorMs - m_fromMs) / qreal(m_spanMs);
    return show(anchorMs - std::llround(share * qreal(span)), span);
}

bool WaveformScale::pan(qint64 byMs)
{
    return show(m_fromMs + byMs, m_spanMs);
}

bool WaveformScale::showAll()
{
    return show(m_whole.fromMs, wholeMs());
}

bool WaveformScale::reveal(qint64 ms)
{
    constexpr int behind = 8; // this part of what is shown lies behind it
    return !shows(ms) && show(ms - m_spanMs / behind, m_spanMs);
}

} // namespace rundown
