// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/program/headingprogram.h"

namespace rundown {

/// The list items of a post that are sessions; \a alsoAside looks into sections such as "资料" too.
QList<SessionPlan> sessionsInLists(const BodyLines &lines, const HeadingProgram &headings,
                                   const QList<TopList> &lists, bool alsoAside);

/// Of a post without other sessions: lists of titles with a speaker each, "**Title** (Ann Lee)".
QList<SessionPlan> talksInLists(const BodyLines &lines, const HeadingProgram &headings,
                                const QList<TopList> &lists);

} // namespace rundown
