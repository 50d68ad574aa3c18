// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace rundown {

/// Tells speech from the noise of the room by following both levels, block for block of about 20 ms. Private
/// to models/media.
class SpeechMeter
{
public:
    void restart() { *this = {}; }
    /// Takes the next block, interleaved; whether somebody speaks in it.
    bool add(std::span<const float> block);

    double speech() const { return m_speech; } ///< level of what is spoken (root mean square)
    double floor() const { return m_floor; }   ///< level of what is heard between words

private:
    double m_speech = 0;
    double m_floor = 0;
};

} // namespace rundown
