// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/photothumbnail.h"

#include "widgets/common/eventfiles.h"
#include "widgets/common/imagedecoder.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr QSize thumbnailBox(320, 200);

} // namespace

Result<QImage> readThumbnail(const QString &file, QSize box)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return fail(PhotoThumbnail::tr("The file cannot be read."), {}, file);
    const Result<QImage> image = readImage(device, box);
    if (!image)
        return fail(PhotoThumbnail::tr("The picture is not shown: %1.").arg(image.error().what), {}, file);
    return image;
}

PhotoThumbnail::PhotoThumbnail(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void PhotoThumbnail::setPhoto(const QString &eventFile, const QString &path)
{
    if (eventFile == m_eventFile && path == m_path)
        return;
    m_eventFile = eventFile;
    m_path = path;
    ++m_request;
    setPixmap({});
    const QString file = regularFileInEvent(eventFile, path);
    if (path.isEmpty())
        setText({});
    else if (eventFile.isEmpty())
        setText(tr(
            "The picture is shown once the event has been saved: it is looked for in the event’s folder."));
    else if (file.isEmpty())
        setText(tr("There is no such file in the event’s folder."));
    else
        load(file);
}

int PhotoThumbnail::heightForWidth(int width) const
{
    return pixmap().isNull() ? QLabel::heightForWidth(width) : sizeHint().height();
}

void PhotoThumbnail::load(const QString &file)
{
    setText(tr("Reading the picture…"));
    const QSize box = thumbnailBox * devicePixelRatio();
    const auto work = [file, box] { return readThumbnail(file, box); };
    whenDone(m_thread.run(work), this, [this, request = m_request](const Result<QImage> &image) {
        if (m_request != request)
            return;
        if (image)
            showImage(*image);
        else
            setText(image.error().what);
    });
}

void PhotoThumbnail::showImage(const QImage &image)
{
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatio());
    setPixmap(pixmap);
}

} // namespace rundown
