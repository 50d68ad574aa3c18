// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "widgets/preview/renderedpost.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <optional>

namespace rundown {

/// Renders snapshots of an event in a thread of its own, the newest only: what comes while one is being
/// rendered waits and makes its result stale, and stale results are dropped.
class RenderQueue : public QObject
{
    Q_OBJECT
public:
    explicit RenderQueue(QObject *parent = nullptr);
    ~RenderQueue() override;

    void render(const Event &event, EntryId around);

signals:
    void rendered(const rundown::RenderedPost &post);

private:
    struct Request
    {
        Event event;
        EntryId around = EntryId::None;
    };

    void startNext();
    void take(const RenderedPost &post);

    std::optional<Request> m_waiting;
    bool m_isBusy = false;
    QTimer m_pause;            ///< collects what is typed in a row
    MarkdownWorker m_markdown; ///< used in m_thread only
    QThread m_thread;
    QObject m_worker; ///< lives in m_thread
};

} // namespace rundown
