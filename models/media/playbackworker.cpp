// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/playbackworker.h"

#include "models/media/indexcache.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace std::chrono_literals;

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

constexpr qint64 framesAtOnce = SoundQueue::rate / 50;

/// A file that is being played is looked at so often whether a recorder has written more of it; less often
/// where reading all of it takes long.
constexpr auto leastGrowthInterval = 5s;
constexpr int growthIntervalInScans = 10;

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
        followGrowth(false);
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
    (void)takeGrown();
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
    m_growthLookedFor = std::chrono::steady_clock::now();
    m_scanTook = {};
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

/// What was measured before is known at once, so that no file waits for the ones before it.
void PlaybackWorker::scan(Timeline timeline, const TimelineReader::Files &files)
{
    if (takeKept(timeline, files))
        return;
    for (size_t i = 0; i < files.size(); ++i) {
        TimelineFile &file = *files[i];
        if (!file.isAway && !file.index.isComplete())
            scanFile(file, files.size() == 1);
        if (m_endScan)
            return;
        if (file.index.isComplete())
            timeline.setFileLength(file.path, file.index.durationMs());
        tell(&Listener::measured, timeline, i + 1 == files.size());
    }
}

/// True: nothing is left to be measured.
bool PlaybackWorker::takeKept(Timeline &timeline, const TimelineReader::Files &files)
{
    bool isAll = true;
    for (const std::shared_ptr<TimelineFile> &file : files) {
        if (m_endScan)
            return true;
        if (file->isAway)
            continue;
        file->indexedSize = QFileInfo(file->path).size();
        if (IndexCache(file->path).load(file->index))
            timeline.setFileLength(file->path, file->index.durationMs());
        isAll = isAll && file->index.isComplete();
        wake(); // a seek may wait for it
    }
    if (isAll)
        tell(&Listener::measured, timeline, true);
    return isAll;
}

void PlaybackWorker::scanFile(TimelineFile &file, bool isOnlyOne)
{
    const auto begin = std::chrono::steady_clock::now();
    file.indexedSize = QFileInfo(file.path).size();
    const Result<ScanReport> report = measureFile(file.path, file.index, [this] {
        wake(); // a seek may wait for what was just indexed
        return !m_endScan;
    });
    m_scanTook = std::chrono::steady_clock::now() - begin;
    if (m_endScan)
        return;
    file.isAway = !file.index.isComplete();
    std::optional<Problem> problem = report ? report->problem : report.error();
    if (problem && !isOnlyOne) // the others are played
        problem->severity = Problem::Severity::Warning;
    if (problem)
        tell(&Listener::failed, *problem);
}

/// A file that a recorder is still writing is measured again; what it was holds meanwhile. Returns whether
/// there is more of it, or will be.
bool PlaybackWorker::followGrowth(bool isAtEnd)
{
    if (takeGrown())
        return true;
    if (!m_reader || m_scanning)
        return m_scanning;
    const auto now = std::chrono::steady_clock::now();
    const auto interval = std::max<std::chrono::steady_clock::duration>(leastGrowthInterval,
                                                                        growthIntervalInScans * m_scanTook);
    if (!isAtEnd && now - m_growthLookedFor < interval)
        return false;
    m_growthLookedFor = now;
    const std::shared_ptr<TimelineFile> grown = m_reader->grownFile();
    if (!grown)
        return false;
    if (m_scanThread.joinable())
        m_scanThread.join();
    m_scanning = true;
    m_scanThread = std::thread([this, grown, timeline = m_reader->timeline(), files = m_reader->files()] {
        scanGrown(grown);
        if (grown->index.isComplete()) {
            Timeline measured = timeline;
            measured.setFileLength(grown->path, grown->index.durationMs());
            tell(&Listener::measured, measured, true);
        } else { // what cannot be measured any more is not tried again and again
            for (const std::shared_ptr<TimelineFile> &file : files)
                if (file->path == grown->path)
                    file->indexedSize = grown->indexedSize.load();
        }
        m_scanning = false;
        wake();
    });
    return true;
}

/// In the scan's thread.
void PlaybackWorker::scanGrown(const std::shared_ptr<TimelineFile> &grown)
{
    scanFile(*grown, false);
    if (!grown->index.isComplete())
        return;
    const std::lock_guard lock(m_mutex);
    m_grown = grown;
}

bool PlaybackWorker::takeGrown()
{
    std::shared_ptr<TimelineFile> grown;
    {
        const std::lock_guard lock(m_mutex);
        grown = std::move(m_grown);
    }
    if (grown && m_reader)
        m_reader->replace(grown);
    return grown != nullptr;
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
    const bool scanning = m_scanning; // before the read: the index may be completed in between
    const TimelineReader::Sound sound = m_reader->read(m_buffer);
    if (sound.isWaiting && (scanning || followGrowth(true))) {
        m_waiting = m_scanning;
        return;
    }
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
