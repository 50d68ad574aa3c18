// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/worker/seal.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define RUNDOWN_AUDIT_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define RUNDOWN_AUDIT_ARCH AUDIT_ARCH_AARCH64
#endif

#ifdef RUNDOWN_AUDIT_ARCH

namespace {

/// What the worker's own code, the allocator, qsort() and abort() call.
constexpr std::array allowed = {
    SYS_read,      SYS_write,          SYS_exit_group,   SYS_exit,         SYS_brk,
    SYS_mmap,      SYS_munmap,         SYS_mremap,       SYS_madvise,      SYS_setitimer,
    SYS_getrusage, SYS_prlimit64,      SYS_sysinfo,      SYS_rt_sigreturn, SYS_restart_syscall,
    SYS_futex,     SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_getpid,       SYS_gettid,
};

constexpr sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
}

constexpr sock_filter skipUnless(unsigned value, unsigned char skip)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skip);
}

constexpr sock_filter answer(unsigned what)
{
    return BPF_STMT(BPF_RET | BPF_K, what);
}

} // namespace

void sealOff()
{
    constexpr unsigned denied = SECCOMP_RET_ERRNO | EPERM;
    // abort() signals itself, and that is the only process that may be signalled.
    std::array<sock_filter, 2 * allowed.size() + 8> filter;
    auto *at = filter.data();
    *at++ = load(offsetof(seccomp_data, arch));
    *at++ = skipUnless(RUNDOWN_AUDIT_ARCH, 2 * allowed.size() + 5);
    *at++ = load(offsetof(seccomp_data, nr));
    for (const long call : allowed) {
        *at++ = skipUnless(static_cast<unsigned>(call), 1);
        *at++ = answer(SECCOMP_RET_ALLOW);
    }
    *at++ = skipUnless(SYS_tgkill, 3);
    *at++ = load(offsetof(seccomp_data, args));
    *at++ = skipUnless(static_cast<unsigned>(getpid()), 1);
    *at++ = answer(SECCOMP_RET_ALLOW);
    *at++ = answer(denied);
    const sock_fprog program{static_cast<unsigned short>(at - filter.data()), filter.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0UL, 0UL);
}

#else

void sealOff() {}

#endif
