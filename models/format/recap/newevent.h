// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// An event to begin with: one that has a day, front matter that blog generators read, and the usual form.
Event newEvent(const QDate &day);

} // namespace rundown
