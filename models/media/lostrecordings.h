// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/media/recordingmemory.h"

#include <functional>

namespace rundown {

/// A recording that is not where the event says.
struct LostRecording
{
    EntryId session = EntryId::None;
    int row = 0;     ///< among the session's recordings
    QString file;    ///< as the event names it
    QString foundAs; ///< as the event is to name it, where it was found again; else empty
    QString drive;   ///< where its drive would be, if that is away; else empty
    bool operator==(const LostRecording &) const = default;
};

/// Looks for the recordings of an event that are not where it says: in the event's folder and below, beside
/// it and in the folders beside it; by content where it was remembered, else by name and length. What is
/// there is remembered. Returning false from `goOn` ends the search. Blocks: not for the GUI thread.
QList<LostRecording> findLostRecordings(const QList<Entry> &outline, const QString &eventFolder,
                                        const RecordingMemory &memory,
                                        const std::function<bool()> &goOn = {});

} // namespace rundown
