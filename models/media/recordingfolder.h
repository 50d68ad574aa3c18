// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/recordingmatch.h"

namespace rundown {

/// Called from several threads, one at a time; returning false ends the work.
using FolderProgress = std::function<bool(int done, int all)>;

/// The recordings in `folder` and the folders in it, each with its exact length; sounds and videos, told by
/// their suffix. A file that cannot be read is there with what is wrong with it. Their paths are relative to
/// `eventFolder`. Blocks; all cores read. Fails where the folder cannot be read; gives fewer when ended.
Result<QList<FoundRecording>> findRecordings(const QString &folder, const QString &eventFolder,
                                             const FolderProgress &progress = {});

/// Whether a file is a recording by its name: a sound, or a video.
bool hasRecordingSuffix(const QString &fileName);

} // namespace rundown
