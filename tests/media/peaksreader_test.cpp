// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksahead.h"
#include "models/media/peakscache.h"
#include "models/media/peaksreader.h"
#include "timecode.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cmath>

using namespace Qt::StringLiterals;
using rundown::Peak;
using rundown::Peaks;
using rundown::PeaksAhead;
using rundown::PeaksCache;
using rundown::PeaksReader;
using rundown::Timeline;

/// Peaks are where the sound is, come piece by piece, and are kept only as long as they are right.
class PeaksReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void peaksAreWhereTheSoundIs_data();
    void peaksAreWhereTheSoundIs();
    void comeInPieces();
    void keptPeaksAreTheSame();
    void anyDoubtDiscardsTheCache();
    void aRightChecksumIsNotEnough_data();
    void aRightChecksumIsNotEnough();
    void garbageIsMadeAnew();
    void theCacheStaysSmall();
    void aFolderIsMadeAhead();
    void whatIsDroppedIsNotKept();
    void partsOfFilesAreOneTimeline();
    void aroundAPartThereIsMore();
    void aFileThatIsAwayIsSilent();
    void anotherFileInBetween();
    void noSound();

private:
    void read(PeaksReader &reader, const QString &path);
    QByteArray keptOf(const QString &path) const;
    QTemporaryDir m_folder;
    QString m_wav;
};

namespace {

constexpr int patience = 30'000; ///< ms
constexpr int seconds = 20;

/// Every second, 0.2 s of a tone, louder from second to second.
std::vector<float> pulses(int rate)
{
    std::vector<float> samples(size_t(rate) * seconds);
    for (size_t i = 0; i < samples.size(); ++i) {
        const double at = double(i) / rate;
        const double within = at - std::floor(at);
        samples[i] = within < 0.2
                         ? float((std::floor(at) + 1) / seconds * 0.9 * std::sin(2 * 3.14159265 * 500 * at))
                         : 0;
    }
    return samples;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

void PeaksReaderTest::initTestCase()
{
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toLocal8Bit());
    m_wav = m_folder.filePath(u"time.wav"_s);
    QFile file(m_wav);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(timecode::wav(pulses(44100), 44100));
    file.close();
    for (const QString &name : {u"vbr-noxing.mp3"_s, u"time.m4a"_s, u"time.flac"_s, u"time.opus"_s})
        QVERIFY2(!timecode::encode(m_wav, name).isEmpty(), qPrintable(name));
}

void PeaksReaderTest::read(PeaksReader &reader, const QString &path)
{
    reader.read(path);
    QTRY_VERIFY_WITH_TIMEOUT(reader.isFinished(), patience);
}

void PeaksReaderTest::peaksAreWhereTheSoundIs_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"time.wav", "vbr-noxing.mp3", "time.m4a", "time.flac", "time.opus"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PeaksReaderTest::peaksAreWhereTheSoundIs()
{
    QFETCH(QString, name);
    PeaksReader reader;
    read(reader, m_folder.filePath(name));
    QVERIFY(!reader.problem());
    QVERIFY(std::abs(reader.peaks().endMs() - qint64(seconds) * 1000) < 100);
    for (int second = 0; second < seconds; ++second) {
        const double loud = (second + 1.0) / seconds * 0.9 * 32767;
        const Peak sound = reader.peaks().range(second * 1000 + 50, second * 1000 + 180);
        const Peak silence = reader.peaks().range(second * 1000 + 300, second * 1000 + 950);
        QVERIFY2(std::abs(sound.high - loud) < 0.15 * loud + 300,
                 qPrintable(u"%1: %2"_s.arg(loud).arg(sound.high)));
        QVERIFY(std::abs(sound.low + loud) < 0.15 * loud + 300);
        QVERIFY(silence.high < 0.1 * loud + 100);
    }
}

void PeaksReaderTest::comeInPieces()
{
    PeaksReader reader;
    qint64 end = 0;
    int pieces = 0;
    connect(&reader, &PeaksReader::peaksAdded, this, [&](qint64 from, qint64 to) {
        QCOMPARE(from, end);
        QVERIFY(to > from);
        end = to;
        ++pieces;
    });
    QVERIFY(QFile::remove(PeaksCache(m_wav).path()));
    read(reader, m_wav);
    QVERIFY(pieces >= 3);
    QCOMPARE(end, reader.peaks().endMs());
}

void PeaksReaderTest::keptPeaksAreTheSame()
{
    PeaksReader made;
    QFile::remove(PeaksCache(m_wav).path());
    read(made, m_wav);
    QVERIFY(QFile::exists(PeaksCache(m_wav).path()));
    PeaksReader kept;
    QSignalSpy pieces(&kept, &PeaksReader::peaksAdded);
    read(kept, m_wav);
    QCOMPARE(pieces.size(), 1); // it was the cache
    QCOMPARE(kept.peaks(), made.peaks());
}

void PeaksReaderTest::anyDoubtDiscardsTheCache()
{
    const QString path = m_folder.filePath(u"doubt.wav"_s);
    QVERIFY(QFile::copy(m_wav, path));
    PeaksReader reader;
    read(reader, path);
    QVERIFY(PeaksCache(path).load());
    QFile kept(PeaksCache(path).path());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray good = kept.readAll();
    kept.close();
    const auto write = [&kept](const QByteArray &bytes) { return writeFile(kept.fileName(), bytes); };
    for (qsizetype at = 0; at < good.size(); at += 97) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 1);
        QVERIFY(write(bad));
        QVERIFY2(!PeaksCache(path).load(), qPrintable(QString::number(at)));
    }
    for (const qsizetype size : {qsizetype(0), qsizetype(10), good.size() / 2, good.size() - 1}) {
        QVERIFY(write(good.first(size)));
        QVERIFY(!PeaksCache(path).load());
    }
    QVERIFY(write(good));
    QVERIFY(PeaksCache(path).load());
    // The same size and time, another content.
    QFile file(path);
    const QDateTime time = QFileInfo(path).lastModified();
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1000) && file.write("x") == 1 && file.flush());
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    QVERIFY(!PeaksCache(path).load());
}

/// The cache file of a recording whose peaks are kept.
QByteArray PeaksReaderTest::keptOf(const QString &path) const
{
    PeaksReader reader;
    reader.read(path);
    if (!QTest::qWaitFor([&] { return reader.isFinished(); }, patience))
        return {};
    QFile file(PeaksCache(path).path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PeaksReaderTest::aRightChecksumIsNotEnough_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("another version") << int(qstrlen("rundown peaks "));
    QTest::newRow("another kind of file") << 0;
    QTest::newRow("another recording") << int(qstrlen("rundown peaks 1\n")) + 5;
}

/// Files that are whole, but not what they should be.
void PeaksReaderTest::aRightChecksumIsNotEnough()
{
    QFETCH(int, at);
    QByteArray bytes = keptOf(m_wav);
    QVERIFY(bytes.size() > 1000);
    bytes[at] = char(bytes[at] + 1);
    bytes.chop(20);
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    QVERIFY(writeFile(PeaksCache(m_wav).path(), bytes));
    QVERIFY(!PeaksCache(m_wav).load());
    bytes[at] = char(bytes[at] - 1);
    bytes.chop(20);
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    QVERIFY(writeFile(PeaksCache(m_wav).path(), bytes));
    QVERIFY(PeaksCache(m_wav).load()); // it was that byte
}

void PeaksReaderTest::garbageIsMadeAnew()
{
    const QByteArray good = keptOf(m_wav);
    for (const QByteArray &bad : {QByteArray(), QByteArray("garbage"), QByteArray(100'000, '\xff'),
                                  good.first(good.size() / 2), good + good, good + '\0'}) {
        QVERIFY(writeFile(PeaksCache(m_wav).path(), bad));
        QCOMPARE(keptOf(m_wav), good);
    }
}

void PeaksReaderTest::theCacheStaysSmall()
{
    const QByteArray good = keptOf(m_wav);
    const QDir folder = QFileInfo(PeaksCache(m_wav).path()).dir();
    const QDateTime longAgo = QDateTime::currentDateTime().addYears(-1);
    for (int i = 0; i < 4; ++i) {
        QFile old(folder.filePath(u"old%1.peaks"_s.arg(i)));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.resize(qint64(50) * 1024 * 1024)); // takes no room
        QVERIFY(old.setFileTime(longAgo.addDays(i), QFileDevice::FileModificationTime));
    }
    QVERIFY(QFile::remove(PeaksCache(m_wav).path()));
    QCOMPARE(keptOf(m_wav), good);
    QVERIFY(folder.exists(u"old3.peaks"_s)); // the newest of them
    QVERIFY(!folder.exists(u"old1.peaks"_s));
    QVERIFY(!folder.exists(u"old0.peaks"_s));
    for (int i = 0; i < 4; ++i)
        QFile::remove(folder.filePath(u"old%1.peaks"_s.arg(i)));
}

void PeaksReaderTest::aFolderIsMadeAhead()
{
    QList<PeaksAhead::FindFile> files = {[] { return QString(); }, [] { return u"/nowhere.mp3"_s; }};
    QStringList paths;
    for (int i = 0; i < 5; ++i) {
        const QString path = m_folder.filePath(u"day%1.m4a"_s.arg(i));
        QVERIFY(QFile::copy(m_folder.filePath(u"time.m4a"_s), path));
        paths << path;
        files << [path] { return path; };
    }
    PeaksAhead ahead;
    QSignalSpy done(&ahead, &PeaksAhead::finished);
    ahead.make(files);
    QVERIFY(ahead.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QVERIFY(!ahead.isBusy());
    for (const QString &path : paths)
        QVERIFY(PeaksCache(path).load());
}

void PeaksReaderTest::whatIsDroppedIsNotKept()
{
    const QString path = m_folder.filePath(u"dropped.wav"_s);
    QVERIFY(QFile::copy(m_wav, path));
    std::atomic<bool> goOn = false;
    std::atomic<bool> waits = false;
    {
        PeaksAhead ahead;
        ahead.make({[&] {
            waits = true;
            while (!goOn)
                QThread::msleep(1);
            return path;
        }});
        QTRY_VERIFY(waits);
    }
    goOn = true;
    QTest::qWait(100);
    QVERIFY(!PeaksCache(path).load());
}

void PeaksReaderTest::partsOfFilesAreOneTimeline()
{
    PeaksReader whole;
    read(whole, m_wav);
    const auto kept = [&](qint64 from, qint64 to) {
        return whole.peaks().finest().mid(from / 10, (to - from) / 10);
    };
    for (const bool isCached : {true, false}) {
        if (!isCached)
            QVERIFY(QFile::remove(PeaksCache(m_wav).path()));
        PeaksReader reader;
        reader.read(Timeline(
            {{m_wav, 15'000, {}, 20'000, {}}, {m_wav, 1'003, 3'004, {}, {}}, {m_wav, 0, 10, {}, {}}}));
        QTRY_VERIFY_WITH_TIMEOUT(reader.isFinished(), patience);
        QCOMPARE(reader.originMs(), 0);
        QCOMPARE(reader.peaks().finest(), kept(15'000, 20'000) + kept(1'000, 3'000) + kept(0, 10));
    }
}

void PeaksReaderTest::aroundAPartThereIsMore()
{
    PeaksReader whole;
    read(whole, m_wav);
    PeaksReader reader;
    reader.read(Timeline({{m_wav, 1'000, 5'000, 20'000, {}}}), 2'000);
    QTRY_VERIFY_WITH_TIMEOUT(reader.isFinished(), patience);
    QCOMPARE(reader.originMs(), -1'000); // there is no more before it
    QCOMPARE(reader.peaks().finest(), whole.peaks().finest().first(700));
}

void PeaksReaderTest::aFileThatIsAwayIsSilent()
{
    PeaksReader reader;
    reader.read(Timeline({{{}, 0, 2'000, {}, {}},
                          {m_folder.filePath(u"gone.mp3"_s), 0, 1'000, {}, {}},
                          {m_wav, 0, 1'000, {}, {}}}));
    QTRY_VERIFY_WITH_TIMEOUT(reader.isFinished(), patience);
    QVERIFY(reader.problem());
    QCOMPARE(reader.peaks().endMs(), 4'000);
    QCOMPARE(reader.peaks().range(0, 3'000), Peak());
    QVERIFY(reader.peaks().range(3'000, 4'000).high > 500);
}

void PeaksReaderTest::anotherFileInBetween()
{
    PeaksReader alone;
    read(alone, m_folder.filePath(u"time.m4a"_s));
    for (int round = 0; round < 5; ++round) {
        PeaksReader reader;
        QFile::remove(PeaksCache(m_wav).path());
        reader.read(m_wav);
        if (round > 1)
            QTRY_VERIFY_WITH_TIMEOUT(!reader.peaks().isEmpty(), patience);
        read(reader, m_folder.filePath(u"time.m4a"_s));
        QCOMPARE(reader.peaks(), alone.peaks());
        reader.read(m_wav);
        reader.cancel();
        QTest::qWait(20);
        QVERIFY(reader.peaks().isEmpty());
        QVERIFY(!reader.isFinished());
    }
}

void PeaksReaderTest::noSound()
{
    PeaksReader reader;
    QSignalSpy problems(&reader, &PeaksReader::problemChanged);
    read(reader, m_folder.filePath(u"missing.mp3"_s));
    QVERIFY(reader.problem());
    QCOMPARE(problems.size(), 1);
    QVERIFY(reader.peaks().isEmpty());
    read(reader, m_wav);
    QVERIFY(!reader.problem());
}

QTEST_GUILESS_MAIN(PeaksReaderTest)
#include "peaksreader_test.moc"
