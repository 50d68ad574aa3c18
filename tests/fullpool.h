// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/background.h"

#include <QSemaphore>

#include <memory>

namespace rundown::test {

/// While it lives no thread of inBackground() is free, as when each waits for a dead drive.
class FullPool
{
public:
    FullPool()
    {
        const int count = backgroundThreads()->maxThreadCount();
        for (int i = 0; i < count; ++i)
            backgroundThreads()->start([go = m_go] { go->acquire(); });
    }
    FullPool(const FullPool &) = delete;
    FullPool &operator=(const FullPool &) = delete;
    ~FullPool() { m_go->release(backgroundThreads()->maxThreadCount()); }

private:
    std::shared_ptr<QSemaphore> m_go = std::make_shared<QSemaphore>();
};

} // namespace rundown::test
