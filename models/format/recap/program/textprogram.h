// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/program/headingprogram.h"

namespace rundown {

/// Sessions that stand in running text: lines that begin with a time, and paragraphs that begin with a title
/// by its label ("主题：…") or in bold with its speaker.
QList<SessionPlan> sessionsInText(const BodyLines &lines, const HeadingProgram &headings);

} // namespace rundown
