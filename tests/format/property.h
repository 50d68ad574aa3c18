// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/format/eventfile/dice.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstdint>
#include <vector>

namespace rundown::test {

/// Fails the test where the property, a function of Dice&, does not hold; prints RapidCheck's counterexample.
template<class Property>
void holds(const char *what, Property &&property)
{
    QVERIFY(rc::check(what, [&](const std::vector<uint16_t> &seed) {
        std::vector<uint16_t> numbers;
        numbers.reserve(seed.size() * 20);
        // A short list is stretched, so that also small counterexamples reach every choice.
        for (const uint16_t number : seed)
            for (unsigned i = 0; i < 20; ++i)
                numbers.push_back(number == 0 ? 0 : uint16_t((number * 2654435761U + i * 40503U) >> 7));
        Dice dice(std::move(numbers));
        property(dice);
    }));
}

} // namespace rundown::test
