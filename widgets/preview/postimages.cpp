// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/postimages.h"

#include "models/event/event.h"

#include <QUrl>

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestBox = 420;

/// The path that a relative address names, or nothing.
QString relativePath(const QString &source)
{
    const QUrl url(source);
    const bool isRelative = url.isRelative() && url.host().isEmpty() && !url.path().startsWith(u'/');
    return isRelative ? url.path(QUrl::FullyDecoded) : QString();
}

} // namespace

PostImages::PostImages(QObject *parent) : QObject(parent)
{
    connect(&m_files, &PreviewImages::changed, this, &PostImages::changed);
    connect(&m_web, &WebImages::changed, this, &PostImages::changed);
}

void PostImages::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    m_files.setFolder(folder);
    m_fitted.clear();
    emit changed({});
}

void PostImages::setBounds(const QSize &bounds)
{
    m_files.setBounds(bounds);
    m_web.setBounds(bounds);
}

void PostImages::setWebAllowed(bool allowed)
{
    if (allowed == m_web.isAllowed())
        return;
    m_web.setAllowed(allowed);
    emit changed({});
}

void PostImages::lookAgain()
{
    m_files.refreshAll();
}

bool PostImages::isOnWeb(const QString &source)
{
    return source.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           source.startsWith("https://"_L1, Qt::CaseInsensitive);
}

QString PostImages::nameOf(const HtmlImage &image, const QString &photo) const
{
    if (!photo.isEmpty())
        return photo;
    return isOnWeb(image.source) ? image.source : relativePath(image.source);
}

QImage PostImages::found(const QString &name)
{
    if (isOnWeb(name)) {
        m_web.request(name);
        return m_web.image(name);
    }
    if (!name.isEmpty() && m_files.image(name).isNull() && m_files.problem(name).isEmpty())
        m_files.refresh(name);
    return m_files.image(name);
}

/// The image, at most so wide. It is kept: what stands around it is laid out again with every key.
QImage PostImages::fitted(const QString &name, const QImage &image, int widest)
{
    if (image.width() <= widest)
        return image;
    auto &[of, kept] = m_fitted[name];
    if (of != image.cacheKey() || kept.width() != widest) {
        of = image.cacheKey();
        kept = image.scaledToWidth(widest, Qt::SmoothTransformation);
    }
    return kept;
}

QString PostImages::reasonFor(const QString &name) const
{
    if (name.isEmpty())
        return tr("not in the event's folder");
    if (isOnWeb(name) && !m_web.isAllowed())
        return tr("on %1, shown in the published post").arg(QUrl(name).host());
    const QString problem = isOnWeb(name) ? m_web.problem(name) : m_files.problem(name);
    return problem.isEmpty() ? tr("loading…") : problem;
}

QImage PostImages::shown(const HtmlImage &image, const QString &photo, const PreviewStyle &style, int width,
                         qreal ratio)
{
    const QString name = nameOf(image, photo);
    QImage decoded = found(name);
    if (decoded.isNull()) {
        const QString title = image.alt.isEmpty() ? fileNameOf(image.source) : image.alt;
        return style.placeholder(title, reasonFor(name), std::min(width, widestBox), ratio);
    }
    decoded = fitted(name, decoded, int(width * ratio));
    decoded.setDevicePixelRatio(ratio);
    return decoded;
}

} // namespace rundown
