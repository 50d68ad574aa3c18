// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/openfile.h"

#include "models/format/eventfile/eventfile.h"
#include "models/format/markdown/markdownworker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Opening and importing, the same way for the window, a drop and the command line.
class OpenFileTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTooLargeIsRefusedWithAWord_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("post") << u"post.md"_s;
        QTest::newRow("event file") << u"event.rundown.yaml"_s;
    }
    void whatIsTooLargeIsRefusedWithAWord()
    {
        QFETCH(QString, name);
        const QString path = m_folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(maxFileSize + 1)); // takes no room on the disk
        const auto opened = openFile(path, m_worker);
        QVERIFY(!opened);
        QCOMPARE(opened.error().file, path);
        QVERIFY(opened.error().what.contains(u"64 MiB"_s));
    }

    void anyBytesOpenAsAPost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a picture") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452ffff0000");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("half a character") << QByteArray("Title: x\n\n\xe4\xbd");
        QTest::newRow("broken front matter") << QByteArray("---\ntitle: [\n---\n");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void anyBytesOpenAsAPost()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder.filePath(u"any.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
        file.close();
        const auto opened = openFile(path, m_worker);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        QVERIFY(opened->isPost && !opened->read.readOnly);
        QCOMPARE(opened->bytes, bytes);
        for (const Entry &entry : opened->read.event.outline)
            QVERIFY(entry.prose());
        for (const Problem &problem : opened->read.problems)
            QCOMPARE(problem.file, path);
    }

    void whatWasReadWithDoubtIsKeptInTheEventFile()
    {
        const QString path = m_folder.filePath(u"doubt.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Title: t\n\n- ~ 14:14 开始\n- ~ 15:00 阿明 谈协作\n- ~ 16:00 散场\n");
        file.close();
        const auto imported = openFile(path, m_worker);
        QVERIFY(imported && !imported->read.doubts.isEmpty());
        qsizetype kept = 0;
        forEachEntry(imported->read.event.outline,
                     [&](const Entry &entry, const Entry *) { kept += entry.doubts.size(); });
        QCOMPARE(kept, imported->read.doubts.size());
        QCOMPARE(imported->read.event.outline[1].doubts.first(), (OpenDoubt{Doubt::Reason::StartOrEnd, 0}));

        QFile saved(eventFileNameFor(path));
        QVERIFY(saved.open(QIODevice::WriteOnly));
        saved.write(*writeEventFile({}, imported->read.event));
        saved.close();
        const auto opened = openFile(saved.fileName(), m_worker);
        QVERIFY(opened);
        QCOMPARE(opened->read.event, imported->read.event);
    }

private:
    QTemporaryDir m_folder;
    MarkdownWorker m_worker;
};

QTEST_GUILESS_MAIN(OpenFileTest)
#include "openfile_test.moc"
