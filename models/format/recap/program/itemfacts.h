// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headline.h"
#include "models/format/recap/session/sessionreader.h"

namespace rundown {

/// What a list item says of itself.
struct ItemFacts
{
    ListItem item;
    int list = 0;
    bool time = false;
    bool media = false;     ///< below the head
    bool headMedia = false; ///< the head is a link to media, or a label
    bool isLabel = false;   ///< the head is a word such as "幻灯"
    bool speaker = false;   ///< a child such as "讲师：…"

    // What only an item that may be a session is asked for.
    QStringView bare;      ///< see HeadSight
    bool labelled = false; ///< media with a label, or a recording
    bool book = false;
    bool routine = false;
    bool tail = false;         ///< links to its media stand behind the head's words
    bool contents = false;     ///< a link into the post itself
    bool tells = false;        ///< there is a first child, and it is no media
    bool introduced = false;   ///< its first child names a person
    bool mayIntroduce = false; ///< its first child is one word that may be a name
    bool aside = false;        ///< its section is about other things
    bool proven(bool byBook = true) const { return time || media || speaker || (book && byBook) || tail; }
};

/// What an item says at first sight.
ItemFacts factsOf(const BodyLines &lines, const ListItem &item);

/// Looks for what only an item is asked for that may be a session.
void lookCloser(const BodyLines &lines, ItemFacts &facts);

/// True where the item's head is a label such as "幻灯".
bool isMediaLabel(const BodyLines &lines, const ListItem &item);

/// Any list may link to a video; what is labelled as slides, a recording or a video is a session's.
bool showsLabelledMedia(const BodyLines &lines, const ListItem &item);

/// What an item's first line says as a head.
HeadSight headSightOf(const BodyLines &lines, const ListItem &item);

/// The plan of a session that is a list item.
SessionPlan planOfItem(const BodyLines &lines, const ListItem &item);

} // namespace rundown
