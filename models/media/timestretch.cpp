// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/timestretch.h"

#include <algorithm>
#include <cmath>

#include <sonic.h>

namespace rundown {
namespace {

/// What Sonic may hold back at most: two of its longest pitch periods.
constexpr double maximumHeld = 2.0 * SoundQueue::rate / SONIC_MIN_PITCH;

} // namespace

void TimeStretch::Free::operator()(sonicStreamStruct *stream) const
{
    sonicDestroyStream(stream);
}

TimeStretch::TimeStretch() = default;
TimeStretch::~TimeStretch() = default;

void TimeStretch::setSpeed(double speed)
{
    m_speed = speed;
    if (m_stream)
        sonicSetSpeed(m_stream.get(), float(speed));
    else if (speed != 1)
        makeStream();
}

void TimeStretch::makeStream()
{
    m_stream.reset(sonicCreateStream(SoundQueue::rate, SoundQueue::channels));
    if (m_stream)
        sonicSetSpeed(m_stream.get(), float(m_speed));
}

void TimeStretch::restart(double media)
{
    m_ready.clear();
    m_in = media;
    m_out = media;
    m_stream.reset();
    if (m_speed != 1)
        makeStream();
}

void TimeStretch::moveTo(double media)
{
    // What Sonic holds back is silence that was cut; it counts to what follows.
    m_out += media - m_in;
    m_in = media;
}

void TimeStretch::put(std::span<float> sound)
{
    m_in += double(sound.size()) / SoundQueue::channels;
    if (!m_stream) {
        m_ready.insert(m_ready.end(), sound.begin(), sound.end());
        return;
    }
    // Sonic computes in 16 bits and does not limit.
    for (float &sample : sound)
        sample = std::clamp(sample, -1.0F, 1.0F);
    sonicWriteFloatToStream(m_stream.get(), sound.data(), int(sound.size() / SoundQueue::channels));
}

TimeStretch::Ready TimeStretch::take()
{
    if (m_stream) {
        const int frames = sonicSamplesAvailable(m_stream.get());
        m_ready.resize(size_t(frames) * SoundQueue::channels);
        const int got = frames > 0 ? sonicReadFloatFromStream(m_stream.get(), m_ready.data(), frames) : 0;
        m_ready.resize(size_t(got) * SoundQueue::channels);
        // Sonic works in whole pitch periods: what comes out may be a little off, but never further than
        // this. At the speed 1 it holds nothing back.
        const double advance = double(got) * m_speed;
        const double held = m_speed == 1 ? 0 : maximumHeld;
        m_out = std::clamp(m_out, m_in - held - advance, std::max(m_in - advance, 0.0));
    }
    m_taken.swap(m_ready);
    m_ready.clear();
    const double media = m_out;
    m_out += double(m_taken.size()) / SoundQueue::channels * (m_stream ? m_speed : 1);
    return {m_taken, media};
}

void TimeStretch::flush()
{
    if (m_stream)
        sonicFlushStream(m_stream.get());
}

} // namespace rundown
