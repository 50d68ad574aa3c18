// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/leveller.h"

#include "models/media/soundqueue.h"

#include <algorithm>
#include <cmath>

namespace rundown {
namespace {

/// Speech is brought to -20 dB of full scale, at most 24 dB up or 6 dB down.
constexpr double target = 0.1;
constexpr double mostGain = 16;
constexpr double leastGain = 0.5;

/// The share of the way to the wanted gain that a block goes: up within a second, down at once.
constexpr double up = 0.04;
constexpr double down = 0.4;

/// Above this the sound is bent so that it stays below full scale.
constexpr float knee = 0.7F;

float bend(float sample)
{
    const float above = std::abs(sample) - knee;
    if (above <= 0)
        return sample;
    return std::copysign(knee + (1 - knee) * above / (above + 1 - knee), sample);
}

} // namespace

void Leveller::restart()
{
    m_meter.restart();
    m_gain = 1;
}

void Leveller::process(std::span<float> block)
{
    const double before = m_gain;
    if (m_meter.add(block)) {
        const double wanted = std::clamp(target / m_meter.speech(), leastGain, mostGain);
        m_gain += (wanted - m_gain) * (wanted > m_gain ? up : down);
    }
    const size_t frames = block.size() / SoundQueue::channels;
    for (size_t i = 0; i < frames; ++i) {
        const auto gain = float(before + (m_gain - before) * double(i + 1) / double(frames));
        for (float &sample : block.subspan(i * SoundQueue::channels, SoundQueue::channels))
            sample = bend(sample * gain);
    }
}

} // namespace rundown
