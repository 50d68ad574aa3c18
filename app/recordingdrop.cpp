// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordingdrop.h"

#include "models/media/recordingfolder.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace rundown {

QStringList recordingsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        // A folder may be on a drive that sleeps; what has the name of a recording need not be looked at.
        if (!url.isLocalFile() || (!hasRecordingSuffix(path) && !QFileInfo(path).isDir()))
            return {};
        paths << path;
    }
    return paths;
}

RecordingDrop::RecordingDrop(QWidget *window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool RecordingDrop::isOnWindow(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return m_isEnabled && widget && widget->window() == m_window && !QApplication::activeModalWidget();
}

bool RecordingDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = isOnWindow(watched) ? recordingsIn(*drop->mimeData()) : QStringList();
    if (paths.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop) // the dragging program waits until this returns
        QMetaObject::invokeMethod(
            this, [this, paths] { emit dropped(paths); }, Qt::QueuedConnection);
    return true;
}

} // namespace rundown
