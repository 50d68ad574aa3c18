// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/checkedcache.h"
#include "models/media/peaks.h"

#include <optional>

namespace rundown {

/// The kept peaks of one sound file: see CheckedCache.
class PeaksCache
{
public:
    explicit PeaksCache(const QString &soundFile);

    std::optional<QList<Peak>> load() const;
    void store(const QList<Peak> &peaks) const;
    QString path() const { return m_cache.path(); }

private:
    CheckedCache m_cache;
};

} // namespace rundown
