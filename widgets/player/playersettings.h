// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/soundoptions.h"

#include <QtGlobal>

namespace rundown {

/// How somebody likes to listen: kept from one start to the next.
struct PlayerSettings
{
    SoundOptions sound;
    qint64 skipMs = 10'000;
    qint64 longSkipMs = 60'000;
    qint64 backOnPlayMs = 2'000; ///< how far playing goes back after a pause
    bool operator==(const PlayerSettings &) const = default;
};

} // namespace rundown
