// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/audiofile.h"
#include "models/media/packetindex.h"
#include "timecode.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using rundown::AudioFile;
using rundown::PacketIndex;
using rundown::Result;

/// Real files, made at test time, are as long and sought as exactly as their sound says.
class AudioFileTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theTrapIsReal();
    void length_data();
    void length();
    void seeksAreExact_data() { length_data(); }
    void seeksAreExact();
    void seeksGiveTheSameSamplesAsReadingOn_data();
    void seeksGiveTheSameSamplesAsReadingOn();
    void beyondTheEndIsNothing();
    void monoKeepsItsLoudnessInStereo();
    void damageShiftsNothing();
    void damagedTimesArePassedOver_data();
    void damagedTimesArePassedOver();
    void aChangeOfTheRateShiftsNothing();
    void eightChannels();
    void aCutOffFileSaysSo();
    void noSound_data();
    void noSound();
    void aListOfOtherFilesIsNotFollowed();

private:
    QString write(const QString &name, const QByteArray &content);
    QTemporaryDir m_folder;
    QString m_wav;
};

namespace {

constexpr const char *formats[] = {"cbr.mp3",   "vbr.mp3",   "vbr-noxing.mp3", "time.m4a", "time.aac",
                                   "time.flac", "time.opus", "time.ogg",       "time.mka"};

QString problemOf(const auto &result)
{
    return result ? QString() : result.error().toString();
}

struct Opened
{
    std::unique_ptr<AudioFile> file;
    std::shared_ptr<PacketIndex> index = std::make_shared<PacketIndex>();
};

/// Opens with a complete index; without a file if that fails.
Opened openIndexed(const QString &path, AudioFile::Format format)
{
    Opened opened;
    Result<std::unique_ptr<AudioFile>> file = AudioFile::open(path, format);
    if (!file || !rundown::scanPackets(path, *opened.index))
        return opened;
    opened.file = std::move(*file);
    opened.file->setIndex(opened.index);
    return opened;
}

std::vector<float> readSome(AudioFile &file, qint64 frames)
{
    std::vector<float> samples(size_t(frames * file.channels()));
    samples.resize(size_t(file.read(samples) * file.channels()));
    return samples;
}

/// What lame's files without a header begin with: the delays of its encoder and of the decoder, as in every
/// player.
double delayOf(const QString &path)
{
    return path.endsWith(u"cbr.mp3"_s) || path.endsWith(u"noxing.mp3"_s) ? 1105.0 / 44100 : 0;
}

} // namespace

QString AudioFileTest::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no temporary file");
    return file.fileName();
}

void AudioFileTest::initTestCase()
{
    m_wav = timecode::makeWav(m_folder.path());
    QVERIFY(!m_wav.isEmpty());
    for (const char *name : formats)
        QVERIFY2(!timecode::encode(m_wav, QString::fromLatin1(name)).isEmpty(), name);
}

void AudioFileTest::length_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("time.wav") << m_wav;
    for (const char *name : formats)
        QTest::newRow(name) << m_folder.filePath(QString::fromLatin1(name));
}

/// The VBR file without a Xing header is one that a guess gets wrong.
void AudioFileTest::theTrapIsReal()
{
    const auto file = AudioFile::open(m_folder.filePath(u"vbr-noxing.mp3"_s), {});
    QVERIFY2(file, qPrintable(problemOf(file)));
    QVERIFY(std::abs((*file)->headerDurationMs() - qint64(timecode::seconds) * 1000) > 3000);
}

void AudioFileTest::length()
{
    QFETCH(QString, path);
    PacketIndex index;
    const auto report = rundown::scanPackets(path, index);
    QVERIFY2(report, qPrintable(problemOf(report)));
    QVERIFY(!report->problem);
    QVERIFY(index.isComplete());
    // Without a header nobody knows the padding of an MP3's or ADTS's last packets.
    const bool padded = delayOf(path) > 0 || path.endsWith(u".aac"_s);
    const qint64 off = index.durationMs() - qint64(timecode::seconds) * 1000;
    QVERIFY2(off >= -1 && off <= (padded ? 80 : 1), qPrintable(QString::number(off)));
}

void AudioFileTest::seeksAreExact()
{
    QFETCH(QString, path);
    const Opened opened = openIndexed(path, {timecode::rate, 1});
    QVERIFY(opened.file);
    const double delay = path.endsWith(u".aac"_s) ? 1024.0 / 44100 : delayOf(path);
    for (const double second : {0.0, 41.37, 3.2, 59.5, 0.04, 30.0, 29.999, 12.345, 55.5}) {
        if (second < delay)
            continue;
        QCOMPARE(opened.file->seek(qint64(second * timecode::rate)), AudioFile::Seek::Done);
        const std::vector<float> heard = readSome(*opened.file, timecode::rate / 5);
        QCOMPARE(heard.size(), size_t(timecode::rate / 5));
        const timecode::Place place = timecode::find(heard, second - 0.5, second + 0.5);
        const QString what =
            u"%1 s sounds like %2 s (%3)"_s.arg(second).arg(place.second).arg(place.likeness);
        QVERIFY2(place.likeness > 0.7, qPrintable(what));
        // libav's stamps of Vorbis are off by half a block here and there.
        const double tolerance = path.endsWith(u".ogg"_s) || path.endsWith(u".mka"_s) ? 0.012 : 0.001;
        QVERIFY2(std::abs(place.second + delay - second) < tolerance, qPrintable(what));
    }
}

void AudioFileTest::seeksGiveTheSameSamplesAsReadingOn_data()
{
    QTest::addColumn<QString>("path");
    for (const char *name : {"time.wav", "cbr.mp3", "vbr.mp3", "vbr-noxing.mp3", "time.flac"})
        QTest::newRow(name) << m_folder.filePath(QString::fromLatin1(name));
}

void AudioFileTest::seeksGiveTheSameSamplesAsReadingOn()
{
    QFETCH(QString, path);
    const Opened opened = openIndexed(path, {});
    QVERIFY(opened.file);
    const std::vector<float> all = readSome(*opened.file, qint64(timecode::seconds + 1) * 44100);
    QCOMPARE(opened.file->read(std::span<float>(std::vector<float>(1).data(), 1)), 0);
    QRandomGenerator random(7);
    for (int i = 0; i < 40; ++i) {
        const int at = random.bounded(int(all.size()) - 5000);
        QCOMPARE(opened.file->seek(at), AudioFile::Seek::Done);
        const std::vector<float> some = readSome(*opened.file, 4000);
        QCOMPARE(some.size(), size_t(4000));
        float most = 0;
        for (size_t k = 0; k < some.size(); ++k)
            most = std::max(most, std::abs(some[k] - all[size_t(at) + k]));
        QVERIFY2(most < 1e-4F, qPrintable(u"frame %1: %2"_s.arg(at).arg(double(most))));
    }
}

void AudioFileTest::beyondTheEndIsNothing()
{
    for (const QString &name : {u"vbr-noxing.mp3"_s, u"time.m4a"_s, u"time.wav"_s}) {
        const Opened opened = openIndexed(m_folder.filePath(name), {timecode::rate, 1});
        QVERIFY(opened.file);
        QCOMPARE(opened.file->seek(qint64(100) * timecode::rate), AudioFile::Seek::Done);
        QVERIFY(readSome(*opened.file, 10).empty());
        QCOMPARE(opened.file->seek(timecode::rate), AudioFile::Seek::Done);
        QCOMPARE(readSome(*opened.file, 10).size(), size_t(10));
    }
}

void AudioFileTest::monoKeepsItsLoudnessInStereo()
{
    const Opened mono = openIndexed(m_wav, {48000, 1});
    const Opened stereo = openIndexed(m_wav, {48000, 2});
    const std::vector<float> one = readSome(*mono.file, 4000);
    const std::vector<float> two = readSome(*stereo.file, 4000);
    QCOMPARE(two.size(), one.size() * 2);
    for (size_t i = 0; i < one.size(); ++i) {
        QVERIFY(std::abs(two[2 * i] - one[i]) < 1e-4F);
        QVERIFY(std::abs(two[2 * i + 1] - one[i]) < 1e-4F);
    }
}

void AudioFileTest::damageShiftsNothing()
{
    QFile file(m_folder.filePath(u"cbr.mp3"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    // Two seconds of garbage inside the packets; their headers stay, as with a worn memory card.
    for (qsizetype at = 0; at + 300 < bytes.size(); at += 208 + ((bytes.at(at + 2) >> 1) & 1)) {
        QCOMPARE(quint8(bytes.at(at)), quint8(0xff));
        for (qsizetype i = at + 4; i < at + 200 && at > 160'000 && at < 176'000; ++i)
            bytes[i] = char(i * 31);
    }
    const Opened opened = openIndexed(write(u"damaged.mp3"_s, bytes), {timecode::rate, 1});
    QVERIFY(opened.file);
    const std::vector<float> all = readSome(*opened.file, qint64(timecode::seconds) * timecode::rate);
    const std::span<const float> later(all.data() + qptrdiff(30) * timecode::rate, timecode::rate / 5);
    const timecode::Place place = timecode::find(later, 20, 40);
    const QString what = u"30 s sounds like %1 s (%2)"_s.arg(place.second).arg(place.likeness);
    QVERIFY2(std::abs(place.second + 1105.0 / 44100 - 30) < 0.03, qPrintable(what));
}

void AudioFileTest::damagedTimesArePassedOver_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("most") << QByteArray::fromHex("3fffffffffff0000");
    QTest::newRow("far") << QByteArray::fromHex("1000000000000000");
    QTest::newRow("a thousand years") << QByteArray::fromHex("000510ff40000000");
}

/// A piece in the midst of the file says that it begins ages off; what it holds stays where it is.
void AudioFileTest::damagedTimesArePassedOver()
{
    QFETCH(QByteArray, time);
    QFile file(timecode::encode(m_wav, u"fragments.m4a"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    qsizetype at = 0;
    for (int piece = 0; piece < 4; ++piece)
        QVERIFY((at = bytes.indexOf("tfdt", at + 1)) > 0);
    bytes.replace(at + 8, 8, time);
    const Opened opened = openIndexed(write(u"times.m4a"_s, bytes), {timecode::rate, 1});
    QVERIFY(opened.file);
    const qint64 off = opened.index->durationMs() - qint64(timecode::seconds) * 1000;
    QVERIFY2(off >= 0 && off < 30, qPrintable(QString::number(off)));
    const std::vector<float> all = readSome(*opened.file, qint64(timecode::seconds) * timecode::rate);
    QCOMPARE(all.size(), size_t(timecode::seconds) * timecode::rate);
    for (const int second : {20, 35, 50}) {
        const std::span<const float> some(all.data() + qptrdiff(second) * timecode::rate, timecode::rate / 5);
        QVERIFY(std::abs(timecode::find(some, second - 1, second + 1).second - second) < 0.03);
    }
}

/// A file at 44.1 kHz that goes on at 22.05 kHz.
void AudioFileTest::aChangeOfTheRateShiftsNothing()
{
    QFile first(m_folder.filePath(u"cbr.mp3"_s));
    QFile second(timecode::encode(m_wav, u"slow.mp3"_s));
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    const QString path = write(u"rates.mp3"_s, first.readAll() + second.readAll());
    const Opened opened = openIndexed(path, {timecode::rate, 1});
    QVERIFY(opened.file);
    PacketIndex one;
    QVERIFY(rundown::scanPackets(first.fileName(), one));
    const double seam = double(one.durationMs()) / 1000;
    const qint64 off = opened.index->durationMs() - 2 * one.durationMs();
    QVERIFY2(std::abs(off) < 120, qPrintable(QString::number(off)));
    for (const double at : {10.0, 59.0, seam + 5, seam + 50, 10.0}) {
        QCOMPARE(opened.file->seek(qint64(at * timecode::rate)), AudioFile::Seek::Done);
        const std::vector<float> heard = readSome(*opened.file, timecode::rate / 5);
        const double wanted = at < seam ? at - 1105.0 / 44100 : at - seam - 1105.0 / 22050;
        const timecode::Place place = timecode::find(heard, wanted - 0.5, wanted + 0.5);
        const QString what =
            u"%1 s: %2 instead of %3 (%4)"_s.arg(at).arg(place.second).arg(wanted).arg(place.likeness);
        QVERIFY2(place.likeness > 0.6 && std::abs(place.second - wanted) < 0.02, qPrintable(what));
    }
}

void AudioFileTest::eightChannels()
{
    const QString path = timecode::encode(m_wav, u"eight.wav"_s);
    QVERIFY(!path.isEmpty());
    const Opened opened = openIndexed(path, {timecode::rate, 2});
    QVERIFY(opened.file);
    QCOMPARE(opened.index->durationMs(), qint64(timecode::seconds) * 1000);
    QCOMPARE(opened.file->seek(qint64(33.3 * timecode::rate)), AudioFile::Seek::Done);
    const std::vector<float> both = readSome(*opened.file, timecode::rate / 5);
    std::vector<float> left;
    for (size_t i = 0; i < both.size(); i += 2) {
        left.push_back(both[i]);
        QVERIFY(std::abs(both[i]) <= 1);
    }
    const timecode::Place place = timecode::find(left, 32, 34);
    QVERIFY(place.likeness > 0.7 && std::abs(place.second - 33.3) < 0.001);
}

void AudioFileTest::aCutOffFileSaysSo()
{
    QFile whole(m_folder.filePath(u"time.flac"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QString path = write(u"cut.flac"_s, whole.read(whole.size() / 3));
    PacketIndex index;
    const auto report = rundown::scanPackets(path, index);
    QVERIFY2(report, qPrintable(problemOf(report)));
    QVERIFY(index.durationMs() > 10'000 && index.durationMs() < 30'000);
    QVERIFY(report->problem);
    QCOMPARE(report->problem->severity, rundown::Problem::Severity::Warning);
    QVERIFY2(report->problem->what.contains(u"should last 0:01:00"_s), qPrintable(report->problem->what));
}

void AudioFileTest::noSound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("what");
    QTest::newRow("missing") << m_folder.filePath(u"nowhere.mp3"_s) << u"not there"_s;
    QTest::newRow("no name") << QString() << u"not there"_s;
    QTest::newRow("empty") << write(u"empty.mp3"_s, {}) << u"empty"_s;
    QTest::newRow("folder") << m_folder.path() << u"no file"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"no file"_s;
    QTest::newRow("text") << write(u"text.mp3"_s, QByteArray("no sound here\n").repeated(500))
                          << u"no sound"_s;
    QTest::newRow("zeros") << write(u"zeros.mp3"_s, QByteArray(100'000, '\0')) << u"no sound"_s;
    QTest::newRow("head only") << write(u"head.wav"_s, timecode::wav({}, 8000)) << u"no sound"_s;
    QTest::newRow("address") << u"http://127.0.0.1:9/x.mp3"_s << u"not there"_s;
    QTest::newRow("protocol") << u"concat:%1|%1"_s.arg(m_wav) << u"not there"_s;
}

void AudioFileTest::noSound()
{
    QFETCH(QString, path);
    QFETCH(QString, what);
    const auto file = AudioFile::open(path, {});
    QVERIFY(!file);
    QVERIFY2(file.error().what.contains(what), qPrintable(file.error().toString()));
    QVERIFY(!file.error().mend.isEmpty());
    PacketIndex index;
    QVERIFY(!rundown::scanPackets(path, index) || !path.isEmpty());
}

void AudioFileTest::aListOfOtherFilesIsNotFollowed()
{
    const QByteArray target = m_wav.toUtf8();
    for (const QByteArray &list :
         {"#EXTM3U\n#EXTINF:60,\n" + target + "\n", "ffconcat version 1.0\nfile '" + target + "'\n"})
        QVERIFY(!AudioFile::open(write(u"list.mp3"_s, list), {}));
}

QTEST_GUILESS_MAIN(AudioFileTest)
#include "audiofile_test.moc"
