// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown::bench {

/// An event of so many sessions (those in blocks counted), about 500 bytes of UTF-8 each: people, slides,
/// recordings, notes; every tenth session is a block of three more. The same for every call.
Event eventOf(int sessions);

} // namespace rundown::bench
