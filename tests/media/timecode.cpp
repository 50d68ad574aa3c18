// SPDX-License-Identifier: GPL-3.0-or-later
#include "timecode.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace timecode {
namespace {

constexpr double slot = 0.04;

quint32 scramble(quint32 number)
{
    number = (number ^ (number >> 16)) * 0x45d9f3bU;
    number = (number ^ (number >> 16)) * 0x45d9f3bU;
    return number ^ (number >> 16);
}

double toneAt(double second)
{
    const double number = std::floor(second / slot);
    const double frequency = 300 + scramble(quint32(number) + 1) % 2700;
    const double within = second - number * slot;
    const double envelope = std::sin(std::numbers::pi * within / slot);
    return 0.5 * envelope * std::sin(2 * std::numbers::pi * frequency * within);
}

double likenessAt(std::span<const float> excerpt, const float *reference)
{
    double product = 0;
    double a = 1e-9;
    double b = 1e-9;
    for (size_t i = 0; i < excerpt.size(); ++i) {
        product += double(excerpt[i]) * double(reference[i]);
        a += double(excerpt[i]) * double(excerpt[i]);
        b += double(reference[i]) * double(reference[i]);
    }
    return product / std::sqrt(a * b);
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0;
}

} // namespace

std::vector<float> samples(int sampleRate, double fromSecond, double toSecond)
{
    std::vector<float> all(size_t(std::max(0.0, (toSecond - fromSecond) * sampleRate)));
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = float(toneAt(fromSecond + double(i) / sampleRate));
    return all;
}

Place find(std::span<const float> excerpt, double fromSecond, double toSecond)
{
    fromSecond = std::max(0.0, fromSecond);
    const double length = double(excerpt.size()) / rate;
    const std::vector<float> reference = samples(rate, fromSecond, toSecond + length);
    Place best;
    for (size_t at = 0; at + excerpt.size() <= reference.size(); ++at) {
        const double likeness = likenessAt(excerpt, reference.data() + at);
        if (likeness > best.likeness)
            best = {fromSecond + double(at) / rate, likeness};
    }
    return best;
}

QByteArray wav(const std::vector<float> &samples, int sampleRate)
{
    QByteArray file("RIFF....WAVEfmt \x10\0\0\0\1\0\1\0rate2ratalignbits", 36);
    const auto put = [&file](qsizetype at, auto value) { qToLittleEndian(value, file.data() + at); };
    const auto bytes = quint32(samples.size() * 2);
    put(4, quint32(bytes + 36));
    put(24, quint32(sampleRate));
    put(28, quint32(sampleRate * 2));
    put(32, quint16(2));
    put(34, quint16(16));
    file.append("data....");
    put(40, bytes);
    file.resize(44 + qsizetype(bytes));
    for (size_t i = 0; i < samples.size(); ++i)
        put(44 + qsizetype(i) * 2, qint16(std::lround(std::clamp(samples[i], -1.0F, 1.0F) * 32767)));
    return file;
}

QString makeWav(const QString &folder, int length)
{
    constexpr int fileRate = 44100;
    std::vector<float> all = samples(fileRate, 0, length);
    for (size_t i = 0; i < all.size() / 2; ++i)
        all[i] += 0.1F * (float(scramble(quint32(i)) % 2000) / 1000 - 1);
    QFile file(folder + u"/time.wav"_s);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(wav(all, fileRate));
    return file.fileName();
}

QString encode(const QString &wav, const QString &name)
{
    const QString to = QFileInfo(wav).path() + u'/' + name;
    bool ok = false;
    if (name == "cbr.mp3"_L1)
        ok = run(u"lame"_s, {u"--quiet"_s, u"-t"_s, u"-b"_s, u"64"_s, wav, to});
    else if (name == "vbr.mp3"_L1)
        ok = run(u"lame"_s, {u"--quiet"_s, u"-V"_s, u"4"_s, wav, to});
    else if (name == "vbr-noxing.mp3"_L1)
        ok = run(u"lame"_s, {u"--quiet"_s, u"-t"_s, u"-V"_s, u"4"_s, wav, to});
    else if (name == "slow.mp3"_L1)
        ok = run(u"lame"_s, {u"--quiet"_s, u"-t"_s, u"-b"_s, u"64"_s, u"--resample"_s, u"22.05"_s, wav, to});
    else if (name == "eight.wav"_L1)
        ok = run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, wav, u"-af"_s,
                               u"pan=7.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0|c6=c0|c7=c0"_s, to});
    else if (name == "fragments.m4a"_L1)
        ok = run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, wav, u"-movflags"_s,
                               u"empty_moov+default_base_moof"_s, u"-frag_duration"_s, u"10000000"_s, to});
    else
        ok = run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, wav, to});
    return ok ? to : QString();
}

} // namespace timecode
