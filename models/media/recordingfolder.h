// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/recordingmatch.h"

namespace rundown {

/// Called from several threads, one at a time; returning false ends the work.
using FolderProgress = std::function<bool(int done, int all)>;

/// The recordings in folders and the folders in them (sounds and videos, told by their suffix), and files
/// that are named themselves, whatever they are called; each with its exact length. A file that cannot be
/// read is there with what is wrong with it. They are named as referencePath() does. Blocks; all cores read.
/// Fails where one of `paths` cannot be read; gives fewer when ended.
Result<QList<FoundRecording>> findRecordings(const QStringList &paths, const QString &eventFolder,
                                             const FolderProgress &progress = {});

/// Whether a file is a recording by its name: a sound, or a video.
bool hasRecordingSuffix(const QString &fileName);

/// How an event names a file: relative to its folder; absolute where it lies on another drive, or far away.
QString referencePath(const QString &path, const QString &eventFolder);
/// Whether a file that an event names lies outside the event's folder.
bool isOutsideEvent(const QString &reference);

} // namespace rundown
