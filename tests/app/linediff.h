// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTest>

namespace rundown {

/// How two texts differ, line by line, as `diff` counts.
struct LineDiff
{
    int hunks = 0;
    int removed = 0;
    int added = 0;
    bool operator==(const LineDiff &) const = default;
};

/// By the longest common subsequence: for short texts.
LineDiff lineDiff(const QByteArray &before, const QByteArray &after);

/// For QCOMPARE.
char *toString(const LineDiff &diff);

} // namespace rundown
