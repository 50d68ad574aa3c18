// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/previewimages.h"

namespace rundown {

namespace {

constexpr qint64 mostBytes = 256LL * 1024 * 1024;

} // namespace

PreviewImages::PreviewImages(QObject *parent) : QObject(parent)
{
    // One at a time: an image of 64 megapixels takes 256 MB while it is decoded.
    m_pool.setMaxThreadCount(1);
}

PreviewImages::~PreviewImages()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PreviewImages::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    forget();
}

void PreviewImages::setBounds(const QSize &bounds)
{
    if (m_bounds == bounds)
        return;
    m_bounds = bounds;
    forget();
}

void PreviewImages::forget()
{
    m_pool.clear();
    m_found.clear();
    m_asked.clear();
    m_bytes = 0;
    ++m_generation;
}

void PreviewImages::refresh(const QString &file)
{
    if (m_folder.isEmpty() || m_asked.contains(file))
        return;
    m_asked.insert(file);
    m_pool.start([=, this, folder = m_folder, bounds = m_bounds, generation = m_generation,
                  before = m_found.value(file).stamp] {
        const Found found = look(folder, file, bounds, before);
        QMetaObject::invokeMethod(
            this, [=, this] { take(generation, file, found); }, Qt::QueuedConnection);
    });
}

void PreviewImages::refreshAll()
{
    const QStringList files = m_found.keys();
    for (const QString &file : files)
        refresh(file);
}

PreviewImages::Found PreviewImages::look(const QString &folder, const QString &file, const QSize &bounds,
                                         const ImageStamp &before)
{
    Found found;
    const Result<LocalImage> local = LocalImage::find(folder, file);
    if (!local) {
        found.problem = local.error().what;
        return found;
    }
    found.stamp = local->stamp();
    found.isAsBefore = found.stamp == before;
    if (found.isAsBefore)
        return found;
    const Result<QImage> image = local->read(bounds);
    if (image)
        found.image = *image;
    else
        found.problem = image.error().what;
    return found;
}

void PreviewImages::take(int generation, const QString &file, const Found &found)
{
    if (generation != m_generation)
        return;
    m_asked.remove(file);
    if (found.isAsBefore)
        return;
    Found &kept = m_found[file];
    const bool looksTheSame = found.image.isNull() && kept.image.isNull() && kept.problem == found.problem;
    m_bytes += found.image.sizeInBytes() - kept.image.sizeInBytes();
    kept = found;
    if (m_bytes > mostBytes) {
        m_bytes -= kept.image.sizeInBytes();
        kept.image = {};
        kept.problem = tr("too many images to show them all");
    }
    if (!looksTheSame)
        emit changed(file);
}

QImage PreviewImages::image(const QString &file) const
{
    return m_found.value(file).image;
}

QString PreviewImages::problem(const QString &file) const
{
    return m_found.value(file).problem;
}

} // namespace rundown
