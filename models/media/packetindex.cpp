// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/packetindex.h"

#include "models/media/audiodecoder.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

constexpr int packetsPerPlace = 32;
constexpr int packetsPerProgress = 512;

/// A header may round; what is missing beyond this is missed.
constexpr qint64 toleratedShortnessMs = 1500;

QString clockText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    return u"%1:%2:%3"_s.arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

/// Samples that the encoder put around the sound, which are not to be heard (libav's
/// AV_PKT_DATA_SKIP_SAMPLES: two little-endian 32-bit counts).
struct Padding
{
    qint64 before = 0;
    qint64 after = 0;
};

Padding paddingOf(const AVPacket &packet)
{
    size_t size = 0;
    const uint8_t *data = av_packet_get_side_data(&packet, AV_PKT_DATA_SKIP_SAMPLES, &size);
    if (!data || size < 8)
        return {};
    return {qFromLittleEndian<quint32>(data), qFromLittleEndian<quint32>(data + 4)};
}

/// Times of the first sample that is heard and of the end.
struct HeardRange
{
    qint64 start = 0;
    qint64 end = 0;
};

} // namespace

/// One reading of a file's packets into an index.
class PacketScan
{
public:
    PacketScan(MediaInput &input, PacketIndex &index) : m_input(input), m_index(index)
    {
        const std::lock_guard lock(m_index.m_mutex);
        m_index.m_tickNumerator = input.timeBase().num;
        m_index.m_tickDenominator = input.timeBase().den;
    }

    void add(const AVPacket &packet)
    {
        if (packet.pts == AV_NOPTS_VALUE)
            return;
        const Padding padding = paddingOf(packet);
        const qint64 end = packet.pts + std::max<qint64>(packet.duration, 0);
        const std::lock_guard lock(m_index.m_mutex);
        if (m_count == 0)
            m_index.m_startTicks = packet.pts + ticks(padding.before);
        if (m_input.countsPackets() && m_count % packetsPerPlace == 0)
            m_index.m_places.push_back({packet.pos, packet.pts});
        m_index.m_coveredTicks = std::max(m_index.m_coveredTicks, end);
        m_index.m_endTicks = std::max(m_index.m_endTicks, end - ticks(padding.after));
        ++m_count;
    }

    qint64 count() const { return m_count; }

    /// `heard`: as decoding has shown, where the packets do not tell.
    void complete(const std::optional<HeardRange> &heard)
    {
        const std::lock_guard lock(m_index.m_mutex);
        m_index.m_places.shrink_to_fit();
        m_index.m_endTicks = std::max(m_index.m_endTicks, m_index.m_startTicks);
        if (heard) {
            m_index.m_startTicks = heard->start;
            m_index.m_endTicks = heard->end;
        }
        m_index.m_durationMs =
            av_rescale_q(m_index.m_endTicks - m_index.m_startTicks, m_input.timeBase(), AVRational{1, 1000});
        m_index.m_complete = true;
    }

private:
    qint64 ticks(qint64 samples) const
    {
        const int rate = m_input.stream()->codecpar->sample_rate;
        return rate > 0 ? av_rescale_q(samples, AVRational{1, rate}, m_input.timeBase()) : 0;
    }

    MediaInput &m_input;
    PacketIndex &m_index;
    qint64 m_count = 0;
};

namespace {

/// Stamped packets may say that their last samples are not to be heard in more ways than one, so their end is
/// decoded. None where that does not work.
std::optional<HeardRange> decodedRange(const QString &path, const PacketIndex &index)
{
    const Result<std::unique_ptr<AudioDecoder>> decoder = AudioDecoder::open(path);
    if (!decoder)
        return {};
    const qint64 end = (*decoder)->samplesAt(index.endTicks());
    qint64 length = std::max<qint64>(0, end - (*decoder)->rate());
    if ((*decoder)->seek(length) != AudioDecoder::Seek::Done)
        return {};
    while (const std::optional<AudioDecoder::Block> block = (*decoder)->next())
        length = (*decoder)->position();
    return HeardRange{(*decoder)->ticksOf(0), (*decoder)->ticksOf(length)};
}

ScanReport reportOn(const MediaInput &input, const PacketIndex &index, const QString &path)
{
    const auto warn = [&path](const QString &what) {
        return ScanReport{Problem{Problem::Severity::Warning, path, 0, 0, what,
                                  Media::tr("Copy it again from the recorder if you can.")}};
    };
    if (input.hasReadError())
        return warn(Media::tr("The file could be read only up to %1.").arg(clockText(index.durationMs())));
    const qint64 missing = input.headerDurationMs() - index.durationMs();
    if (!input.headerDurationIsEstimate() && missing > toleratedShortnessMs)
        return warn(Media::tr("The file is cut off: it should last %1 and ends at %2.")
                        .arg(clockText(input.headerDurationMs()), clockText(index.durationMs())));
    return {};
}

} // namespace

std::optional<PacketIndex::Place> PacketIndex::find(qint64 ticks) const
{
    const std::lock_guard lock(m_mutex);
    if (m_places.empty() || (!m_complete && m_coveredTicks <= ticks))
        return {};
    auto after = std::upper_bound(m_places.begin(), m_places.end(), ticks,
                                  [](qint64 t, const Place &place) { return t < place.ticks; });
    return after == m_places.begin() ? m_places.front() : *std::prev(after);
}

qint64 PacketIndex::startTicks() const
{
    const std::lock_guard lock(m_mutex);
    return m_startTicks;
}

qint64 PacketIndex::endTicks() const
{
    const std::lock_guard lock(m_mutex);
    return m_endTicks;
}

qint64 PacketIndex::durationMs() const
{
    const std::lock_guard lock(m_mutex);
    return m_durationMs;
}

qint64 PacketIndex::coveredMs() const
{
    const std::lock_guard lock(m_mutex);
    const AVRational tick{m_tickNumerator, m_tickDenominator};
    return std::max<qint64>(0, av_rescale_q(m_coveredTicks - m_startTicks, tick, AVRational{1, 1000}));
}

void PacketIndex::write(QDataStream &to) const
{
    const std::lock_guard lock(m_mutex);
    to << m_coveredTicks << m_tickNumerator << m_tickDenominator << m_startTicks << m_endTicks << m_durationMs
       << qint64(m_places.size());
    for (const Place &place : m_places)
        to << place.byte << place.ticks;
}

bool PacketIndex::read(QDataStream &from)
{
    PacketIndex kept;
    qint64 count = 0;
    from >> kept.m_coveredTicks >> kept.m_tickNumerator >> kept.m_tickDenominator >> kept.m_startTicks >>
        kept.m_endTicks >> kept.m_durationMs >> count;
    constexpr qint64 bytesPerPlace = 16;
    const qint64 left = from.device()->bytesAvailable();
    if (from.status() != QDataStream::Ok || count != left / bytesPerPlace || left % bytesPerPlace != 0 ||
        kept.m_tickNumerator <= 0 || kept.m_tickDenominator <= 0)
        return false;
    kept.m_places.resize(size_t(count));
    for (Place &place : kept.m_places)
        from >> place.byte >> place.ticks;
    const std::lock_guard lock(m_mutex);
    m_places = std::move(kept.m_places);
    m_coveredTicks = kept.m_coveredTicks;
    m_tickNumerator = kept.m_tickNumerator;
    m_tickDenominator = kept.m_tickDenominator;
    m_startTicks = kept.m_startTicks;
    m_endTicks = kept.m_endTicks;
    m_durationMs = kept.m_durationMs;
    m_complete = true;
    return true;
}

Result<ScanReport> scanPackets(const QString &path, PacketIndex &index, const std::function<bool()> &progress)
{
    const Result<std::unique_ptr<MediaInput>> input = MediaInput::open(path);
    if (!input)
        return tl::make_unexpected(input.error());
    PacketScan scan(**input, index);
    const libav::Packet packet(av_packet_alloc());
    while ((*input)->read(packet.get())) {
        scan.add(*packet);
        if (progress && scan.count() % packetsPerProgress == 0 && !progress())
            return ScanReport{};
    }
    scan.complete((*input)->countsPackets() ? std::nullopt : decodedRange(path, index));
    return reportOn(**input, index, path);
}

} // namespace rundown
