// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// A line of the post's outline: a heading in a piece of prose, a session, a photo.
struct OutlineItem
{
    enum Kind { Heading, Session, Photo };
    EntryId entry = EntryId::None;
    Kind kind = Session;
    int level =
        1; ///< of a heading, 1 to 6; sessions stand one below the heading above them, those in blocks two
    QString text;
    qsizetype position = 0; ///< of a heading in its prose
    bool operator==(const OutlineItem &) const = default;
};

/// The headings and sessions of the post, as they are read. Headings are told by eye, line by line, and their
/// text has no markup.
QList<OutlineItem> outlineOfPost(const QList<Entry> &outline);

} // namespace rundown
