// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/transcript/transcript.h"

#include <optional>

namespace rundown {

class MarkdownWorker;

/// What `rundown export` was asked for beside its input and output.
struct ExportArguments
{
    QString profile;                       ///< empty: the event's own
    std::optional<NoteStamps> stamps;      ///< none: as the event says
    QString bundle;                        ///< a folder; empty: the post alone
    std::optional<TranscriptFormat> notes; ///< the notes that have stamps, instead of the post
};

/// Where a post goes, and whether it may go over what is there.
struct ExportTarget
{
    QString file;   ///< the event file or post that it comes from
    QString output; ///< "-" = standard output; empty = beside the input
    bool overwrite = false;
};

/// Writes the post, or the bundle, in the form of the profile. Returns the exit code.
int runExport(const Event &event, const ExportTarget &target, const ExportArguments &arguments,
              MarkdownWorker &worker);

/// Prints the profiles that can be chosen: name, title, and the file of those that are not the program's own.
int runProfiles(const QString &eventFolder);

} // namespace rundown
