// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/pauses.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rundown;

/// Pauses are found where nobody speaks, whatever the room and the speaker sound like.
class PausesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_random.seed(1);
        m_peaks.clear();
    }

    void findsThePausesOfSpeech_data();
    void findsThePausesOfSpeech();
    void findsThePausesOfASoundWithoutGaps();
    void aCoughEndsNoPause();
    void takesTheLongestAndKeepsThemApart();
    void findsNoneWhereSomebodyAlwaysSpeaks();
    void findsNoneInNothing();

private:
    /// Words of 0.3 s with gaps of 0.2 s between them.
    void speak(int seconds, int loud, int noise);
    void add(int ms, int loud);

    QRandomGenerator m_random;
    Peaks m_peaks;
};

void PausesTest::add(int ms, int loud)
{
    QList<Peak> peaks(ms / Peaks::msPerPeak);
    for (Peak &peak : peaks) {
        const int most = loud / 2 + m_random.bounded(std::max(1, loud / 2));
        peak = {qint16(-most), qint16(most)};
    }
    m_peaks.append(peaks);
}

void PausesTest::speak(int seconds, int loud, int noise)
{
    for (int i = 0; i < seconds * 2; ++i) {
        add(300, loud);
        add(200, noise);
    }
}

void PausesTest::findsThePausesOfSpeech_data()
{
    QTest::addColumn<int>("loud");
    QTest::addColumn<int>("noise");
    QTest::newRow("loud, silent room") << 25'000 << 0;
    QTest::newRow("quiet, noisy room") << 3'000 << 300;
    QTest::newRow("loud, noisy room") << 25'000 << 2'500;
}

void PausesTest::findsThePausesOfSpeech()
{
    QFETCH(int, loud);
    QFETCH(int, noise);
    speak(120, loud, noise);
    add(4'000, noise);
    speak(180, loud, noise);
    add(9'000, noise);
    speak(120, loud, noise);
    const QList<TimeSpan> pauses = longPauses(m_peaks);
    QCOMPARE(pauses.size(), 2);
    QVERIFY(qAbs(pauses.at(0).fromMs - 120'000) < 500 && qAbs(pauses.at(0).toMs - 124'000) < 500);
    QVERIFY(qAbs(pauses.at(1).fromMs - 304'000) < 500 && qAbs(pauses.at(1).toMs - 313'000) < 500);
}

void PausesTest::findsThePausesOfASoundWithoutGaps()
{
    m_peaks.append(QList<Peak>(30'000, Peak{-20'000, 20'000}));
    add(3'000, 100);
    m_peaks.append(QList<Peak>(30'000, Peak{-20'000, 20'000}));
    QCOMPARE(longPauses(m_peaks), QList<TimeSpan>({{300'000, 303'000}}));
}

void PausesTest::aCoughEndsNoPause()
{
    speak(120, 20'000, 100);
    add(3'000, 100);
    add(150, 20'000);
    add(3'000, 100);
    speak(120, 20'000, 100);
    const QList<TimeSpan> pauses = longPauses(m_peaks);
    QCOMPARE(pauses.size(), 1);
    QVERIFY(pauses.first().toMs - pauses.first().fromMs > 5'800);
}

void PausesTest::takesTheLongestAndKeepsThemApart()
{
    for (int i = 0; i < 30; ++i) {
        speak(30, 20'000, 0);
        add(2'000 + 100 * i, 0);
    }
    speak(120, 20'000, 0);
    const QList<TimeSpan> pauses = longPauses(m_peaks, {2'000, 60'000, 5});
    QCOMPARE(pauses.size(), 5);
    for (qsizetype i = 1; i < pauses.size(); ++i)
        QVERIFY(pauses.at(i).fromMs - pauses.at(i - 1).toMs >= 60'000);
    QVERIFY(pauses.first().fromMs > m_peaks.endMs() / 2); // the later ones are longer
}

void PausesTest::findsNoneWhereSomebodyAlwaysSpeaks()
{
    speak(300, 20'000, 200);
    QVERIFY(longPauses(m_peaks).isEmpty());
}

void PausesTest::findsNoneInNothing()
{
    QVERIFY(longPauses({}).isEmpty());
    add(10, 5);
    QVERIFY(longPauses(m_peaks).isEmpty());
}

QTEST_GUILESS_MAIN(PausesTest)
#include "pauses_test.moc"
