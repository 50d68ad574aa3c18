// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/renderqueue.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int longestMs = 30; ///< of a batch: a key that is pressed meanwhile waits no longer

} // namespace

RenderQueue::RenderQueue(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"preview"_s);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

RenderQueue::~RenderQueue()
{
    m_thread.quit();
    m_thread.wait();
}

void RenderQueue::render(const QList<EntryJob> &jobs, const std::shared_ptr<const PostContext> &context)
{
    m_isBusy = true;
    const auto work = [=, this] {
        QElapsedTimer timer;
        timer.start();
        QList<RenderedEntry> entries;
        for (const EntryJob &job : jobs) {
            entries.append(renderEntry(job, *context, m_markdown));
            if (timer.elapsed() > longestMs)
                break;
        }
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                m_isBusy = false;
                emit rendered(entries);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_worker, work, Qt::QueuedConnection);
}

} // namespace rundown
