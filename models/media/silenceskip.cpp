// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/silenceskip.h"

#include "models/media/soundqueue.h"

#include <algorithm>
#include <utility>

namespace rundown {
namespace {

constexpr double framesPerMs = SoundQueue::rate / 1000.0;
/// A word fades out before a silence is taken for one, and is not cut into when the next begins.
constexpr double tail = 250 * framesPerMs;
constexpr double lead = 150 * framesPerMs;
/// Shorter pauses stay as they are: they belong to speech.
constexpr double shortest = 800 * framesPerMs;
constexpr size_t fadeFrames = SoundQueue::rate / 200;

double framesOf(const SoundBlock &block)
{
    return double(block.sound.size()) / SoundQueue::channels;
}

/// Lets `from` pass into the sound.
void fadeOver(const std::vector<float> &from, std::vector<float> &sound)
{
    const size_t frames = std::min({from.size(), sound.size(), fadeFrames * SoundQueue::channels});
    for (size_t i = 0; i < frames; ++i) {
        const float share = float(i) / float(frames);
        sound[i] = from[i] * (1 - share) + sound[i] * share;
    }
}

} // namespace

double SoundBlock::end() const
{
    return at + framesOf(*this);
}

void SilenceSkip::restart()
{
    *this = {};
}

std::vector<SoundBlock> SilenceSkip::put(SoundBlock block)
{
    const bool isSpeech = m_meter.add(block.sound);
    m_silent = isSpeech ? 0 : m_silent + framesOf(block);
    m_heldFrames += framesOf(block);
    m_held.push_back(std::move(block));
    if (m_silent <= tail)
        return release();
    if (m_silent > shortest)
        drop();
    return {};
}

/// Leaves no more than what comes before the next word.
void SilenceSkip::drop()
{
    while (m_heldFrames - framesOf(m_held.front()) >= lead) {
        const double frames = framesOf(m_held.front());
        if (m_skipped == 0)
            m_cut = std::move(m_held.front().sound);
        m_skipped += frames;
        m_heldFrames -= frames;
        m_held.pop_front();
    }
}

std::vector<SoundBlock> SilenceSkip::release()
{
    std::vector<SoundBlock> ready(std::make_move_iterator(m_held.begin()),
                                  std::make_move_iterator(m_held.end()));
    m_held.clear();
    m_heldFrames = 0;
    if (!ready.empty() && m_skipped > 0) {
        fadeOver(m_cut, ready.front().sound);
        ready.front().skipped = std::exchange(m_skipped, 0);
    }
    return ready;
}

std::vector<SoundBlock> SilenceSkip::flush()
{
    return release();
}

} // namespace rundown
