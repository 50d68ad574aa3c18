// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desktop/mpris.h"
#include "models/media/playbackengine.h"
#include "tests/media/silence.h"

#include <QDBusInterface>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using rundown::Mpris;
using rundown::PlaybackEngine;

namespace {

constexpr int patience = 20'000; ///< ms
const QString service = u"org.mpris.MediaPlayer2.rundown"_s;
const QString playerInterface = u"org.mpris.MediaPlayer2.Player"_s;

} // namespace

/// The player as another program drives it, over a bus of the test's own.
class MprisTest : public QObject
{
    Q_OBJECT
public slots:
    void propertiesChanged(const QString &, const QVariantMap &changed, const QStringList &)
    {
        m_told.insert(changed);
    }

private slots:
    void initTestCase();
    void cleanupTestCase();
    void says();
    void plays();
    void seeks();
    void asksForOtherSessions();
    void anotherProgramPauses();

private:
    QVariant value(const char *name) const;
    template<class... Arguments>
    void call(const char *name, Arguments... arguments) const
    {
        const QDBusMessage reply = m_player->call(QString::fromLatin1(name), arguments...);
        QCOMPARE(reply.errorMessage(), QString());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PlaybackEngine> m_engine;
    Mpris *m_mpris = nullptr;
    std::unique_ptr<QDBusInterface> m_player;
    QVariantMap m_told;
};

void MprisTest::initTestCase()
{
    QFile file(m_folder.filePath(u"a.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(rundown::silentWav(20'000));
    file.close();
    m_engine = std::make_unique<PlaybackEngine>();
    m_mpris = new Mpris(m_engine.get());
    QVERIFY(m_mpris->isOnBus());
    m_player = std::make_unique<QDBusInterface>(service, u"/org/mpris/MediaPlayer2"_s, playerInterface);
    QVERIFY(m_player->isValid());
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"other"_s);
    QVERIFY(other.connect(service, u"/org/mpris/MediaPlayer2"_s, u"org.freedesktop.DBus.Properties"_s,
                          u"PropertiesChanged"_s, this,
                          SLOT(propertiesChanged(QString, QVariantMap, QStringList))));
    QCOMPARE(value("PlaybackStatus"), u"Stopped"_s);
    m_mpris->setTitle(u"A – <b>a.wav</b>"_s);
    m_engine->open(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->durationIsExact(), patience);
}

void MprisTest::cleanupTestCase()
{
    m_player.reset();
    m_engine.reset();
}

QVariant MprisTest::value(const char *name) const
{
    return m_player->property(name);
}

void MprisTest::says()
{
    QDBusInterface root(service, u"/org/mpris/MediaPlayer2"_s, u"org.mpris.MediaPlayer2"_s);
    QCOMPARE(root.property("Identity"), u"Rundown"_s);
    QCOMPARE(root.property("CanRaise"), true);
    QSignalSpy raise(m_mpris, &Mpris::raiseRequested);
    root.call(u"Raise"_s);
    QCOMPARE(raise.size(), 1);
    const QVariantMap metadata = value("Metadata").toMap();
    QCOMPARE(metadata.value(u"xesam:title"_s), u"A – <b>a.wav</b>"_s);
    QCOMPARE(metadata.value(u"mpris:length"_s).toLongLong(), 20'000'000);
    QCOMPARE(value("CanSeek"), true);
}

void MprisTest::plays()
{
    call("PlayPause");
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isPlaying(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.value(u"PlaybackStatus"_s), u"Playing"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(value("Position").toLongLong() > 100'000, patience);
    QVERIFY(m_player->setProperty("Rate", 1.5));
    QCOMPARE(m_engine->speed(), 1.5);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.value(u"Rate"_s), 1.5, patience);
    call("Pause");
    QVERIFY(!m_engine->isPlaying());
    QTRY_COMPARE_WITH_TIMEOUT(m_told.value(u"PlaybackStatus"_s), u"Paused"_s, patience);
    call("Play");
    QVERIFY(m_engine->isPlaying());
    call("Stop");
    QVERIFY(!m_engine->isPlaying());
}

void MprisTest::seeks()
{
    const auto track = value("Metadata").toMap().value(u"mpris:trackid"_s).value<QDBusObjectPath>();
    call("SetPosition", QVariant::fromValue(track), qlonglong(5'000'000));
    QCOMPARE(m_engine->position(), 5000);
    call("SetPosition", QVariant::fromValue(QDBusObjectPath(u"/another"_s)), qlonglong(9'000'000));
    call("SetPosition", QVariant::fromValue(track), qlonglong(99'000'000));
    QCOMPARE(m_engine->position(), 5000);
    call("Seek", qlonglong(2'500'000));
    QCOMPARE(m_engine->position(), 7500);
    call("Seek", qlonglong(-60'000'000));
    QCOMPARE(m_engine->position(), 0);
}

void MprisTest::asksForOtherSessions()
{
    QSignalSpy next(m_mpris, &Mpris::nextRequested);
    QSignalSpy previous(m_mpris, &Mpris::previousRequested);
    QCOMPARE(value("CanGoNext"), false);
    m_mpris->setHasNeighbours(true, true);
    QCOMPARE(value("CanGoNext"), true);
    call("Next");
    call("Previous");
    call("Seek", qlonglong(60'000'000)); // beyond the end
    QCOMPARE(next.size(), 2);
    QCOMPARE(previous.size(), 1);
}

void MprisTest::anotherProgramPauses()
{
    m_engine->play();
    QVERIFY(m_engine->isPlaying());
    QProcess other;
    other.start(u"dbus-send"_s, {u"--session"_s, u"--type=method_call"_s, u"--dest="_s + service,
                                 u"/org/mpris/MediaPlayer2"_s, playerInterface + u".PlayPause"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!m_engine->isPlaying(), patience);
    QVERIFY(other.state() == QProcess::NotRunning || other.waitForFinished());
}

/// Runs itself under a bus of its own.
int main(int argc, char *argv[])
{
    const QString runner = QStandardPaths::findExecutable(u"dbus-run-session"_s);
    if (!qEnvironmentVariableIsSet("RUNDOWN_TEST_BUS") && !runner.isEmpty()) {
        qputenv("RUNDOWN_TEST_BUS", "1");
        QStringList arguments{u"--"_s};
        for (int i = 0; i < argc; ++i)
            arguments << QString::fromLocal8Bit(argv[i]);
        return QProcess::execute(runner, arguments);
    }
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    QCoreApplication app(argc, argv);
    MprisTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "mpris_test.moc"
