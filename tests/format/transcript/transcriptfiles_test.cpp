// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/transcriptfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray srt = "1\n00:00:01,000 --> 00:00:02,000\nfrom a file\n";

} // namespace

/// A transcript beside a recording is found by its name.
class TranscriptFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"talk.MP3"_s, "sound");
    }

    void findsOneOfTheSameName_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << QStringList{u"talk2.srt"_s, u"talk.notes.srt"_s, u"talk.pdf"_s} << QString();
        QTest::newRow("same base") << QStringList{u"talk.srt"_s} << u"talk.srt"_s;
        QTest::newRow("whole name") << QStringList{u"talk.MP3.srt"_s} << u"talk.MP3.srt"_s;
        QTest::newRow("a language") << QStringList{u"talk.zh-CN.srt"_s} << u"talk.zh-CN.srt"_s;
        QTest::newRow("one that says something")
            << QStringList{u"talk.vtt"_s, u"talk.txt"_s, u"talk.srt"_s} << u"talk.srt"_s;
    }
    void findsOneOfTheSameName()
    {
        QFETCH(QStringList, files);
        for (const QString &file : files)
            write(file, file.endsWith(u"srt"_s) ? srt : "WEBVTT\n");
        const FoundTranscript found = TranscriptFinder().find(m_folder->filePath(u"talk.MP3"_s));
        QTEST(QFileInfo(found.path).fileName(), "expected");
        QCOMPARE(found.transcript.cues.size(), found.path.isEmpty() ? 0 : 1);
    }

    void keepsOneBesideTheRecording()
    {
        QTemporaryDir elsewhere;
        const QString from = elsewhere.filePath(u"Untitled.srt"_s);
        QFile file(from);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(srt) > 0);
        file.close();
        const QString recording = m_folder->filePath(u"talk.MP3"_s);
        const auto kept = keepTranscript(from, recording);
        QVERIFY(kept);
        QCOMPARE(QFileInfo(kept->path).fileName(), u"talk.srt"_s);
        QCOMPARE(TranscriptFinder().find(recording).path, kept->path);
        QVERIFY(keepTranscript(kept->path, recording)); // itself
        const auto again = keepTranscript(from, recording);
        QVERIFY(!again && again.error().what.contains(u"another transcript"_s));
    }

    void refusesWhatIsNone()
    {
        write(u"page.html"_s, "<p>");
        write(u"other.srt"_s, "no times\n");
        QVERIFY(!openTranscript(m_folder->filePath(u"page.html"_s)));
        QVERIFY(!openTranscript(m_folder->filePath(u"nowhere.srt"_s)));
        QVERIFY(!keepTranscript(m_folder->filePath(u"other.srt"_s), m_folder->filePath(u"talk.MP3"_s)));
        QVERIFY(!QFile::exists(m_folder->filePath(u"talk.srt"_s)));
    }

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TranscriptFilesTest)
#include "transcriptfiles_test.moc"
