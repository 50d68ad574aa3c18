// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peakspool.h"

#include <QThread>
#include <QThreadPool>

#include <sys/resource.h>

namespace rundown {
namespace {

/// Never destroyed: a pool's end waits for its threads, and one of them may wait for a dead drive.
QThreadPool *makePool()
{
    auto *pool = new QThreadPool;
    pool->setMaxThreadCount(QThread::idealThreadCount());
    return pool;
}

} // namespace

QThreadPool &openPeaksPool()
{
    static QThreadPool *pool = makePool();
    return *pool;
}

QThreadPool &aheadPeaksPool()
{
    static QThreadPool *pool = makePool();
    return *pool;
}

void letEnd(QThreadPool &pool)
{
    constexpr int patienceMs = 500;
    pool.waitForDone(patienceMs);
}

/// On Linux "the calling process" of setpriority() is the calling thread; QThread's priorities do nothing
/// there.
void giveWay()
{
    constexpr int nice = 10;
    setpriority(PRIO_PROCESS, 0, nice);
}

} // namespace rundown
