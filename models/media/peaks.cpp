// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaks.h"

#include <algorithm>

namespace rundown {
namespace {

void widen(Peak &peak, const Peak &by)
{
    peak.low = std::min(peak.low, by.low);
    peak.high = std::max(peak.high, by.high);
}

int magnitudeOf(const Peak &peak)
{
    return std::max(-int(peak.low), int(peak.high));
}

} // namespace

/// Every level above the finest ends in a peak that is still growing.
void Peaks::append(const QList<Peak> &peaks)
{
    for (const Peak &peak : peaks) {
        ++m_counts[size_t(magnitudeOf(peak) / magnitudesPerCount)];
        qsizetype at = m_levels.constFirst().size();
        m_levels.first().append(peak);
        for (qsizetype level = 1; at > 0 || level < m_levels.size(); ++level) {
            if (level == m_levels.size())
                m_levels.append(QList<Peak>{m_levels.at(level - 1).constFirst()});
            at /= step;
            if (at == m_levels.at(level).size())
                m_levels[level].append(peak);
            else
                widen(m_levels[level][at], peak);
        }
    }
}

void Peaks::clear()
{
    *this = {};
}

const QList<Peak> &Peaks::finest() const
{
    return m_levels.constFirst();
}

Peak Peaks::range(qint64 fromMs, qint64 toMs) const
{
    qsizetype from = std::max<qint64>(0, fromMs / msPerPeak);
    qsizetype to =
        std::min<qint64>(finest().size(), std::max((toMs + msPerPeak - 1) / msPerPeak, qint64(from + 1)));
    if (from >= to)
        return {};
    Peak peak = finest().at(from);
    for (const QList<Peak> &level : m_levels) {
        // The ragged ends are read here, the whole middle one level up.
        for (; from < to && from % step != 0; ++from)
            widen(peak, level.at(from));
        for (; to > from && (to % step != 0 || &level == &m_levels.constLast()); --to)
            widen(peak, level.at(to - 1));
        from /= step;
        to /= step;
    }
    return peak;
}

int Peaks::level() const
{
    constexpr qsizetype louder = 200; // one peak of so many may be louder
    qsizetype left = finest().size() / louder;
    size_t at = m_counts.size() - 1;
    while (at > 0 && left >= m_counts[at])
        left -= m_counts[at--];
    return isEmpty() ? 0 : std::min<int>((int(at) + 1) * magnitudesPerCount, 32768);
}

} // namespace rundown
