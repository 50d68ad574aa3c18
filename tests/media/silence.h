// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace rundown {

/// The plainest WAV file: silence, 8,000 samples a second of 8 bits.
inline QByteArray silentWav(int ms)
{
    const auto number = [](auto value) {
        QByteArray bytes(sizeof value, 0);
        qToLittleEndian(value, bytes.data());
        return bytes;
    };
    const QByteArray samples(ms * 8, char(128));
    return "RIFF" + number(quint32(36 + samples.size())) + "WAVEfmt " + number(quint32(16)) +
           number(quint16(1)) + number(quint16(1)) + number(quint32(8000)) + number(quint32(8000)) +
           number(quint16(1)) + number(quint16(8)) + "data" + number(quint32(samples.size())) + samples;
}

} // namespace rundown
