// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>
#include <QThread>
#include <QThreadPool>

#include <memory>
#include <thread>
#include <type_traits>
#include <utility>

namespace rundown {

/// Calls `done` with the future's answer in the thread of `context`; nobody is told when `context` has gone
/// meanwhile. (A continuation of QFuture::then may not outlive its context in Qt 6.4: it asserts, or calls
/// what is no longer there.)
template<class Answer, class Done>
void whenDone(const QFuture<Answer> &future, QObject *context, Done &&done)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::forward<Done>(done)] {
                         watcher->deleteLater();
                         done(watcher->future().result());
                     });
    watcher->setFuture(future);
}

/// The few threads of inBackground(). They are not Qt's shared ones, for which painting waits.
inline QThreadPool *backgroundThreads()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool isWaitedFor = [] {
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return &pool;
}

/// Runs `work` in a worker thread, then `done` with what it returned in the thread of `context`.
template<class Work, class Done>
void inBackground(QObject *context, Work &&work, Done &&done)
{
    whenDone(QtConcurrent::run(backgroundThreads(), std::forward<Work>(work)), context,
             std::forward<Done>(done));
}

/// The same in a thread of its own, for work that a dead drive may keep for ever: the others are few.
template<class Work, class Done>
void inThreadOfItsOwn(QObject *context, Work &&work, Done &&done)
{
    QPromise<std::invoke_result_t<Work>> promise;
    whenDone(promise.future(), context, std::forward<Done>(done));
    promise.start();
    QThread *thread =
        QThread::create([work = std::forward<Work>(work), answer = std::move(promise)]() mutable {
            answer.addResult(work());
            answer.finish();
        });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

/// One thread for work that belongs together and that a dead drive may keep. Whoever goes waits for what has
/// begun, but not for ever.
class OwnThread
{
public:
    OwnThread() { m_pool->setMaxThreadCount(1); }
    OwnThread(const OwnThread &) = delete;
    OwnThread &operator=(const OwnThread &) = delete;
    ~OwnThread()
    {
        constexpr int patienceMs = 2000;
        if (!m_pool->waitForDone(patienceMs))
            std::thread([pool = std::move(m_pool)]() mutable { pool.reset(); }).detach();
    }

    template<class Work>
    auto run(Work &&work)
    {
        return QtConcurrent::run(m_pool.get(), std::forward<Work>(work));
    }

private:
    std::unique_ptr<QThreadPool> m_pool = std::make_unique<QThreadPool>();
};

} // namespace rundown
