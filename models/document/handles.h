// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

class EventDocument;

/// What keeps a text from being a session's handle (Session::id).
enum class HandleFault {
    None,
    Characters, ///< more than letters, figures, `-` and `_`
    Taken       ///< another session has it
};

/// Empty is no fault: a session need not have a handle.
HandleFault handleFault(const EventDocument &document, EntryId id, const QString &handle);

} // namespace rundown
