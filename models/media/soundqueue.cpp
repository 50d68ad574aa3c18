// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/soundqueue.h"

#include <algorithm>
#include <cmath>

namespace rundown {
namespace {

/// Stretches are joined where they follow each other; more than this come only from wild seeking.
constexpr size_t maximumStretches = 256;

/// By frame: a step dies away within 3 ms, so that a jump does not click.
constexpr float fadePerFrame = 0.97F;

/// A stretched sound's place is known to so many frames only.
constexpr double seam = SoundQueue::rate / 10.0;

} // namespace

void SoundQueue::restart(int generation)
{
    const std::lock_guard lock(m_mutex);
    m_chunks.clear();
    m_chunkOffset = 0;
    m_queued = 0;
    m_stretches.clear();
    m_generation = generation;
    m_finished = false;
    m_jump = true;
    m_mediaNext.reset();
}

void SoundQueue::setPlaying(bool playing)
{
    const std::lock_guard lock(m_mutex);
    m_playing = playing;
    m_jump = true;
}

void SoundQueue::setVolume(double volume)
{
    const std::lock_guard lock(m_mutex);
    m_volume = float(volume);
}

void SoundQueue::setOnRoom(std::function<void()> onRoom)
{
    const std::lock_guard lock(m_mutex);
    m_onRoom = std::move(onRoom);
}

bool SoundQueue::add(int generation, std::span<const float> sound, double media, double speed, double skipped)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return false;
    if (!sound.empty()) {
        m_chunks.push_back({{sound.begin(), sound.end()}, media, speed, skipped});
        m_queued += qint64(sound.size()) / channels;
    }
    return true;
}

void SoundQueue::finish(int generation)
{
    const std::lock_guard lock(m_mutex);
    m_finished = m_finished || generation == m_generation;
}

bool SoundQueue::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_queued < capacity;
}

void SoundQueue::pull(std::span<float> to)
{
    const std::lock_guard lock(m_mutex);
    const qint64 frames = qint64(to.size()) / channels;
    const qint64 sounding = m_playing ? pullSound(to) : 0;
    std::fill(to.begin() + sounding * channels, to.end(), 0.0F);
    finishOff(to, sounding);
    m_pulled += frames;
    if (m_onRoom && m_queued < capacity)
        m_onRoom();
}

/// Moves sound into `to` and returns how many frames there were.
qint64 SoundQueue::pullSound(std::span<float> to)
{
    const qint64 wanted = qint64(to.size()) / channels;
    qint64 count = 0;
    while (count < wanted && !m_chunks.empty()) {
        const Chunk &chunk = m_chunks.front();
        if (m_chunkOffset == 0)
            begin(chunk, count);
        const qint64 left = qint64(chunk.sound.size()) / channels - m_chunkOffset;
        const qint64 now = std::min(left, wanted - count);
        std::copy_n(chunk.sound.begin() + m_chunkOffset * channels, now * channels,
                    to.begin() + count * channels);
        note({m_pulled + count, now, chunk.media + double(m_chunkOffset) * chunk.speed, chunk.speed});
        count += now;
        m_chunkOffset += now;
        m_queued -= now;
        if (now == left) {
            m_chunks.pop_front();
            m_chunkOffset = 0;
        }
    }
    return count;
}

/// `at`: the frame of this pull with which the chunk begins.
void SoundQueue::begin(const Chunk &chunk, qint64 at)
{
    m_saved += chunk.skipped / chunk.speed;
    // What a silence was cut out of has been joined smoothly.
    if (chunk.skipped == 0 && m_mediaNext && std::abs(*m_mediaNext - chunk.media) > seam)
        m_seam = at;
    m_mediaNext = chunk.mediaEnd();
}

void SoundQueue::note(const Stretch &stretch)
{
    if (!m_stretches.empty()) {
        Stretch &last = m_stretches.back();
        if (last.end() == stretch.begin && last.speed == stretch.speed &&
            std::abs(last.mediaEnd() - stretch.media) < 1) {
            last.count += stretch.count;
            return;
        }
    }
    m_stretches.push_back(stretch);
    if (m_stretches.size() > maximumStretches)
        m_stretches.pop_front();
}

/// Volume, and the dying away of a step where sound begins, ends or jumps.
void SoundQueue::finishOff(std::span<float> to, qint64 sounding)
{
    const qint64 frames = qint64(to.size()) / channels;
    const float step = frames > 0 ? (m_volume - m_volumeNow) / float(frames) : 0;
    for (qint64 i = 0; i < frames; ++i) {
        m_jump = m_jump || i == sounding || i == m_seam;
        m_volumeNow += step;
        for (int channel = 0; channel < channels; ++channel) {
            float &sample = to[size_t(i * channels + channel)];
            sample *= m_volumeNow;
            if (m_jump)
                m_fade[channel] = m_last[channel] - sample;
            m_fade[channel] *= fadePerFrame;
            sample += m_fade[channel];
            m_last[channel] = sample;
        }
        m_jump = false;
    }
    m_volumeNow = m_volume;
    m_seam = -1;
    m_jump = sounding < frames;
}

qint64 SoundQueue::pulled() const
{
    const std::lock_guard lock(m_mutex);
    return m_pulled;
}

double SoundQueue::saved() const
{
    const std::lock_guard lock(m_mutex);
    return m_saved;
}

std::optional<double> SoundQueue::mediaAt(qint64 output) const
{
    const std::lock_guard lock(m_mutex);
    for (auto it = m_stretches.rbegin(); it != m_stretches.rend(); ++it) {
        if (it->begin <= output)
            return it->media + double(std::min(output - it->begin, it->count)) * it->speed;
    }
    return {};
}

bool SoundQueue::isOverAt(qint64 output) const
{
    const std::lock_guard lock(m_mutex);
    return m_finished && m_chunks.empty() && (m_stretches.empty() || output >= m_stretches.back().end());
}

} // namespace rundown
