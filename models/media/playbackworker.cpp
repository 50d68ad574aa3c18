// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/playbackworker.h"

#include <QCoreApplication>

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

constexpr qint64 framesAtOnce = SoundQueue::rate / 50;

/// A file that ends so much earlier than when it was measured has been cut meanwhile.
constexpr qint64 toleratedShortness = SoundQueue::rate;

} // namespace

PlaybackWorker::PlaybackWorker(std::shared_ptr<SoundQueue> queue, std::shared_ptr<Mailbox> mailbox,
                               Listener listener)
    : m_queue(std::move(queue)), m_mailbox(std::move(mailbox)),
      m_listener(std::make_shared<const Listener>(std::move(listener))),
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

void PlaybackWorker::open(const QString &path, int file, int generation)
{
    wish([&](Wish &wish) {
        wish.path = path;
        wish.file = file;
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

void PlaybackWorker::setSpeed(double speed)
{
    wish([speed](Wish &wish) { wish.speed = speed; });
}

template<class Function, class Value>
void PlaybackWorker::tell(Function Listener::*function, const Value &value)
{
    m_mailbox->post([listener = m_listener, function, file = m_fileNumber, value] {
        ((*listener).*function)(file, value);
    });
}

void PlaybackWorker::run()
{
    for (;;) {
        const Wish wish = await();
        if (wish.quit)
            break;
        m_generation = wish.generation;
        m_speed = wish.speed;
        if (wish.path)
            openFile(*wish.path, wish.file);
        if (wish.seekTo)
            m_seekTo = wish.seekTo;
        if (m_seekTo)
            trySeek();
        if (canDecode())
            decode();
    }
    closeFile();
}

bool PlaybackWorker::canDecode() const
{
    return m_file && !m_atEnd && !m_seekTo && m_queue->hasRoom();
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
    m_wish.path.reset();
    m_wish.seekTo.reset();
    return wish;
}

void PlaybackWorker::closeFile()
{
    m_endScan = true;
    if (m_scanThread.joinable())
        m_scanThread.join();
    m_file.reset();
    m_index.reset();
    m_seekTo.reset();
}

void PlaybackWorker::openFile(const QString &path, int file)
{
    closeFile();
    m_fileNumber = file; // the scan, which reads it, has ended
    m_path = path;
    m_atEnd = false;
    m_stretch.restart(0);
    if (path.isEmpty())
        return;
    Result<std::unique_ptr<AudioFile>> opened =
        AudioFile::open(path, {SoundQueue::rate, SoundQueue::channels});
    if (!opened) {
        tell(&Listener::failed, opened.error());
        return;
    }
    m_file = std::move(*opened);
    m_index = std::make_shared<PacketIndex>();
    m_file->setIndex(m_index);
    tell(&Listener::opened, m_file->headerDurationMs());
    m_endScan = false;
    m_scanning = true;
    m_scanThread = std::thread([this, path, index = m_index] {
        scan(path, *index);
        m_scanning = false;
        wake();
    });
}

/// In a thread of its own, so that playing need not wait for it.
void PlaybackWorker::scan(const QString &path, PacketIndex &index)
{
    const Result<ScanReport> report = scanPackets(path, index, [this] {
        wake(); // a seek may wait for what was just indexed
        return !m_endScan;
    });
    if (m_endScan)
        return;
    if (report && report->problem)
        tell(&Listener::failed, *report->problem);
    if (index.isComplete())
        tell(&Listener::measured, index.durationMs());
}

void PlaybackWorker::warn(const QString &what, const QString &mend)
{
    tell(&Listener::failed, Problem{Problem::Severity::Warning, m_path, 0, 0, what, mend});
}

void PlaybackWorker::trySeek()
{
    const bool scanning = m_scanning; // before the seek: the index may be completed in between
    const AudioFile::Seek result = m_file ? m_file->seek(*m_seekTo) : AudioFile::Seek::Done;
    if (result == AudioFile::Seek::NotYet && scanning)
        return;
    if (m_file && result != AudioFile::Seek::Done)
        warn(Media::tr("This place cannot be reached."), Media::tr("Playing goes on where it was."));
    m_stretch.restart(m_file ? double(m_file->position()) : 0);
    m_seekTo.reset();
    m_atEnd = false;
}

void PlaybackWorker::decode()
{
    if (m_stretch.speed() != m_speed) {
        m_stretch.flush();
        handOver();
        m_stretch.setSpeed(m_speed);
    }
    const qint64 count = m_file->read(m_buffer);
    m_stretch.put(std::span(m_buffer).first(size_t(count * SoundQueue::channels)));
    if (count < framesAtOnce)
        m_stretch.flush();
    handOver();
    if (count < framesAtOnce)
        end();
}

void PlaybackWorker::handOver()
{
    const TimeStretch::Ready ready = m_stretch.take();
    m_queue->add(m_generation, ready.sound, ready.media, m_stretch.speed());
}

void PlaybackWorker::end()
{
    m_atEnd = true;
    m_queue->finish(m_generation);
    const qint64 missing = m_index->durationMs() * SoundQueue::rate / 1000 - m_file->position();
    if (m_file->hasReadError())
        warn(Media::tr("The file could not be read any further."),
             Media::tr("Check its drive, then open it again."));
    else if (m_index->isComplete() && missing > toleratedShortness)
        warn(Media::tr("The file was cut off while it was open."), Media::tr("Open it again."));
}

} // namespace rundown
