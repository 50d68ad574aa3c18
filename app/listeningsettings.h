// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/player/typingfollower.h"

namespace rundown {

/// How a person wants to listen and write; kept in the settings.
struct ListeningSettings
{
    TypingSettings typing;
    int reactionMs = 3000; ///< so long after it was said one begins to write it down
    bool operator==(const ListeningSettings &) const = default;
};

} // namespace rundown
