// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peakscache.h"

#include <QtEndian>

namespace rundown {
namespace {

constexpr CheckedCache::Kind kind{QByteArrayView("rundown peaks 1\n"), QLatin1StringView("peaks"),
                                  QLatin1StringView(".peaks")};

} // namespace

PeaksCache::PeaksCache(const QString &soundFile) : m_cache(kind, soundFile) {}

/// Kept as pairs of little-endian 16-bit numbers.
std::optional<QList<Peak>> PeaksCache::load() const
{
    const std::optional<QByteArray> bytes = m_cache.load();
    if (!bytes || bytes->size() % qsizetype(sizeof(Peak)) != 0)
        return {};
    QList<Peak> peaks(bytes->size() / qsizetype(sizeof(Peak)));
    qFromLittleEndian<qint16>(bytes->constData(), peaks.size() * 2, peaks.data());
    return peaks;
}

void PeaksCache::store(const QList<Peak> &peaks) const
{
    QByteArray bytes(peaks.size() * qsizetype(sizeof(Peak)), Qt::Uninitialized);
    qToLittleEndian<qint16>(peaks.constData(), peaks.size() * 2, bytes.data());
    m_cache.store(bytes);
}

} // namespace rundown
