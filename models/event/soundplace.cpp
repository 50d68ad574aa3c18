// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/soundplace.h"

#include <algorithm>

namespace rundown {

std::optional<qint64> heardLength(const Recording &part)
{
    const std::optional<qint64> end = part.toMs ? part.toMs : part.durationMs;
    return end ? std::optional(std::max<qint64>(0, *end - part.fromMs.value_or(0))) : std::nullopt;
}

std::optional<SoundPlace> soundPlaceAt(const QList<Recording> &recordings, qint64 ms)
{
    for (int row = 0; row < recordings.size(); ++row) {
        const std::optional<qint64> length = heardLength(recordings[row]);
        if (row + 1 == recordings.size() || (length && ms < *length))
            return SoundPlace{row, recordings[row].fromMs.value_or(0) + ms};
        if (!length)
            return {};
        ms -= *length;
    }
    return {};
}

bool isSameSound(const Recording &a, const Recording &b)
{
    return a.file == b.file && (!a.file.isEmpty() || a.url == b.url);
}

std::optional<qint64> stampMsOf(const QList<Recording> &recordings, const Recording &file, qint64 fileMs)
{
    qint64 start = 0;
    for (const Recording &part : recordings) {
        const qint64 from = part.fromMs.value_or(0);
        if (isSameSound(part, file) && fileMs >= from && fileMs < part.toMs.value_or(INT64_MAX))
            return start + fileMs - from;
        const std::optional<qint64> length = heardLength(part);
        if (!length)
            return {};
        start += *length;
    }
    return {};
}

QList<Recording> withLengths(QList<Recording> recordings, const FileLengths &lengths)
{
    for (Recording &recording : recordings) {
        const auto known = recording.file.isEmpty() ? lengths.cend() : lengths.constFind(recording.file);
        if (!recording.durationMs && known != lengths.cend())
            recording.durationMs = *known;
    }
    return recordings;
}

} // namespace rundown
