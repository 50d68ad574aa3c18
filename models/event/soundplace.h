// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QHash>

namespace rundown {

/// A moment of a session's sound, told by the recording that holds it.
struct SoundPlace
{
    int row = 0;       ///< of Session::recordings
    qint64 fileMs = 0; ///< in its file
    bool operator==(const SoundPlace &) const = default;
};

/// How long this part of a file is heard; none while that is not known.
std::optional<qint64> heardLength(const Recording &part);

/// What a stamp names: the recordings of a session, of each its part, are heard one after the other, and
/// stamps count from the beginning of the first. None without recordings, or where a length before it is not
/// known. What lies beyond the end is in the last.
std::optional<SoundPlace> soundPlaceAt(const QList<Recording> &recordings, qint64 ms);

/// Whether both are the same file, or the same address where there is none.
bool isSameSound(const Recording &a, const Recording &b);

/// When a moment of a file is heard in a session that has it; none if it has not, or the length of what comes
/// before is not known.
std::optional<qint64> stampMsOf(const QList<Recording> &recordings, const Recording &file, qint64 fileMs);

/// Lengths of whole files in ms, by what the event calls them (Recording::file).
using FileLengths = QHash<QString, qint64>;

/// The recordings, with those lengths that they do not tell themselves.
QList<Recording> withLengths(QList<Recording> recordings, const FileLengths &lengths);

} // namespace rundown
