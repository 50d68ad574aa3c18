// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/soundqueue.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using rundown::SoundQueue;

namespace {

/// Frames that are the same on both channels.
std::vector<float> stereo(const std::vector<float> &frames)
{
    std::vector<float> sound;
    for (const float frame : frames)
        sound.insert(sound.end(), SoundQueue::channels, frame);
    return sound;
}

std::vector<float> constant(float level, size_t count)
{
    return stereo(std::vector<float>(count, level));
}

/// From silence up, so that its beginning is no step.
std::vector<float> rising(int from, int count)
{
    std::vector<float> frames;
    for (int i = from; i < from + count; ++i)
        frames.push_back(float(i) / 1024);
    return stereo(frames);
}

std::vector<float> pull(SoundQueue &queue, size_t frames)
{
    std::vector<float> sound(frames * SoundQueue::channels, 7.0F);
    queue.pull(sound);
    return sound;
}

float highestStep(const std::vector<float> &sound)
{
    float highest = 0;
    for (size_t i = SoundQueue::channels; i < sound.size(); ++i)
        highest = std::max(highest, std::abs(sound[i] - sound[i - SoundQueue::channels]));
    return highest;
}

bool isLevel(const std::vector<float> &sound, float level)
{
    return std::all_of(sound.begin(), sound.end(),
                       [level](float sample) { return std::abs(sample - level) < 1e-4F; });
}

} // namespace

/// What goes in comes out in order, without clicks, and it is known what is heard when.
class SoundQueueTest : public QObject
{
    Q_OBJECT
private slots:
    void soundComesOutAsItWentIn();
    void silenceWhereThereIsNoSound();
    void aSeekDropsAndRefusesWhatIsOlder();
    void knowsWhatIsHeardWhen();
    void knowsWhatIsHeardAcrossAPause();
    void wildSeekingKeepsTheNewest();
    void isOverOnceAllWasHeard();
    void asksForMoreWhenThereIsRoom();
    void noStepClicks();
    void volumeGlides();
};

void SoundQueueTest::soundComesOutAsItWentIn()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    for (const int from : {0, 5, 12})
        QVERIFY(queue.add(1, rising(from, from == 5 ? 7 : from == 0 ? 5 : 20), from, 1));
    std::vector<float> all;
    for (const size_t frames : {3U, 1U, 17U, 11U}) {
        const std::vector<float> some = pull(queue, frames);
        all.insert(all.end(), some.begin(), some.end());
    }
    QCOMPARE(all, rising(0, 32));
    QCOMPARE(queue.pulled(), 32);
}

void SoundQueueTest::silenceWhereThereIsNoSound()
{
    SoundQueue queue;
    queue.restart(1);
    queue.add(1, rising(0, 10), 0, 1);
    QVERIFY(isLevel(pull(queue, 50), 0)); // not playing: what is there stays
    queue.setPlaying(true);
    const std::vector<float> sound = pull(queue, 10);
    QCOMPARE(sound, rising(0, 10));
    pull(queue, 1000);
    QVERIFY(isLevel(pull(queue, 50), 0));
    QCOMPARE(queue.pulled(), 1110);
}

void SoundQueueTest::aSeekDropsAndRefusesWhatIsOlder()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    queue.add(1, rising(0, 100), 0, 1);
    pull(queue, 10);
    queue.restart(2);
    QVERIFY(!queue.add(1, constant(0.5F, 100), 100, 1));
    queue.finish(1);
    QVERIFY(!queue.isOverAt(queue.pulled()));
    QVERIFY(!queue.mediaAt(5));
    pull(queue, 1000);
    QVERIFY(isLevel(pull(queue, 10), 0));
    QVERIFY(!queue.mediaAt(queue.pulled()));
    QVERIFY(queue.add(2, constant(0.5F, 10), 5000, 1));
    pull(queue, 10);
    QCOMPARE(queue.mediaAt(1020).value_or(-1), 5000.0);
}

void SoundQueueTest::knowsWhatIsHeardWhen()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    queue.add(1, constant(0, 10), 1000, 1);
    queue.add(1, constant(0, 10), 1010, 1.5);
    pull(queue, 4); // also from the midst of a chunk
    pull(queue, 9);
    pull(queue, 20);
    QCOMPARE(queue.mediaAt(0).value_or(-1), 1000.0);
    QCOMPARE(queue.mediaAt(9).value_or(-1), 1009.0);
    QCOMPARE(queue.mediaAt(10).value_or(-1), 1010.0);
    QCOMPARE(queue.mediaAt(12).value_or(-1), 1013.0);
    QCOMPARE(queue.mediaAt(16).value_or(-1), 1019.0);
    QCOMPARE(queue.mediaAt(20).value_or(-1), 1025.0);
    QCOMPARE(queue.mediaAt(33).value_or(-1), 1025.0); // silence: the last that was heard
    QVERIFY(!queue.mediaAt(-1));
}

void SoundQueueTest::knowsWhatIsHeardAcrossAPause()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    queue.add(1, constant(0, 100), 0, 2);
    pull(queue, 10);
    queue.setPlaying(false);
    pull(queue, 50);
    QCOMPARE(queue.mediaAt(40).value_or(-1), 20.0);
    queue.setPlaying(true);
    pull(queue, 10);
    QCOMPARE(queue.mediaAt(60).value_or(-1), 20.0);
    QCOMPARE(queue.mediaAt(65).value_or(-1), 30.0);
    QCOMPARE(queue.mediaAt(40).value_or(-1), 20.0);
}

void SoundQueueTest::wildSeekingKeepsTheNewest()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    for (int i = 0; i < 1000; ++i) {
        queue.add(1, constant(0, 2), i * 100, 1);
        pull(queue, 2);
    }
    QCOMPARE(queue.mediaAt(1999).value_or(-1), 99'901.0);
    QCOMPARE(queue.mediaAt(1801).value_or(-1), 90'001.0);
    QVERIFY(!queue.mediaAt(0)); // forgotten, so that a day of seeking takes no memory
}

void SoundQueueTest::isOverOnceAllWasHeard()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    queue.add(1, constant(0, 20), 0, 1);
    pull(queue, 20);
    QVERIFY(!queue.isOverAt(20)); // more may come
    queue.add(1, constant(0, 20), 20, 1);
    queue.finish(1);
    QVERIFY(!queue.isOverAt(40)); // not even handed out
    pull(queue, 30);
    QVERIFY(!queue.isOverAt(39));
    QVERIFY(queue.isOverAt(40));
    queue.restart(2);
    QVERIFY(!queue.isOverAt(100));
}

void SoundQueueTest::asksForMoreWhenThereIsRoom()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    int asked = 0;
    queue.setOnRoom([&asked] { ++asked; });
    QVERIFY(queue.hasRoom());
    queue.add(1, constant(0, SoundQueue::capacity + 100), 0, 1);
    QVERIFY(!queue.hasRoom());
    pull(queue, 100);
    QVERIFY(!queue.hasRoom());
    QCOMPARE(asked, 0);
    pull(queue, 1);
    QVERIFY(queue.hasRoom());
    QCOMPARE(asked, 1);
    queue.setOnRoom({});
    pull(queue, 1);
    queue.restart(2);
    QVERIFY(queue.hasRoom());
}

/// Where sound begins, stops, goes on, jumps and ends, nothing jumps by more than the ear takes for a click.
void SoundQueueTest::noStepClicks()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    std::vector<float> all(SoundQueue::channels, 0.0F);
    const auto hear = [&](size_t frames) {
        const std::vector<float> some = pull(queue, frames);
        all.insert(all.end(), some.begin(), some.end());
        return some;
    };
    queue.add(1, constant(0.8F, 10'000), 0, 1);
    hear(1000);
    QVERIFY(isLevel(hear(10), 0.8F));
    queue.setPlaying(false);
    hear(1000);
    QVERIFY(isLevel(hear(10), 0));
    queue.setPlaying(true);
    hear(1000);
    queue.restart(2);
    queue.add(2, constant(-0.8F, 2000), 0, 1);
    hear(1000);
    QVERIFY(isLevel(hear(10), -0.8F));
    hear(2000); // its end is in the midst
    QVERIFY(isLevel(hear(10), 0));
    QVERIFY2(highestStep(all) < 0.06F, qPrintable(QString::number(double(highestStep(all)))));
}

void SoundQueueTest::volumeGlides()
{
    SoundQueue queue;
    queue.restart(1);
    queue.setPlaying(true);
    queue.add(1, constant(0.8F, 10'000), 0, 1);
    pull(queue, 1000);
    queue.setVolume(0.25);
    std::vector<float> glide = pull(queue, 1000);
    QVERIFY(std::abs(glide.front() - 0.8F) < 0.01F);
    const std::vector<float> after = pull(queue, 100);
    QVERIFY(isLevel(after, 0.2F));
    glide.insert(glide.end(), after.begin(), after.end());
    QVERIFY(highestStep(glide) < 0.01F);
}

QTEST_GUILESS_MAIN(SoundQueueTest)
#include "soundqueue_test.moc"
