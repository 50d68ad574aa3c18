// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace rundown::bench {

/// So many MP3 files of an hour each, as a recorder writes them: stereo, 44.1 kHz, 128 kbit/s.
class RecordedDay
{
public:
    /// Encodes a minute by ffmpeg and writes it 60 times; no files where ffmpeg is missing.
    explicit RecordedDay(int count);
    const QStringList &files() const { return m_files; }

private:
    QTemporaryDir m_folder;
    QStringList m_files;
};

/// What a piece of work took.
struct Cost
{
    double cpuSeconds = 0; ///< of all cores together
    double seconds = 0;
    double longestGapMs = 0; ///< in which the event loop answered nothing
};

/// Makes and keeps the peaks of all files, as the window does once an event is opened; where `draws`, also
/// those of the first for a waveform on the screen.
Cost makeAllPeaks(const QStringList &files, bool draws);

/// `ffmpeg -i FILE -f null -` for one file after the other.
Cost decodeAllByFfmpeg(const QStringList &files);

} // namespace rundown::bench
