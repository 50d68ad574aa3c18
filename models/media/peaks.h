// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>

#include <array>

namespace rundown {

/// Lowest and highest sample of a stretch of sound, all channels together; full scale is ±32767.
struct Peak
{
    qint16 low = 0;
    qint16 high = 0;
    bool operator==(const Peak &) const = default;
};

/// The loudness of a recording over time: peaks of 10 ms, and coarser ones above them, so that any stretch is
/// answered in a few steps. A plain value; peaks are only ever added at its end.
class Peaks
{
public:
    static constexpr int msPerPeak = 10;

    void append(const QList<Peak> &peaks);
    void clear();

    /// All peaks of 10 ms.
    const QList<Peak> &finest() const;
    bool isEmpty() const { return finest().isEmpty(); }
    qint64 endMs() const { return finest().size() * msPerPeak; } ///< how far the peaks reach

    /// Lowest and highest sample from `fromMs` up to `toMs`, at least of one peak; silence beyond the end.
    Peak range(qint64 fromMs, qint64 toMs) const;
    /// The magnitude, 0 to 32768, that all but the loudest peaks stay below: what a drawing is scaled to. A
    /// knock on the microphone or some applause (0.5 % of the time) leaves the speech as tall as it is.
    int level() const;

    bool operator==(const Peaks &) const = default;

private:
    static constexpr int step = 8; ///< so many peaks of one level make one of the next
    QList<QList<Peak>> m_levels = {{}};

    static constexpr int magnitudesPerCount = 256;
    std::array<qint32, 32768 / magnitudesPerCount + 1> m_counts = {}; ///< of the finest peaks, by magnitude
};

} // namespace rundown

Q_DECLARE_METATYPE(rundown::Peak)
