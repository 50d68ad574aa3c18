// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/audiofile.h"
#include "models/media/recordingfolder.h"
#include "models/media/recordinglengths.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>
#include <vector>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Whatever FFmpeg reads is a recording, the sound of videos included, and is measured exactly.
class RecordingFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresAnyContainer_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("codecs");
        const auto row = [](const char *name, const QStringList &codecs) {
            QTest::newRow(name) << QString::fromLatin1(name) << codecs;
        };
        const QStringList mpeg4{u"-c:v"_s, u"mpeg4"_s};
        row("video.mp4", mpeg4 + QStringList{u"-c:a"_s, u"aac"_s});
        row("video.MKV", mpeg4 + QStringList{u"-c:a"_s, u"libopus"_s});
        row("video.webm", {u"-c:v"_s, u"libvpx"_s, u"-c:a"_s, u"libvorbis"_s});
        row("video.mov", mpeg4 + QStringList{u"-c:a"_s, u"pcm_s16le"_s});
        row("video.avi", mpeg4 + QStringList{u"-c:a"_s, u"libmp3lame"_s});
        row("video.mts", {u"-c:v"_s, u"mpeg2video"_s, u"-c:a"_s, u"ac3"_s});
        row("sound.mka", {u"-vn"_s, u"-c:a"_s, u"flac"_s});
        row("sound.aiff", {u"-vn"_s});
        row("sound.wma", {u"-vn"_s, u"-c:a"_s, u"wmav2"_s});
        row("sound.oga", {u"-vn"_s, u"-c:a"_s, u"libvorbis"_s});
        row("sound.caf", {u"-vn"_s, u"-c:a"_s, u"alac"_s});
    }
    void measuresAnyContainer()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, codecs);
        const QTemporaryDir folder;
        make(folder.filePath(name), codecs);
        const auto found = findRecordings({folder.path()}, folder.path());
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        const FoundRecording recording = found->first();
        QCOMPARE(recording.file, name);
        QVERIFY2(recording.problem.isEmpty(), qPrintable(recording.problem));
        QVERIFY(recording.durationMs);
        // Codecs that work in blocks and keep no count of their padding round up to one.
        QVERIFY2(std::abs(*recording.durationMs - 2345) <= 70,
                 qPrintable(QString::number(*recording.durationMs)));
        QVERIFY(loudness(recording.path) > 0.02);
    }

    void measuresWhatTheEventDoesNotTell()
    {
        const QTemporaryDir folder;
        make(folder.filePath(u"a.wav"_s), {u"-vn"_s});
        make(folder.filePath(u"b.wav"_s), {u"-vn"_s});
        QVERIFY(QFile::copy(folder.filePath(u"a.wav"_s), folder.filePath(u"notes.txt"_s)));
        Session session;
        for (const QString &file : {u"a.wav"_s, u"b.wav"_s, u"notes.txt"_s, u"gone.wav"_s, QString()}) {
            session.recordings << Recording();
            session.recordings.last().file = file;
        }
        session.recordings[1].durationMs = 5'000;
        Entry entry;
        entry.content = session;
        const FileLengths lengths = measureLengths({entry, entry}, folder.path());
        QCOMPARE(lengths.keys(), QStringList{u"a.wav"_s});
        QVERIFY(std::abs(lengths[u"a.wav"_s] - 2345) <= 70);
        QVERIFY(measureLengths({entry}, folder.path(), [] { return false; }).isEmpty());
    }

    void namesFilesThatArePickedThemselves()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"event/sound"_s));
        make(folder.filePath(u"event/sound/a.wav"_s), {u"-vn"_s});
        make(folder.filePath(u"b.wav"_s), {u"-vn"_s});
        QVERIFY(QFile::rename(folder.filePath(u"b.wav"_s), folder.filePath(u"odd.name"_s)));
        const auto found = findRecordings({folder.filePath(u"event"_s), folder.filePath(u"odd.name"_s),
                                           folder.filePath(u"event/sound/a.wav"_s)},
                                          folder.filePath(u"event"_s));
        QVERIFY(found);
        QStringList files;
        for (const FoundRecording &recording : *found) {
            files << recording.file;
            QCOMPARE(recording.durationMs, 2345);
        }
        files.sort();
        QCOMPARE(files, QStringList({u"../odd.name"_s, u"sound/a.wav"_s}));
        QVERIFY(isOutsideEvent(files[0]) && !isOutsideEvent(files[1]));
        QVERIFY(!findRecordings({folder.filePath(u"nowhere"_s)}, folder.path()));
    }

    void namesWhatIsFarAwayByItsWholePath()
    {
        QCOMPARE(referencePath(u"/a/b/c/sound/x.mp3"_s, u"/a/b/c/event"_s), u"../sound/x.mp3"_s);
        QCOMPARE(referencePath(u"/media/x.mp3"_s, u"/home/me/events/one"_s), u"/media/x.mp3"_s);
    }

private:
    /// 2.345 s of a tone, and of a picture where the codecs take one.
    static void make(const QString &path, const QStringList &codecs)
    {
        const QStringList arguments{u"-v"_s, u"error"_s,
                                    u"-f"_s, u"lavfi"_s,
                                    u"-i"_s, u"testsrc=duration=2.345:size=64x48:rate=25"_s,
                                    u"-f"_s, u"lavfi"_s,
                                    u"-i"_s, u"sine=frequency=440:sample_rate=48000:duration=2.345"_s};
        QCOMPARE(QProcess::execute(u"ffmpeg"_s, arguments + codecs + QStringList{u"-y"_s, path}), 0);
    }
    static double loudness(const QString &path)
    {
        const auto file = AudioFile::open(path, {8000, 1});
        if (!file)
            return -1;
        std::vector<float> samples(8000);
        const qint64 read = (*file)->read(samples);
        const double sum = std::accumulate(samples.begin(), samples.end(), 0.0, [](double all, float sample) {
            return all + double(sample) * sample;
        });
        return read > 0 ? std::sqrt(sum / double(read)) : 0;
    }
};

QTEST_GUILESS_MAIN(RecordingFolderTest)
#include "recordingfolder_test.moc"
