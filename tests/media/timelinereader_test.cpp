// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/soundqueue.h"
#include "models/media/timelinereader.h"
#include "timecode.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rundown;
using Seek = rundown::AudioFile::Seek;

/// Files and parts of files come out as one sound, at the very frames that the timeline says.
class TimelineReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void partsFollowWithoutAGap();
    void partsOfCompressedFiles_data();
    void partsOfCompressedFiles();
    void seeksAcrossFiles();
    void waitsForWhatIsNotMeasured();
    void goesWhereTheIndexHasCome();
    void whatIsAwayIsPassedOver();
    void aFileThatEndsEarly();
    void aFileThatGrows();
    void nothingToPlay();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    Problems m_warnings;
};

namespace {

constexpr int rate = SoundQueue::rate;

/// Left channel of what was read, and where each block said that it begins.
struct Heard
{
    std::vector<float> sound;
    qint64 at = -1; ///< of the first frame
    bool isOnePiece = true;
};

Heard readAll(TimelineReader &reader, qint64 most = INT64_MAX)
{
    Heard heard;
    std::vector<float> block(size_t(1000) * SoundQueue::channels);
    while (qint64(heard.sound.size()) < most) {
        const TimelineReader::Sound sound = reader.read(block);
        if (sound.frames == 0)
            break;
        if (heard.at < 0)
            heard.at = sound.at;
        heard.isOnePiece = heard.isOnePiece && sound.at == heard.at + qint64(heard.sound.size());
        for (qint64 i = 0; i < sound.frames; ++i)
            heard.sound.push_back(block[size_t(i) * SoundQueue::channels]);
    }
    return heard;
}

/// How far a sound is from what it should be, at most.
float difference(const std::vector<float> &heard, size_t from, double second, double length)
{
    const std::vector<float> wanted = timecode::samples(rate, second, second + length);
    float most = from + wanted.size() > heard.size() ? 9.0F : 0.0F;
    for (size_t i = 0; i < wanted.size() && most < 9; ++i)
        most = std::max(most, std::abs(heard[from + i] - wanted[i]));
    return most;
}

void measure(const TimelineReader &reader)
{
    for (const auto &file : reader.files())
        if (!file->isAway)
            file->indexedSize = QFileInfo(file->path).size();
    for (const auto &file : reader.files())
        if (!file->isAway)
            file->isAway = !scanPackets(file->path, file->index);
}

} // namespace

void TimelineReaderTest::initTestCase()
{
    QFile wav(file(u"exact.wav"_s));
    QVERIFY(wav.open(QIODevice::WriteOnly));
    wav.write(timecode::wav(timecode::samples(rate, 0, 10), rate));
    const QString all = timecode::makeWav(m_folder.path());
    for (const QString &name : {u"vbr-noxing.mp3"_s, u"vbr.mp3"_s, u"time.m4a"_s, u"time.opus"_s})
        QVERIFY2(!timecode::encode(all, name).isEmpty(), qPrintable(name));
}

void TimelineReaderTest::partsFollowWithoutAGap()
{
    const QString wav = file(u"exact.wav"_s);
    TimelineReader reader(
        Timeline({{wav, 2000, 3500, {}, {}}, {wav, 3500, 3501, {}, {}}, {wav, 7000, {}, {}, {}}}), {});
    QVERIFY(reader.open());
    QCOMPARE(reader.files().size(), 1U);
    const Heard heard = readAll(reader);
    QCOMPARE(heard.at, 0);
    QVERIFY(heard.isOnePiece);
    QCOMPARE(heard.sound.size(), size_t(rate * 4.501));
    QVERIFY(difference(heard.sound, 0, 2, 1.501) < 0.002F);
    QVERIFY(difference(heard.sound, size_t(rate * 1.501), 7, 3) < 0.002F);
}

void TimelineReaderTest::partsOfCompressedFiles_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"vbr-noxing.mp3", "vbr.mp3", "time.m4a", "time.opus"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TimelineReaderTest::partsOfCompressedFiles()
{
    QFETCH(QString, name);
    TimelineReader reader(Timeline({{file(name), 30'000, 31'000, {}, {}},
                                    {file(u"exact.wav"_s), 1000, 2000, {}, {}},
                                    {file(name), 5000, 6000, {}, {}}}),
                          {});
    QVERIFY(reader.open());
    measure(reader);
    const Heard heard = readAll(reader);
    QVERIFY(heard.isOnePiece);
    QCOMPARE(heard.sound.size(), size_t(rate) * 3);
    const double delay = name == "vbr-noxing.mp3"_L1 ? 1105.0 / 44100 : 0;
    for (const auto &[at, second] : {std::pair(0.0, 30.0), {0.8, 30.8}, {2.0, 5.0}, {2.8, 5.8}}) {
        std::vector<float> excerpt;
        for (size_t i = size_t(at * rate); excerpt.size() < timecode::rate / 5; i += rate / timecode::rate)
            excerpt.push_back(heard.sound[i]);
        const timecode::Place place = timecode::find(excerpt, second - 0.5, second + 0.5);
        const QString what = u"%1 instead of %2 (%3)"_s.arg(place.second).arg(second).arg(place.likeness);
        QVERIFY2(place.likeness > 0.7 && std::abs(place.second + delay - second) < 0.001, qPrintable(what));
    }
    QVERIFY(difference(heard.sound, rate, 1, 1) < 0.002F);
}

void TimelineReaderTest::seeksAcrossFiles()
{
    const QString wav = file(u"exact.wav"_s);
    const QString mp3 = file(u"vbr.mp3"_s);
    TimelineReader reader(Timeline({{mp3, 0, {}, {}, {}}, {wav, 0, {}, {}, {}}, {mp3, 0, 1000, {}, {}}}), {});
    QVERIFY(reader.open());
    measure(reader);
    QCOMPARE(reader.seek(qint64(64.25 * rate)), Seek::Done);
    QCOMPARE(reader.position(), qint64(64.25 * rate));
    QCOMPARE(reader.timeline().lengthMs(), 71'000);
    QVERIFY(difference(readAll(reader, rate).sound, 0, 4.25, 1) < 0.002F);
    QCOMPARE(reader.seek(0), Seek::Done);
    QCOMPARE(readAll(reader).sound.size(), size_t(71) * rate);
    QCOMPARE(reader.seek(qint64(100) * rate), Seek::Done);
    QVERIFY(readAll(reader).sound.empty());
}

void TimelineReaderTest::waitsForWhatIsNotMeasured()
{
    const QString mp3 = file(u"vbr-noxing.mp3"_s);
    TimelineReader reader(Timeline({{file(u"exact.wav"_s), 0, 1000, {}, {}}, {mp3, 20'000, {}, {}, {}}}), {});
    QVERIFY(reader.open());
    QCOMPARE(readAll(reader).sound.size(), size_t(rate));
    std::vector<float> block(200);
    QVERIFY(reader.read(block).isWaiting);
    measure(reader);
    const TimelineReader::Sound sound = reader.read(block);
    QCOMPARE(sound.frames, 100);
    QCOMPARE(sound.at, rate);
    TimelineReader other(Timeline({{mp3, 0, {}, {}, {}}, {file(u"exact.wav"_s), 0, {}, {}, {}}}), {});
    QVERIFY(other.open());
    QCOMPARE(other.seek(rate), Seek::NotYet);
    QCOMPARE(other.seek(0), Seek::Done);
}

void TimelineReaderTest::goesWhereTheIndexHasCome()
{
    const QString mp3 = file(u"vbr-noxing.mp3"_s);
    const QString wav = file(u"exact.wav"_s);
    TimelineReader reader(Timeline({{mp3, 1000, {}, {}, {}}, {wav, 0, {}, {}, {}}}), {});
    QVERIFY(reader.open());
    int asked = 0;
    QVERIFY(scanPackets(mp3, reader.files()[0]->index, [&] { return ++asked < 2; }));
    QVERIFY(!reader.files()[0]->index.isComplete());
    const qint64 covered = reader.files()[0]->index.coveredMs() - 1000;
    QVERIFY(covered > 15'000 && covered < 30'000);
    QCOMPARE(reader.seek(qint64(10) * rate), Seek::Done);
    QCOMPARE(reader.position(), qint64(10) * rate);
    QCOMPARE(readAll(reader, 1000).sound.size(), 1000U);
    QCOMPARE(reader.seek((covered + 100) * rate / 1000), Seek::NotYet);
    // Where the lengths before it are known, a file does not wait for those behind it.
    TimelineReader other(Timeline({{wav, 0, {}, {}, {}}, {wav, 0, 500, {}, {}}, {mp3, 0, {}, {}, {}}}), {});
    QVERIFY(other.open());
    QVERIFY(scanPackets(wav, other.files()[0]->index));
    QCOMPARE(other.seek(qint64(10.2 * rate)), Seek::Done);
}

void TimelineReaderTest::whatIsAwayIsPassedOver()
{
    const QString wav = file(u"exact.wav"_s);
    Timeline timeline({{{}, 0, {}, 5000, {}},
                       {wav, 0, 1000, {}, {}},
                       {file(u"gone.mp3"_s), 0, {}, 2000, {}},
                       {wav, 4000, 5000, {}, {}}});
    TimelineReader reader(timeline, {});
    QVERIFY(reader.open());
    measure(reader);
    Heard heard = readAll(reader);
    QCOMPARE(heard.at, 5 * rate); // what is away keeps its length
    QVERIFY(!heard.isOnePiece);
    QCOMPARE(heard.sound.size(), size_t(rate) * 2);
    QVERIFY(difference(heard.sound, rate, 4, 1) < 0.002F);
    QCOMPARE(reader.seek(qint64(6.5 * rate)), Seek::Done);
    QCOMPARE(readAll(reader).at, 8 * rate);
}

void TimelineReaderTest::aFileThatEndsEarly()
{
    const QString path = file(u"cut.wav"_s);
    QVERIFY(QFile::copy(file(u"exact.wav"_s), path));
    Problems problems;
    TimelineReader reader(Timeline({{path, 0, {}, {}, {}}, {file(u"exact.wav"_s), 0, 1000, {}, {}}}),
                          [&](const Problem &problem) { problems << problem; });
    QVERIFY(reader.open());
    measure(reader);
    QVERIFY(QFile::resize(path, 44 + 2 * rate * 4));
    const Heard heard = readAll(reader);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems[0].what.contains(u"cut off"_s), qPrintable(problems[0].what));
    QCOMPARE(problems[0].file, path);
    QCOMPARE(heard.sound.size(), size_t(rate) * 5); // the rest goes on
}

/// What was there when it was measured is played, and then waited for what has come since.
void TimelineReaderTest::aFileThatGrows()
{
    const QString path = file(u"grows.mp3"_s);
    QVERIFY(QFile::copy(file(u"vbr-noxing.mp3"_s), path));
    Problems problems;
    TimelineReader reader(Timeline({{path, 1000, {}, {}, {}}, {file(u"exact.wav"_s), 0, 1000, {}, {}}}),
                          [&](const Problem &problem) { problems << problem; });
    QVERIFY(reader.open());
    measure(reader);
    QVERIFY(!reader.grownFile());
    const qint64 length = reader.files()[0]->index.durationMs();
    QFile more(path);
    QFile again(file(u"vbr-noxing.mp3"_s));
    QVERIFY(more.open(QIODevice::Append) && again.open(QIODevice::ReadOnly) &&
            more.write(again.readAll()) > 0);
    more.close();
    const Heard before = readAll(reader);
    QVERIFY(std::abs(qint64(before.sound.size()) - (length - 1000) * rate / 1000) <= rate / 1000);
    std::vector<float> block(200);
    QVERIFY(reader.read(block).isWaiting);
    const std::shared_ptr<TimelineFile> grown = reader.grownFile();
    QVERIFY(grown);
    grown->indexedSize = QFileInfo(path).size();
    QVERIFY(scanPackets(path, grown->index));
    const qint64 at = reader.position();
    reader.replace(grown);
    QCOMPARE(reader.position(), at);
    const Heard behind = readAll(reader, qint64(50) * rate);
    QCOMPARE(behind.at, at); // not a sample is lost
    QVERIFY(behind.isOnePiece);
    const qint64 all = qint64(before.sound.size() + behind.sound.size() + readAll(reader).sound.size());
    QVERIFY(std::abs(all - grown->index.durationMs() * rate / 1000) <= rate / 1000); // and 1 s of the next
    QVERIFY(grown->index.durationMs() > length + 55'000);
    QVERIFY(problems.isEmpty());
}

void TimelineReaderTest::nothingToPlay()
{
    QVERIFY(!TimelineReader({}, {}).open());
    const Result<void> opened = TimelineReader(Timeline::ofFile(file(u"gone.mp3"_s)), {}).open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(u"not there"_s), qPrintable(opened.error().what));
}

QTEST_GUILESS_MAIN(TimelineReaderTest)
#include "timelinereader_test.moc"
