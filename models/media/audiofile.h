// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QString>

#include <memory>
#include <span>

namespace rundown {

class PacketIndex;

/// The samples of one sound file, decoded by FFmpeg's libraries. Not for use from two threads at once.
///
/// Frames are counted from the first one that is heard, at the rate asked for in open(). What cannot be
/// decoded is silence of the same length, so that a damaged stretch shifts nothing.
class AudioFile
{
public:
    /// What the samples are to be turned into. 0 stands for what the file has.
    struct Format
    {
        int rate = 0;
        int channels = 0; ///< 1 or 2; 0: as many as there are
    };

    /// Opens a file and makes sure that its sound can be decoded. Never follows an address.
    static Result<std::unique_ptr<AudioFile>> open(const QString &path, Format format);
    ~AudioFile();
    AudioFile(const AudioFile &) = delete;
    AudioFile &operator=(const AudioFile &) = delete;

    int rate() const;
    int channels() const;
    /// Length that the header promises, in ms, 0 if unknown. It may be minutes off: PacketIndex has the exact
    /// one.
    qint64 headerDurationMs() const;

    /// An index that scanPackets() fills, perhaps meanwhile. Without it files that need one start only at 0.
    void setIndex(std::shared_ptr<const PacketIndex> index);

    enum class Seek {
        Done,
        NotYet, ///< the index does not reach so far yet: ask again
        Failed,
    };
    /// The next read() starts with exactly this frame. Beyond the end: nothing is read.
    Seek seek(qint64 frame);

    /// Fills `to` (frames × channels, interleaved) and returns the number of frames: less than asked for,
    /// down to 0, only at the end of the file.
    qint64 read(std::span<float> to);

    /// The frame that the next read() starts with.
    qint64 position() const;

    /// Whether reading ended because of an error of the disk.
    bool hasReadError() const;

private:
    class Decoder;
    explicit AudioFile(std::unique_ptr<Decoder> decoder);
    std::unique_ptr<Decoder> d;
};

} // namespace rundown
