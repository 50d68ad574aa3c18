// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamlvalue.h"

namespace rundown {

/// Which old item each new item of a list comes from: its index in `before`, or -1 for a new one.
using YamlOrigins = std::vector<int>;

/// Equal items are the same wherever they moved, then changed ones whose first key, which names them, says
/// the same. All others are new here.
YamlOrigins matchAlike(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after);

/// What is known to be in only one of the lists: moved away, or come from elsewhere.
struct YamlElsewhere
{
    std::vector<bool> before;
    std::vector<bool> after;
};

/// Finds changed items between the same neighbours, or by what they still share; `from` is what matchAlike
/// gave. The cost grows with the number of items, not with its square.
YamlOrigins matchChanged(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after,
                         YamlOrigins from, const YamlElsewhere &elsewhere = {});

/// Both.
YamlOrigins matchItems(const std::vector<YamlValue> &before, const std::vector<YamlValue> &after);

/// How many keys of two maps have equal values.
int equalValues(const YamlValue &a, const YamlValue &b);

} // namespace rundown
