// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/soundqueue.h"

#include <array>
#include <span>

namespace rundown {

/// Takes away what rumbles below 100 Hz: tables, fans, wind. A Butterworth high pass of the second order (12
/// dB an octave), in place. Private to models/media.
class LowCut
{
public:
    void restart() { m_memory = {}; }
    void process(std::span<float> sound); ///< interleaved

private:
    std::array<std::array<double, 2>, SoundQueue::channels> m_memory = {};
};

} // namespace rundown
