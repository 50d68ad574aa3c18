// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/speechmeter.h"

#include <algorithm>
#include <cmath>

namespace rundown {
namespace {

/// Below this (-66 dB of full scale) is silence, however quiet the rest is.
constexpr double silence = 0.0005;
/// Speech stands out of the noise by so much, and no word is quieter than so much of the others.
constexpr double aboveFloor = 2.5;
constexpr double belowSpeech = 0.08;

/// Shares of a step that are believed, by block: a quieter floor is found at once, a louder one within some
/// 10 s, so that a recording may begin with a word; a louder speaker is noticed within 0.1 s, a quieter one
/// within 1 s.
constexpr double floorRise = 1.005;
constexpr double louder = 0.2;
constexpr double quieter = 0.02;

double levelOf(std::span<const float> block)
{
    double sum = 0;
    for (const float sample : block)
        sum += double(sample) * double(sample);
    return block.empty() ? 0 : std::sqrt(sum / double(block.size()));
}

} // namespace

bool SpeechMeter::add(std::span<const float> block)
{
    const double level = levelOf(block);
    m_floor = std::max(std::min(level, m_floor * floorRise), silence / aboveFloor);
    const bool isSpeech = level > m_floor * aboveFloor && level > m_speech * belowSpeech;
    if (isSpeech)
        m_speech =
            m_speech > 0 ? m_speech + (level - m_speech) * (level > m_speech ? louder : quieter) : level;
    return isSpeech;
}

} // namespace rundown
