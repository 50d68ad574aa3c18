// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include <QPainter>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QPixmap tintedPixmap(const QString &name, const QSize &size, qreal ratio, const QColor &colour)
{
    const QString key = u"rundown/%1/%2/%3/%4"_s.arg(name).arg(size.width()).arg(ratio).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = themeIcon(name).pixmap(size, ratio);
    if (pixmap.isNull())
        return pixmap;
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

QIcon themeIcon(const QString &name)
{
    return QIcon::fromTheme(name);
}

void drawTintedIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const QPixmap pixmap = tintedPixmap(name, rect.size(), ratio, colour);
    if (pixmap.isNull())
        return;
    QRect place(QPoint(), (pixmap.size() / pixmap.devicePixelRatio()));
    place.moveCenter(rect.center());
    painter.drawPixmap(place, pixmap);
}

} // namespace rundown
