// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

class EventDocument;

/// A recording and the session that it is attached to.
struct AttachedRecording
{
    EntryId session = EntryId::None;
    Recording recording;
};

/// Attaches recordings to several sessions in one undo step. A session that has a recording of the same file
/// keeps it, with its label and address, and takes over the start and the length. Returns how many sessions
/// changed.
int attachRecordings(EventDocument &document, const QList<AttachedRecording> &recordings);

} // namespace rundown
