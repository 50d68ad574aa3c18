// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/yaml/yamlvalue.h"

namespace rundown {

/// The event as the tree of its file, in the canonical form and order: what is written for a new file. Empty
/// and usual values are left out. The key `rundown` is the caller's.
YamlValue toTree(const Event &event);

} // namespace rundown
