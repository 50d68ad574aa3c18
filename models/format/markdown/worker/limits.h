// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace limits {

/// Gives up what the worker does not need, for good: memory beyond 300 MB, files, core dumps, privileges.
void setForLife();

/// From here on one second of CPU time, then the worker is ended by SIGPROF.
void startClock();

void stopClock();

} // namespace limits
