// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

struct OpenedFile;

/// What is done with recordings outside the event's folder.
enum class OutsideRecordings { Refuse, Copy, Refer };

/// What `rundown match` was asked for.
struct MatchArguments
{
    QString folder;          ///< of the recordings
    qint64 clockShiftMs = 0; ///< added to the recorder's clock
    bool apply = false;      ///< attach what is proposed, and save
    bool json = false;
    OutsideRecordings outside = OutsideRecordings::Refuse;
};

/// Proposes the recordings of a folder for the sessions of an event and prints it; with `apply` attaches them
/// and saves the event file. Returns the exit code of the program.
int runMatch(const QString &eventFile, const OpenedFile &opened, const MatchArguments &arguments);

} // namespace rundown
