// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/webimages.h"

#include "widgets/common/imagedecoder.h"

#include <QBuffer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qint64 mostBytesOfOne = 32LL * 1024 * 1024;
constexpr qint64 mostBytes = 256LL * 1024 * 1024; ///< decoded
constexpr int mostAtOnce = 4;
constexpr int longestMs = 30'000;

QNetworkRequest requestFor(const QString &address)
{
    QNetworkRequest request{QUrl(address)};
    request.setTransferTimeout(longestMs);
    request.setMaximumRedirectsAllowed(5);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("Rundown/" RUNDOWN_VERSION));
    return request;
}

} // namespace

WebImages::WebImages(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

WebImages::~WebImages()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void WebImages::setAllowed(bool allowed)
{
    if (m_isAllowed == allowed)
        return;
    m_isAllowed = allowed;
    m_network = allowed ? std::make_unique<QNetworkAccessManager>() : nullptr;
    m_pool.clear();
    m_found.clear();
    m_waiting.clear();
    m_running = 0;
    m_bytes = 0;
    ++m_generation;
}

void WebImages::request(const QString &address)
{
    if (!m_isAllowed || m_found.contains(address))
        return;
    m_found.insert(address, {});
    m_waiting.append(address);
    startNext();
}

void WebImages::startNext()
{
    while (m_running < mostAtOnce && !m_waiting.isEmpty()) {
        const QString address = m_waiting.takeFirst();
        QNetworkReply *reply = m_network->get(requestFor(address));
        ++m_running;
        connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
            if (std::max(received, total) > mostBytesOfOne)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [=, this] { take(reply, address); });
    }
}

void WebImages::take(QNetworkReply *reply, const QString &address)
{
    reply->deleteLater();
    if (!m_isAllowed || reply->manager() != m_network.get())
        return;
    --m_running;
    startNext();
    const int generation = m_generation;
    if (reply->error() != QNetworkReply::NoError) {
        keep(address, {{}, tr("cannot be fetched from %1").arg(QUrl(address).host())}, generation);
        return;
    }
    m_pool.start([=, this, bytes = reply->readAll(), bounds = m_bounds] {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        const Result<QImage> image = readImage(buffer, bounds);
        const Found found{image.value_or(QImage()), image ? QString() : image.error().what};
        QMetaObject::invokeMethod(
            this, [=, this] { keep(address, found, generation); }, Qt::QueuedConnection);
    });
}

void WebImages::keep(const QString &address, const Found &found, int generation)
{
    if (generation != m_generation)
        return;
    Found kept = found;
    m_bytes += kept.image.sizeInBytes();
    if (m_bytes > mostBytes) {
        m_bytes -= kept.image.sizeInBytes();
        kept = {{}, tr("too many images to show them all")};
    }
    m_found.insert(address, kept);
    emit changed(address);
}

QImage WebImages::image(const QString &address) const
{
    return m_found.value(address).image;
}

QString WebImages::problem(const QString &address) const
{
    return m_found.value(address).problem;
}

} // namespace rundown
