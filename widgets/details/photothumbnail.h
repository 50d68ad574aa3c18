// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "widgets/common/background.h"

#include <QImage>
#include <QLabel>

namespace rundown {

/// Reads a picture no larger than `box`, as readImage() does. Blocks; any thread may call it.
Result<QImage> readThumbnail(const QString &file, QSize box);

/// Shows a small picture of a file in the event's folder, read in another thread, or says why there is none.
class PhotoThumbnail : public QLabel
{
    Q_OBJECT

public:
    explicit PhotoThumbnail(QWidget *parent = nullptr);

    /// `path` is as the event file names it.
    void setPhoto(const QString &eventFile, const QString &path);
    /// A label that has shown wrapped text would give a picture the height of a line.
    int heightForWidth(int width) const override;

private:
    void load(const QString &file);
    void showImage(const QImage &image);

    QString m_eventFile;
    QString m_path;
    int m_request = 0;  ///< an answer to an older request is not shown
    OwnThread m_thread; ///< pictures lie where a dead drive may keep it
};

} // namespace rundown
