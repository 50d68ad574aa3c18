// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/audiooutput.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QCoreApplication>
#include <QIODevice>
#include <QMediaDevices>
#include <QThread>
#include <QTimer>

#include <cmath>

using namespace std::chrono_literals;

namespace rundown {
namespace {

constexpr auto tickTime = 10ms;

/// A sink that takes nothing for so long is dead: Qt does not notice when the server drops its stream.
constexpr int ticksUntilDead = 100;

/// Without a device, one is looked for so often: Qt does not tell when a sound server comes back.
constexpr int ticksUntilRetry = 200;

/// Sound on its way to the ear after a click; shorter would stutter on a busy machine.
constexpr int bufferFrames = SoundQueue::rate * 6 / 100;

/// The device's own account of what is heard comes in steps; this share of each step is believed at once.
constexpr double believed = 0.1;
/// More than this is no jitter but a stop of the stream.
constexpr double jumpFrames = SoundQueue::rate * 0.04;

/// How long the last account is carried on without a new one.
constexpr auto longestInterpolation = 200ms;

constexpr int frameBytes = int(SoundQueue::channels * sizeof(float));

/// The queue as the device that a sink pulls from.
class QueueDevice : public QIODevice
{
public:
    explicit QueueDevice(std::shared_ptr<SoundQueue> queue) : m_queue(std::move(queue))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }
    qint64 bytesAvailable() const override { return qint64(bufferFrames) * frameBytes; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 frames = maximum / frameBytes;
        m_queue->pull({reinterpret_cast<float *>(data), size_t(frames * SoundQueue::channels)});
        return frames * frameBytes;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const std::shared_ptr<SoundQueue> m_queue;
};

/// The one thread in which Qt's sound classes are used: they belong to the thread that asked first.
QThread *soundThread()
{
    static QThread *const thread = [] {
        auto *made = new QThread;
        made->setObjectName(QStringLiteral("sound"));
        made->start(QThread::TimeCriticalPriority);
        qAddPostRoutine([] {
            soundThread()->quit();
            // A sound server that hangs must not keep the program from ending.
            if (soundThread()->wait(2000))
                delete soundThread();
        });
        return made;
    }();
    return thread;
}

QAudioFormat outputFormat()
{
    QAudioFormat format;
    format.setSampleRate(SoundQueue::rate);
    format.setChannelCount(SoundQueue::channels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

} // namespace

AudioOutput *AudioOutput::create(std::shared_ptr<SoundQueue> queue)
{
    auto *output = new AudioOutput(std::move(queue));
    output->moveToThread(soundThread());
    QMetaObject::invokeMethod(
        output, [output] { output->begin(); }, Qt::QueuedConnection);
    return output;
}

AudioOutput::AudioOutput(std::shared_ptr<SoundQueue> queue)
    : m_queue(std::move(queue)), m_heardAt(Clock::now())
{}

AudioOutput::~AudioOutput()
{
    if (m_sink)
        m_sink->disconnect(this);
}

void AudioOutput::begin()
{
    m_source = std::make_unique<QueueDevice>(m_queue);
    restartClock();
    m_ticker = new QTimer(this);
    m_ticker->setTimerType(Qt::PreciseTimer);
    connect(m_ticker, &QTimer::timeout, this, &AudioOutput::tick);
    m_ticker->start(tickTime);
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &AudioOutput::openDevice);
    openDevice();
}

void AudioOutput::openDevice()
{
    if (m_hasDevice != true)
        setHasDevice(startSink());
}

bool AudioOutput::startSink()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return false;
    m_sink = std::make_unique<QAudioSink>(device, outputFormat());
    m_sink->setBufferSize(qsizetype(bufferFrames) * frameBytes);
    m_base = m_queue->pulled();
    m_idleTicks = 0;
    m_sink->start(m_source.get());
    if (m_sink->state() == QAudio::StoppedState) {
        m_sink.reset();
        restartClock();
        return false;
    }
    connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        // Not at once: the sink is in the middle of closing.
        if (state == QAudio::StoppedState)
            QMetaObject::invokeMethod(this, &AudioOutput::loseDevice, Qt::QueuedConnection);
    });
    return true;
}

void AudioOutput::loseDevice()
{
    if (!m_sink)
        return;
    m_sink->disconnect(this);
    m_sink.reset();
    restartClock();
    setHasDevice(false);
}

void AudioOutput::setHasDevice(bool hasDevice)
{
    if (m_hasDevice == hasDevice)
        return;
    m_hasDevice = hasDevice;
    emit deviceKnown(hasDevice);
}

void AudioOutput::restartClock()
{
    m_base = m_queue->pulled();
    m_start = Clock::now();
    m_idleTicks = 0;
}

void AudioOutput::tick()
{
    if (m_sink)
        tickSink();
    else
        tickClock();
}

void AudioOutput::tickSink()
{
    const double said = double(m_base) + double(m_sink->processedUSecs()) * SoundQueue::rate / 1e6;
    const double expected = double(heardFrame());
    const double off = said - expected;
    publish(std::abs(off) > jumpFrames ? said : expected + off * believed);
    const qint64 pulled = m_queue->pulled();
    m_idleTicks = pulled == m_lastPulled ? m_idleTicks + 1 : 0;
    m_lastPulled = pulled;
    if (m_idleTicks > ticksUntilDead)
        loseDevice();
}

void AudioOutput::tickClock()
{
    const std::chrono::duration<double> elapsed = Clock::now() - m_start;
    const qint64 due = m_base + qint64(elapsed.count() * SoundQueue::rate) - m_queue->pulled();
    m_swallowed.resize(size_t(bufferFrames) * SoundQueue::channels);
    for (qint64 left = due; left > 0; left -= bufferFrames)
        m_queue->pull(std::span(m_swallowed)
                          .first(size_t(std::min<qint64>(left, bufferFrames)) * SoundQueue::channels));
    publish(double(m_base) + elapsed.count() * SoundQueue::rate);
    if (++m_idleTicks >= ticksUntilRetry) {
        m_idleTicks = 0;
        openDevice();
    }
}

void AudioOutput::publish(double heard)
{
    const std::lock_guard lock(m_mutex);
    m_heard = heard;
    m_heardAt = Clock::now();
}

qint64 AudioOutput::heardFrame() const
{
    const std::lock_guard lock(m_mutex);
    const auto since = std::min<Clock::duration>(Clock::now() - m_heardAt, longestInterpolation);
    return std::llround(m_heard + std::chrono::duration<double>(since).count() * SoundQueue::rate);
}

} // namespace rundown
