// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"
#include "models/event/problem.h"

namespace rundown {

/// What a reader made of a text: the event, what was odd in it, and whether it must not be written back.
struct ReadEvent
{
    Event event;
    Problems problems;
    QList<Doubt> doubts; ///< what was weighed when a post was read; an event file leaves none
    bool readOnly =
        false; ///< the text is understood, but could not be written back safely; a problem says why
};

} // namespace rundown
