// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace rundown {

/// An ordered list whose first number the generator does not show.
struct LostStart
{
    int line = 0; ///< the old one, from 0
    int number = 0;
};

/// Lines of a text, and where each of the lines that it was made of has come to stand (from 0).
struct MovedLines
{
    QStringList lines;
    QList<int> placeOf;          ///< by the old line, from 0
    QList<LostStart> lostStarts; ///< in the order of the text
};

} // namespace rundown
