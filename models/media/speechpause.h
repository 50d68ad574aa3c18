// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/peaks.h"

namespace rundown {

/// Where what is being said at `ms` began: the end of the last pause before it, a quiet of 300 ms or more, at
/// most 10 s back. `ms` itself where it lies in a pause, where there is none, or where no peaks are known
/// yet.
qint64 pauseBefore(const Peaks &peaks, qint64 ms);

} // namespace rundown
