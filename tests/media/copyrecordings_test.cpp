// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/copyrecordings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Recordings are copied whole or not at all.
class CopyRecordingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"stick"_s));
        write(u"stick/a.mp3"_s, QByteArray(3'000'000, 'a'));
        write(u"stick/b.mp3"_s, "b");
        write(u"stick/empty.mp3"_s, {});
    }

    void keepsContentTimeAndOrder()
    {
        const QDateTime time({2019, 10, 26}, {14, 41});
        QFile file(path(u"stick/b.mp3"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
        file.close();
        qint64 last = 0;
        qint64 all = 0;
        const auto copies = copyRecordings(sources(), path(u"event/recordings"_s), [&](qint64 d, qint64 a) {
            last = d;
            all = a;
            return true;
        });
        QVERIFY(copies);
        QCOMPARE(*copies, QStringList({path(u"event/recordings/b.mp3"_s), path(u"event/recordings/a.mp3"_s),
                                       path(u"event/recordings/empty.mp3"_s)}));
        QCOMPARE(last, all);
        QCOMPARE(read(copies->at(1)), QByteArray(3'000'000, 'a'));
        QCOMPARE(QFileInfo(copies->at(0)).lastModified(), time);
    }

    void takesWhatIsThereAndOverwritesNothing()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"to"_s));
        write(u"to/a.mp3"_s, QByteArray(3'000'000, 'x'));
        write(u"to/b.mp3"_s, "b");
        const auto copies = copyRecordings(sources(), path(u"to"_s));
        QVERIFY(copies);
        QCOMPARE(copies->at(0), path(u"to/b.mp3"_s));
        QCOMPARE(copies->at(1), path(u"to/a-2.mp3"_s));
        QCOMPARE(read(path(u"to/a.mp3"_s)), QByteArray(3'000'000, 'x'));
        QCOMPARE(read(copies->at(1)), QByteArray(3'000'000, 'a'));
        QCOMPARE(QDir(path(u"to"_s)).entryList(QDir::Files).size(), 4);
    }

    void leavesNothingWhenItIsStopped()
    {
        const auto copies =
            copyRecordings(sources(), path(u"to"_s), [](qint64 done, qint64) { return done < 2'000'000; });
        QVERIFY(!copies);
        QCOMPARE(copies.error().what, u"Copying was stopped."_s);
        QVERIFY(!QFile::exists(path(u"to"_s)));
    }

    void leavesNothingWhenOneIsMissing()
    {
        const auto copies =
            copyRecordings({path(u"stick/b.mp3"_s), path(u"stick/gone.mp3"_s)}, path(u"to"_s));
        QVERIFY(!copies);
        QCOMPARE(copies.error().file, path(u"stick/gone.mp3"_s));
        QVERIFY(!QFile::exists(path(u"to"_s)));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList sources() const
    {
        return {path(u"stick/b.mp3"_s), path(u"stick/a.mp3"_s), path(u"stick/empty.mp3"_s)};
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CopyRecordingsTest)
#include "copyrecordings_test.moc"
