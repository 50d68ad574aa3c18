// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/search/textsearch.h"

namespace rundown {

/// Replaces every place that has the pattern and may be replaced, as one undo step. Returns how many there
/// were. In a text without lines, line ends become spaces. Of addresses only what has a sign of addresses in
/// it is replaced, no word.
int replaceAll(EventDocument &document, const TextMatcher &matcher, const QString &with);

/// Replaces one place, as one undo step. Nothing happens where the place no longer has the pattern, or may
/// not be replaced.
bool replaceAt(EventDocument &document, const TextPlace &place, const TextMatcher &matcher,
               const QString &with);

} // namespace rundown
