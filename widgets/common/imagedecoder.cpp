// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/imagedecoder.h"

#include "widgets/common/imagekinds.h"

#include <QCoreApplication>
#include <QImageReader>

namespace rundown {

namespace {

struct Images
{
    Q_DECLARE_TR_FUNCTIONS(Images)
};

constexpr qint64 mostPixels = 64'000'000;

/// The size to decode to, so that what is shown after the file's own rotation fits the bounds.
QSize sizeWithin(const QSize &size, QSize bounds, bool turned)
{
    if (turned)
        bounds.transpose();
    const bool fits = size.width() <= bounds.width() && size.height() <= bounds.height();
    return fits ? size : size.scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1});
}

} // namespace

Result<QImage> readImage(QIODevice &device, const QSize &bounds)
{
    constexpr int mostMebibytes = 256; // 64 megapixels of four bytes
    QImageReader::setAllocationLimit(mostMebibytes);
    const QByteArray kind = imageKind(device.peek(imageHeadSize));
    if (kind == "svg") // of the web's, too: it may name this machine's files
        return fail(Images::tr("an SVG drawing: a browser shows it"));
    QImageReader reader(&device, kind);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (kind.isEmpty() || !reader.canRead())
        return fail(Images::tr("not an image that can be shown"));
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return fail(Images::tr("too large to be shown"));
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    reader.setScaledSize(sizeWithin(size, bounds, turned));
    QImage image = reader.read();
    if (image.isNull())
        return fail(Images::tr("damaged"));
    return image;
}

} // namespace rundown
