// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/worker/limits.h" // RUNDOWN_SANITIZED
#include "models/media/playbackengine.h"
#include "timecode.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using rundown::PlaybackEngine;
using State = rundown::PlaybackEngine::State;

/// Where there is no sound device, everything works but the sound, and a message says so.
class SilentPlaybackTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void playsByTheClockAndSaysSo();
    void seeksPausesAndEnds();
    void speedIsKept();
    void manyFilesAtOnce();
    void severalFilesAreOne();
    void aWhileBackAfterAPause();
    void slowerAgainUntilTheOldPlace();
    void aLoopGoesRound();
    void silencesAreSaved();
    void aFileThatGrowsIsPlayedOn();
    void threeHoursTakeLittleMemory();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr int patience = 20'000; ///< ms

} // namespace

void SilentPlaybackTest::initTestCase()
{
    QFile file(m_folder.filePath(u"time.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(timecode::wav(timecode::samples(timecode::rate, 0, 20), timecode::rate));
}

void SilentPlaybackTest::playsByTheClockAndSaysSo()
{
    PlaybackEngine engine;
    QSignalSpy positions(&engine, &PlaybackEngine::positionChanged);
    QSignalSpy problems(&engine, &PlaybackEngine::problemChanged);
    QVERIFY(!engine.problem());
    engine.open(m_folder.filePath(u"time.wav"_s));
    engine.play(); // before it is open
    QTRY_VERIFY_WITH_TIMEOUT(!engine.hasDevice() && engine.problem(), patience);
    QCOMPARE(engine.problem()->severity, rundown::Problem::Severity::Warning);
    QVERIFY(engine.problem()->what.contains(u"silently"_s));
    QCOMPARE(problems.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(engine.isPlaying() && engine.position() > 100, patience);
    QCOMPARE(engine.durationMs(), 20'000);
    QString wrong;
    // A busy machine may sleep through a second, hardly through each of three.
    for (int attempt = 0; attempt < 3 && (attempt == 0 || !wrong.isEmpty()); ++attempt) {
        QElapsedTimer clock;
        clock.start();
        const qint64 from = engine.position();
        positions.clear();
        QTest::qWait(1000);
        const qint64 played = engine.position() - from;
        const bool right = std::abs(played - clock.elapsed()) < 60 && positions.size() > 25;
        wrong =
            right
                ? QString()
                : u"%1 of %2 ms, announced %3 times"_s.arg(played).arg(clock.elapsed()).arg(positions.size());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    qint64 last = 0;
    for (const QList<QVariant> &position : positions) {
        QVERIFY(position.at(0).toLongLong() >= last);
        last = position.at(0).toLongLong();
    }
}

void SilentPlaybackTest::seeksPausesAndEnds()
{
    PlaybackEngine engine;
    QSignalSpy ended(&engine, &PlaybackEngine::ended);
    QSignalSpy states(&engine, &PlaybackEngine::stateChanged);
    engine.open(m_folder.filePath(u"time.wav"_s));
    engine.seek(5000); // before it is open
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), State::Paused, patience);
    QCOMPARE(engine.position(), 5000);
    engine.togglePlay();
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 5200, patience);
    QVERIFY(engine.position() < 10'000);
    engine.togglePlay();
    const qint64 stopped = engine.position();
    QTest::qWait(100);
    QCOMPARE(engine.position(), stopped);
    engine.skip(-100'000);
    QCOMPARE(engine.position(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    engine.seek(19'800);
    engine.play();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(engine.position(), 20'000);
    QCOMPARE(engine.state(), State::Paused);
    // Loading, Paused, Playing, Paused, Playing, Paused
    QCOMPARE(states.size(), 6);
}

void SilentPlaybackTest::speedIsKept()
{
    PlaybackEngine engine;
    engine.open(m_folder.filePath(u"time.wav"_s));
    engine.setSpeed(2);
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 500, patience);
    QElapsedTimer clock;
    clock.start();
    const qint64 from = engine.position();
    QTest::qWait(1000);
    const double ratio = double(engine.position() - from) / double(clock.elapsed());
    QVERIFY2(std::abs(ratio - 2) < 0.2, qPrintable(QString::number(ratio)));
    engine.setSpeed(100);
    QCOMPARE(engine.speed(), 3.0);
}

void SilentPlaybackTest::manyFilesAtOnce()
{
    for (int i = 0; i < 20; ++i) {
        PlaybackEngine engine;
        for (int k = 0; k <= i % 4; ++k) {
            engine.open(m_folder.filePath(k % 2 ? u"missing.wav"_s : u"time.wav"_s));
            engine.play();
            engine.seek(qint64(k) * 1000);
            if (i % 3 == 0)
                QTest::qWait(5);
        }
    }
}

void SilentPlaybackTest::severalFilesAreOne()
{
    const QString path = m_folder.filePath(u"time.wav"_s);
    PlaybackEngine engine;
    QSignalSpy ended(&engine, &PlaybackEngine::ended);
    engine.open(rundown::Timeline({{path, 5000, 6000, {}, QTime(10, 0)},
                                   {m_folder.filePath(u"gone.wav"_s), 0, {}, 3000, {}},
                                   {path, 19'000, {}, {}, {}}}));
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    QCOMPARE(engine.durationMs(), 5000);
    QVERIFY(engine.problem() && engine.problem()->file.endsWith(u"gone.wav"_s));
    QCOMPARE(engine.timeline().clockAt(500), QTime(10, 0, 5, 500));
    engine.seek(700);
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 4000, patience); // what is away is passed over
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(engine.position(), 5000);
    engine.setClockStarts({QTime(11, 0)});
    QCOMPARE(engine.timeline().clockAt(500), QTime(11, 0, 5, 500));
}

void SilentPlaybackTest::aWhileBackAfterAPause()
{
    PlaybackEngine engine;
    engine.setBackOnPlay(2000);
    engine.open(m_folder.filePath(u"time.wav"_s));
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), State::Paused, patience);
    engine.seek(5000);
    engine.play();
    QVERIFY(engine.position() >= 5000); // it was no pause
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 5200, patience);
    engine.pause();
    const qint64 stopped = engine.position();
    QTest::qWait(100);
    QCOMPARE(engine.position(), stopped);
    engine.play();
    QVERIFY(std::abs(engine.position() - (stopped - 2000)) < 100);
    engine.pause();
    engine.seek(9000);
    engine.play();
    QVERIFY(engine.position() >= 9000);
}

void SilentPlaybackTest::slowerAgainUntilTheOldPlace()
{
    PlaybackEngine engine;
    QSignalSpy speeds(&engine, &PlaybackEngine::speedChanged);
    engine.open(m_folder.filePath(u"time.wav"_s));
    engine.setSpeed(2);
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 3000, patience);
    const qint64 old = engine.position();
    engine.againSlower(600, 0.5);
    QCOMPARE(engine.speed(), 0.5);
    QVERIFY(engine.position() < old - 400);
    QTRY_COMPARE_WITH_TIMEOUT(engine.speed(), 2.0, patience);
    QVERIFY(engine.position() >= old && engine.position() < old + 1000);
    engine.againSlower();
    engine.seek(1000); // ends it
    QCOMPARE(engine.speed(), 2.0);
    engine.againSlower();
    engine.setSpeed(1.5); // so does this
    QCOMPARE(engine.speed(), 1.5);
    QVERIFY(speeds.size() >= 5);
}

void SilentPlaybackTest::aLoopGoesRound()
{
    PlaybackEngine engine;
    engine.open(m_folder.filePath(u"time.wav"_s));
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    engine.setLoop(PlaybackEngine::Loop{4000, 4100}); // too short
    QVERIFY(!engine.loop());
    engine.setLoop(PlaybackEngine::Loop{19'500, 20'000}); // to the very end
    QCOMPARE(engine.position(), 19'500);
    QSignalSpy ended(&engine, &PlaybackEngine::ended);
    int rounds = 0;
    qint64 last = 0;
    connect(&engine, &PlaybackEngine::positionChanged, this, [&](qint64 ms) {
        rounds += ms < last - 100 ? 1 : 0;
        last = ms;
    });
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(rounds >= 3, patience);
    QVERIFY(engine.position() >= 19'500);
    engine.setLoop({});
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    engine.close();
}

void SilentPlaybackTest::silencesAreSaved()
{
    std::vector<float> sound = timecode::samples(timecode::rate, 0, 8);
    std::fill(sound.begin() + 2 * timecode::rate, sound.begin() + 7 * timecode::rate, 0.0F);
    QFile file(m_folder.filePath(u"quiet.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(timecode::wav(sound, timecode::rate));
    file.close();
    PlaybackEngine engine;
    QSignalSpy ended(&engine, &PlaybackEngine::ended);
    engine.setSoundOptions({true, true, true});
    engine.open(file.fileName());
    engine.play();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(engine.position(), 8000);
    QVERIFY2(std::abs(engine.savedMs() - 4600) < 200, qPrintable(QString::number(engine.savedMs())));
    engine.open(file.fileName());
    QCOMPARE(engine.savedMs(), 0);
}

void SilentPlaybackTest::aFileThatGrowsIsPlayedOn()
{
    const QString path = m_folder.filePath(u"grows.wav"_s);
    const QByteArray sound = timecode::wav(timecode::samples(timecode::rate, 0, 4), timecode::rate);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray head = sound.first(44);
    head.replace(40, 4, QByteArray(4, '\xff')); // as recorders write it until they end
    file.write(head + sound.sliced(44));
    QVERIFY(file.flush());
    PlaybackEngine engine;
    QSignalSpy ended(&engine, &PlaybackEngine::ended);
    engine.open(path);
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    QCOMPARE(engine.durationMs(), 4000);
    engine.seek(3000);
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 3100, patience);
    file.write(sound.sliced(44));
    QVERIFY(file.flush());
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 4500, patience);
    QVERIFY(engine.isPlaying() && ended.isEmpty());
    QVERIFY(!engine.problem() || engine.problem()->what.contains(u"No sound device"_s));
    QCOMPARE(engine.durationMs(), 8000);
    QVERIFY(engine.durationIsExact());
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(engine.position(), 8000);
    // What comes after the end is heard when it is played again.
    file.write(sound.sliced(44));
    QVERIFY(file.flush());
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() > 8500, patience);
    QCOMPARE(engine.durationMs(), 12'000);
}

/// Memory of this process that is in use, in MB.
double usedMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// A constant-rate MP3 of a minute, 180 times.
QString threeHours(const QTemporaryDir &folder)
{
    QFile minute(timecode::encode(timecode::makeWav(folder.path()), u"cbr.mp3"_s));
    QFile file(folder.filePath(u"long.mp3"_s));
    if (!minute.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return {};
    const QByteArray bytes = minute.readAll();
    for (int i = 0; i < 180; ++i)
        file.write(bytes);
    return file.fileName();
}

void SilentPlaybackTest::threeHoursTakeLittleMemory()
{
    const QString path = threeHours(m_folder);
    QVERIFY(!path.isEmpty());
    PlaybackEngine engine;
    engine.open(m_folder.filePath(u"cbr.mp3"_s)); // what the libraries take once is not of the file
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact(), patience);
    const double idle = usedMegabytes();
    engine.setSpeed(1.5);
    engine.setSoundOptions({true, true, true});
    engine.open(path);
    engine.play();
    QTRY_VERIFY_WITH_TIMEOUT(engine.durationIsExact() && engine.position() > 500, patience);
    QVERIFY(std::abs(engine.durationMs() - 180 * 60'000) < 20'000);
    for (const qint64 minute : {170, 20, 100}) {
        engine.seek(minute * 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(engine.position() > minute * 60'000 + 300, patience);
    }
    const double more = usedMegabytes() - idle;
#ifndef RUNDOWN_SANITIZED // which takes most of the memory
    QVERIFY2(more < 32, qPrintable(u"%1 MB"_s.arg(more)));
#endif
    qInfo("three hours: %.1f MB above idle", more);
}

int main(int argc, char *argv[])
{
    // A sound server that is not there; and none is started for us.
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    QCoreApplication app(argc, argv);
    SilentPlaybackTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "silentplayback_test.moc"
