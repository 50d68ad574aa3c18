// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/bodytext.h"

namespace rundown {

/// True where a post speaks of an event at which people met: two words or more of those that its organisers
/// and visitors use. Looks at the post's beginning only.
bool speaksOfEvent(const BodyText &body);

/// True for a line with words of somebody who is on the way: an airport, a hostel.
bool tellsOfJourney(QStringView line);

/// True where the post's title says that it tells how a thing is done, or calls for something that is to
/// come.
bool isGuideOrCall(const BodyText &body);

} // namespace rundown
