// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/worker/arena.h"

#include "models/format/markdown/wire.h"

#include <algorithm>
#include <cmark-gfm.h>
#include <cstdint>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace arena {

namespace {

constexpr std::size_t capacity = 240U << 20U;
constexpr std::size_t kept = 32U << 20U; ///< stays ours between requests
constexpr std::size_t unit = sizeof(std::size_t);

char *base = nullptr;
std::size_t used = 0;
std::size_t dirty = 0; ///< beyond it all is zero

std::size_t &sizeOf(void *memory)
{
    return static_cast<std::size_t *>(memory)[-1];
}

bool isLast(void *memory)
{
    return static_cast<char *>(memory) + sizeOf(memory) == base + used;
}

/// Moves the end of what is used, or ends the worker.
void growTo(std::size_t end)
{
    if (end > capacity)
        _exit(rundown::wire::ExitTooLarge);
    if (used < dirty)
        std::memset(base + used, 0, std::min(end, dirty) - used);
    used = end;
    dirty = std::max(dirty, used);
}

std::size_t rounded(std::size_t size)
{
    if (size > capacity)
        _exit(rundown::wire::ExitTooLarge);
    return (std::max(size, unit) + unit - 1) / unit * unit;
}

void *takeArray(std::size_t count, std::size_t size)
{
    if (size != 0 && count > capacity / size)
        _exit(rundown::wire::ExitTooLarge);
    return take(count * size);
}

void *resize(void *memory, std::size_t size)
{
    if (!memory)
        return take(size);
    size = rounded(size);
    const std::size_t old = sizeOf(memory);
    if (size <= old)
        return memory;
    if (isLast(memory)) {
        growTo(used + (size - old));
        sizeOf(memory) = size;
        return memory;
    }
    return std::memcpy(take(size), memory, old);
}

void giveBack(void *memory)
{
    if (memory && isLast(memory))
        used -= sizeOf(memory) + unit;
}

} // namespace

void init()
{
    void *memory =
        mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        _exit(rundown::wire::ExitTooLarge);
    base = static_cast<char *>(memory);
}

void reset()
{
    used = 0;
    if (dirty > kept) {
        madvise(base + kept, dirty - kept, MADV_DONTNEED);
        dirty = kept;
    }
}

void *take(std::size_t size)
{
    size = rounded(size);
    char *memory = base + used + unit;
    growTo(used + size + unit);
    sizeOf(memory) = size;
    return memory;
}

Rest rest()
{
    return {base + used, capacity - used};
}

void spent(std::size_t size)
{
    used += size;
    dirty = std::max(dirty, used);
}

cmark_mem *allocator()
{
    static cmark_mem memory = {takeArray, resize, giveBack};
    return &memory;
}

} // namespace arena
