// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/checkedcache.h"
#include "models/media/packetindex.h"

namespace rundown {

/// The kept index of one sound file: see CheckedCache. What another version of FFmpeg's libraries has read
/// counts as none, for it may count otherwise. Private to models/media.
class IndexCache
{
public:
    explicit IndexCache(const QString &soundFile);

    /// Completes the index from what is kept; false: there is nothing, and the index is as before.
    bool load(PacketIndex &index) const;
    void store(const PacketIndex &index) const; ///< a complete one
    QString path() const { return m_cache.path(); }

private:
    CheckedCache m_cache;
};

/// As scanPackets(), but from what is kept where there is something. Keeps what it has read, unless there was
/// a problem: that has to be found again.
Result<ScanReport> measureFile(const QString &path, PacketIndex &index,
                               const std::function<bool()> &progress = {});

} // namespace rundown
