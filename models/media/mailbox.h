// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <mutex>
#include <utility>

namespace rundown {

/// Lets worker threads call functions in the thread of an object, until that closes it. Private to
/// models/media.
class Mailbox
{
public:
    explicit Mailbox(QObject *receiver) : m_receiver(receiver) {}

    /// The receiver must close its mailbox before it is destroyed.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }

    template<class Function>
    void post(Function &&function)
    {
        const std::lock_guard lock(m_mutex);
        if (m_receiver)
            QMetaObject::invokeMethod(m_receiver, std::forward<Function>(function), Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    QObject *m_receiver;
};

} // namespace rundown
