// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/soundplace.h"

namespace rundown {

class EventDocument;

/// A recording and the session that it is attached to.
struct AttachedRecording
{
    EntryId session = EntryId::None;
    Recording recording;
};

/// Attaches recordings to several sessions in one undo step. A session that has a recording of the same file,
/// or of what may be it at another place (mayBeMoved), keeps it, with its label and address, and takes over
/// the place, the start and the length. Returns how many sessions changed.
int attachRecordings(EventDocument &document, const QList<AttachedRecording> &recordings);

/// A recording that is to be named otherwise, because its file was moved.
struct MovedRecording
{
    EntryId session = EntryId::None;
    QString from; ///< the file as the session names it
    QString to;
};

/// Names moved recordings by where they are now, in one undo step; starts that only their old names told are
/// written down. Returns how many sessions changed.
int relocateRecordings(EventDocument &document, const QList<MovedRecording> &moved);

/// Writes the lengths of recordings that tell none, in one undo step. Returns how many sessions changed.
int writeLengths(EventDocument &document, const FileLengths &lengths);

} // namespace rundown
