// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// The event as its post shows it: the stamps at the head of notes (`[12:40]`) are kept, dropped, or links
/// into the recording that is heard then (`#t=760`, Media Fragments URI 1.0, 4.2.1; the time within its file,
/// of which the session may have a part). A session without recordings keeps its stamps as text.
Event withStamps(const Event &event, NoteStamps stamps);

} // namespace rundown
