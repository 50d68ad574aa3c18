// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QStyleOptionViewItem;

namespace rundown {

/// The colours of a row that a delegate writes by itself.
struct RowInks
{
    QColor words;
    QColor quiet; ///< of what stands beside them
    bool isSelected = false;
};

/// Paints what lies below the row's words, as the style has it.
RowInks paintRowGround(QPainter *painter, const QStyleOptionViewItem &row);

} // namespace rundown
