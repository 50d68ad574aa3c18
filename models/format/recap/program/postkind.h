// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// True where a post tells of something else than an event: of books, a release, an association's board, a
/// dish, who helps when … Its items look like sessions, with names, times and media. What says so, in the
/// whole post, is weighed against what only events have, so that no word decides by itself.
bool tellsOfOtherThings(const BodyLines &lines, const QList<SessionPlan> &plans);

/// "[Folien](…)" in a sentence.
bool linksToLabelledMedia(const BodyLines &lines, int line);

} // namespace rundown
