// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediainput.h"
#include "models/media/packetindex.h"

namespace rundown {

/// Decodes one file into blocks of samples as they are stored, each with its exact time, with neither gap nor
/// overlap beyond a few ms. Private to models/media; see AudioFile for samples in a format of one's choice.
class AudioDecoder
{
public:
    /// Decodes the first block, so that what opens can be played.
    static Result<std::unique_ptr<AudioDecoder>> open(const QString &path);

    int rate() const { return m_rate; }
    int channels() const { return m_channels; }
    const MediaInput &input() const { return *m_input; }
    MediaInput &input() { return *m_input; }
    void setIndex(std::shared_ptr<const PacketIndex> index) { m_index = std::move(index); }

    /// Samples `skip` to the end of `frame`; or, where nothing could be decoded, `silence` samples of silence
    /// (`frame` is null). All counts are at the file's rate.
    struct Block
    {
        const AVFrame *frame = nullptr;
        int skip = 0;
        qint64 silence = 0;
    };
    /// The next block, good until the next call; none at the end.
    std::optional<Block> next();

    enum class Seek { Done, NotYet, Failed };
    /// The next block starts with exactly this sample.
    Seek seek(qint64 sample);

    qint64 position() const { return m_next; } ///< the sample that the next block starts with

    /// The sample that is heard at a time of the stream; and back.
    qint64 samplesAt(qint64 ticks) const
    {
        return av_rescale_q(ticks - m_origin, m_input->timeBase(), AVRational{1, m_rate});
    }
    qint64 ticksOf(qint64 sample) const
    {
        return m_origin + av_rescale_q(sample, AVRational{1, m_rate}, m_input->timeBase());
    }

    /// Number of samples until the end, where the index is complete.
    std::optional<qint64> length() const;

private:
    AudioDecoder() = default;
    bool openCodec();
    bool decodeFrame();
    bool sendPacket();
    std::optional<Block> place();
    Seek seekInput(qint64 ticks);

    std::unique_ptr<MediaInput> m_input;
    std::shared_ptr<const PacketIndex> m_index;
    libav::Codec m_codec;
    libav::Packet m_packet;
    libav::Frame m_frame;
    int m_rate = 0;
    int m_channels = 0;
    qint64 m_origin = 0;  ///< ticks of the first sample that is heard
    qint64 m_next = 0;    ///< sample that the next block starts with
    bool m_exact = false; ///< what comes next is cut to the sample: it was sought
    bool m_held = false;  ///< m_frame is decoded and not handed out
    bool m_drained = false;
};

} // namespace rundown
