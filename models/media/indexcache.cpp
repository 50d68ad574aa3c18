// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/indexcache.h"

#include "models/media/libav.h"

#include <QDataStream>
#include <QIODevice>

namespace rundown {
namespace {

constexpr CheckedCache::Kind kind{QByteArrayView("rundown index 1\n"), QLatin1StringView("indexes"),
                                  QLatin1StringView(".index")};

quint64 librariesVersion()
{
    return (quint64(avformat_version()) << 32) | avcodec_version();
}

} // namespace

IndexCache::IndexCache(const QString &soundFile) : m_cache(kind, soundFile) {}

bool IndexCache::load(PacketIndex &index) const
{
    const std::optional<QByteArray> bytes = m_cache.load();
    if (!bytes)
        return false;
    QDataStream stream(*bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint64 version = 0;
    stream >> version;
    return version == librariesVersion() && index.read(stream);
}

void IndexCache::store(const PacketIndex &index) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << librariesVersion();
    index.write(stream);
    m_cache.store(bytes);
}

Result<ScanReport> measureFile(const QString &path, PacketIndex &index, const std::function<bool()> &progress)
{
    const IndexCache cache(path); // of the file as it is before it is read
    if (cache.load(index))
        return ScanReport{};
    Result<ScanReport> report = scanPackets(path, index, progress);
    if (report && !report->problem && index.isComplete())
        cache.store(index);
    return report;
}

} // namespace rundown
