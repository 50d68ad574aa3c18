// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/bodytext.h"

namespace rundown {

/// True where a post speaks of an event at which people met: two words or more of those that its organisers
/// and visitors use. Looks at the post's beginning only.
bool speaksOfEvent(const BodyText &body);

/// The line of the front matter, or of a first heading, with a post's title.
QStringView titleOf(const BodyText &body);

/// What the front matter says of a post's kind: tags, categories, layout.
QList<QStringView> tagsOf(const BodyText &body);

/// How many words of events a post has, looked for up to `most`.
int countEventWords(const BodyText &body, int most = 8);

/// True for a title that calls a post a recap.
bool namesRecap(QStringView title);
/// True for a title with a word of events.
bool namesEvent(QStringView title);

/// Meals and rests are part of any day.
bool isRest(QStringView head);

/// True for a line with words of somebody who is on the way: an airport, a hostel.
bool tellsOfJourney(QStringView line);

/// True where the post's title says that it tells how a thing is done, or calls for something that is to
/// come.
bool isGuideOrCall(const BodyText &body);

} // namespace rundown
