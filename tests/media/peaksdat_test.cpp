// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksdat.h"

#include <QTest>

using namespace rundown;

/// Peaks in, the bytes that web players read out.
class PeaksDatTest : public QObject
{
    Q_OBJECT

private slots:
    void writesHeaderAndPairs()
    {
        Peaks peaks;
        peaks.append({{-1, 2}, {-32768, 32767}});
        QCOMPARE(peaksDat(peaks).toHex(' '),
                 QByteArray("01 00 00 00 00 00 00 00 80 bb 00 00 e0 01 00 00 02 00 00 00 "
                            "ff ff 02 00 00 80 ff 7f"));
    }

    void writesNothingButAHeaderForSilenceOfNoLength() { QCOMPARE(peaksDat({}).size(), 20); }
};

QTEST_GUILESS_MAIN(PeaksDatTest)
#include "peaksdat_test.moc"
