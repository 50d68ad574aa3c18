// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/speechwav.h"

#include "models/media/audiofile.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr int rate = 16'000;
constexpr qint64 headSize = 44;

QByteArray number(auto value)
{
    QByteArray bytes(sizeof value, 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// The head of a WAV file; a sound of over 37 hours says less than it is.
QByteArray wavHead(qint64 dataSize)
{
    const auto size = quint32(std::min<qint64>(dataSize, 0xffff'ffff - headSize));
    return "RIFF" + number(quint32(size + headSize - 8)) + "WAVEfmt " + number(quint32(16)) +
           number(quint16(1)) + number(quint16(1)) + number(quint32(rate)) + number(quint32(rate * 2)) +
           number(quint16(2)) + number(quint16(16)) + "data" + number(size);
}

QByteArray samples(std::span<const float> sound)
{
    QByteArray bytes(qsizetype(sound.size() * 2), Qt::Uninitialized);
    char *to = bytes.data();
    for (const float value : sound) {
        qToLittleEndian(qint16(std::clamp(value, -1.0F, 1.0F) * 32767), to);
        to += 2;
    }
    return bytes;
}

} // namespace

Result<qint64> writeSpeechWav(const QString &recording, const QString &wav,
                              const std::function<bool(qint64 ms)> &goOn)
{
    auto sound = AudioFile::open(recording, {rate, 1});
    if (!sound)
        return tl::unexpected(sound.error());
    QFile file(wav);
    const auto failed = [&file] {
        return tl::unexpected(
            Problem{Problem::Severity::Error, file.fileName(), 0, 0, file.errorString(), {}});
    };
    if (!file.open(QIODevice::WriteOnly) || file.write(wavHead(0)) != headSize)
        return failed();
    std::vector<float> buffer(rate);
    qint64 frames = 0;
    while (const qint64 read = (*sound)->read(buffer)) {
        const QByteArray bytes = samples(std::span(buffer).first(size_t(read)));
        if (file.write(bytes) != bytes.size())
            return failed();
        frames += read;
        if (goOn && !goOn(frames * 1000 / rate))
            break;
    }
    if (!file.seek(0) || file.write(wavHead(frames * 2)) != headSize || !file.flush())
        return failed();
    return frames * 1000 / rate;
}

} // namespace rundown
