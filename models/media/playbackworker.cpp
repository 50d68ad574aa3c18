// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/playbackworker.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

constexpr qint64 framesAtOnce = SoundQueue::rate / 50;
} // namespace

PlaybackWorker::PlaybackWorker(std::shared_ptr<SoundQueue> queue, std::shared_ptr<Mailbox> mailbox,
                               Listener listener)
    : m_queue(std::move(queue)), m_mailbox(std::move(mailbox)),
      m_listener(std::make_shared<const Listener>(std::move(listener))),
      m_chain([this](std::span<const float> sound, double at, double speed, double skipped) {
          m_queue->add(m_generation, sound, at, speed, skipped);
      }),
      m_buffer(size_t(framesAtOnce * SoundQueue::channels)), m_thread([this] { run(); })
{
    m_queue->setOnRoom([this] { wake(); });
}

PlaybackWorker::~PlaybackWorker()
{
    m_queue->setOnRoom({});
    m_endScan = true;
    {
        const std::lock_guard lock(m_mutex);
        m_wish.quit = true;
    }
    wake();
    m_thread.join();
}

void PlaybackWorker::wish(const std::function<void(Wish &)> &change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_wish);
        m_awake = true;
    }
    m_wake.notify_one();
}

void PlaybackWorker::wake()
{
    wish([](Wish &) {});
}

void PlaybackWorker::open(const Timeline &timeline, int number, int generation)
{
    wish([&](Wish &wish) {
        wish.timeline = timeline;
        wish.number = number;
        wish.generation = generation;
        wish.seekTo.reset();
    });
}

void PlaybackWorker::seek(int generation, qint64 frame)
{
    wish([&](Wish &wish) {
        wish.generation = generation;
        wish.seekTo = frame;
    });
}

void PlaybackWorker::setSpeed(const Speed &speed)
{
    wish([&](Wish &wish) { wish.speed = speed; });
}

void PlaybackWorker::setOptions(const SoundOptions &options)
{
    wish([&](Wish &wish) { wish.options = options; });
}

void PlaybackWorker::setLoop(const std::optional<TimelineReader::Loop> &loop)
{
    wish([&](Wish &wish) { wish.loop = loop; });
}

template<class Function, class... Values>
void PlaybackWorker::tell(Function Listener::*function, const Values &...values)
{
    m_mailbox->post([listener = m_listener, function, number = m_number, values...] {
        ((*listener).*function)(number, values...);
    });
}

void PlaybackWorker::run()
{
    for (;;) {
        const Wish wish = await();
        if (wish.quit)
            break;
        obey(wish);
        if (canDecode())
            decode();
    }
    closeTimeline();
}

void PlaybackWorker::obey(const Wish &wish)
{
    m_generation = wish.generation;
    m_speed = wish.speed;
    m_waiting = false;
    m_chain.setOptions(wish.options);
    if (wish.timeline)
        openTimeline(*wish.timeline, wish.number);
    if (m_reader)
        m_reader->setLoop(wish.loop);
    if (wish.seekTo)
        m_seekTo = wish.seekTo;
    if (m_seekTo)
        trySeek();
}

bool PlaybackWorker::canDecode() const
{
    return m_reader && !m_atEnd && !m_seekTo && !m_waiting && m_queue->hasRoom();
}

/// Takes the wish, waiting for one if there is nothing to decode.
PlaybackWorker::Wish PlaybackWorker::await()
{
    const bool busy = canDecode();
    std::unique_lock lock(m_mutex);
    if (!busy)
        m_wake.wait(lock, [this] { return m_awake; });
    m_awake = false;
    Wish wish = m_wish;
    m_wish.timeline.reset();
    m_wish.seekTo.reset();
    return wish;
}

void PlaybackWorker::closeTimeline()
{
    m_endScan = true;
    if (m_scanThread.joinable())
        m_scanThread.join();
    m_reader.reset();
    m_seekTo.reset();
}

void PlaybackWorker::openTimeline(const Timeline &timeline, int number)
{
    closeTimeline();
    m_number = number; // the scan, which reads it, has ended
    m_atEnd = false;
    m_chain.restart(0);
    if (timeline.isEmpty())
        return;
    auto reader = std::make_unique<TimelineReader>(
        timeline, [this](const Problem &problem) { tell(&Listener::failed, problem); });
    if (const Result<void> opened = reader->open(); !opened) {
        tell(&Listener::failed, opened.error());
        return;
    }
    m_reader = std::move(reader);
    tell(&Listener::opened, m_reader->timeline());
    startScan();
}

/// In a thread of its own, so that playing need not wait for it.
void PlaybackWorker::startScan()
{
    m_endScan = false;
    m_scanning = true;
    m_scanThread = std::thread([this, timeline = m_reader->timeline(), files = m_reader->files()] {
        scan(timeline, files);
        m_scanning = false;
        wake();
    });
}

void PlaybackWorker::scan(Timeline timeline, const TimelineReader::Files &files)
{
    for (size_t i = 0; i < files.size(); ++i) {
        TimelineFile &file = *files[i];
        if (!file.isAway)
            scanFile(file, files.size() == 1);
        if (m_endScan)
            return;
        if (file.index.isComplete())
            timeline.setFileLength(file.path, file.index.durationMs());
        tell(&Listener::measured, timeline, i + 1 == files.size());
    }
}

void PlaybackWorker::scanFile(TimelineFile &file, bool isOnlyOne)
{
    file.indexedSize = QFileInfo(file.path).size();
    const Result<ScanReport> report = scanPackets(file.path, file.index, [this] {
        wake(); // a seek may wait for what was just indexed
        return !m_endScan;
    });
    if (m_endScan)
        return;
    file.isAway = !file.index.isComplete();
    std::optional<Problem> problem = report ? report->problem : report.error();
    if (problem && !isOnlyOne) // the others are played
        problem->severity = Problem::Severity::Warning;
    if (problem)
        tell(&Listener::failed, *problem);
}

void PlaybackWorker::trySeek()
{
    const bool scanning = m_scanning; // before the seek: the index may be completed in between
    const AudioFile::Seek result = m_reader ? m_reader->seek(*m_seekTo) : AudioFile::Seek::Done;
    if (result == AudioFile::Seek::NotYet && scanning)
        return;
    if (m_reader && result != AudioFile::Seek::Done)
        tell(&Listener::failed, Problem{Problem::Severity::Warning,
                                        {},
                                        0,
                                        0,
                                        Media::tr("This place cannot be reached."),
                                        Media::tr("Playing goes on where it was.")});
    m_chain.restart(m_reader ? double(m_reader->position()) : 0);
    m_seekTo.reset();
    m_atEnd = false;
}

void PlaybackWorker::decode()
{
    const TimelineReader::Sound sound = m_reader->read(m_buffer);
    m_waiting = sound.isWaiting && m_scanning;
    if (m_waiting)
        return;
    m_atEnd = sound.frames == 0;
    if (m_atEnd) {
        m_chain.flush();
        m_queue->finish(m_generation);
        return;
    }
    m_chain.setSpeed(sound.at < m_speed.until ? m_speed.untilSpeed : m_speed.speed);
    m_chain.put(std::span(m_buffer).first(size_t(sound.frames * SoundQueue::channels)), double(sound.at));
}

} // namespace rundown
