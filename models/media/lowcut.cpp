// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/lowcut.h"

#include <cmath>
#include <numbers>

namespace rundown {
namespace {

constexpr double corner = 100; ///< Hz

/// Coefficients after R. Bristow-Johnson's audio EQ cookbook, with Q = 1/sqrt(2).
struct HighPass
{
    double b0 = 0;
    double a1 = 0;
    double a2 = 0;
    HighPass()
    {
        const double w = 2 * std::numbers::pi * corner / SoundQueue::rate;
        const double alpha = std::sin(w) / std::numbers::sqrt2;
        b0 = (1 + std::cos(w)) / 2 / (1 + alpha);
        a1 = -2 * std::cos(w) / (1 + alpha);
        a2 = (1 - alpha) / (1 + alpha);
    }
};

} // namespace

void LowCut::process(std::span<float> sound)
{
    static const HighPass f;
    for (size_t i = 0; i < sound.size(); ++i) {
        auto &[z1, z2] = m_memory[i % SoundQueue::channels];
        const double in = double(sound[i]);
        const double out = f.b0 * in + z1;
        z1 = -2 * f.b0 * in - f.a1 * out + z2;
        z2 = f.b0 * in - f.a2 * out;
        sound[i] = float(out);
    }
}

} // namespace rundown
