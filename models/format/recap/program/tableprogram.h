// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/program/headingprogram.h"

namespace rundown {

/// The rows of tables that are schedules; \a alsoAside takes those of sections about other things too, which
/// have neither times nor media.
QList<SessionPlan> sessionsInTables(const BodyLines &lines, const HeadingProgram &headings, bool alsoAside);

} // namespace rundown
