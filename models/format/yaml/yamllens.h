// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamldocument.h"
#include "models/format/yaml/yamlvalue.h"

#include <functional>

namespace rundown {

/// What the lens has to know about the reader whose values it puts back.
struct YamlPutOptions
{
    /// Items of sequences (node indexes, ascending) that the reader passed over: `before` has nothing for
    /// them.
    std::vector<int> ignored;
    /// Reads the new text again and says whether it means `after`. Without it, the tree as it stands is
    /// compared when it was equal to `before`.
    std::function<bool(const QByteArray &)> accepts;
    /// The largest text that may come of it, in bytes.
    qsizetype maxSize = YamlDocument::maxSize;
    /// Where a hint goes when comments could not be kept.
    Problems *problems = nullptr;
};

/// The three-way put. `before` is what was read out of the document, `after` what it shall say; where the two
/// are equal every byte stays, whatever its form, and where they differ only the innermost piece is written
/// anew, in the style it has. Unknown keys and comments stay. `putYaml(text, x, x) == text`. Fails on
/// documents that can only be read, and where the text would be too large.
Result<QByteArray> putYaml(const YamlDocument &document, const YamlValue &before, const YamlValue &after,
                           const YamlPutOptions &options = {});

/// The same for a text, with nothing passed over.
Result<QByteArray> putYaml(const QByteArray &text, const YamlValue &before, const YamlValue &after);

} // namespace rundown
