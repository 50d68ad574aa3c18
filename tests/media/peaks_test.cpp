// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaks.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using rundown::Peak;
using rundown::Peaks;

/// Any stretch gives the same lowest and highest sample as a look at every peak.
class PeaksTest : public QObject
{
    Q_OBJECT
private slots:
    void rangesEqualABruteForceLook();
    void anEmptyOneIsSilent();
    void levelPassesOverTheLoudest();
};

namespace {

Peak bruteForce(const QList<Peak> &peaks, qsizetype from, qsizetype to)
{
    Peak all = peaks.at(from);
    for (qsizetype i = from; i < to; ++i) {
        all.low = std::min(all.low, peaks.at(i).low);
        all.high = std::max(all.high, peaks.at(i).high);
    }
    return all;
}

} // namespace

void PeaksTest::rangesEqualABruteForceLook()
{
    QRandomGenerator random(1);
    QList<Peak> all;
    Peaks peaks;
    while (all.size() < 5000) {
        QList<Peak> chunk(random.bounded(1, 300));
        for (Peak &peak : chunk)
            peak = {qint16(-random.bounded(32769)), qint16(random.bounded(32768))};
        all += chunk;
        peaks.append(chunk);
        for (int i = 0; i < 50; ++i) {
            const qsizetype from = random.bounded(int(all.size()));
            const qsizetype to = random.bounded(int(from) + 1, int(all.size()) + 1);
            const Peak is = peaks.range(from * Peaks::msPerPeak, to * Peaks::msPerPeak);
            QCOMPARE(is.low, bruteForce(all, from, to).low);
            QCOMPARE(is.high, bruteForce(all, from, to).high);
        }
    }
    QCOMPARE(peaks.finest(), all);
}

void PeaksTest::anEmptyOneIsSilent()
{
    Peaks peaks;
    QCOMPARE(peaks.range(0, 100), Peak());
    QCOMPARE(peaks.level(), 0);
    peaks.append({{-5, 7}});
    QCOMPARE(peaks.range(0, 0), (Peak{-5, 7}));
    QCOMPARE(peaks.range(20, 100), Peak());
    QCOMPARE(peaks.range(-50, 100), (Peak{-5, 7}));
    peaks.clear();
    QCOMPARE(peaks, Peaks());
}

void PeaksTest::levelPassesOverTheLoudest()
{
    Peaks peaks;
    peaks.append({{-32768, 32767}});
    QCOMPARE(peaks.level(), 32768);
    peaks.append(QList<Peak>(996, Peak{-900, 1000}));
    QVERIFY(peaks.level() >= 1000 && peaks.level() <= 1256);
    peaks.append(QList<Peak>(3, Peak{-20'000, 5}));
    peaks.append(QList<Peak>(3, Peak{-20'000, 5})); // 7 of 1003
    QVERIFY(peaks.level() >= 20'000 && peaks.level() <= 20'256);
}

QTEST_GUILESS_MAIN(PeaksTest)
#include "peaks_test.moc"
