// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/soundplace.h"
#include "models/event/timespan.h"

namespace rundown {

class EventDocument;

/// A place in a sound file up to which one session has it, and from which on another: rows count
/// Session::recordings. One of the two may be missing (EntryId::None) where a part ends by itself.
struct SplitPoint
{
    EntryId before = EntryId::None;
    int rowBefore = 0;
    EntryId behind = EntryId::None;
    int rowBehind = 0;
    qint64 fileMs = 0;
    bool operator==(const SplitPoint &) const = default;
};

/// Where the parts of this session begin and end, in the order of its recordings.
QList<SplitPoint> splitPointsOf(const EventDocument &document, EntryId id);

/// Where in the file a split point may be moved to: within the parts on both its sides, of which a second is
/// left.
TimeSpan roomOf(const EventDocument &document, const SplitPoint &split);

// Each of these is one undo step; they return whether there was something to do. The notes of both sessions
// go with the sound: a stamp keeps naming the same moment of the recording, and notes whose moment belongs to
// the other session now stand there, at its head or foot. Lengths that the event does not tell are taken from
// `measured`; nothing is done where one would have to be guessed to carry the notes along.

/// Leaves a session what stands before `fileMs` of its recording `row`, and gives what is behind it to
/// another session, ahead of what that has: the rest of the file, and the recordings that follow. Where that
/// session has the same file already, its part begins there.
bool splitRecording(EventDocument &document, EntryId id, int row, qint64 fileMs, EntryId to,
                    const FileLengths &measured = {});

/// Moves a split point within the parts on both its sides.
bool moveSplit(EventDocument &document, const SplitPoint &split, qint64 fileMs,
               const FileLengths &measured = {});

/// Gives the part behind a split point back to the session before it.
bool removeSplit(EventDocument &document, const SplitPoint &split, const FileLengths &measured = {});

/// Whether it is known which moment of its sound each stamp of a session names.
bool knowsMomentsOfNotes(const EventDocument &document, EntryId id, const FileLengths &measured = {});

} // namespace rundown
