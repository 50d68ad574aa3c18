// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/audiodecoder.h"

#include <QCoreApplication>

#include <algorithm>

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

/// How far off, in ms, a stamp is still neither a gap nor an overlap. Some containers round to 1 ms; libav's
/// stamps of Vorbis packets are off by half a block where the block size changes.
qint64 stampToleranceMs(AVCodecID codec)
{
    return codec == AV_CODEC_ID_VORBIS ? 40 : 5;
}

/// A decoder must hear this much of what comes before, to give the very same samples as in one go: MP3 takes
/// up to 9 packets from its bit reservoir, Opus asks for 80 ms.
constexpr AVRational priming = {1, 2};

} // namespace

Result<std::unique_ptr<AudioDecoder>> AudioDecoder::open(const QString &path)
{
    Result<std::unique_ptr<MediaInput>> input = MediaInput::open(path);
    if (!input)
        return tl::make_unexpected(input.error());
    std::unique_ptr<AudioDecoder> decoder(new AudioDecoder);
    decoder->m_input = std::move(*input);
    decoder->m_packet.reset(av_packet_alloc());
    decoder->m_frame.reset(av_frame_alloc());
    if (!decoder->openCodec() || !decoder->decodeFrame())
        return fail(Media::tr("There is no sound in this file that can be played."),
                    Media::tr("Choose a sound or video file."), path);
    const AVFrame &first = *decoder->m_frame;
    decoder->m_held = true;
    decoder->m_rate = first.sample_rate;
    decoder->m_channels = first.ch_layout.nb_channels;
    decoder->m_origin = first.pts == AV_NOPTS_VALUE ? 0 : first.pts;
    return decoder;
}

bool AudioDecoder::openCodec()
{
    const AVStream *stream = m_input->stream();
    const AVCodec *codec = avcodec_find_decoder(stream->codecpar->codec_id);
    if (!codec)
        return false;
    m_codec.reset(avcodec_alloc_context3(codec));
    m_codec->thread_count = 1;
    m_codec->pkt_timebase = stream->time_base;
    return avcodec_parameters_to_context(m_codec.get(), stream->codecpar) >= 0 &&
           avcodec_open2(m_codec.get(), codec, nullptr) >= 0;
}

/// Damaged packets are passed over: their time becomes silence.
bool AudioDecoder::sendPacket()
{
    if (m_drained)
        return false;
    m_drained = !m_input->read(m_packet.get());
    avcodec_send_packet(m_codec.get(), m_drained ? nullptr : m_packet.get());
    return true;
}

bool AudioDecoder::decodeFrame()
{
    for (;;) {
        const int result = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (result >= 0 && m_frame->nb_samples > 0 && m_frame->sample_rate > 0 &&
            m_frame->ch_layout.nb_channels > 0)
            return true;
        if (result == AVERROR_EOF || (result < 0 && !sendPacket()))
            return false;
    }
}

std::optional<AudioDecoder::Block> AudioDecoder::next()
{
    while (m_held || decodeFrame()) {
        m_held = false;
        if (std::optional<Block> block = place())
            return block;
    }
    return {};
}

/// Puts the decoded frame behind what was handed out before it.
std::optional<AudioDecoder::Block> AudioDecoder::place()
{
    const AVRational toRate = {m_rate, m_frame->sample_rate};
    const qint64 start = m_frame->pts == AV_NOPTS_VALUE ? m_next : samplesAt(m_frame->pts);
    const qint64 length = av_rescale(m_frame->nb_samples, toRate.num, toRate.den);
    const qint64 gap = start - m_next;
    const qint64 tolerance = m_exact ? 0 : m_rate * stampToleranceMs(m_codec->codec_id) / 1000;
    if (gap > tolerance) {
        m_held = true;
        m_next = start;
        return Block{nullptr, 0, gap};
    }
    const qint64 skip = gap < -tolerance ? -gap : 0;
    if (skip >= length)
        return {};
    m_exact = false;
    m_next += length - skip;
    return Block{m_frame.get(), int(av_rescale(skip, toRate.den, toRate.num)), 0};
}

AudioDecoder::Seek AudioDecoder::seek(qint64 sample)
{
    const Seek result = seekInput(ticksOf(sample));
    if (result != Seek::Done)
        return result;
    avcodec_flush_buffers(m_codec.get());
    m_next = sample;
    m_exact = true;
    m_held = false;
    m_drained = false;
    return Seek::Done;
}

AudioDecoder::Seek AudioDecoder::seekInput(qint64 ticks)
{
    const qint64 from = ticks - av_rescale_q(1, priming, m_input->timeBase());
    if (!m_input->countsPackets())
        return m_input->seekTime(from) ? Seek::Done : Seek::Failed;
    if (!m_index)
        return Seek::Failed;
    const std::optional<PacketIndex::Place> place = m_index->find(from);
    if (!place)
        return m_index->isComplete() ? Seek::Failed : Seek::NotYet;
    return m_input->seekByte(place->byte, place->ticks) ? Seek::Done : Seek::Failed;
}

std::optional<qint64> AudioDecoder::length() const
{
    if (!m_index || !m_index->isComplete())
        return {};
    return samplesAt(m_index->endTicks());
}

} // namespace rundown
