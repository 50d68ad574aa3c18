// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/pour.h"

#include <optional>

namespace rundown {

/// A block of which one child is no session any more: its lines are notes of the block, or, where it stands
/// between two others, of the child before it.
std::optional<Entry> withChildAsNotes(const Entry &block, qsizetype child, const PourContext &context);

} // namespace rundown
