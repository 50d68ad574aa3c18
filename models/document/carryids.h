// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// Gives entries of another version of an outline the ids that they had in the first: equal ones, else those
/// with the same handle or title, level by level. All others get none.
void carryIds(const QList<Entry> &from, QList<Entry> &to);

} // namespace rundown
