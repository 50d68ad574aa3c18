// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <array>
#include <string_view>

namespace rundown {

/// A few characters, each of which is told from all others at once: what lines are cut at, trimmed of, begin
/// with. Of characters beyond ASCII most are told apart by their last six bits.
class CharacterSet
{
public:
    explicit constexpr CharacterSet(std::u16string_view set) : characters(set)
    {
        for (const char16_t code : set)
            (code < 128 ? ascii[code / 64] : others) |= bitOf(code);
    }

    constexpr bool has(QChar c) const
    {
        const char16_t code = c.unicode();
        if (code < 128)
            return (ascii[code / 64] & bitOf(code)) != 0;
        return (others & bitOf(code)) != 0 && characters.find(code) != std::u16string_view::npos;
    }

private:
    static constexpr quint64 bitOf(char16_t code) { return quint64(1) << (code % 64); }

    std::u16string_view characters;
    std::array<quint64, 2> ascii{};
    quint64 others = 0;
};

} // namespace rundown
