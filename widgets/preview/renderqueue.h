// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "widgets/preview/renderedentry.h"

#include <QObject>
#include <QThread>

namespace rundown {

/// Renders entries in a thread of its own, one batch at a time: who asks waits for the answer, and asks for
/// what is the newest then.
class RenderQueue : public QObject
{
    Q_OBJECT
public:
    explicit RenderQueue(QObject *parent = nullptr);
    ~RenderQueue() override;

    bool isBusy() const { return m_isBusy; }
    /// Where this takes long, only the first of them are answered.
    void render(const QList<EntryJob> &jobs, const std::shared_ptr<const PostContext> &context);

signals:
    void rendered(const QList<rundown::RenderedEntry> &entries);

private:
    bool m_isBusy = false;
    MarkdownWorker m_markdown; ///< used in m_thread only
    QThread m_thread;
    QObject m_worker; ///< lives in m_thread
};

} // namespace rundown
