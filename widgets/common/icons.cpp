// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include <QPainter>
#include <QPixmapCache>

#include <iterator>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Short, as it is made for each icon that is drawn.
QString cacheKey(const QString &name, const QSize &size, qreal ratio, QRgb colour)
{
    const QChar numbers[] = {QChar(char16_t(size.width())), QChar(char16_t(qRound(ratio * 100))),
                             QChar(char16_t(colour >> 16)), QChar(char16_t(colour))};
    QString key = u"rundown/"_s + name;
    return key.append(numbers, std::size(numbers));
}

QPixmap tintedPixmap(const QString &name, const QSize &size, qreal ratio, const QColor &colour)
{
    const QString key = cacheKey(name, size, ratio, colour.rgba());
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
