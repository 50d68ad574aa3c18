// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/leveller.h"
#include "models/media/lowcut.h"
#include "models/media/silenceskip.h"
#include "models/media/soundoptions.h"
#include "models/media/timestretch.h"

#include <functional>

namespace rundown {

/// What is done to sound between the files and the queue:
///
///     TimelineReader -> LowCut -> Leveller -> SilenceSkip -> TimeStretch -> SoundQueue
///
/// What comes out still tells which frame of the timeline it is. Private to models/media.
class SoundChain
{
public:
    /// Sound, the frame that it begins with, how fast it advances, how many frames were left out before it.
    using Sink = std::function<void(std::span<const float> sound, double at, double speed, double skipped)>;
    explicit SoundChain(Sink sink) : m_sink(std::move(sink)) {}

    void setOptions(const SoundOptions &options);
    void setSpeed(double speed) { m_speed = speed; } ///< of what is put in from now on
    /// Forgets what is on its way; what is put in next is another place.
    void restart(double at);

    double position() const { return m_position; }     ///< frame that follows on what was put in
    void put(std::span<const float> sound, double at); ///< about 20 ms, interleaved
    void flush();

private:
    void stretch(SoundBlock block);
    void handOver();

    const Sink m_sink;
    SoundOptions m_options;
    double m_speed = 1;
    double m_position = 0;
    double m_skipped = 0; ///< before what the stretcher gives next
    LowCut m_lowCut;
    Leveller m_leveller;
    SilenceSkip m_silenceSkip;
    TimeStretch m_stretch;
};

} // namespace rundown
