// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamlvalue.h"

namespace rundown {

/// Which old item each new item of a list comes from: its index in `before`, or -1 for a new one. Equal items
/// are the same wherever they moved; changed ones are found between the same neighbours, or by what they
/// still share. The cost grows with the number of items, not with its square.
std::vector<int> matchItems(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after);

} // namespace rundown
