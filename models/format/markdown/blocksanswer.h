// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"

#include <optional>

namespace rundown {

/// The blocks of a worker's answer about a text; nothing when it is not an answer that a sound worker could
/// give: the document first and once, depths that grow by one, lines that do not fall and are in the text.
std::optional<QList<MarkdownBlock>> readBlocks(QByteArrayView answer, QByteArrayView text);

} // namespace rundown
