// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/renderqueue.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int pauseMs = 150;

} // namespace

RenderQueue::RenderQueue(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"preview"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RenderQueue::startNext);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

RenderQueue::~RenderQueue()
{
    m_thread.quit();
    m_thread.wait();
}

void RenderQueue::render(const Event &event, EntryId around)
{
    m_waiting = Request{event, around};
    if (!m_isBusy && !m_pause.isActive())
        m_pause.start();
}

void RenderQueue::startNext()
{
    if (!m_waiting || m_isBusy)
        return;
    m_isBusy = true;
    const Request request = *std::exchange(m_waiting, std::nullopt);
    QMetaObject::invokeMethod(
        &m_worker,
        [=, this] {
            const RenderedPost post = renderPost(request.event, request.around, m_markdown);
            QMetaObject::invokeMethod(
                this, [=, this] { take(post); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void RenderQueue::take(const RenderedPost &post)
{
    m_isBusy = false;
    if (m_waiting)
        m_pause.start();
    else
        emit rendered(post);
}

} // namespace rundown
