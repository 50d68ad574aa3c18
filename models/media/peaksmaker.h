// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/peaks.h"

#include <functional>

namespace rundown {

/// Takes the next peaks of a file; returning false ends the reading.
using TakePeaks = std::function<bool(const QList<Peak> &peaks)>;

/// Decodes a sound file and hands out its peaks piece by piece, in this thread. Errors: as
/// AudioFile::open(), or a disk that fails on the way.
Result<void> makePeaks(const QString &path, const TakePeaks &take);

} // namespace rundown
