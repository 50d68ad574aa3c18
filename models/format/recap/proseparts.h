// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// Prose cut into its headings, paragraphs, items of lists and the like, each an entry of prose; together
/// they give the same text. Where blocks start is told by eye, line by line: a wrong cut changes no text.
/// One entry where there is nothing to cut.
QList<Entry> partsOfProse(const Entry &entry);

} // namespace rundown
