// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"

#include <optional>

namespace rundown {

/// A session, with one line of its text read as somebody says and all others as they were; nothing where the
/// line cannot be read so. \a line: 0 = the head. \a begin is when the session began, if its time is when it
/// ended.
std::optional<Entry> readSessionLineAs(const Event &event, const Entry &session, bool isChild, int line,
                                       Reading reading, const std::optional<QTime> &begin);

} // namespace rundown
