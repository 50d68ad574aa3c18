// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QtEndian>

#include <cmath>

namespace rundown {

/// A tone as a WAV file of 16 bits, mono, 8000 samples a second.
inline void writeTone(const QString &path, int seconds)
{
    constexpr quint32 rate = 8000;
    QByteArray samples;
    for (quint32 i = 0; i < quint32(seconds) * rate; ++i) {
        const qint16 sample = qToLittleEndian(qint16(8000 * std::sin(i * 0.3)));
        samples.append(reinterpret_cast<const char *>(&sample), 2);
    }
    QByteArray header("RIFF");
    const auto put = [&header](quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            header.append(char(value >> (8 * i)));
    };
    put(quint32(36 + samples.size()), 4);
    header += "WAVEfmt ";
    for (const auto &[value, bytes] :
         {std::pair<quint32, int>{16, 4}, {1, 2}, {1, 2}, {rate, 4}, {rate * 2, 4}, {2, 2}, {16, 2}})
        put(value, bytes);
    header += "data";
    put(quint32(samples.size()), 4);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(header + samples) < 0)
        qFatal("no temporary file");
}

} // namespace rundown
