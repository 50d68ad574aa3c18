// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// True where a title's first words call it a block of short talks: "Lightning talks, hosted by Ann Lee".
bool namesBlock(QStringView title);

/// True where most of the items name a speaker.
bool areNamed(const BodyLines &lines, const QList<ListItem> &items);

/// Takes the items for the talks of a block, all of them indented so. \a bullet: length of a bullet that is
/// none in Markdown.
void addTalks(const BodyLines &lines, SessionPlan &block, const QList<ListItem> &items, qsizetype indent,
              qsizetype bullet = 0);

} // namespace rundown
