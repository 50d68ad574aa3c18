// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/contentsample.h"
#include "models/media/lostrecordings.h"
#include "tests/media/silence.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Recordings that were moved are found again; a drive that is away is told from a file that is gone.
class LostRecordingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"day/event/sound/deep"_s));
        QVERIFY(QDir(m_folder->path()).mkpath(u"day/beside"_s));
        m_memory = std::make_unique<RecordingMemory>(path(u"state"_s));
    }

    void whatIsThereIsRemembered()
    {
        write(u"day/event/a.wav"_s, 1000);
        QCOMPARE(look(u"a.wav"_s), QStringList());
        const auto known = m_memory->find(path(u"day/event/a.wav"_s));
        QVERIFY(known);
        QCOMPARE(known->key, contentKey(path(u"day/event/a.wav"_s)));
        QCOMPARE(known->drive, QStorageInfo(m_folder->path()).rootPath());
        // What is written over is another recording.
        write(u"day/event/a.wav"_s, 2000);
        QCOMPARE(look(u"a.wav"_s), QStringList());
        QCOMPARE(m_memory->find(path(u"day/event/a.wav"_s))->key, contentKey(path(u"day/event/a.wav"_s)));
    }

    void isFoundByContentWhateverItIsCalled_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("as");
        QTest::newRow("below") << u"day/event/sound/deep/a.wav"_s << u"sound/deep/a.wav"_s;
        QTest::newRow("renamed") << u"day/event/191026-01-first.wav"_s << u"191026-01-first.wav"_s;
        QTest::newRow("above") << u"day/a.wav"_s << u"../a.wav"_s;
        QTest::newRow("beside") << u"day/beside/b.WAV"_s << u"../beside/b.WAV"_s;
        QTest::newRow("too far away") << u"a.wav"_s << u"gone"_s;
    }
    void isFoundByContentWhateverItIsCalled()
    {
        QFETCH(QString, to);
        QFETCH(QString, as);
        write(u"day/event/a.wav"_s, 1000);
        look(u"a.wav"_s);
        write(u"day/event/sound/a.wav"_s, 1500); // another one of its name
        QVERIFY(QFile::rename(path(u"day/event/a.wav"_s), path(to)));
        QCOMPARE(look(u"a.wav"_s), QStringList{as});
    }

    void isFoundByNameAndLengthWhereItWasNeverSeen()
    {
        write(u"day/event/sound/a.wav"_s, 1000);
        write(u"day/event/sound/deep/A.wav"_s, 9000);
        QCOMPARE(look(u"old/a.wav"_s, 9000), QStringList{u"sound/deep/A.wav"_s});
        QCOMPARE(look(u"old/a.wav"_s, 5000), QStringList{u"gone"_s});
        QCOMPARE(look(u"old/a.wav"_s), QStringList{u"gone"_s}); // which of them?
        QCOMPARE(look(u"old/b.wav"_s), QStringList{u"gone"_s});
    }

    void aDriveThatIsAwayIsToldFromAFileThatIsGone()
    {
        const QString there = QStorageInfo(m_folder->path()).rootPath();
        QVERIFY(QDir(m_folder->path()).mkdir(u"stick"_s));
        const QString notMounted = path(u"stick"_s);
        m_memory->remember(path(u"stick/a.wav"_s), {"1-x", notMounted});
        m_memory->remember(path(u"stick/b.wav"_s), {"1-x", there});
        QCOMPARE(look(path(u"stick/a.wav"_s)), QStringList{u"away "_s + notMounted});
        QCOMPARE(look(path(u"stick/b.wav"_s)), QStringList{u"gone"_s});
        QCOMPARE(look(u"/media/nobody/STICK 1/a.wav"_s), QStringList{u"away /media/nobody/STICK 1"_s});
        // One that is elsewhere by now need not be waited for.
        write(u"day/event/sound/c.wav"_s, 1000);
        QCOMPARE(look(u"/media/nobody/STICK/c.wav"_s), QStringList{u"sound/c.wav"_s});
    }

    void doubtIsNoMemory()
    {
        write(u"day/event/a.wav"_s, 1000);
        look(u"a.wav"_s);
        const QFileInfoList kept = QDir(path(u"state"_s)).entryInfoList(QDir::Files);
        QCOMPARE(kept.size(), 1);
        QFile file(kept.first().filePath());
        for (const QByteArray &text :
             {QByteArray(), QByteArray("rundown recording 1\nx"), QByteArray(99, '\n')}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(text);
            file.close();
            QVERIFY(!m_memory->find(path(u"day/event/a.wav"_s)));
        }
    }

private:
    QString path(const QString &name) const { return QDir(m_folder->path()).filePath(name); }
    void write(const QString &name, int ms) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(silentWav(ms));
    }
    /// What is said of a recording of this name: where it is, `away DRIVE`, `gone`; nothing where it is
    /// there.
    QStringList look(const QString &file, std::optional<qint64> ms = {}) const
    {
        Session session;
        session.recordings = {Recording{{}, file, {}, {}, ms}};
        Entry entry;
        entry.content = session;
        QStringList said;
        for (const LostRecording &lost : findLostRecordings({entry}, path(u"day/event"_s), *m_memory)) {
            said << (!lost.foundAs.isEmpty() ? lost.foundAs
                     : lost.drive.isEmpty()  ? u"gone"_s
                                             : u"away "_s + lost.drive);
        }
        return said;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingMemory> m_memory;
};

QTEST_GUILESS_MAIN(LostRecordingsTest)
#include "lostrecordings_test.moc"
