// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/localimage.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace rundown {

/// The images of the event's folder, decoded in a worker and kept while they are fresh.
class PreviewImages : public QObject
{
    Q_OBJECT
public:
    explicit PreviewImages(QObject *parent = nullptr);
    ~PreviewImages() override;

    /// Forgets everything if the folder or the bounds are other than before.
    void setFolder(const QString &folder);
    void setBounds(const QSize &bounds); ///< in device pixels

    /// Looks for the file again; changed() follows unless it is what it was.
    void refresh(const QString &file);
    void refreshAll();                          ///< those that have been looked for
    QImage image(const QString &file) const;    ///< null while it is not there
    QString problem(const QString &file) const; ///< why it never will be; empty otherwise

signals:
    void changed(const QString &file);

private:
    struct Found
    {
        ImageStamp stamp;
        QImage image;
        QString problem;
        bool isAsBefore = false;
    };

    void forget();
    static Found look(const QString &folder, const QString &file, const QSize &bounds,
                      const ImageStamp &before);
    void take(int generation, const QString &file, const Found &found);

    QString m_folder;
    QSize m_bounds = {1600, 6400};
    QHash<QString, Found> m_found;
    qint64 m_bytes = 0; ///< of all images found
    QSet<QString> m_asked;
    int m_generation = 0;
    QThreadPool m_pool;
};

} // namespace rundown
