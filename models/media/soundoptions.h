// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rundown {

/// What is done to the sound of recordings to make them easier to listen to.
struct SoundOptions
{
    bool level = false;       ///< quiet speakers are made louder
    bool lowCut = false;      ///< rumbling below 100 Hz is taken away
    bool skipSilence = false; ///< long silences are left out
    bool operator==(const SoundOptions &) const = default;
};

} // namespace rundown
