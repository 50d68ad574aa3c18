// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/indexcache.h"
#include "models/media/playbackengine.h"
#include "timecode.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace rundown;

/// What was measured once is known at once, as long as it is right beyond doubt.
class IndexCacheTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void keptIsTheSame_data();
    void keptIsTheSame();
    void anyDoubtDiscardsIt();
    void whatDoesNotFitIsNone();
    void whatHasAProblemIsNotKept();
    void theEngineTakesWhatIsKept();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QByteArray m_mp3; ///< bytes of one without a header
};

namespace {

constexpr int patience = 20'000; ///< ms

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void IndexCacheTest::initTestCase()
{
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toLocal8Bit());
    const QString wav = timecode::makeWav(m_folder.path());
    for (const QString &name : {u"vbr-noxing.mp3"_s, u"time.m4a"_s, u"time.opus"_s, u"time.flac"_s})
        QVERIFY2(!timecode::encode(wav, name).isEmpty(), qPrintable(name));
    m_mp3 = readFile(file(u"vbr-noxing.mp3"_s));
}

void IndexCacheTest::init()
{
    QVERIFY(writeFile(file(u"a.mp3"_s), m_mp3));
    QFile::remove(IndexCache(file(u"a.mp3"_s)).path());
}

void IndexCacheTest::keptIsTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"vbr-noxing.mp3", "time.m4a", "time.opus", "time.flac", "time.wav"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void IndexCacheTest::keptIsTheSame()
{
    QFETCH(QString, name);
    PacketIndex made;
    QVERIFY(!IndexCache(file(name)).load(made));
    QVERIFY(!made.isComplete());
    QVERIFY(measureFile(file(name), made));
    PacketIndex kept;
    QVERIFY(IndexCache(file(name)).load(kept));
    QVERIFY(kept.isComplete());
    QCOMPARE(kept.durationMs(), made.durationMs());
    QCOMPARE(kept.coveredMs(), made.coveredMs());
    QCOMPARE(kept.startTicks(), made.startTicks());
    QCOMPARE(kept.endTicks(), made.endTicks());
    for (qint64 ticks = 0; ticks < made.endTicks(); ticks += made.endTicks() / 50 + 1) {
        const auto there = made.find(ticks);
        const auto same = kept.find(ticks);
        QCOMPARE(same.has_value(), there.has_value());
        QVERIFY(!there || (same->byte == there->byte && same->ticks == there->ticks));
    }
}

void IndexCacheTest::anyDoubtDiscardsIt()
{
    const QString path = file(u"a.mp3"_s);
    PacketIndex index;
    QVERIFY(measureFile(path, index));
    const auto isKept = [&] {
        PacketIndex kept;
        return IndexCache(path).load(kept);
    };
    QVERIFY(isKept());
    const QByteArray bytes = readFile(IndexCache(path).path());
    for (qsizetype at = 0; at < bytes.size(); at += bytes.size() / 100 + 1) {
        QByteArray wrong = bytes;
        wrong[at] = char(wrong[at] ^ 0x10);
        QVERIFY(writeFile(IndexCache(path).path(), wrong));
        QVERIFY2(!isKept(), qPrintable(QString::number(at)));
        QVERIFY(writeFile(IndexCache(path).path(), bytes.first(at)));
        QVERIFY2(!isKept(), qPrintable(QString::number(at)));
    }
    QVERIFY(writeFile(IndexCache(path).path(), bytes));
    QVERIFY(isKept());
    QFile sound(path);
    const QDateTime time =
        sound.open(QIODevice::ReadWrite) ? sound.fileTime(QFile::FileModificationTime) : QDateTime();
    QVERIFY(sound.setFileTime(time.addSecs(1), QFile::FileModificationTime));
    QVERIFY(!isKept());
    QVERIFY(sound.setFileTime(time, QFile::FileModificationTime));
    QVERIFY(isKept());
    QVERIFY(sound.seek(m_mp3.size() / 2) && sound.write("other") == 5 && sound.flush());
    QVERIFY(sound.setFileTime(time, QFile::FileModificationTime));
    QVERIFY(!isKept()); // of the same size and time
}

/// A right checksum of a wrong content.
void IndexCacheTest::whatDoesNotFitIsNone()
{
    const QString path = file(u"a.mp3"_s);
    PacketIndex index;
    QVERIFY(measureFile(path, index));
    const CheckedCache cache(
        {QByteArrayView("rundown index 1\n"), QLatin1StringView("indexes"), QLatin1StringView(".index")},
        path);
    const std::optional<QByteArray> content = cache.load();
    QVERIFY(content);
    PacketIndex kept;
    for (const QByteArray &wrong : {QByteArray(), content->chopped(1), content->chopped(16), *content + 'a',
                                    *content + QByteArray(16, 'a'), "other" + content->sliced(5)}) {
        cache.store(wrong);
        QVERIFY(!IndexCache(path).load(kept));
        QVERIFY(!kept.isComplete());
    }
    cache.store(*content);
    QVERIFY(IndexCache(path).load(kept));
}

void IndexCacheTest::whatHasAProblemIsNotKept()
{
    const QByteArray whole = readFile(file(u"time.flac"_s));
    const QString cut = file(u"cut.flac"_s);
    QVERIFY(writeFile(cut, whole.first(whole.size() / 3)));
    for (int time = 0; time < 2; ++time) {
        PacketIndex index;
        const auto report = measureFile(cut, index);
        QVERIFY(report && report->problem); // each time
    }
    PacketIndex ended;
    QVERIFY(measureFile(file(u"a.mp3"_s), ended, [] { return false; }));
    QVERIFY(!IndexCache(file(u"a.mp3"_s)).load(ended));
}

/// Another file's index tells that it was not measured again.
void IndexCacheTest::theEngineTakesWhatIsKept()
{
    PacketIndex other;
    QVERIFY(writeFile(file(u"half.mp3"_s), m_mp3.first(m_mp3.size() / 4)));
    QVERIFY(measureFile(file(u"half.mp3"_s), other));
    IndexCache(file(u"a.mp3"_s)).store(other);
    PlaybackEngine engine;
    engine.open(file(u"a.mp3"_s));
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    QCOMPARE(engine.durationMs(), other.durationMs());
    QVERIFY(QFile::remove(IndexCache(file(u"a.mp3"_s)).path()));
    engine.open(file(u"a.mp3"_s));
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    QVERIFY(std::abs(engine.durationMs() - 60'000) < 200);
    PacketIndex kept;
    QTRY_VERIFY_WITH_TIMEOUT(IndexCache(file(u"a.mp3"_s)).load(kept), patience);
}

int main(int argc, char *argv[])
{
    // No sound server is needed, and none is started for us.
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    QCoreApplication app(argc, argv);
    IndexCacheTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "indexcache_test.moc"
