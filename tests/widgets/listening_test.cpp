// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/contentsample.h"
#include "models/media/heardstore.h"
#include "models/media/playbackengine.h"
#include "models/media/statefolder.h"
#include "tests/media/timecode.h"
#include "widgets/player/heardfollower.h"
#include "widgets/player/typingfollower.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace rundown;
using namespace Qt::StringLiterals;
using State = PlaybackEngine::State;

/// The sound and the hands of one who writes: it waits for them, and remembers what they have heard.
class ListeningTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_engine.reset(); }

    void pausesAndGoesOn();
    void shortTypingChangesNothing();
    void composingCountsAsTyping();
    void slowsDown();
    void slowingDownAndAgainSlowerKeepTheSpeed();
    void startsNoOtherSound();
    void holdsWhatBeganWhileTyping();
    void playsOn();
    void leavesAlonePausedSound();
    void goesOnFromWhereOneHasSought();
    void remembersWhatWasHeard();
    void keepsWhatWasHeardOfAFileThatHasGrown();
    void silencesThatWereLeftOutCountAsHeard();
    void whatDoesNotAnswerKeepsNobodyWaiting();

private:
    void play(qint64 fromMs);
    /// Types until `done`.
    template<class Done>
    void typeUntil(TypingFollower &typing, Done &&done)
    {
        QTRY_VERIFY_WITH_TIMEOUT((typing.typed(), done()), patience);
    }

    static constexpr int patience = 20'000; ///< ms
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<PlaybackEngine> m_engine;
};

namespace {

/// Quick hands.
TypingSettings settings(TypingSettings::Does does)
{
    return {does, 200, 400, 3000, 0.7};
}

} // namespace

void ListeningTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(u"state"_s)));
    m_file = m_folder.filePath(u"time.wav"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(timecode::wav(timecode::samples(timecode::rate, 0, 60), timecode::rate));
}

void ListeningTest::init()
{
    m_engine = std::make_unique<PlaybackEngine>();
    m_engine->open(m_file);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Paused, patience);
}

void ListeningTest::play(qint64 fromMs)
{
    m_engine->seek(fromMs);
    m_engine->play();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isPlaying() && m_engine->position() > fromMs, patience);
}

void ListeningTest::pausesAndGoesOn()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::Pause));
    play(10'000);
    typeUntil(typing, [&] { return m_engine->state() == State::Paused; });
    QVERIFY(typing.isHolding());
    const qint64 pausedAt = m_engine->position();
    QSignalSpy moved(m_engine.get(), &PlaybackEngine::positionChanged);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isPlaying(), patience);
    QVERIFY(!typing.isHolding());
    QVERIFY(!moved.isEmpty());
    QVERIFY2(moved.first().at(0).toLongLong() <= pausedAt - 2900, qPrintable(QString::number(pausedAt)));
}

void ListeningTest::shortTypingChangesNothing()
{
    TypingFollower typing(m_engine.get());
    TypingSettings slow = settings(TypingSettings::Does::Pause);
    slow.typedMs = 3000;
    slow.idleMs = 50;
    typing.setSettings(slow);
    play(0);
    QSignalSpy changed(m_engine.get(), &PlaybackEngine::stateChanged);
    for (int i = 0; i < 4; ++i) {
        typing.typed();
        QTest::qWait(1000); // each rest ends what was typed before
    }
    QCOMPARE(changed.size(), 0);
}

void ListeningTest::composingCountsAsTyping()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::Pause));
    play(0);
    typing.typed(true); // and then one looks at the candidates
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Paused, patience);
    QTest::qWait(1000);
    QCOMPARE(m_engine->state(), State::Paused);
    typing.typed(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isPlaying(), patience);
}

void ListeningTest::slowsDown()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::SlowDown));
    m_engine->setSpeed(1.5);
    play(0);
    typeUntil(typing, [&] { return qFuzzyCompare(m_engine->speed(), 0.7); });
    QVERIFY(m_engine->isPlaying());
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->speed(), 1.5, patience);
    typeUntil(typing, [&] { return qFuzzyCompare(m_engine->speed(), 0.7); });
    m_engine->setSpeed(2); // by hand
    QTRY_VERIFY_WITH_TIMEOUT(!typing.isHolding(), patience);
    QCOMPARE(m_engine->speed(), 2.0);
}

void ListeningTest::slowingDownAndAgainSlowerKeepTheSpeed()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::SlowDown));
    m_engine->setSpeed(1.5);
    play(1000);
    typeUntil(typing, [&] { return qFuzzyCompare(m_engine->speed(), 0.7); });
    m_engine->againSlower(1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->speed(), 1.5, patience);

    m_engine->seek(20'000);
    m_engine->againSlower(2000);
    QCOMPARE(m_engine->speed(), 0.75);
    typeUntil(typing, [&] { return qFuzzyCompare(m_engine->speed(), 0.7); });
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->speed(), 0.75, patience); // what was slow is so to its end
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->speed(), 1.5, patience);
    QVERIFY(m_engine->position() >= 20'000);
}

void ListeningTest::startsNoOtherSound()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::Pause));
    play(10'000);
    typeUntil(typing, [&] { return typing.isHolding(); });
    m_engine->open(m_file); // that of another session
    QVERIFY(!typing.isHolding());
    QTest::qWait(1000);
    QCOMPARE(m_engine->state(), State::Paused);

    typing.setSettings(settings(TypingSettings::Does::SlowDown));
    play(10'000);
    typeUntil(typing, [&] { return typing.isHolding(); });
    m_engine->open(m_file);
    QCOMPARE(m_engine->speed(), 1.0);
}

void ListeningTest::holdsWhatBeganWhileTyping()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::Pause));
    for (int i = 0; i < 10; ++i) {
        typing.typed();
        QTest::qWait(60);
    }
    m_engine->play();
    typeUntil(typing, [&] { return typing.isHolding(); });
    QCOMPARE(m_engine->state(), State::Paused);
}

void ListeningTest::playsOn()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::GoOn));
    play(0);
    const qint64 from = m_engine->position();
    typeUntil(typing, [&] { return m_engine->position() > from + 1000; });
    QVERIFY(m_engine->isPlaying() && !typing.isHolding());
}

void ListeningTest::leavesAlonePausedSound()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::Pause));
    for (int i = 0; i < 10; ++i) {
        typing.typed();
        QTest::qWait(60);
    }
    QTest::qWait(1000);
    QCOMPARE(m_engine->state(), State::Paused);
    QCOMPARE(m_engine->position(), 0);
}

void ListeningTest::goesOnFromWhereOneHasSought()
{
    TypingFollower typing(m_engine.get());
    typing.setSettings(settings(TypingSettings::Does::Pause));
    play(0);
    typeUntil(typing, [&] { return m_engine->state() == State::Paused; });
    m_engine->seek(30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isPlaying(), patience);
    QVERIFY(m_engine->position() >= 30'000);
}

void ListeningTest::remembersWhatWasHeard()
{
    {
        HeardFollower heard(m_engine.get());
        QSignalSpy told(&heard, &HeardFollower::heardChanged);
        play(5000);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->position() > 6000, patience);
        m_engine->seek(40'000); // what is passed over is not heard
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->position() > 40'500, patience);
        const qint64 next = m_engine->position() + 1000; // nor is it where it is little
        m_engine->seek(next);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->position() > next + 500, patience);
        m_engine->pause();
        QTRY_COMPARE_WITH_TIMEOUT(heard.heard(m_file).spans().size(), 3, patience);
        const QList<TimeSpan> spans = heard.heard(m_file).spans();
        QVERIFY(spans[0].fromMs >= 4900 && spans[0].toMs < 39'000);
        QVERIFY(spans[1].fromMs >= 39'900);
        QVERIFY(spans[2].fromMs >= next - 100);
        QTRY_VERIFY_WITH_TIMEOUT(told.size() >= 2, patience); // of what was known before, and of this
    }
    HeardFollower again(m_engine.get());
    again.read({m_file});
    QTRY_COMPARE_WITH_TIMEOUT(again.heard(m_file).spans().size(), 3, patience);
}

void ListeningTest::keepsWhatWasHeardOfAFileThatHasGrown()
{
    const QString path = m_folder.filePath(u"growing.wav"_s);
    QVERIFY(QFile::copy(m_file, path));
    const auto grow = [&] {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(QByteArray(1000, '\0')), 1000);
    };
    grow(); // another content than that of the file that others have heard
    const QByteArray before = contentKey(path);
    {
        HeardFollower heard(m_engine.get());
        QSignalSpy told(&heard, &HeardFollower::heardChanged);
        heard.read({path});
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), patience);
        QVERIFY(heard.heard(path).isEmpty());
        grow();
        QSignalSpy opened(m_engine.get(), &PlaybackEngine::opened);
        m_engine->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), patience);
        play(5000);
        QTRY_VERIFY_WITH_TIMEOUT(!heard.heard(path).isEmpty(), patience);
    }
    QVERIFY(contentKey(path) != before);
    QVERIFY(!HeardStore().heard(contentKey(path)).isEmpty());
}

void ListeningTest::silencesThatWereLeftOutCountAsHeard()
{
    std::vector<float> sound = timecode::samples(timecode::rate, 0, 14);
    const auto silence = [&sound](int from, int to) {
        std::fill(sound.begin() + from * timecode::rate, sound.begin() + to * timecode::rate, 0.0F);
    };
    silence(2, 7);
    silence(10, 14);
    QFile file(m_folder.filePath(u"quiet.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(timecode::wav(sound, timecode::rate));
    file.close();
    const Timeline both({{file.fileName(), 0, {}, {}, {}}, {m_file, 0, 2000, {}, {}}});
    HeardFollower heard(m_engine.get());
    m_engine->setSoundOptions({true, true, true});
    m_engine->open(both);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Paused, patience);
    QSignalSpy ended(m_engine.get(), &PlaybackEngine::ended);
    m_engine->play();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(heard.heard(file.fileName()).spans().size(), 1);
    QVERIFY(!heard.heardIn(m_engine->timeline()).nextGap(0, 16'000, 200));
    QVERIFY(!heard.heardIn(m_engine->timeline()).nextGap(1000, 15'000, 1)); // nor where a file ends
}

void ListeningTest::whatDoesNotAnswerKeepsNobodyWaiting()
{
    const QString path = m_folder.filePath(u"slow.wav"_s);
    QVERIFY(QFile::copy(m_file, path));
    QFile content(path);
    QVERIFY(content.open(QIODevice::Append) && content.write("another content") > 0 && content.flush());
    const QString folder = stateFolder(u"heard"_s);
    QVERIFY(QDir().mkpath(folder));
    // Whoever opens this to read waits for one who writes.
    const QByteArray pipe = QFile::encodeName(folder + u'/' + QString::fromLatin1(contentKey(path)));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    auto heard = std::make_unique<HeardFollower>(m_engine.get());
    heard->read({path});
    QTest::qWait(200);
    QElapsedTimer timer;
    timer.start();
    heard.reset();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    const int end = ::open(pipe.constData(), O_WRONLY | O_NONBLOCK);
    QVERIFY(end >= 0); // it was waited for
    ::close(end);
}

QTEST_GUILESS_MAIN(ListeningTest)
#include "listening_test.moc"
