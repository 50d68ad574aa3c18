// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/worker/limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

namespace limits {

namespace {

void limit(int resource, rlim_t amount)
{
    const rlimit both{amount, amount};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

void setClock(time_t seconds)
{
    const itimerval timer{{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &timer, nullptr);
}

/// The whole seconds after which SIGXCPU ends the worker, should the clock have been switched off.
rlim_t secondsFromNow(time_t seconds)
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return static_cast<rlim_t>(use.ru_utime.tv_sec + use.ru_stime.tv_sec + 2 + seconds);
}

} // namespace

// No PR_SET_PDEATHSIG: it speaks when the *thread* that started us ends, and threads of a pool come and go.
// The end of our input says that the program has gone, and a request is bounded by the clock.
void setForLife()
{
    close_range(3, ~0U, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1UL, 0UL, 0UL, 0UL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 0);
#ifndef RUNDOWN_SANITIZED
    limit(RLIMIT_AS, 300U << 20U);
    prctl(PR_SET_DUMPABLE, 0UL, 0UL, 0UL, 0UL);
#endif
}

void startClock()
{
    rlimit cpu{};
    getrlimit(RLIMIT_CPU, &cpu);
    cpu.rlim_cur = secondsFromNow(1);
    setrlimit(RLIMIT_CPU, &cpu);
    setClock(1);
}

void stopClock()
{
    setClock(0);
}

} // namespace limits
