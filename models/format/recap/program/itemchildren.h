// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// Finds the talks of a block that is a list item. One whose children show media is such a block, unless the
/// media are its own.
void findChildItems(const BodyLines &lines, SessionPlan &plan);

} // namespace rundown
