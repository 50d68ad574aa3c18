// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/htmlform.h"
#include "widgets/preview/previewimages.h"
#include "widgets/preview/previewstyle.h"
#include "widgets/preview/webimages.h"

#include <QObject>

namespace rundown {

/// The images of a post: of files in the event's folder, and, where a person has allowed it for this event,
/// of the web. They are called by a name: a path relative to the folder, or an address.
class PostImages : public QObject
{
    Q_OBJECT
public:
    explicit PostImages(QObject *parent = nullptr);

    void setFolder(const QString &folder); ///< of the event; empty = none are shown
    void setBounds(const QSize &bounds);   ///< larger ones are made smaller, device pixels
    void setWebAllowed(bool allowed);      ///< at first it is not
    bool isWebAllowed() const { return m_web.isAllowed(); }
    void lookAgain(); ///< files may have changed

    /// `photo` is the file that stands behind the image's public address; empty = it is in the address.
    QString nameOf(const HtmlImage &image, const QString &photo) const;
    static bool isOnWeb(const QString &source);

    /// The image, at most `width` wide, or a quiet box that says why it is not here. It is looked for at
    /// first use; changed() tells when there is another answer.
    QImage shown(const HtmlImage &image, const QString &photo, const PreviewStyle &style, int width,
                 qreal ratio);

signals:
    void changed(const QString &name); ///< empty = any of them

private:
    QImage found(const QString &name);
    QImage fitted(const QString &name, const QImage &image, int widest);
    QString reasonFor(const QString &name) const;

    QString m_folder;
    PreviewImages m_files;
    WebImages m_web;
    QHash<QString, std::pair<qint64, QImage>> m_fitted; ///< made smaller, and what of
};

} // namespace rundown
