// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

namespace rundown {

/// Copies the sample event with its recordings, slides and photos into the user's data folder, once, and
/// returns the path of its event file there, so that it can be edited. Blocks: call from a worker thread.
Result<QString> copyOfSampleEvent();

} // namespace rundown
