// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QThreadPool>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace rundown {

/// Images of the web, fetched only where a person has allowed it, and kept in memory: without cookies, and no
/// more than some tens of megabytes or the pixels that LocalImage decodes.
class WebImages : public QObject
{
    Q_OBJECT
public:
    explicit WebImages(QObject *parent = nullptr);
    ~WebImages() override;

    void setAllowed(bool allowed); ///< taken back, everything is forgotten
    bool isAllowed() const { return m_isAllowed; }
    void setBounds(const QSize &bounds) { m_bounds = bounds; }

    /// Fetches the image unless that has been tried; changed() follows. Does nothing where it is not allowed.
    void request(const QString &address);
    QImage image(const QString &address) const;
    QString problem(const QString &address) const; ///< why it cannot be shown; empty otherwise

signals:
    void changed(const QString &address);

private:
    struct Found
    {
        QImage image;
        QString problem;
    };

    void startNext();
    void take(QNetworkReply *reply, const QString &address);
    void keep(const QString &address, const Found &found, int generation);

    bool m_isAllowed = false;
    QSize m_bounds = {1600, 6400};
    std::unique_ptr<QNetworkAccessManager> m_network;
    QHash<QString, Found> m_found;
    QStringList m_waiting;
    int m_running = 0;
    int m_generation = 0;
    qint64 m_bytes = 0; ///< of all images found
    QThreadPool m_pool;
};

} // namespace rundown
