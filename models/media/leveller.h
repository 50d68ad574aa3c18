// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/speechmeter.h"

#include <span>

namespace rundown {

/// Makes quiet speakers as loud as others, without making the pauses noisy: the gain follows what is spoken
/// and stays while nobody speaks. Works in place. Private to models/media.
class Leveller
{
public:
    void restart();
    void process(std::span<float> block); ///< interleaved, about 20 ms

    double gain() const { return m_gain; }

private:
    SpeechMeter m_meter;
    double m_gain = 1;
};

} // namespace rundown
