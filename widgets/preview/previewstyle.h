// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QPalette>

namespace rundown {

/// The colours and font that a post is shown in.
struct PreviewStyle
{
    QPalette palette;
    QFont font;

    /// Style sheet for Qt's rich text: sizes and distances follow the font, colours the palette.
    QString sheet() const;

    /// A quiet box in place of an image that is not shown: what it shows, and why it is not here.
    QImage placeholder(const QString &alt, const QString &reason, int width, qreal ratio) const;

    QColor quiet() const;   ///< text that stands back
    QColor surface() const; ///< a background a little off the page's
};

} // namespace rundown
