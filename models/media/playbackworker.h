// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/mailbox.h"
#include "models/media/soundchain.h"
#include "models/media/soundqueue.h"
#include "models/media/timelinereader.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <thread>

namespace rundown {

/// The thread that opens, measures and decodes one timeline after the other into a SoundQueue, ahead of what
/// is heard. Its public functions only leave a wish and return; what comes of it is told through a mailbox.
/// Private to models/media.
class PlaybackWorker
{
public:
    /// Called in the mailbox's thread, with the number that open() was given.
    struct Listener
    {
        /// With lengths as far as they are known, perhaps by guess.
        std::function<void(int number, const Timeline &timeline)> opened;
        /// With the lengths that have been measured so far: all of them, if it is complete.
        std::function<void(int number, const Timeline &timeline, bool isComplete)> measured;
        std::function<void(int number, const Problem &problem)>
            failed; ///< if an Error, nothing can be played
    };

    PlaybackWorker(std::shared_ptr<SoundQueue> queue, std::shared_ptr<Mailbox> mailbox, Listener listener);
    ~PlaybackWorker();

    void open(const Timeline &timeline, int number, int generation); ///< an empty one closes
    void seek(int generation, qint64 frame);
    /// How fast what is decoded from now on is; and another speed up to a frame of the timeline.
    struct Speed
    {
        double speed = 1;
        double untilSpeed = 1;
        qint64 until = -1;
    };
    void setSpeed(const Speed &speed);
    void setOptions(const SoundOptions &options);
    void setLoop(const std::optional<TimelineReader::Loop> &loop);

private:
    /// What was asked for and has not been seen to.
    struct Wish
    {
        std::optional<Timeline> timeline;
        std::optional<qint64> seekTo;
        int number = 0;
        int generation = 0;
        Speed speed;
        SoundOptions options;
        std::optional<TimelineReader::Loop> loop;
        bool quit = false;
    };

    void run();
    void wish(const std::function<void(Wish &)> &change);
    void wake();
    Wish await();
    bool canDecode() const;
    void openTimeline(const Timeline &timeline, int number);
    void closeTimeline();
    void startScan();
    void scan(Timeline timeline, const TimelineReader::Files &files);
    bool takeKept(Timeline &timeline, const TimelineReader::Files &files);
    void scanFile(TimelineFile &file, bool isOnlyOne);
    bool followGrowth(bool isAtEnd);
    void scanGrown(const std::shared_ptr<TimelineFile> &grown);
    bool takeGrown();
    void trySeek();
    void decode();
    void obey(const Wish &wish);
    template<class Function, class... Values>
    void tell(Function Listener::*function, const Values &...values);

    const std::shared_ptr<SoundQueue> m_queue;
    const std::shared_ptr<Mailbox> m_mailbox;
    const std::shared_ptr<const Listener> m_listener;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Wish m_wish;          ///< guarded by m_mutex
    bool m_awake = false; ///< guarded by m_mutex

    // Of the thread alone:
    std::unique_ptr<TimelineReader> m_reader;
    std::optional<qint64> m_seekTo; ///< waits for an index
    int m_number = 0;
    int m_generation = 0;
    Speed m_speed;
    SoundChain m_chain;
    std::vector<float> m_buffer;
    bool m_atEnd = false;
    bool m_waiting = false; ///< for the index of the next file

    std::chrono::steady_clock::time_point m_growthLookedFor;
    std::chrono::steady_clock::duration m_scanTook{}; ///< one file's; of the scan's thread while m_scanning
    std::shared_ptr<TimelineFile> m_grown; ///< guarded by m_mutex: measured again, to be taken by the reader

    std::atomic<bool> m_endScan = false;
    std::atomic<bool> m_scanning = false;
    std::thread m_scanThread;
    std::thread m_thread;
};

} // namespace rundown
