// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/problem.h"

namespace rundown {

/// A field of a session of which the session's text in the post has not all: no line and no cell asks for it.
struct LeftOut
{
    enum class Field { People, Slides, Recordings, Videos, Notes, Children };
    EntryId session = EntryId::None;
    QString title;
    Field field = Field::Notes;
    bool isRow = false;    ///< the text is a row of a table
    bool hasPlace = false; ///< there is a place, but not for all of them
    bool operator==(const LeftOut &) const = default;
};

/// What a post of this event would not say, in the order of the outline.
QList<LeftOut> leftOutOf(const Event &event);

/// What is left out, and why.
Problem problemOf(const LeftOut &leftOut);

} // namespace rundown
