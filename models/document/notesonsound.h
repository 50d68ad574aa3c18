// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// Carries the notes of two sessions along while recordings, or parts of them, go from one to the other.
/// `before` is the one that comes first. Only the recordings of `newBefore` and `newBehind` are the new ones;
/// their notes are those of `before` and `behind`, and become what they should be. False, and nothing is
/// changed, where the length of a recording would have to be guessed for it.
bool moveNotesWithSound(const Session &before, const Session &behind, Session &newBefore, Session &newBehind);

/// Whether it is known which moment of its sound each stamp of a session names.
bool knowsMoments(const Session &session);

} // namespace rundown
