// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/rowground.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace rundown {

RowInks paintRowGround(QPainter *painter, const QStyleOptionViewItem &row)
{
    row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    const bool isSelected = row.state & QStyle::State_Selected;
    const auto group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor words = row.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    return {words, isSelected ? words : row.palette.color(QPalette::PlaceholderText), isSelected};
}

} // namespace rundown
