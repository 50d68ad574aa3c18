// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"

#include <optional>

/// Other readings of what a post says. Each gives a changed event whose post is the same, byte for byte, or
/// nothing where that reading is not possible.
namespace rundown {

/// The entry of the outline at \a row as a session, a photo or prose, or prose in its parts. A row of a table
/// that is several sessions becomes prose as a whole.
std::optional<Event> readPieceAs(const Event &event, int row, Reading reading);
/// The first entry of those that stand on one line with the one at \a row.
int firstOfRow(const Event &event, int row);

/// A child session, by its path, as notes of its block, or, where it stands between two others, of the child
/// before it.
std::optional<Event> readChildAsNotes(const Event &event, const QList<int> &path);

/// A line of a session's own text (0 = the head) as a title, person, affiliation, note, slides, recording or
/// video; the head also with its title and people in each other's places, or its time as when it ended.
/// \a path is the session's place in the outline, then among the children.
std::optional<Event> readLineAs(const Event &event, const QList<int> &path, int line, Reading reading);

} // namespace rundown
