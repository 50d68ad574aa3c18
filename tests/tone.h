// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <cmath>
#include <utility>
#include <vector>

/// Sounds for tests of windows, as WAV files of 16 bits, mono. What tells its time is in media/timecode.h.
namespace rundown {

constexpr quint32 toneRate = 8000; ///< samples a second

inline QByteArray wavOf(const std::vector<qint16> &samples)
{
    const auto size = quint32(samples.size() * 2);
    QByteArray bytes("RIFF");
    const auto put = [&bytes](quint32 value, int count) {
        for (int i = 0; i < count; ++i)
            bytes.append(char(value >> (8 * i)));
    };
    put(36 + size, 4);
    bytes += "WAVEfmt ";
    for (const auto &[value, count] :
         {std::pair<quint32, int>{16, 4}, {1, 2}, {1, 2}, {toneRate, 4}, {toneRate * 2, 4}, {2, 2}, {16, 2}})
        put(value, count);
    bytes += "data";
    put(size, 4);
    for (const qint16 sample : samples)
        put(quint16(sample), 2);
    return bytes;
}

inline void writeWav(const QString &path, const std::vector<qint16> &samples)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(wavOf(samples)) < 0)
        qFatal("no temporary file");
}

inline std::vector<qint16> tone(int seconds)
{
    std::vector<qint16> samples(size_t(seconds) * toneRate);
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = qint16(8000 * std::sin(double(i) * 0.3));
    return samples;
}

inline void writeTone(const QString &path, int seconds)
{
    writeWav(path, tone(seconds));
}

} // namespace rundown
