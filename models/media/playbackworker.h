// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/audiofile.h"
#include "models/media/mailbox.h"
#include "models/media/packetindex.h"
#include "models/media/soundqueue.h"
#include "models/media/timestretch.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <thread>

namespace rundown {

/// The thread that opens, measures and decodes one file after the other into a SoundQueue, ahead of what is
/// heard. Its public functions only leave a wish and return; what comes of it is told through a mailbox.
/// Private to models/media.
class PlaybackWorker
{
public:
    /// Called in the mailbox's thread, with the number that open() was given.
    struct Listener
    {
        std::function<void(int file, qint64 estimatedMs)> opened;
        std::function<void(int file, qint64 exactMs)> measured;
        std::function<void(int file, const Problem &problem)> failed; ///< if an Error, nothing can be played
    };

    PlaybackWorker(std::shared_ptr<SoundQueue> queue, std::shared_ptr<Mailbox> mailbox, Listener listener);
    ~PlaybackWorker();

    void open(const QString &path, int file, int generation); ///< an empty path closes
    void seek(int generation, qint64 frame);
    void setSpeed(double speed);

private:
    /// What was asked for and has not been seen to.
    struct Wish
    {
        std::optional<QString> path;
        std::optional<qint64> seekTo;
        int file = 0;
        int generation = 0;
        double speed = 1;
        bool quit = false;
    };

    void run();
    void wish(const std::function<void(Wish &)> &change);
    void wake();
    Wish await();
    bool canDecode() const;
    void openFile(const QString &path, int file);
    void closeFile();
    void scan(const QString &path, PacketIndex &index);
    void trySeek();
    void decode();
    void handOver();
    void end();
    void warn(const QString &what, const QString &mend);
    template<class Function, class Value>
    void tell(Function Listener::*function, const Value &value);

    const std::shared_ptr<SoundQueue> m_queue;
    const std::shared_ptr<Mailbox> m_mailbox;
    const std::shared_ptr<const Listener> m_listener;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Wish m_wish;          ///< guarded by m_mutex
    bool m_awake = false; ///< guarded by m_mutex

    // Of the thread alone:
    std::unique_ptr<AudioFile> m_file;
    std::shared_ptr<PacketIndex> m_index;
    QString m_path;
    std::optional<qint64> m_seekTo; ///< waits for the index
    int m_fileNumber = 0;
    int m_generation = 0;
    double m_speed = 1;
    TimeStretch m_stretch;
    std::vector<float> m_buffer;
    bool m_atEnd = false;

    std::atomic<bool> m_endScan = false;
    std::atomic<bool> m_scanning = false;
    std::thread m_scanThread;
    std::thread m_thread;
};

} // namespace rundown
