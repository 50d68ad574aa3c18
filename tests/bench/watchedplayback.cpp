// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchedplayback.h"

#include "models/media/recordingfolder.h"
#include "tests/media/timecode.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <filesystem>
#include <thread>

namespace rundown::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int filesOfADay = 11;
constexpr qint64 patienceMs = 20'000;

double msOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

template<class Condition>
void turnUntil(Condition &&isReached)
{
    QElapsedTimer timer;
    timer.start();
    while (!isReached() && timer.elapsed() < patienceMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
}

} // namespace

WatchedPlayback::WatchedPlayback(int minutes) : m_minutes(minutes)
{
    QFile minute(timecode::encode(timecode::makeWav(m_folder.path()), u"cbr.mp3"_s));
    QFile file(m_folder.filePath(u"long.mp3"_s));
    if (!minute.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return;
    const QByteArray bytes = minute.readAll();
    for (int i = 0; i < minutes; ++i)
        file.write(bytes);
    file.close();
    m_path = file.fileName();
    m_day = m_folder.filePath(u"day"_s);
    QDir().mkpath(m_day);
    for (int i = 0; i < filesOfADay; ++i)
        std::filesystem::create_hard_link(m_path.toStdString(),
                                          u"%1/%2.mp3"_s.arg(m_day).arg(i).toStdString());
}

double WatchedPlayback::untilSound(qint64 fromMs)
{
    QElapsedTimer timer;
    timer.start();
    m_engine.seek(fromMs);
    m_engine.play();
    turnUntil([&] { return m_engine.position() > fromMs; });
    return msOf(timer);
}

double WatchedPlayback::clickMs()
{
    m_engine.open(m_path);
    const double ms = untilSound(0);
    turnUntil([&] { return m_engine.durationIsExact(); });
    return ms;
}

double WatchedPlayback::seekMs(int number)
{
    return untilSound(qint64(number * 37 % m_minutes) * 60'000 + 12'345);
}

double WatchedPlayback::longestGapMs()
{
    std::atomic<bool> isDone = false;
    std::thread thread([&] {
        findRecordings({m_day}, m_day);
        isDone = true;
    });
    QElapsedTimer gap;
    double longest = 0;
    turnUntil([&] {
        if (gap.isValid())
            longest = std::max(longest, msOf(gap));
        gap.start();
        return isDone.load();
    });
    thread.join();
    return longest;
}

} // namespace rundown::bench
