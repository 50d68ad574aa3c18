// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/soundqueue.h"

#include <memory>
#include <span>
#include <vector>

struct sonicStreamStruct;

namespace rundown {

/// Speech faster or slower without a change of pitch (Sonic), knowing which frame of the recording comes out.
/// The speed changes without a gap or a step. Until it first does, sound passes untouched. Private to
/// models/media.
class TimeStretch
{
public:
    TimeStretch();
    ~TimeStretch();

    double speed() const { return m_speed; }
    /// Changes the speed of what is put in from now on; first take() what is left.
    void setSpeed(double speed);
    /// Forgets all; what is put in next is `media` frames into the recording.
    void restart(double media);

    /// What is put in next is this frame of the recording, and is joined to what was put in before.
    void moveTo(double media);
    void put(std::span<float> sound);
    /// All that is ready, interleaved; good until the next call. `media` is the recording's frame that it
    /// begins with.
    struct Ready
    {
        std::span<const float> sound;
        double media = 0;
    };
    Ready take();
    /// Makes everything that was put in ready.
    void flush();

private:
    void makeStream();

    struct Free
    {
        void operator()(sonicStreamStruct *stream) const;
    };
    std::unique_ptr<sonicStreamStruct, Free> m_stream;
    std::vector<float> m_ready;
    std::vector<float> m_taken;
    double m_speed = 1;
    double m_in = 0;  ///< frame of the recording that is put in next
    double m_out = 0; ///< frame of the recording that comes out next
};

} // namespace rundown
