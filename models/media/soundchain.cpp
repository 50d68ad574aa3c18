// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/soundchain.h"

#include <cmath>
#include <utility>

namespace rundown {
namespace {

/// Pieces of a timeline meet within this: lengths are kept in ms.
constexpr double seam = SoundQueue::rate / 500.0;

} // namespace

void SoundChain::setOptions(const SoundOptions &options)
{
    if (!options.skipSilence && m_options.skipSilence)
        for (SoundBlock &block : m_silenceSkip.flush())
            stretch(std::move(block));
    m_options = options;
}

void SoundChain::restart(double at)
{
    m_position = at;
    m_skipped = 0;
    m_lowCut.restart();
    m_leveller.restart();
    m_silenceSkip.restart();
    m_stretch.setSpeed(m_speed);
    m_stretch.restart(at);
}

void SoundChain::put(std::span<const float> sound, double at)
{
    if (std::abs(at - m_position) > seam) {
        flush();
        m_stretch.restart(at);
    }
    SoundBlock block{{sound.begin(), sound.end()}, at, 0};
    m_position = block.end();
    if (m_options.lowCut)
        m_lowCut.process(block.sound);
    if (m_options.level)
        m_leveller.process(block.sound);
    if (!m_options.skipSilence)
        return stretch(std::move(block));
    for (SoundBlock &ready : m_silenceSkip.put(std::move(block)))
        stretch(std::move(ready));
}

void SoundChain::stretch(SoundBlock block)
{
    if (m_stretch.speed() != m_speed || block.skipped > 0) {
        handOver();
        m_stretch.setSpeed(m_speed);
        m_stretch.moveTo(block.at);
        m_skipped += block.skipped;
    }
    m_stretch.put(block.sound);
    handOver();
}

void SoundChain::handOver()
{
    const TimeStretch::Ready ready = m_stretch.take();
    if (!ready.sound.empty())
        m_sink(ready.sound, ready.media, m_stretch.speed(), std::exchange(m_skipped, 0));
}

void SoundChain::flush()
{
    for (SoundBlock &block : m_silenceSkip.flush())
        stretch(std::move(block));
    m_stretch.flush();
    handOver();
}

} // namespace rundown
