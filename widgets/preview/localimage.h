// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QDateTime>
#include <QImage>

namespace rundown {

/// Tells one state of a file from another.
struct ImageStamp
{
    QString path; ///< without links
    QDateTime modified;
    qint64 size = -1;
    bool operator==(const ImageStamp &) const = default;
};

/// An image of a stranger's, opened: a regular file inside the event's folder, whatever links lead there.
/// Blocks on the file system.
class LocalImage
{
public:
    /// Finds the file that `relative` names from `folder`. A device, a pipe, and whatever lies outside the
    /// folder are refused before they are opened.
    static Result<LocalImage> find(const QString &folder, const QString &relative);

    const ImageStamp &stamp() const { return m_stamp; }

    /// Opens the file, if it still is the one that was found, and decodes it as readImage() does.
    Result<QImage> read(const QSize &bounds) const;

private:
    ImageStamp m_stamp;
};

} // namespace rundown
