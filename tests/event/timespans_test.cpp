// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/timespans.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <bitset>

using namespace rundown;

/// A set of stretches of time, against one of single moments.
class TimeSpansTest : public QObject
{
    Q_OBJECT

private slots:
    void isASetOfMoments();
    void findsGaps();
};

void TimeSpansTest::isASetOfMoments()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        TimeSpans spans;
        std::bitset<64> moments;
        for (int i = 0; i < 12; ++i) {
            const int from = int(random.bounded(64));
            const int to = std::min(64, from + int(random.bounded(9)));
            spans.add(TimeSpan{from, to});
            for (int ms = from; ms < to; ++ms)
                moments.set(size_t(ms));
        }
        std::bitset<64> told;
        qint64 end = -1;
        for (const TimeSpan &span : spans.spans()) {
            QVERIFY(span.fromMs > end); // in order, without touching
            end = span.toMs;
            for (qint64 ms = span.fromMs; ms < span.toMs; ++ms)
                told.set(size_t(ms));
        }
        QVERIFY(told == moments);
        QCOMPARE(spans.lengthWithin({10, 40}), qint64((moments << 24 >> 34).count()));
    }
}

void TimeSpansTest::findsGaps()
{
    const TimeSpans spans({{0, 10}, {15, 20}, {-5, -1}, {30, 30}});
    QCOMPARE(spans.spans(), (QList<TimeSpan>{{0, 10}, {15, 20}}));
    QCOMPARE(spans.nextGap(0, 100, 5), (TimeSpan{10, 15}));
    QCOMPARE(spans.nextGap(0, 100, 6), (TimeSpan{20, 100}));
    QCOMPARE(spans.nextGap(12, 100, 3), (TimeSpan{12, 15}));
    QCOMPARE(spans.nextGap(0, 13, 3), (TimeSpan{10, 13}));
    QCOMPARE(spans.nextGap(16, 20, 1), std::nullopt);
    QCOMPARE(TimeSpans().nextGap(0, 0, 0), std::nullopt);
}

QTEST_GUILESS_MAIN(TimeSpansTest)
#include "timespans_test.moc"
