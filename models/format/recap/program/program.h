// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// Finds the sessions of a post: list items, headings and rows of tables that say by their form, and by the
/// form of what stands beside them, that they are items of a running order. In rising order, none within
/// another. A form is a program where enough of its members prove it (a time, media, a speaker); a list or a
/// table that tells the same again is none.
QList<SessionPlan> findProgram(const BodyLines &lines);

} // namespace rundown
