// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/transcript/transcript.h"

namespace rundown {

/// What was said in a session: the cues of its recordings, one after the other on the time that the player
/// counts, which takes a recording up where the one before it ended. Up to the first recording whose length
/// is not known; `cues` has a list for each recording.
QList<Cue> joinCues(const QList<Recording> &recordings, const QList<QList<Cue>> &cues);

} // namespace rundown
