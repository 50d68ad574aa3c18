// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/speechpause.h"

#include <QTest>

using namespace rundown;

/// The pause before a moment, in peaks that were drawn for it.
class SpeechPauseTest : public QObject
{
    Q_OBJECT

private slots:
    void findsThePauseBefore_data();
    void findsThePauseBefore();
};

namespace {

/// A letter for 100 ms: `s`peech, `b`reath, anything else silence.
Peaks drawn(const char *speech)
{
    Peaks peaks;
    for (; *speech; ++speech) {
        const qint16 loud = *speech == 's' ? 9000 : *speech == 'b' ? 700 : 20;
        peaks.append(QList<Peak>(10, Peak{qint16(-loud), loud}));
    }
    return peaks;
}

} // namespace

void SpeechPauseTest::findsThePauseBefore_data()
{
    QTest::addColumn<Peaks>("peaks");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("pause");
    QTest::newRow("after silence") << drawn("ssss....ssssssss") << qint64(1400) << qint64(800);
    QTest::newRow("after breath") << drawn("ssssbbbbssssssss") << qint64(1400) << qint64(800);
    QTest::newRow("the last of two") << drawn("ss....ss....ssss") << qint64(1500) << qint64(1200);
    QTest::newRow("gaps between words") << drawn("s....ss.ss..ssss") << qint64(1500) << qint64(500);
    QTest::newRow("within the pause") << drawn("ssss........ssss") << qint64(900) << qint64(900);
    QTest::newRow("none") << drawn("ssssssssssssssss") << qint64(1400) << qint64(1400);
    QTest::newRow("the beginning") << drawn("ssss") << qint64(0) << qint64(0);
    QTest::newRow("not read yet") << drawn("ss..") << qint64(5000) << qint64(5000);
    QTest::newRow("too far back") << drawn(("....." + QByteArray(150, 's')).constData()) << qint64(15000)
                                  << qint64(15000);
}

void SpeechPauseTest::findsThePauseBefore()
{
    QFETCH(Peaks, peaks);
    QFETCH(qint64, ms);
    QTEST(pauseBefore(peaks, ms), "pause");
}

QTEST_GUILESS_MAIN(SpeechPauseTest)
#include "speechpause_test.moc"
