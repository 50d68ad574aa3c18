// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QMimeData;
class QWidget;

namespace rundown {

/// Takes folders and recordings that are dropped anywhere on a window, whichever of its parts they fall on.
class RecordingDrop : public QObject
{
    Q_OBJECT
public:
    explicit RecordingDrop(QWidget *window);

    void setEnabled(bool enabled) { m_isEnabled = enabled; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void dropped(const QStringList &paths);

private:
    bool isOnWindow(const QObject *watched) const;

    QWidget *m_window;
    bool m_isEnabled = false;
};

/// The folders and recordings in what is dragged; none where there is anything else among it.
QStringList recordingsIn(const QMimeData &data);

} // namespace rundown
