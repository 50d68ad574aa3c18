// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/program/headingprogram.h"

namespace rundown {

/// Finds the child sessions of a block of short talks that is a list item, or of a heading.
void findChildren(const BodyLines &lines, const HeadingProgram &headings, const QList<TopList> &lists,
                  SessionPlan &plan);

} // namespace rundown
