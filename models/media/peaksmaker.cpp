// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksmaker.h"

#include "models/media/audiodecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

/// So many are handed out at once: 5 s of sound.
constexpr qsizetype peaksAtOnce = 500;

/// A file that claims to be longer than two days is damaged; drawing it must not take all memory.
constexpr qint64 maximumPeaks = qint64(48) * 3600 * 1000 / Peaks::msPerPeak;

template<class Sample>
qint16 to16Bit(Sample sample)
{
    if constexpr (std::is_floating_point_v<Sample>)
        return qint16(std::lrint(std::clamp<Sample>(sample, -1, 1) * 32767));
    else if constexpr (std::is_same_v<Sample, quint8>)
        return qint16((int(sample) - 128) * 256);
    else if constexpr (sizeof(Sample) > 2)
        return qint16(sample >> (8 * (sizeof(Sample) - 2)));
    else
        return sample;
}

/// Eight at a time, independent of each other, so that the compiler makes vector instructions of it.
template<class Sample>
void widen(Peak &peak, const Sample *samples, qsizetype count)
{
    constexpr qsizetype lanes = 8;
    if (count <= 0)
        return;
    Sample low[lanes];
    Sample high[lanes];
    std::fill_n(low, lanes, samples[0]);
    std::fill_n(high, lanes, samples[0]);
    qsizetype i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (qsizetype lane = 0; lane < lanes; ++lane) {
            const Sample sample = samples[i + lane];
            low[lane] = sample < low[lane] ? sample : low[lane];
            high[lane] = sample > high[lane] ? sample : high[lane];
        }
    }
    for (; i < count; ++i) {
        low[0] = std::min(low[0], samples[i]);
        high[0] = std::max(high[0], samples[i]);
    }
    peak.low = std::min(peak.low, to16Bit(*std::min_element(low, low + lanes)));
    peak.high = std::max(peak.high, to16Bit(*std::max_element(high, high + lanes)));
}

template<class Sample>
void widen(Peak &peak, const AVFrame &frame, int from, int count)
{
    const int channels = frame.ch_layout.nb_channels;
    if (av_sample_fmt_is_planar(AVSampleFormat(frame.format))) {
        for (int channel = 0; channel < channels; ++channel)
            widen(peak, reinterpret_cast<const Sample *>(frame.extended_data[channel]) + from, count);
    } else {
        widen(peak, reinterpret_cast<const Sample *>(frame.extended_data[0]) + qsizetype(from) * channels,
              qsizetype(count) * channels);
    }
}

void widenAny(Peak &peak, const AVFrame &frame, int from, int count)
{
    switch (av_get_packed_sample_fmt(AVSampleFormat(frame.format))) {
    case AV_SAMPLE_FMT_U8:
        return widen<quint8>(peak, frame, from, count);
    case AV_SAMPLE_FMT_S16:
        return widen<qint16>(peak, frame, from, count);
    case AV_SAMPLE_FMT_S32:
        return widen<qint32>(peak, frame, from, count);
    case AV_SAMPLE_FMT_S64:
        return widen<qint64>(peak, frame, from, count);
    case AV_SAMPLE_FMT_FLT:
        return widen<float>(peak, frame, from, count);
    case AV_SAMPLE_FMT_DBL:
        return widen<double>(peak, frame, from, count);
    default:
        break;
    }
}

/// Cuts the samples of a file into peaks of equal length.
class PeaksCutter
{
public:
    PeaksCutter(int rate, const TakePeaks &take) : m_rate(rate), m_take(take) {}

    /// Without a frame: silence. False: enough.
    bool add(const AVFrame *frame, int from, qint64 count)
    {
        while (count > 0) {
            const qint64 now = std::min(count, endOfPeak() - m_position);
            if (frame)
                widenAny(m_peak, *frame, from, int(now));
            from += int(now);
            count -= now;
            m_position += now;
            if (m_position == endOfPeak() && !next())
                return false;
        }
        return true;
    }

    void finish()
    {
        if (m_position > m_count * m_rate * Peaks::msPerPeak / 1000)
            m_peaks.append(m_peak);
        if (!m_peaks.isEmpty())
            m_take(m_peaks);
    }

private:
    /// Whole samples, without drifting where a peak has a broken number of them.
    qint64 endOfPeak() const { return (m_count + 1) * m_rate * Peaks::msPerPeak / 1000; }

    bool next()
    {
        m_peaks.append(m_peak);
        m_peak = {};
        ++m_count;
        if (m_peaks.size() < peaksAtOnce)
            return true;
        return m_take(std::exchange(m_peaks, {})) && m_count < maximumPeaks;
    }

    const int m_rate;
    const TakePeaks &m_take;
    QList<Peak> m_peaks;
    Peak m_peak;
    qint64 m_count = 0;
    qint64 m_position = 0;
};

} // namespace

Result<void> makePeaks(const QString &path, const TakePeaks &take)
{
    const Result<std::unique_ptr<AudioDecoder>> opened = AudioDecoder::open(path);
    if (!opened)
        return tl::make_unexpected(opened.error());
    AudioDecoder &decoder = **opened;
    PeaksCutter cutter(std::max(decoder.rate(), 1000), take);
    while (const std::optional<AudioDecoder::Block> block = decoder.next()) {
        const bool goOn = block->frame
                              ? cutter.add(block->frame, block->skip, block->frame->nb_samples - block->skip)
                              : cutter.add(nullptr, 0, block->silence);
        if (!goOn)
            return {};
    }
    cutter.finish();
    if (decoder.input().hasReadError())
        return fail(Media::tr("The file could not be read any further."),
                    Media::tr("Check its drive, then open it again."), path);
    return {};
}

} // namespace rundown
