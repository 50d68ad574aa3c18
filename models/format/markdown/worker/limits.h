// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sanitizers map terabytes and look at /proc.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define RUNDOWN_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define RUNDOWN_SANITIZED 1
#endif
#endif

namespace limits {

/// Gives up what the worker does not need, for good: memory beyond 300 MB, files, core dumps, privileges.
void setForLife();

/// From here on one second of CPU time, then the worker is ended by SIGPROF.
void startClock();

void stopClock();

} // namespace limits
