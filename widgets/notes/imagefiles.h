// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/result.h"

#include <QDateTime>
#include <QImage>
#include <QList>

class QMimeData;

/// Images that a person drops or pastes, and the files beside the event that they become.
namespace rundown {

/// A file, or else a picture without one, such as a picture of the screen.
struct OfferedImage
{
    QString file;
    QImage picture;
};

/// All local files in what is dropped or pasted, whatever they are, else the picture; nothing where there is
/// text that was meant.
QList<OfferedImage> filesIn(const QMimeData &data);

/// The same where an image is among them: what else is, keepImage() refuses with words.
QList<OfferedImage> imagesIn(const QMimeData &data);

/// Where the event keeps its photos, relative to its folder: where most of them are, else `photos`.
QString photoFolderOf(const Event &event);

/// Keeps the image in the event's photo folder and returns its path, relative to the event's folder. A file
/// that is within that folder stays where it is. No file is ever overwritten: the new one takes a number, or
/// the name of one that is the same byte for byte. Takes PNG, JPEG, GIF, WebP, BMP and SVG, told by their
/// content. Reads and writes files: not for the GUI thread.
Result<QString> keepImage(const OfferedImage &image, const QString &eventFile, const QString &photoFolder,
                          const QDateTime &now);

} // namespace rundown
