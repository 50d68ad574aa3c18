// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/headingprogram.h"

namespace rundown {

/// The rows of tables that are schedules.
QList<SessionPlan> sessionsInTables(const BodyLines &lines, const HeadingProgram &headings);

} // namespace rundown
