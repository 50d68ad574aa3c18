// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"
#include "models/format/recap/bodytext.h"

#include <functional>

namespace rundown {

struct PourContext;

/// Reads a post's body into the outline: it is cut at the first lines of sessions and blocks, so that nothing
/// can fall between, and a piece that would not be written back as it stands is prose. Sets the style and the
/// recordings' base. The doubts' lines are counted from the body's first, from 1. \a isWritten tells whether
/// the event as it is then would be written as the post stands; what it said last holds for the event.
using IsWritten = std::function<bool(const PourContext &context)>;
QList<Doubt> readBody(const BodyText &body, Event &event, const IsWritten &isWritten);

} // namespace rundown
