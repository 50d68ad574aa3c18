// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"

namespace rundown {

class EventDocument;

/// Takes an entry for a session, a photo, prose or several of them, a child session for notes, in one undo
/// step; the post's text stays what it is (see format/recap/reinterpret). Returns the entry that stands there
/// then, or takes the notes. None where it cannot be read so; nothing has changed then.
EntryId readAs(EventDocument &document, EntryId id, Reading reading);

/// Takes what was read with doubt for something else, in the same way.
EntryId readDoubtAs(EventDocument &document, EntryId id, const OpenDoubt &doubt, Reading reading);

/// A line of a session's own text in the post.
struct OwnLine
{
    int line = 0; ///< 0 = the head
    QString text; ///< without what only marks a list or a heading
};

/// The first lines of a session that can be read by themselves, empty ones left out; none of a photo or of
/// text.
QList<OwnLine> ownLines(const EventDocument &document, EntryId id, int most);

/// Takes a line of a session's own text for something else, in the same way, whether or not it was in doubt.
EntryId readLineAs(EventDocument &document, EntryId id, int line, Reading reading);

/// What readAs() can make of an entry now. Costs a few writings of the post.
QList<Reading> possibleReadings(const EventDocument &document, EntryId id);
/// Those of a doubt's readings that can be, and that would say something else than now.
QList<Reading> possibleReadings(const EventDocument &document, EntryId id, const OpenDoubt &doubt);

/// What readLineAs() can make of a line, and that would say something else than now.
QList<Reading> possibleReadings(const EventDocument &document, EntryId id, int line);

/// What a reading is called: "a session".
QString nameOf(Reading reading);
/// What somebody says who chooses a reading: "It is a person".
QString sentenceOf(Reading reading);

} // namespace rundown
