// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/problem.h"
#include "models/format/recap/layout.h"

namespace rundown {

/// Something that a session has and of which its text in the post has not all: no line and no cell asks for
/// it.
struct LeftOut
{
    EntryId session = EntryId::None;
    QString title;
    Group group = Group::Notes; ///< people, slides, recordings, videos, notes or children
    bool isChild = false;
    bool isRow = false;    ///< the text is a row of a table
    bool hasPlace = false; ///< there is a place, but not for all of them
    bool operator==(const LeftOut &) const = default;
};

/// What a post of this event would not say, in the order of the outline.
QList<LeftOut> leftOutOf(const Event &event);

/// What is left out, and why.
Problem problemOf(const LeftOut &leftOut);

} // namespace rundown
