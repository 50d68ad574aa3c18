// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/recordingtimes.h"
#include "models/event/soundplace.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// `file length` or `file length @start`, a line each; `-`: none.
QList<Recording> recordingsFrom(const QString &text)
{
    QList<Recording> list;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        Recording recording;
        recording.file = words[0];
        if (words[1] != u"-"_s)
            recording.durationMs = QTime(0, 0).msecsTo(QTime::fromString(words[1], u"H:mm:ss"_s));
        if (words.size() > 2)
            recording.start = QTime::fromString(words[2], u"'@'HH:mm:ss"_s);
        list << recording;
    }
    return list;
}

QString textOf(const ActualTimes &times)
{
    const auto clock = [](std::optional<QTime> t) { return t ? t->toString(u"HH:mm:ss"_s) : u"-"_s; };
    const QString length = times.lengthMs ? QString::number(*times.lengthMs / 1000) : u"-"_s;
    return clock(times.start) + u' ' + clock(times.end) + u' ' + length;
}

Entry sessionEntry(std::optional<QTime> start, std::optional<int> minutes, const QString &recordings = {})
{
    Session session;
    session.start = start;
    if (minutes)
        session.durationMs = *minutes * 60'000;
    session.recordings = recordingsFrom(recordings);
    Entry entry;
    entry.content = session;
    return entry;
}

} // namespace

/// When sessions really began and ended, by their recordings.
class RecordingTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsStartEndAndLength_data()
    {
        QTest::addColumn<QString>("recordings");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &recordings, const QString &expected) {
            QTest::newRow(name) << recordings << expected;
        };
        row("none", u""_s, u"- - -"_s);
        row("by its name", u"191026-04-yolo-141104.MP3 0:31:42"_s, u"14:11:04 14:42:46 1902"_s);
        row("as written", u"191026-04-yolo-141104.MP3 0:10:00 @15:00:00"_s, u"15:00:00 15:10:00 600"_s);
        row("without a length", u"191026-04-yolo-141104.MP3 -"_s, u"14:11:04 - -"_s);
        row("without a start", u"talk.mp3 0:10:00"_s, u"- - 600"_s);
        row("a pause between two", u"191026-04-a-140000.mp3 0:10:00\n191026-05-b-142000.mp3 0:05:00"_s,
            u"14:00:00 14:25:00 1500"_s);
        row("the second goes on", u"191026-04-a-140000.mp3 0:10:00\nb.mp3 0:05:00"_s,
            u"14:00:00 14:15:00 900"_s);
        row("two without starts", u"a.mp3 0:10:00\nb.mp3 0:05:00"_s, u"- - 900"_s);
        row("side by side", u"191026-04-a-140000.mp3 0:30:00\n191026-05-b-141000.mp3 0:05:00"_s,
            u"14:00:00 14:30:00 1800"_s);
        row("not in order", u"191026-05-b-141000.mp3 0:05:00\n191026-04-a-140000.mp3 0:10:00"_s,
            u"14:00:00 14:15:00 900"_s);
        row("over midnight", u"191026-04-a-235000.mp3 0:20:00\n191027-05-b-001500.mp3 0:05:00"_s,
            u"23:50:00 00:20:00 1800"_s);
        row("the last has no length", u"191026-04-a-140000.mp3 0:10:00\n191026-05-b-142000.mp3 -"_s,
            u"14:00:00 - -"_s);
        row("the first has no length", u"191026-04-a-140000.mp3 -\n191026-05-b-142000.mp3 0:05:00"_s,
            u"14:00:00 14:25:00 1500"_s);
        row("where the second begins is not known", u"191026-04-a-140000.mp3 -\nb.mp3 0:05:00"_s,
            u"14:00:00 - -"_s);
    }
    void tellsStartEndAndLength()
    {
        QFETCH(QString, recordings);
        QTEST(textOf(actualTimes(recordingsFrom(recordings))), "expected");
    }

    void aPartOfAFileIsItsOwn()
    {
        Recording part = recordingsFrom(u"191026-04-yolo-141104.MP3 1:00:00"_s).first();
        part.fromMs = 10 * 60'000;
        QCOMPARE(textOf(actualTimes({part})), u"14:21:04 15:11:04 3000"_s);
        part.toMs = 25 * 60'000;
        QCOMPARE(textOf(actualTimes({part})), u"14:21:04 14:36:04 900"_s);
        part.durationMs.reset();
        QCOMPARE(textOf(actualTimes({part})), u"14:21:04 14:36:04 900"_s);
    }

    void tellsByHowMuchTheyWereOver()
    {
        const QString file = u"191026-04-yolo-141104.MP3 0:31:42"_s;
        const QList<Entry> own{sessionEntry(QTime(14, 10), 25, file)};
        QCOMPARE(overrun(own, 0), std::optional<qint64>(402'000));
        Entry photo;
        photo.content = Photo{};
        const QList<Entry> byNext{sessionEntry(QTime(14, 10), {}, file), photo,
                                  sessionEntry(QTime(14, 45), {}, file)};
        QCOMPARE(plannedLength(byNext, 0), std::optional<qint64>(35 * 60'000));
        QCOMPARE(overrun(byNext, 0), std::optional<qint64>(-198'000));
        QCOMPARE(overrun(byNext, 1), std::nullopt);
        QCOMPARE(overrun(byNext, 2), std::nullopt);
        const QList<Entry> midnight{sessionEntry(QTime(23, 50), {}, file), sessionEntry(QTime(0, 10), 5)};
        QCOMPARE(plannedLength(midnight, 0), std::optional<qint64>(20 * 60'000));
        QCOMPARE(overrun(midnight, 1), std::nullopt);
    }

    void findsTheFileOfAMomentOrDoesNotGuess()
    {
        QList<Recording> two = recordingsFrom(u"a.mp3 0:10:00\nb.mp3 -"_s);
        QCOMPARE(soundPlaceAt(two, 60'000), (SoundPlace{0, 60'000}));
        QCOMPARE(soundPlaceAt(two, 11 * 60'000), (SoundPlace{1, 60'000}));
        two[0].durationMs.reset();
        QVERIFY(!soundPlaceAt(two, 60'000)); // it may be in either
        QCOMPARE(soundPlaceAt(two.first(1), 60'000), (SoundPlace{0, 60'000}));
        two = withLengths(two, {{u"a.mp3"_s, 30'000}, {u"c.mp3"_s, 1}});
        QCOMPARE(soundPlaceAt(two, 60'000), (SoundPlace{1, 30'000}));
        QVERIFY(!two[1].durationMs);
        QCOMPARE(withLengths(two, {{u"a.mp3"_s, 1}}), two); // what is written stands
    }

    void saysItShortly()
    {
        QCOMPARE(overrunText(402'000), u"+6:42"_s);
        QCOMPARE(overrunText(-65'400), u"−1:05"_s);
        QCOMPARE(overrunText(3'723'000), u"+1:02:03"_s);
        QCOMPARE(overrunText(-400), u"0:00"_s);
    }
};

QTEST_APPLESS_MAIN(RecordingTimesTest)
#include "recordingtimes_test.moc"
