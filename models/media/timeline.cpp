// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/timeline.h"

#include <algorithm>

namespace rundown {
namespace {

constexpr qint64 msPerDay = 24LL * 3600 * 1000;

} // namespace

bool Timeline::isOneWholeFile() const
{
    return count() == 1 && m_pieces[0].fromMs == 0 && !m_pieces[0].toMs;
}

void Timeline::setFileLength(const QString &path, qint64 ms)
{
    for (Piece &piece : m_pieces)
        if (piece.path == path)
            piece.fileLengthMs = ms;
}

std::optional<qint64> Timeline::lengthOf(int piece) const
{
    const Piece &part = m_pieces[piece];
    if (!part.toMs && !part.fileLengthMs)
        return {};
    const qint64 end = std::min(part.toMs.value_or(INT64_MAX), part.fileLengthMs.value_or(INT64_MAX));
    return std::max<qint64>(0, end - part.fromMs);
}

qint64 Timeline::startOf(int piece) const
{
    qint64 start = 0;
    for (int i = 0; i < piece; ++i)
        start += lengthOf(i).value_or(0);
    return start;
}

Timeline::Place Timeline::placeAt(qint64 ms) const
{
    ms = std::max<qint64>(ms, 0);
    for (int i = 0;; ++i) {
        const qint64 length = lengthOf(i).value_or(i + 1 == count() ? INT64_MAX : 0);
        if (ms < length || i + 1 == count())
            return {i, m_pieces[i].fromMs + std::min(ms, length)};
        ms -= length;
    }
}

qint64 Timeline::msAt(const Place &place) const
{
    const qint64 length = lengthOf(place.piece).value_or(INT64_MAX);
    return startOf(place.piece) + std::clamp<qint64>(place.fileMs - m_pieces[place.piece].fromMs, 0, length);
}

std::optional<QTime> Timeline::clockAt(qint64 ms) const
{
    if (isEmpty())
        return {};
    const Place place = placeAt(ms);
    const std::optional<QTime> start = m_pieces[place.piece].clockStart;
    return start ? std::optional(start->addMSecs(int(place.fileMs % msPerDay))) : std::nullopt;
}

std::optional<qint64> Timeline::msAtClock(QTime time) const
{
    for (int i = 0; i < count(); ++i) {
        const Piece &piece = m_pieces[i];
        if (!piece.clockStart)
            continue;
        // A recording may go on past midnight.
        const qint64 begin = piece.clockStart->msecsSinceStartOfDay() + piece.fromMs;
        const qint64 into = ((time.msecsSinceStartOfDay() - begin) % msPerDay + msPerDay) % msPerDay;
        if (into < lengthOf(i).value_or(0))
            return startOf(i) + into;
    }
    return {};
}

} // namespace rundown
