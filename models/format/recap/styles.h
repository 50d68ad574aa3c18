// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// The form that most of the sessions share, line by line: the commonest form of each line, in the usual
/// order, with lines of the same look for what no session of the post has.
Style commonStyle(const QList<ReadItem> &items, const QList<int> &blankLinesBetween);

/// The form of a new event's post in the user's language.
Style defaultStyle();

/// A line for what a layout of sessions has no place for, in the look of its other lines.
QString usualLine(Group group, const Layout &layout, bool isChild);

} // namespace rundown
