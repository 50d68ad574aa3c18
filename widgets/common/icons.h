// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRect;

namespace rundown {

/// An icon of the theme, or of its fallback theme.
QIcon themeIcon(const QString &name);

/// Draws a theme icon in one colour, so that it is seen on light, dark and selected rows alike.
void drawTintedIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour);

} // namespace rundown
