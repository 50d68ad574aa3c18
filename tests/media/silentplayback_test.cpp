// SPDX-License-Identifier: GPL-3.0-or-later
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
