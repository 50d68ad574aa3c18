// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QDataStream;
QT_END_NAMESPACE

namespace rundown {

/// Where the packets of a sound file stand, and how long the sound is exactly. One thread fills it, others
/// read it meanwhile. Kept thin: one place in so many packets, about 70 KB for an hour of MP3.
class PacketIndex
{
public:
    /// Where a packet starts in the file and in time; `ticks` count the stream's time base from its first
    /// packet.
    struct Place
    {
        qint64 byte = 0;
        qint64 ticks = 0;
    };

    /// The last kept place at or before `ticks`; none while the file has not been read so far.
    std::optional<Place> find(qint64 ticks) const;
    bool isComplete() const { return m_complete; }
    qint64 startTicks() const; ///< time of the first sample that is heard; once complete
    qint64 endTicks() const;   ///< time after the last sample that is heard; once complete
    qint64 durationMs() const; ///< exact; once complete
    qint64 coveredMs() const;  ///< how much has been read so far

    /// A complete index, to be kept.
    void write(QDataStream &to) const;
    /// Completes this one from what was kept; false: that is none, and nothing has changed.
    bool read(QDataStream &from);

private:
    friend class PacketScan;
    mutable std::mutex m_mutex;
    std::vector<Place> m_places;
    qint64 m_coveredTicks = 0;
    int m_tickNumerator = 0; ///< a tick is so many seconds
    int m_tickDenominator = 1;
    qint64 m_startTicks = 0;
    qint64 m_endTicks = 0;
    qint64 m_durationMs = 0;
    std::atomic<bool> m_complete = false;
};

/// What a scan found out beside the index.
struct ScanReport
{
    std::optional<Problem> problem; ///< the file is shorter than it says, or could not be read to its end
};

/// Reads all packets of a file, without decoding them, into an index that others may use meanwhile.
/// `progress` is called now and then from this thread; returning false ends the scan, which then leaves the
/// index incomplete.
Result<ScanReport> scanPackets(const QString &path, PacketIndex &index,
                               const std::function<bool()> &progress = {});

} // namespace rundown
