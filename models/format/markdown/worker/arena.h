// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

struct cmark_mem;

/// All memory for one request, taken from one mapping and given back at once: freeing cmark's tree node by
/// node costs as much as a third of the parse. Where it is used up the worker ends with ExitTooLarge.
namespace arena {

/// Maps the memory; once, before the first use.
void init();

/// Gives everything back.
void reset();

/// Zeroed memory, aligned for pointers.
void *take(std::size_t size);

struct Rest
{
    char *memory;
    std::size_t size;
};

/// What is left, to be filled from its beginning; nothing may be taken until it has been `spent`.
Rest rest();

/// So much of the rest was written to.
void spent(std::size_t size);

/// The arena as cmark's allocator.
cmark_mem *allocator();

} // namespace arena
