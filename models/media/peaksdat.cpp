// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksdat.h"

#include <QDataStream>
#include <QIODevice>

namespace rundown {

QByteArray peaksDat(const Peaks &peaks)
{
    constexpr qint32 version = 1;
    constexpr quint32 sixteenBits = 0;
    constexpr qint32 rate = 48'000;
    constexpr qint32 samplesPerPixel = rate / 1000 * Peaks::msPerPeak;
    QByteArray bytes;
    bytes.reserve(20 + peaks.finest().size() * 4);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << version << sixteenBits << rate << samplesPerPixel << quint32(peaks.finest().size());
    for (const Peak &peak : peaks.finest())
        stream << peak.low << peak.high;
    return bytes;
}

} // namespace rundown
