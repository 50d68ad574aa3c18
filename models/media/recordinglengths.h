// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/soundplace.h"

#include <functional>

namespace rundown {

/// Whether the event does not tell how long this recording is, and it lies where it can be measured. Blocks
/// on the file system.
bool canBeMeasured(const Recording &recording, const QString &eventFolder);

/// Measures the recordings of which the event does not tell the length: exactly, or not at all. Blocks.
FileLengths measureLengths(const QList<Entry> &outline, const QString &eventFolder,
                           const std::function<bool()> &goOn = {});

} // namespace rundown
