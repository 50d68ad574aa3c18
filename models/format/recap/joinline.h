// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVarLengthArray>

namespace rundown {

/// A piece of a line that is poured: the layout's words, or a value, which may be missing.
struct LinePart
{
    enum class Kind { Words, Value, Missing };
    Kind kind = Kind::Words;
    QString text; ///< of a missing value empty
};
using LineParts = QVarLengthArray<LinePart, 16>;

bool isAnyMissing(const LineParts &parts);

/// The line of these parts. A missing value goes with the words that join it to the value before it, or, at
/// the beginning, to the one behind it; with the brackets and marks around it alone, whether they open before
/// it or close behind it, and with the label that named it. What encloses a value that is there stays whole.
/// A link without its address leaves its text, if a value stands in that. Each cell of a table's row is a
/// line of its own.
QString joinLine(const LineParts &parts);

} // namespace rundown
