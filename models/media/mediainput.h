// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/libav.h"

#include <QFile>

#include <functional>
#include <memory>

namespace rundown {

/// The packets of the first sound stream of one file of the user's disk. Opens that file and nothing else: no
/// address, no device, and nothing that the file names. Private to models/media.
///
/// Every packet has its exact time, which libav alone does not give: see countsPackets().
class MediaInput
{
public:
    /// Errors: a missing file, one that is no regular file, may not be read, or holds no sound.
    static Result<std::unique_ptr<MediaInput>> open(const QString &path);
    ~MediaInput();
    MediaInput(const MediaInput &) = delete;
    MediaInput &operator=(const MediaInput &) = delete;

    const AVStream *stream() const { return m_stream; }
    AVRational timeBase() const { return m_stream->time_base; }

    /// True for bare streams of packets (MP3, ADTS): they carry no times, so a packet's time is the sum of
    /// the durations before it, and one is found again by its place in the file (seekByte). Otherwise packets
    /// are stamped and found by their time (seekTime).
    bool countsPackets() const { return m_countsPackets; }

    /// The length that the file's header promises, in ms; 0 if it has none. An estimate otherwise.
    qint64 headerDurationMs() const { return m_headerDurationMs; }
    bool headerDurationIsEstimate() const { return m_headerDurationIsEstimate; }

    /// Next packet of the sound stream, its pts set; false at the end of the file or if it cannot be read on.
    bool read(AVPacket *packet);
    /// Whether reading stopped because of an error of the disk, not at the end.
    bool hasReadError() const { return m_readError; }

    bool seekByte(qint64 position, qint64 ticks); ///< `position` is where a packet of time `ticks` starts
    bool seekTime(qint64 ticks);                  ///< to a packet at or before that time

    /// Asked during long reads; true makes them end.
    void setCancelled(std::function<bool()> cancelled) { m_cancelled = std::move(cancelled); }

private:
    MediaInput() = default;
    Result<void> openFile(const QString &path);
    Result<void> openFormat();
    void readHeaderDuration();
    void putTime(AVPacket &packet);
    static int readBytes(void *self, uint8_t *to, int size);
    static int64_t seekBytes(void *self, int64_t offset, int whence);
    static int isCancelled(void *self);

    QFile m_file;
    AVIOContext *m_io = nullptr;
    AVFormatContext *m_format = nullptr;
    AVStream *m_stream = nullptr;
    std::function<bool()> m_cancelled;
    qint64 m_headerDurationMs = 0;
    qint64 m_nextTicks = 0; ///< counted time of the next packet
    bool m_headerDurationIsEstimate = true;
    bool m_countsPackets = false;
    bool m_readError = false;
};

} // namespace rundown
