// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/previewstyle.h"

#include "widgets/common/icons.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return int(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

constexpr int padding = 12;
constexpr int iconSide = 22;

} // namespace

QColor PreviewStyle::quiet() const
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.4);
}

QColor PreviewStyle::surface() const
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.06);
}

QString PreviewStyle::sheet() const
{
    static const QString form = uR"(
        p, li, td, div { line-height: %2px; -qt-line-height-type: line-distance; }
        p { margin-top: 0; margin-bottom: %1px; }
        ul, ol { margin-top: 0; margin-bottom: %1px; }
        li { margin-bottom: %2px; }
        h1 { font-size: %3pt; margin-top: %4px; margin-bottom: %1px; }
        h2 { font-size: %5pt; margin-top: %4px; margin-bottom: %1px; }
        h3 { font-size: %6pt; margin-top: %4px; margin-bottom: %1px; }
        h4, h5, h6 { font-size: %7pt; margin-top: %4px; margin-bottom: %2px; }
        p.front { color: %8; font-size: %9pt; line-height: 1px; margin-bottom: %4px; }
        p.plain { white-space: pre-wrap; }
        a { color: %10; text-decoration: none; }
        blockquote { color: %8; margin-left: %4px; margin-right: 0; }
        code, pre { font-family: monospace; background-color: %11; }
        pre { margin-top: 0; margin-bottom: %1px; white-space: pre-wrap; }
        table { border-collapse: collapse; border-color: %12; margin-top: %1px; margin-bottom: %1px; }
        td, th { border: 1px solid %12; padding: 4px; }
        del { color: %8; }
    )"_s;
    const QFontMetrics metrics(font);
    const double size = font.pointSizeF();
    return form.arg(metrics.height() / 2)
        .arg(metrics.height() / 3)
        .arg(size * 1.7)
        .arg(metrics.height())
        .arg(size * 1.4)
        .arg(size * 1.18)
        .arg(size)
        .arg(quiet().name())
        .arg(size * 0.85)
        .arg(palette.color(QPalette::Link).name(), surface().name(),
             mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.2).name());
}

QImage PreviewStyle::placeholder(const QString &alt, const QString &reason, int width, qreal ratio) const
{
    const QFontMetrics metrics(font);
    const int height = 2 * metrics.height() + 2 * padding;
    QImage image((QSizeF(width, height) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(surface());
    painter.setPen(mixed(surface(), palette.color(QPalette::Text), 0.15));
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 4, 4);
    drawTintedIcon(painter, {padding, (height - iconSide) / 2, iconSide, iconSide}, u"insert-image"_s,
                   quiet());
    const QRect text(2 * padding + iconSide, padding, width - 3 * padding - iconSide, metrics.height());
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::Text));
    const auto put = [&](const QRect &line, const QString &words) {
        painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(words, Qt::ElideRight, line.width()));
    };
    put(text, alt);
    painter.setPen(quiet());
    put(text.translated(0, metrics.height()), reason);
    return image;
}

} // namespace rundown
