// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/soundchain.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace rundown;

namespace {

constexpr int rate = SoundQueue::rate;
constexpr int blockFrames = rate / 50;

using Wave = std::function<double(double second)>;

double sine(double frequency, double second)
{
    return std::sin(2 * std::numbers::pi * frequency * second);
}

/// Words of half a second with as long a pause between them, over the noise of a room.
double words(double second)
{
    const double noise = 0.002 * sine(57, second) * sine(911, second);
    return noise + (std::fmod(second, 1) < 0.5 ? sine(180, second) * std::pow(sine(4, second), 2) : 0);
}

std::vector<float> block(const Wave &wave, qint64 from, int frames = blockFrames)
{
    std::vector<float> sound;
    for (qint64 i = from; i < from + frames; ++i)
        sound.insert(sound.end(), SoundQueue::channels, float(wave(double(i) / rate)));
    return sound;
}

std::vector<float> left(std::span<const float> sound)
{
    std::vector<float> one;
    for (size_t i = 0; i < sound.size(); i += SoundQueue::channels)
        one.push_back(sound[i]);
    return one;
}

double levelOf(std::span<const float> sound)
{
    double sum = 0;
    for (const float sample : sound)
        sum += double(sample) * double(sample);
    return std::sqrt(sum / double(sound.size()));
}

float highestStep(const std::vector<float> &sound)
{
    float highest = 0;
    for (size_t i = 1; i < sound.size(); ++i)
        highest = std::max(highest, std::abs(sound[i] - sound[i - 1]));
    return highest;
}

/// Hz, by the rising crossings of zero.
double pitchOf(std::span<const float> sound)
{
    std::vector<size_t> risings;
    for (size_t i = 1; i < sound.size(); ++i)
        if (sound[i - 1] < 0 && sound[i] >= 0)
            risings.push_back(i);
    return risings.size() < 2 ? 0
                              : double(risings.size() - 1) * rate / double(risings.back() - risings.front());
}

/// What a chain gives: one channel, and the frame of the timeline that each frame is.
struct Output
{
    std::vector<float> sound;
    std::vector<double> at;
    double skipped = 0;

    SoundChain::Sink sink()
    {
        return [this](std::span<const float> some, double begin, double speed, double left) {
            const std::vector<float> one = ::left(some);
            for (size_t i = 0; i < one.size(); ++i)
                at.push_back(begin + double(i) * speed);
            sound.insert(sound.end(), one.begin(), one.end());
            skipped += left;
        };
    }
};

void feed(SoundChain &chain, const Wave &wave, double fromSecond, double toSecond)
{
    for (qint64 at = std::llround(fromSecond * rate); at < std::llround(toSecond * rate); at += blockFrames)
        chain.put(block(wave, at), double(at));
}

} // namespace

/// Each stage that the sound goes through, and all of them, by the samples that come out.
class SoundStagesTest : public QObject
{
    Q_OBJECT
private slots:
    void lowCutTakesRumblingAway();
    void levelsQuietSpeakers_data();
    void levelsQuietSpeakers();
    void levelLeavesPausesAlone();
    void levelNeverOverflows();
    void silencesAreLeftOut();
    void shortPausesStay();
    void placesStayTrueWhereSilenceIsLeftOut();
    void everySpeedKeepsThePitch_data();
    void everySpeedKeepsThePitch();
    void changesOfSpeedAreGapless();
    void placesAreTrueAtEverySpeed_data();
    void placesAreTrueAtEverySpeed();
    void nothingIsDoneUnasked();
    void jumpsAreTold();
};

void SoundStagesTest::lowCutTakesRumblingAway()
{
    const auto passes = [](double frequency) {
        LowCut cut;
        std::vector<float> sound = block([&](double s) { return sine(frequency, s); }, 0, rate);
        cut.process(sound);
        return levelOf(std::span(sound).subspan(sound.size() / 2)) * std::numbers::sqrt2;
    };
    QVERIFY2(passes(40) < 0.2, qPrintable(QString::number(passes(40))));
    QVERIFY(std::abs(passes(100) - 1 / std::numbers::sqrt2) < 0.02);
    QVERIFY(std::abs(passes(300) - 1) < 0.02);
    QVERIFY(std::abs(passes(3000) - 1) < 0.01);
}

void SoundStagesTest::levelsQuietSpeakers_data()
{
    QTest::addColumn<double>("loudness");
    QTest::newRow("quiet") << 0.02;
    QTest::newRow("middling") << 0.2;
    QTest::newRow("loud") << 0.9;
}

void SoundStagesTest::levelsQuietSpeakers()
{
    QFETCH(double, loudness);
    Leveller leveller;
    std::vector<float> last;
    for (int i = 0; i < 50 * 12; ++i) {
        std::vector<float> sound =
            block([&](double s) { return loudness * words(s); }, qint64(i) * blockFrames);
        leveller.process(sound);
        if (i >= 50 * 11 && i < 50 * 11 + 25) // a word of the last second
            last.insert(last.end(), sound.begin(), sound.end());
    }
    const double level = levelOf(last);
    QVERIFY2(level > 0.05 && level < 0.2, qPrintable(QString::number(level)));
}

/// Only what is spoken is followed: in a long pause the noise does not come up.
void SoundStagesTest::levelLeavesPausesAlone()
{
    Leveller leveller;
    const auto process = [&](const Wave &wave, double from, double to) {
        for (qint64 at = qint64(from * rate); at < qint64(to * rate); at += blockFrames) {
            std::vector<float> sound = block(wave, at);
            leveller.process(sound);
        }
    };
    process([](double s) { return 0.3 * words(s); }, 0, 8);
    const double gain = leveller.gain();
    process([](double s) { return 0.0006 * sine(911, s) * sine(57, s); }, 8, 20);
    QCOMPARE(leveller.gain(), gain);
}

void SoundStagesTest::levelNeverOverflows()
{
    Leveller leveller;
    float most = 0;
    for (int i = 0; i < 50 * 10; ++i) { // a shout after a whisper
        std::vector<float> sound =
            block([&](double s) { return (s < 8 ? 0.02 : 1.0) * words(s); }, qint64(i) * blockFrames);
        leveller.process(sound);
        for (const float sample : sound)
            most = std::max(most, std::abs(sample));
    }
    QVERIFY2(most <= 1 && most > 0.5F, qPrintable(QString::number(double(most))));
}

/// Two words, ten seconds of room, one word.
double wordsAndSilence(double second)
{
    return second < 2 || second >= 12 ? words(second) : words(0.5);
}

void SoundStagesTest::silencesAreLeftOut()
{
    Output out;
    SoundChain chain(out.sink());
    chain.setOptions({false, false, true});
    feed(chain, wordsAndSilence, 0, 14);
    chain.flush();
    // From the last word's end, at 1.5 s, 0.25 s are kept, and 0.15 s before the next.
    const double seconds = double(out.sound.size()) / rate;
    QVERIFY2(std::abs(seconds - (14 - 10.5 + 0.4)) < 0.1, qPrintable(QString::number(seconds)));
    QVERIFY(std::abs(double(out.sound.size()) + out.skipped - 14.0 * rate) < 1);
    QVERIFY2(highestStep(out.sound) < 0.03F, qPrintable(QString::number(double(highestStep(out.sound)))));
}

void SoundStagesTest::shortPausesStay()
{
    Output out;
    SoundChain chain(out.sink());
    chain.setOptions({false, false, true});
    feed(chain, words, 0, 10);
    chain.flush();
    QCOMPARE(out.sound.size(), size_t(rate) * 10);
    QCOMPARE(out.skipped, 0.0);
    QCOMPARE(left(block(words, 0, rate * 10)), out.sound);
}

void SoundStagesTest::placesStayTrueWhereSilenceIsLeftOut()
{
    Output out;
    SoundChain chain(out.sink());
    chain.setOptions({false, false, true});
    feed(chain, wordsAndSilence, 0, 14);
    chain.flush();
    for (size_t i = 0; i < out.sound.size(); i += 97) {
        if (out.at[i] > 1.7 * rate && out.at[i] < 11.9 * rate)
            continue; // where it is cut, one passes into the other
        QVERIFY(std::abs(double(out.sound[i]) - wordsAndSilence(out.at[i] / rate)) < 1e-4);
    }
    QCOMPARE(out.at.back(), 14.0 * rate - 1);
}

void SoundStagesTest::everySpeedKeepsThePitch_data()
{
    QTest::addColumn<double>("speed");
    for (int tenths = 5; tenths <= 30; ++tenths)
        QTest::addRow("%d.%d", tenths / 10, tenths % 10) << tenths / 10.0;
}

void SoundStagesTest::everySpeedKeepsThePitch()
{
    QFETCH(double, speed);
    Output out;
    SoundChain chain(out.sink());
    chain.setSpeed(speed);
    feed(
        chain, [](double s) { return 0.5 * sine(440, s); }, 0, 4);
    const std::span<const float> heard(out.sound);
    const double pitch = pitchOf(heard.subspan(rate / 4, heard.size() - rate / 2));
    QVERIFY2(std::abs(pitch - 440) < 4.4, qPrintable(QString::number(pitch)));
    const double ratio = 4.0 * rate / double(heard.size());
    QVERIFY2(std::abs(ratio / speed - 1) < 0.02, qPrintable(QString::number(ratio)));
}

/// The tone goes on through 30 changes of the speed: no step, no silence.
void SoundStagesTest::changesOfSpeedAreGapless()
{
    Output out;
    SoundChain chain(out.sink());
    const auto tone = [](double s) { return 0.5 * sine(440, s); };
    for (int second = 0; second < 30; ++second) {
        chain.setSpeed((5 + second * 7 % 26) / 10.0);
        feed(chain, tone, second, second + 1);
    }
    QVERIFY2(highestStep(out.sound) < 0.035F, qPrintable(QString::number(double(highestStep(out.sound)))));
    int quiet = 0;
    int longest = 0;
    for (const float sample : out.sound) {
        quiet = std::abs(sample) < 0.02F ? quiet + 1 : 0;
        longest = std::max(longest, quiet);
    }
    QVERIFY2(longest < 10, qPrintable(QString::number(longest)));
}

void SoundStagesTest::placesAreTrueAtEverySpeed_data()
{
    everySpeedKeepsThePitch_data();
}

/// A voice with a click every half second: the click is where the chain says that it is, within 20 ms.
void SoundStagesTest::placesAreTrueAtEverySpeed()
{
    QFETCH(double, speed);
    constexpr double every = 0.517;
    const auto voice = [](double s) {
        const double since = std::fmod(s, every);
        return 0.15 * std::pow(std::max(0.0, sine(120, s)), 3) + (since < 0.004 ? 0.6 * sine(3000, s) : 0);
    };
    Output out;
    SoundChain chain(out.sink());
    chain.setSpeed(speed);
    feed(chain, voice, 0, 15);
    int clicks = 0;
    double last = -1;
    for (size_t i = 2; i < out.sound.size(); ++i) {
        const float bend = out.sound[i] - 2 * out.sound[i - 1] + out.sound[i - 2];
        const double second = out.at[i] / rate;
        if (std::abs(bend) < 0.03F || second - last < 0.3)
            continue;
        last = second;
        ++clicks;
        const double off = second - std::round(second / every) * every;
        QVERIFY2(std::abs(off) < 0.02, qPrintable(QStringLiteral("%1 s off at %2 s").arg(off).arg(second)));
    }
    QVERIFY2(clicks > 15, qPrintable(QString::number(clicks))); // a click may fall into what is left out
}

void SoundStagesTest::nothingIsDoneUnasked()
{
    Output out;
    SoundChain chain(out.sink());
    feed(chain, words, 0, 2);
    QCOMPARE(out.sound, left(block(words, 0, rate * 2)));
    QCOMPARE(out.at.back(), 2.0 * rate - 1);
}

void SoundStagesTest::jumpsAreTold()
{
    for (const double speed : {1.0, 1.7}) {
        Output out;
        SoundChain chain(out.sink());
        chain.setSpeed(speed);
        feed(chain, words, 0, 2);
        feed(chain, words, 10, 12);
        chain.flush();
        QVERIFY(std::abs(double(out.sound.size()) * speed - 4.0 * rate) < 0.05 * rate);
        const double middle = out.at[out.at.size() * 3 / 4] / rate;
        QVERIFY(std::abs(middle - 11) < 0.05);
        QCOMPARE(out.skipped, 0.0);
    }
}

QTEST_GUILESS_MAIN(SoundStagesTest)
#include "soundstages_test.moc"
