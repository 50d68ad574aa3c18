// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/playbackengine.h"

#include <QTemporaryDir>

namespace rundown::bench {

/// A recording of some hours that is played (without a device, so by the clock), and a day of recordings that
/// is indexed while somebody watches the event loop.
class WatchedPlayback
{
public:
    /// Makes an MP3 of so many minutes with lame; empty() where that is not installed.
    explicit WatchedPlayback(int minutes);
    bool isEmpty() const { return m_path.isEmpty(); }

    /// From opening the file and the click on play to the first sound: milliseconds.
    double clickMs();
    /// From a click on another place, while it plays, to its first sound: milliseconds.
    double seekMs(int number);
    /// The longest time that the event loop did not turn while 11 such files were measured: milliseconds.
    double longestGapMs();

private:
    double untilSound(qint64 fromMs);
    QTemporaryDir m_folder;
    QString m_path;
    QString m_day; ///< folder
    int m_minutes = 0;
    PlaybackEngine m_engine;
};

} // namespace rundown::bench
