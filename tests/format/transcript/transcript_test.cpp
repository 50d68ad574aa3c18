// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/transcript.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// `1000-2500 speaker: text`, a line each; lines of a text are joined by `|`.
QString textOf(const Transcript &transcript)
{
    QStringList lines;
    for (const Cue &cue : transcript.cues) {
        const QString voice = cue.speaker.isEmpty() ? QString() : cue.speaker + u": "_s;
        lines << u"%1-%2 "_s.arg(cue.fromMs).arg(cue.toMs) + voice + QString(cue.text).replace(u'\n', u'|');
    }
    return lines.join(u'\n');
}

QString problemLines(const Transcript &transcript)
{
    QStringList lines;
    for (const Problem &problem : transcript.problems)
        lines << QString::number(problem.line);
    return lines.join(u' ');
}

} // namespace

/// Transcripts as programs and people write them: text in, values out.
class TranscriptTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        using enum TranscriptFormat;
        QTest::addColumn<TranscriptFormat>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, TranscriptFormat format, const QByteArray &bytes,
                            const QString &expected, const QString &problems = {}) {
            QTest::newRow(name) << format << bytes << expected << problems;
        };
        row("srt", SubRip,
            "1\n00:00:01,000 --> 00:00:02,500\nHello\nthere\n\n2\n01:00:00,000 --> "
            "01:00:01,000\n<i>Bye</i>\n",
            u"1000-2500 Hello|there\n3600000-3601000 Bye"_s);
        row("srt, CRLF, BOM and settings", SubRip,
            "\xEF\xBB\xBF"
            "1\r\n0:00:01.5 --> 0:00:02.25 X1:40 X2:600\r\n{\\an8}Hello\r\n\r\n",
            u"1500-2250 Hello"_s);
        row("srt in GB 18030", SubRip,
            QByteArray("1\n00:00:01,000 --> 00:00:02,000\n") + QByteArray::fromHex("c4e3bac3cac0bde7") +
                QByteArray::fromHex("a3acd5e2cac7d2bbb8f6b2e2cad4a1a3"),
            u"1000-2000 你好世界，这是一个测试。"_s, u"0"_s);
        row("srt in UTF-16", SubRip,
            QByteArray::fromHex("fffe") +
                QByteArray::fromRawData(reinterpret_cast<const char *>(u"00:01 --> 00:02\nHi"), 36),
            u"1000-2000 Hi"_s, u"0"_s);
        row("srt without numbers or empty lines", SubRip,
            "00:00:01,000 --> 00:00:02,000\na\n00:00:03,000 --> 00:00:04,000\nb",
            u"1000-2000 a\n3000-4000 b"_s);
        row("srt, an empty line in a text", SubRip,
            "1\n00:00:01,000 --> 00:00:02,000\na\n\nb\n\n2\n"
            "00:00:03,000 --> 00:00:04,000\nc",
            u"1000-2000 a||b\n3000-4000 c"_s);
        row("srt, overlapping and not in order", SubRip,
            "2\n00:00:03,000 --> 00:00:09,000\nb\n\n1\n00:00:01,000 --> 00:00:04,000\na\n",
            u"1000-4000 a\n3000-9000 b"_s);
        row("srt, times that cannot be read", SubRip,
            "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:0x:03 --> 00:00:04\nb\n", u"1000-2000 a||2|b"_s,
            u"6"_s);
        row("srt, an end before its begin", SubRip, "1\n00:00:05,000 --> 00:00:02,000\na\n", u"5000-5000 a"_s,
            u"2"_s);
        row("srt, a text without times", SubRip, "Dear reader\n", u""_s, u"1"_s);
        row("empty", SubRip, "", u""_s, u"0"_s);
        row("nothing but zeros", SubRip, QByteArray(64, '\0'), u""_s, u"0"_s);
        row("vtt", WebVtt,
            "WEBVTT - a talk\nKind: captions\n\nNOTE nobody\nsays this\n\nSTYLE\n::cue { color: red }\n\n"
            "intro\n00:01.000 --> 00:02.500 align:start\n<v.loud Ann B>Fish &amp; <c.x>chips</c> &lt;3\n\n"
            "01:00:00.000 --> 01:00:01.000\nBye<00:01.000>!\n",
            u"1000-2500 Ann B: Fish & chips <3\n3600000-3601000 Bye!"_s);
        row("vtt without a head or empty lines", WebVtt,
            "00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb", u"1000-2000 a\n3000-4000 b"_s);
        row("vtt, a text without times", WebVtt, "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nstray\nlines\n",
            u"1000-2000 a"_s, u"6"_s);
        row("whisper.cpp", WhisperJson,
            R"({"result":{"language":"en"},"transcription":[{"timestamps":{"from":"00:00:01,000","to":"00:00:02,500"},)"
            R"("offsets":{"from":1000,"to":2500},"text":" Hello there."}]})",
            u"1000-2500 Hello there."_s);
        row("Whisper", WhisperJson,
            R"({"text":" a b","segments":[{"id":0,"start":0.0,"end":1.28,"text":" a","speaker":"S1"},)"
            R"({"id":1,"start":1.28,"end":"x","text":"b"}],"language":"zh"})",
            u"0-1280 S1: a"_s, u"0"_s);
        row("JSON that is cut off", WhisperJson, "{\n\"segments\": [\n{", u""_s, u"3"_s);
        row("other JSON", WhisperJson, "{\"a\": 1}", u""_s, u"0"_s);
        row("a time without end", WhisperJson, R"([{"start":1e300,"end":1e301,"text":"a"}])", u""_s, u"0"_s);
        row("labels", Labels, "1.500000\t2.500000\tHello\tthere\n\\\t100.0\t200.0\n3,25\t3,25\t点\n",
            u"1500-2500 Hello\tthere\n3250-3250 点"_s);
        row("labels, odd lines", Labels, "1.5 2.5 a\n-1\t2\tb\nnan\t2\tc\n1\t2\td\n", u"1000-2000 d"_s,
            u"1 2 3"_s);
    }
    void reads()
    {
        QFETCH(TranscriptFormat, format);
        QFETCH(QByteArray, bytes);
        const Transcript transcript = readTranscript(bytes, format, u"talk.srt"_s);
        QTEST(textOf(transcript), "expected");
        QTEST(problemLines(transcript), "problems");
        for (const Problem &problem : transcript.problems)
            QCOMPARE(problem.file, u"talk.srt"_s);
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<TranscriptFormat>("format");
        for (const char *name : {"a.srt", "a.vtt", "a.json", "a.txt"})
            QTest::newRow(name) << *transcriptFormatOf(QString::fromLatin1(name));
    }
    void readsWhatItWrites()
    {
        QFETCH(TranscriptFormat, format);
        const bool hasSpeakers =
            format == TranscriptFormat::WebVtt || format == TranscriptFormat::WhisperJson;
        const QString speaker = hasSpeakers ? u"Ann <b> & 孙"_s : QString();
        const QList<Cue> cues{{0, 1234, u"a < b & c > d &amp; e"_s, speaker},
                              {1000, 3'723'004, u"说点什么"_s},
                              {362'000'000, 362'000'001, u"a hundred hours"_s}};
        const QByteArray bytes = writeTranscript(cues, format);
        const Transcript read = readTranscript(bytes, format, {});
        QCOMPARE(read.problems, Problems());
        QCOMPARE(textOf(read), textOf({cues, {}}));
    }

    void writesSubRipAsOthersDo()
    {
        QCOMPARE(writeTranscript({{1000, 2500, u"a\n\nb"_s}}, TranscriptFormat::SubRip),
                 "1\n00:00:01,000 --> 00:00:02,500\na\nb\n\n");
        QCOMPARE(writeTranscript({{1000, 2500, u"a"_s}}, TranscriptFormat::WebVtt),
                 "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\na\n");
        QCOMPARE(writeTranscript({{1000, 2500, u"a\nb"_s}}, TranscriptFormat::Labels),
                 "1.000000\t2.500000\ta b\n");
    }

    void findsTheCueThatIsHeard()
    {
        const QList<Cue> cues{{1000, 2000, u"a"_s}, {3000, 9000, u"b"_s}, {4000, 5000, u"c"_s}};
        QCOMPARE(cueAt(cues, 999), -1);
        QCOMPARE(cueAt(cues, 1000), 0);
        QCOMPARE(cueAt(cues, 2500), 0);
        QCOMPARE(cueAt(cues, 60'000), 2);
        QCOMPARE(cueAt({}, 0), -1);
    }
};

QTEST_APPLESS_MAIN(TranscriptTest)
#include "transcript_test.moc"
