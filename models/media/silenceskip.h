// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/speechmeter.h"

#include <deque>
#include <span>
#include <vector>

namespace rundown {

/// A block of sound on its way to the queue.
struct SoundBlock
{
    std::vector<float> sound; ///< interleaved
    double at = 0;            ///< frame of the timeline with which it begins
    double skipped = 0;       ///< frames that were left out before it
    double end() const;
};

/// Leaves out the middle of long silences: what comes out tells for each block where it was and how much was
/// left out before it. Holds sound back only while nobody speaks. Private to models/media.
class SilenceSkip
{
public:
    void restart();
    /// Takes a block of about 20 ms and gives what is to be heard now.
    std::vector<SoundBlock> put(SoundBlock block);
    /// What was held back.
    std::vector<SoundBlock> flush();

private:
    std::vector<SoundBlock> release();
    void drop();

    SpeechMeter m_meter;
    std::deque<SoundBlock> m_held;
    double m_heldFrames = 0;
    double m_silent = 0;      ///< frames since somebody spoke
    double m_skipped = 0;     ///< frames dropped since something was given
    std::vector<float> m_cut; ///< how the sound would have gone on where it was cut
};

} // namespace rundown
