// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/peaks.h"

#include <QByteArray>

namespace rundown {

/// Peaks in the binary form of audiowaveform (version 1, 16 bits), which web players such as peaks.js read:
/// https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md. One pair of samples for each 10 ms,
/// said as 480 samples at 48,000 a second, whatever rate the recording has.
QByteArray peaksDat(const Peaks &peaks);

} // namespace rundown
