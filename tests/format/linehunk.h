// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace rundown::test {

/// The lines in which two texts differ: from the first to the last that is not the same on both sides.
struct LineHunk
{
    qsizetype begin = 0; ///< counted from 0
    qsizetype removed = 0;
    qsizetype added = 0;
};

inline LineHunk difference(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = before.split('\n');
    const QList<QByteArray> b = after.split('\n');
    qsizetype begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin])
        ++begin;
    qsizetype same = 0;
    while (same < a.size() - begin && same < b.size() - begin &&
           a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    return {begin, a.size() - begin - same, b.size() - begin - same};
}

} // namespace rundown::test
