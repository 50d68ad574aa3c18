// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/timeline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using rundown::Timeline;
using Place = rundown::Timeline::Place;

/// Times of the whole, of its files, and of the day.
class TimelineTest : public QObject
{
    Q_OBJECT
private slots:
    void oneWholeFile();
    void partsFollowEachOther();
    void placesAndBack();
    void unknownLengths();
    void theClock();
    void acrossMidnight();
    void oddParts();
};

namespace {

/// The second half of a.mp3 (10:00 to 10:10), b.mp3 (10:20 to 10:25), two minutes of c.mp3.
Timeline threeFiles()
{
    return Timeline({{u"a.mp3"_s, 300'000, {}, 600'000, QTime(10, 0)},
                     {u"b.mp3"_s, 0, {}, 300'000, QTime(10, 20)},
                     {u"c.mp3"_s, 60'000, 180'000, {}, {}}});
}

} // namespace

void TimelineTest::oneWholeFile()
{
    Timeline file = Timeline::ofFile(u"a.mp3"_s);
    QVERIFY(file.isOneWholeFile());
    QVERIFY(!file.lengthOf(0));
    QCOMPARE(file.lengthMs(), 0);
    QCOMPARE(file.placeAt(5000), (Place{0, 5000}));
    file.setFileLength(u"a.mp3"_s, 60'000);
    QCOMPARE(file.lengthMs(), 60'000);
    QCOMPARE(file.placeAt(70'000), (Place{0, 60'000}));
    QVERIFY(!file.clockAt(0));
    QVERIFY(Timeline().isEmpty());
    QVERIFY(!Timeline().isOneWholeFile());
    QVERIFY(!Timeline().clockAt(0));
}

void TimelineTest::partsFollowEachOther()
{
    const Timeline all = threeFiles();
    QVERIFY(!all.isOneWholeFile());
    QCOMPARE(all.startOf(1), 300'000);
    QCOMPARE(all.startOf(2), 600'000);
    QCOMPARE(all.lengthMs(), 720'000);
}

void TimelineTest::placesAndBack()
{
    const Timeline all = threeFiles();
    QCOMPARE(all.placeAt(-5), (Place{0, 300'000}));
    QCOMPARE(all.placeAt(299'999), (Place{0, 599'999}));
    QCOMPARE(all.placeAt(300'000), (Place{1, 0}));
    QCOMPARE(all.placeAt(600'500), (Place{2, 60'500}));
    QCOMPARE(all.placeAt(999'999), (Place{2, 180'000}));
    for (const qint64 ms : {0, 1, 299'999, 300'000, 599'999, 600'000, 720'000})
        QCOMPARE(all.msAt(all.placeAt(ms)), ms);
    QCOMPARE(all.msAt({0, 0}), 0);
    QCOMPARE(all.msAt({1, 400'000}), 600'000);
}

void TimelineTest::unknownLengths()
{
    Timeline all({{u"a.mp3"_s, 0, {}, {}, {}}, {u"b.mp3"_s, 0, {}, {}, {}}, {u"a.mp3"_s, 0, {}, {}, {}}});
    QCOMPARE(all.lengthMs(), 0);
    QCOMPARE(all.placeAt(50), (Place{2, 50}));
    all.setFileLength(u"a.mp3"_s, 1000);
    QCOMPARE(all.lengthMs(), 2000);
    QCOMPARE(all.placeAt(1500), (Place{2, 500}));
}

void TimelineTest::theClock()
{
    const Timeline all = threeFiles();
    QCOMPARE(all.clockAt(0), QTime(10, 5));
    QCOMPARE(all.clockAt(301'000), QTime(10, 20, 1));
    QVERIFY(!all.clockAt(650'000));
    QCOMPARE(all.msAtClock(QTime(10, 6)), 60'000);
    QCOMPARE(all.msAtClock(QTime(10, 20)), 300'000);
    QVERIFY(!all.msAtClock(QTime(10, 15)));
    QVERIFY(!all.msAtClock(QTime(10, 4)));
}

void TimelineTest::acrossMidnight()
{
    const Timeline late({{u"a.mp3"_s, 0, {}, 3'600'000, QTime(23, 30)}});
    QCOMPARE(late.clockAt(2'400'000), QTime(0, 10));
    QCOMPARE(late.msAtClock(QTime(0, 10)), 2'400'000);
    QVERIFY(!late.msAtClock(QTime(1, 0)));
}

void TimelineTest::oddParts()
{
    const Timeline odd({{u"a.mp3"_s, 5000, 4000, {}, {}}, {u"b.mp3"_s, 0, 9000, 3000, {}}, {}});
    QCOMPARE(odd.lengthOf(0), 0);
    QCOMPARE(odd.lengthOf(1), 3000); // the file ends before the part would
    QCOMPARE(odd.placeAt(10), (Place{1, 10}));
    QVERIFY(!odd.lengthOf(2));
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "timeline_test.moc"
