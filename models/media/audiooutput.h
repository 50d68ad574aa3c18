// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/soundqueue.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAudioSink;
class QIODevice;
class QMediaDevices;
class QTimer;
QT_END_NAMESPACE

namespace rundown {

/// Feeds a SoundQueue to the default sound device through one QAudioSink that keeps running, or swallows it
/// by the clock where there is no device. Lives in the sound thread, where Qt's calls into the sound server
/// may take their time; only heardFrame() is for other threads. Private to models/media.
class AudioOutput : public QObject
{
    Q_OBJECT
public:
    /// Makes one in the sound thread and starts it there; ends it with deleteLater().
    static AudioOutput *create(std::shared_ptr<SoundQueue> queue);
    ~AudioOutput() override;

    /// The frame of the output (as the queue counts) that is heard right now, interpolated.
    qint64 heardFrame() const;

signals:
    /// Whether there is a sound device; first said when that is known.
    void deviceKnown(bool hasDevice);

private:
    using Clock = std::chrono::steady_clock;

    explicit AudioOutput(std::shared_ptr<SoundQueue> queue);
    void begin();
    void openDevice();
    bool startSink();
    void loseDevice();
    void setHasDevice(bool hasDevice);
    void restartClock();
    void tick();
    void tickSink();
    void tickClock();
    void publish(double heard);

    const std::shared_ptr<SoundQueue> m_queue;
    std::unique_ptr<QMediaDevices> m_devices;
    std::unique_ptr<QIODevice> m_source;
    std::unique_ptr<QAudioSink> m_sink;
    QTimer *m_ticker = nullptr;
    std::optional<bool> m_hasDevice;
    qint64 m_base = 0;         ///< frame of the output with which the sink, or the clock, began
    Clock::time_point m_start; ///< of the clock
    int m_idleTicks = 0;       ///< ticks since the sink last took sound, or a device was looked for
    qint64 m_lastPulled = 0;
    std::vector<float> m_swallowed;

    mutable std::mutex m_mutex;
    double m_heard = 0; ///< frame that was heard at m_heardAt
    Clock::time_point m_heardAt;
};

} // namespace rundown
