// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/wire.h"

#include <cstddef>
#include <cstring>
#include <unistd.h>

/// An answer under way, written into memory of fixed size; where that is full the worker ends with
/// ExitTooLarge.
class Output
{
public:
    Output(char *memory, std::size_t capacity) : begin(memory), at(memory), end(memory + capacity) {}

    void byte(std::uint8_t value)
    {
        need(1);
        *at++ = static_cast<char>(value);
    }

    void number(std::uint32_t value)
    {
        need(5);
        while (value > 0x7f) {
            *at++ = static_cast<char>(value | 0x80U);
            value >>= 7U;
        }
        *at++ = static_cast<char>(value);
    }

    void string(const unsigned char *data, std::size_t size)
    {
        number(static_cast<std::uint32_t>(size));
        need(size);
        if (size != 0)
            std::memcpy(at, data, size);
        at += size;
    }

    std::size_t size() const { return static_cast<std::size_t>(at - begin); }

private:
    void need(std::size_t more) const
    {
        if (static_cast<std::size_t>(end - at) < more)
            _exit(rundown::wire::ExitTooLarge);
    }

    char *begin;
    char *at;
    char *end;
};
