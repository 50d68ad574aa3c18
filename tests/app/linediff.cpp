// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/linediff.h"

#include <QList>

#include <algorithm>

namespace rundown {

namespace {

/// common[i][j]: lines that the tails from line i of one text and from line j of the other share.
QList<QList<int>> commonTails(const QList<QByteArray> &a, const QList<QByteArray> &b)
{
    QList<QList<int>> common(a.size() + 1, QList<int>(b.size() + 1, 0));
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            common[i][j] =
                a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    return common;
}

} // namespace

LineDiff lineDiff(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = before.split('\n');
    const QList<QByteArray> b = after.split('\n');
    const QList<QList<int>> common = commonTails(a, b);
    LineDiff diff;
    bool inHunk = false;
    for (qsizetype i = 0, j = 0; i < a.size() || j < b.size();) {
        const bool same = i < a.size() && j < b.size() && a[i] == b[j];
        diff.hunks += !same && !inHunk;
        inHunk = !same;
        if (same) {
            ++i, ++j;
        } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
            ++diff.removed, ++i;
        } else {
            ++diff.added, ++j;
        }
    }
    return diff;
}

char *toString(const LineDiff &diff)
{
    return QTest::toString(
        QStringLiteral("%1 hunks: -%2 +%3").arg(diff.hunks).arg(diff.removed).arg(diff.added));
}

} // namespace rundown
