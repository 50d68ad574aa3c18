// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/audiofile.h"

#include "models/media/audiodecoder.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rundown {
namespace {

/// Silence is made in pieces, so that a gap of hours takes no memory.
constexpr qint64 silencePiece = 4096;

/// What swresample was set up for; it is set up anew when a file changes it on the way.
struct InputFormat
{
    int rate = 0;
    int channels = 0;
    int sampleFormat = AV_SAMPLE_FMT_NONE;
    bool operator==(const InputFormat &) const = default;
};

InputFormat formatOf(const AVFrame &frame)
{
    return {frame.sample_rate, frame.ch_layout.nb_channels, frame.format};
}

/// Where the samples from `skip` on stand, plane for plane.
std::vector<const uint8_t *> planes(const AVFrame &frame, int skip)
{
    const auto format = AVSampleFormat(frame.format);
    const bool planar = av_sample_fmt_is_planar(format);
    const int step = av_get_bytes_per_sample(format) * (planar ? 1 : frame.ch_layout.nb_channels);
    std::vector<const uint8_t *> pointers(planar ? frame.ch_layout.nb_channels : 1);
    for (size_t i = 0; i < pointers.size(); ++i)
        pointers[i] = frame.extended_data[i] + qint64(step) * skip;
    return pointers;
}

} // namespace

/// A decoder with the resampler behind it.
class AudioFile::Decoder
{
public:
    Decoder(std::unique_ptr<AudioDecoder> decoder, Format format)
        : source(std::move(decoder)), rate(format.rate > 0 ? format.rate : source->rate()),
          channels(format.channels > 0 ? format.channels : source->channels()),
          m_channels(source->channels() == 1 ? 1 : channels)
    {}

    qint64 read(std::span<float> to);
    void restart(qint64 frame);

    const std::unique_ptr<AudioDecoder> source;
    const int rate;
    const int channels;
    qint64 position = 0;

private:
    bool produce();
    void take(qint64 frames, float *to);
    void convert(const AVFrame &frame, int skip);
    void makeSilence();
    void setUp(const AVFrame &frame);
    void drain();
    qint64 framesLeft() const;
    void resample(const uint8_t **from, int count);

    /// Channels until the samples are read: mono stays mono, for swresample takes 3 dB off it.
    const int m_channels;
    std::vector<float> m_out; ///< samples not yet read, from m_outBegin on
    size_t m_outBegin = 0;
    qint64 m_silence = 0; ///< samples of silence at the file's rate still to be made
    InputFormat m_inputFormat;
    libav::Resampler m_resampler;
    bool m_atEnd = false;
};

qint64 AudioFile::Decoder::framesLeft() const
{
    const std::optional<qint64> length = source->length();
    return length ? std::max<qint64>(0, av_rescale(*length, rate, source->rate()) - position) : INT64_MAX;
}

qint64 AudioFile::Decoder::read(std::span<float> to)
{
    const qint64 wanted = std::min<qint64>(qint64(to.size()) / channels, framesLeft());
    qint64 count = 0;
    while (count < wanted) {
        const qint64 ready = qint64(m_out.size() - m_outBegin) / m_channels;
        if (ready == 0 && !produce())
            break;
        const qint64 now = std::min(ready, wanted - count);
        take(now, to.data() + count * channels);
        count += now;
    }
    position += count;
    return count;
}

void AudioFile::Decoder::take(qint64 frames, float *to)
{
    const float *from = m_out.data() + m_outBegin;
    if (m_channels == channels) {
        std::copy_n(from, frames * channels, to);
    } else {
        for (qint64 i = 0; i < frames; ++i)
            std::fill_n(to + i * channels, channels, from[i]);
    }
    m_outBegin += size_t(frames * m_channels);
}

/// Adds samples to m_out, which is empty; false at the end. May add none.
bool AudioFile::Decoder::produce()
{
    m_out.clear();
    m_outBegin = 0;
    if (m_silence > 0) {
        makeSilence();
        return true;
    }
    if (m_atEnd)
        return false;
    const std::optional<AudioDecoder::Block> block = source->next();
    if (!block) {
        m_atEnd = true;
        drain();
    } else if (block->frame) {
        convert(*block->frame, block->skip);
    } else {
        m_silence = block->silence;
    }
    return true;
}

void AudioFile::Decoder::makeSilence()
{
    const qint64 count = std::min(m_silence, silencePiece);
    m_silence -= count;
    if (!m_resampler) { // nothing was decoded yet: the rounding is of less than a frame a piece
        m_out.assign(size_t(av_rescale(count, rate, source->rate()) * m_channels), 0.0F);
        return;
    }
    swr_inject_silence(m_resampler.get(), int(av_rescale(count, m_inputFormat.rate, source->rate())));
    resample(nullptr, 0);
}

void AudioFile::Decoder::setUp(const AVFrame &frame)
{
    drain();
    m_inputFormat = formatOf(frame);
    AVChannelLayout in;
    AVChannelLayout out;
    av_channel_layout_default(&out, m_channels);
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&in, frame.ch_layout.nb_channels);
    else
        in = frame.ch_layout;
    SwrContext *resampler = nullptr;
    swr_alloc_set_opts2(&resampler, &out, AV_SAMPLE_FMT_FLT, rate, &in, AVSampleFormat(frame.format),
                        frame.sample_rate, 0, nullptr);
    m_resampler.reset(resampler);
    av_opt_set_double(resampler, "rematrix_maxval", 1.0, 0);
    if (swr_init(resampler) < 0)
        m_resampler.reset();
}

void AudioFile::Decoder::convert(const AVFrame &frame, int skip)
{
    if (!m_resampler || formatOf(frame) != m_inputFormat)
        setUp(frame);
    if (!m_resampler)
        return;
    std::vector<const uint8_t *> from = planes(frame, skip);
    resample(from.data(), frame.nb_samples - skip);
}

/// Appends to m_out what comes out for `count` samples, with `from` null: for what was put in before.
void AudioFile::Decoder::resample(const uint8_t **from, int count)
{
    const int most = swr_get_out_samples(m_resampler.get(), count);
    if (most <= 0)
        return;
    const size_t before = m_out.size();
    m_out.resize(before + size_t(most) * size_t(m_channels));
    auto *to = reinterpret_cast<uint8_t *>(m_out.data() + before);
    const int made = swr_convert(m_resampler.get(), &to, most, from, count);
    m_out.resize(before + size_t(std::max(made, 0)) * size_t(m_channels));
}

void AudioFile::Decoder::drain()
{
    if (m_resampler)
        resample(nullptr, 0);
    m_resampler.reset();
}

void AudioFile::Decoder::restart(qint64 frame)
{
    m_out.clear();
    m_outBegin = 0;
    m_silence = 0;
    m_resampler.reset();
    m_atEnd = false;
    position = frame;
}

AudioFile::AudioFile(std::unique_ptr<Decoder> decoder) : d(std::move(decoder)) {}
AudioFile::~AudioFile() = default;

Result<std::unique_ptr<AudioFile>> AudioFile::open(const QString &path, Format format)
{
    Result<std::unique_ptr<AudioDecoder>> source = AudioDecoder::open(path);
    if (!source)
        return tl::make_unexpected(source.error());
    auto decoder = std::make_unique<Decoder>(std::move(*source), format);
    return std::unique_ptr<AudioFile>(new AudioFile(std::move(decoder)));
}

int AudioFile::rate() const
{
    return d->rate;
}

int AudioFile::channels() const
{
    return d->channels;
}

qint64 AudioFile::headerDurationMs() const
{
    return d->source->input().headerDurationMs();
}

void AudioFile::setIndex(std::shared_ptr<const PacketIndex> index)
{
    d->source->setIndex(std::move(index));
}

AudioFile::Seek AudioFile::seek(qint64 frame)
{
    switch (d->source->seek(av_rescale(frame, d->source->rate(), d->rate))) {
    case AudioDecoder::Seek::NotYet:
        return Seek::NotYet;
    case AudioDecoder::Seek::Failed:
        return Seek::Failed;
    case AudioDecoder::Seek::Done:
        break;
    }
    d->restart(frame);
    return Seek::Done;
}

qint64 AudioFile::read(std::span<float> to)
{
    return d->read(to);
}

qint64 AudioFile::position() const
{
    return d->position;
}

bool AudioFile::hasReadError() const
{
    return d->source->input().hasReadError();
}

} // namespace rundown
