// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <vector>

namespace rundown::test {

/// Choices drawn from a list of numbers, so that RapidCheck's shrinking of the list makes what is built from
/// the choices simpler: when the list is used up every choice is the first one.
class Dice
{
public:
    explicit Dice(std::vector<uint16_t> numbers) : m_numbers(std::move(numbers)) {}

    int below(int count) { return m_next < m_numbers.size() ? m_numbers[m_next++] % count : 0; }
    bool chance(int percent) { return below(100) >= 100 - percent; }

    template<class T>
    const T &oneOf(const QList<T> &list)
    {
        return list[below(int(list.size()))];
    }

private:
    std::vector<uint16_t> m_numbers;
    size_t m_next = 0;
};

} // namespace rundown::test
