// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/recordingtimes.h"
#include "models/media/timeline.h"

#include <QFuture>

namespace rundown {

/// Where a recording lies on the disk, or what to say about it.
struct RecordingPlace
{
    QString path;    ///< without links; empty where it cannot be played
    QString problem; ///< in words for people; empty where it can
    bool operator==(const RecordingPlace &) const = default;
};

/// Finds a recording: its file, or a file of the same name beside the event. Nothing but regular files is
/// played, and outside the event's folder only what is a recording by its name. Blocks on the file system.
RecordingPlace placeOf(const Recording &recording, const QString &folder);

/// A session's recordings as one timeline, a piece for each, also for those that cannot be played.
struct SessionSound
{
    Timeline timeline; ///< empty where nothing can be played
    QString problem;   ///< about the first that cannot be played; empty where all can
    bool operator==(const SessionSound &) const = default;
};
SessionSound soundOf(const QList<Recording> &recordings, const QString &folder);

/// The same in a thread of its own, which a dead drive may keep.
QFuture<SessionSound> findSound(const QList<Recording> &recordings, const QString &folder);

} // namespace rundown
