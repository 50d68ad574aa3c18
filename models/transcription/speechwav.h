// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <functional>

namespace rundown {

/// Writes the sound of any recording as programs that hear speech want it: a WAV file of one channel, 16,000
/// samples a second, 16 bits. Returns its length in ms. `goOn` is told the ms that are done; false ends it,
/// and the file is then cut off. Blocks.
Result<qint64> writeSpeechWav(const QString &recording, const QString &wav,
                              const std::function<bool(qint64 ms)> &goOn = {});

} // namespace rundown
