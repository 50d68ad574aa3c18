// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/renderqueue.h"

#include <QWidget>

class QLabel;

namespace rundown {

class PostBrowser;

/// The recap post as its readers will see it, following every edit.
class PostPreview : public QWidget
{
    Q_OBJECT
public:
    explicit PostPreview(QWidget *parent = nullptr);

    /// Shows the event's post a moment later. `folder` is where the event's images lie; empty = none are
    /// shown.
    void setEvent(const Event &event, const QString &folder);
    void setCurrentEntry(EntryId id);

signals:
    void entryClicked(rundown::EntryId id);
    void linkActivated(const QUrl &url); ///< it was opened, if it is a web or mail address

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void render();
    void showRendered(const RenderedPost &post);
    void openLink(const QUrl &url);
    void showTarget(const QUrl &url);
    void placeTarget();

    Event m_event;
    EntryId m_current = EntryId::None;
    bool m_isStale = false; ///< not rendered because nobody looks
    RenderQueue m_queue;
    QLabel *m_message;
    PostBrowser *m_browser;
    QLabel *m_target; ///< where the link under the pointer leads
};

} // namespace rundown
