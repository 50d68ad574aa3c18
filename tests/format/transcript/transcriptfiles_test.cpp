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
        QTest::newRow("the plain name") << QStringList{u"talk.en.srt"_s, u"talk.srt"_s} << u"talk.srt"_s;
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

    void isNotHiddenByAnother()
    {
        write(u"talk.srt"_s, srt);
        QTemporaryDir elsewhere;
        const QString from = elsewhere.filePath(u"Untitled.vtt"_s);
        QFile file(from);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("WEBVTT\n\n00:01.000 --> 00:02.000\nnobody would see this\n");
        file.close();
        const auto kept = keepTranscript(from, m_folder->filePath(u"talk.MP3"_s));
        QVERIFY(!kept && kept.error().file.endsWith(u"/talk.srt"_s));
        QVERIFY(!QFile::exists(m_folder->filePath(u"talk.vtt"_s)));
        // What is found after it hides nothing.
        QVERIFY(QFile::rename(m_folder->filePath(u"talk.srt"_s), m_folder->filePath(u"talk.txt"_s)));
        write(u"talk.txt"_s, "1.0\t2.0\ta label\n");
        QVERIFY(keepTranscript(from, m_folder->filePath(u"talk.MP3"_s)));
        QVERIFY(TranscriptFinder().find(m_folder->filePath(u"talk.MP3"_s)).path.endsWith(u"/talk.vtt"_s));
    }

    void saysWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("empty") << u"talk.srt"_s << QByteArray() << true;
        QTest::newRow("nonsense") << u"talk.srt"_s << QByteArray("no times\n") << true;
        QTest::newRow("head only") << u"talk.vtt"_s << QByteArray("WEBVTT\n") << true;
        QTest::newRow("cut off") << u"talk.json"_s << QByteArray("{\"segm") << true;
        QTest::newRow("any text") << u"talk.txt"_s << QByteArray("buy milk\n") << false;
        QTest::newRow("what a downloader writes") << u"talk.info.json"_s << QByteArray("{}") << false;
    }
    void saysWhatCannotBeRead()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isTold);
        write(file, bytes);
        const FoundTranscript found = TranscriptFinder().find(m_folder->filePath(u"talk.MP3"_s));
        QVERIFY(found.transcript.cues.isEmpty());
        QCOMPARE(found.path.endsWith(u'/' + file), isTold);
        QCOMPARE(found.transcript.problems.isEmpty(), !isTold);
    }

    void keepsWhatWasHeard()
    {
        const QList<Cue> cues{{1'000, 2'000, u"heard"_s}};
        const QString recording = m_folder->filePath(u"talk.MP3"_s);
        QCOMPARE(placeOfHeard(recording), m_folder->filePath(u"talk.srt"_s));
        QCOMPARE(placeOfHeard(recording, m_folder->path()), m_folder->filePath(u"talk.srt"_s));
        QCOMPARE(keepCues(cues, recording), m_folder->filePath(u"talk.srt"_s));
        QVERIFY(!placeOfHeard(recording));
        // What somebody wrote meanwhile is not written over, and what was heard is not lost.
        write(u"talk.srt"_s, "somebody's\n");
        QVERIFY(!placeOfHeard(recording));
        QCOMPARE(keepCues(cues, recording), m_folder->filePath(u"talk.heard.srt"_s));
        QCOMPARE(TranscriptFinder().find(recording).transcript.cues, cues);
        write(u"talk.srt"_s, srt);
        QCOMPARE(TranscriptFinder().find(recording).transcript.cues.value(0).text, u"from a file"_s);
        QVERIFY(keepCues(cues, recording)->endsWith(u"/talk.heardb.srt"_s));
    }

    void keepsWhatItsFolderDoesNotTake()
    {
        QTemporaryDir elsewhere;
        const QString recording = m_folder->filePath(u"away/talk.MP3"_s); // a folder that takes nothing
        const QList<Cue> cues{{1'000, 2'000, u"heard"_s}};
        QVERIFY(!keepCues(cues, recording));
        const auto place = placeOfHeard(recording, elsewhere.path());
        const auto kept = keepCues(cues, recording, elsewhere.path());
        QCOMPARE(kept, place);
        QVERIFY(kept && kept->startsWith(elsewhere.path()) && kept->endsWith(u"/talk.srt"_s));
        QCOMPARE(TranscriptFinder(elsewhere.path()).find(recording).path, *kept);
        QVERIFY(TranscriptFinder(elsewhere.path()).find(m_folder->filePath(u"talk.MP3"_s)).path.isEmpty());
        QVERIFY(!placeOfHeard(recording, elsewhere.path()));
        write(u"Untitled.vtt"_s, "WEBVTT\n\n00:01.000 --> 00:02.000\nimported\n");
        const QString other = m_folder->filePath(u"away/other.MP3"_s);
        const auto imported = keepTranscript(m_folder->filePath(u"Untitled.vtt"_s), other, elsewhere.path());
        QVERIFY(imported && imported->path.startsWith(elsewhere.path()));
        QCOMPARE(TranscriptFinder(elsewhere.path()).find(other).path, imported->path);
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
