// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/recordingtimes.h"

#include "models/event/recordingname.h"
#include "models/event/soundplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr qint64 msPerSecond = 1000;
constexpr qint64 msPerDay = 24 * 60 * 60 * msPerSecond;

/// When the session's part of a file began on the clock.
std::optional<QTime> partStartOf(const Recording &recording)
{
    const std::optional<QTime> start = clockStartOf(recording);
    return start ? std::optional(start->addMSecs(int(recording.fromMs.value_or(0)))) : std::nullopt;
}

/// The stretch that the recordings cover, in ms from the first one's start.
struct Stretch
{
    qint64 begin = 0;
    qint64 end = 0;
    bool hasEnd = true; ///< what ends last has a known length
};

std::optional<Stretch> stretchOf(const QList<Recording> &recordings)
{
    const std::optional<QTime> first = partStartOf(recordings.first());
    Stretch all;
    std::optional<qint64> goesOnAt = 0;
    for (const Recording &recording : recordings) {
        const std::optional<QTime> start = partStartOf(recording);
        const std::optional<qint64> at =
            first && start ? std::optional(clockDistance(*first, *start)) : goesOnAt;
        if (!at)
            return {};
        goesOnAt.reset();
        if (const std::optional<qint64> length = heardLength(recording))
            goesOnAt = *at + *length;
        const qint64 end = goesOnAt.value_or(*at);
        if (end >= all.end) {
            all.end = end;
            all.hasEnd = goesOnAt.has_value();
        }
        all.begin = std::min(all.begin, *at);
    }
    return all;
}

} // namespace

qint64 clockDistance(QTime from, QTime to)
{
    return (from.msecsTo(to) + 3 * msPerDay / 2) % msPerDay - msPerDay / 2;
}

std::optional<QTime> clockStartOf(const Recording &recording)
{
    if (recording.start)
        return recording.start;
    return parseRecordingName(fileOrUrl(recording)).start;
}

void renameFile(Recording &recording, const QString &file)
{
    const std::optional<QTime> start = clockStartOf(recording);
    recording.file = file;
    if (start && clockStartOf(recording) != start)
        recording.start = start;
}

bool mayBeMoved(const Recording &has, const Recording &found)
{
    constexpr qint64 toleratedMs = 1'500; // lengths that people write are whole seconds
    const QString name = fileNameOf(fileOrUrl(has));
    if (!has.file.isEmpty() && has.file == found.file)
        return true;
    if (name != fileNameOf(fileOrUrl(found)))
        return false;
    if (has.file.isEmpty() || !has.durationMs || !found.durationMs)
        return has.file.isEmpty() || parseRecordingName(name).date.has_value();
    return std::abs(*has.durationMs - *found.durationMs) <= toleratedMs;
}

ActualTimes actualTimes(const QList<Recording> &recordings)
{
    if (recordings.isEmpty())
        return {};
    ActualTimes times;
    const std::optional<Stretch> stretch = stretchOf(recordings);
    const std::optional<QTime> first = partStartOf(recordings.first());
    if (first)
        times.start = first->addMSecs(stretch ? int(stretch->begin) : 0);
    if (!stretch || !stretch->hasEnd || stretch->end - stretch->begin >= msPerDay)
        return times;
    times.lengthMs = stretch->end - stretch->begin;
    if (times.start)
        times.end = times.start->addMSecs(int(*times.lengthMs));
    return times;
}

std::optional<qint64> plannedLength(const QList<Entry> &siblings, qsizetype row,
                                    const std::optional<QTime> &startBehind)
{
    const Session *session = siblings[row].session();
    if (!session || session->durationMs || !session->start)
        return session ? session->durationMs : std::nullopt;
    const auto until = [&](const std::optional<QTime> &start) {
        const qint64 ms = start ? clockDistance(*session->start, *start) : 0;
        return ms > 0 ? std::optional(ms) : std::nullopt;
    };
    for (qsizetype next = row + 1; next < siblings.size(); ++next) {
        const Session *other = siblings[next].session();
        if (other)
            return until(other->start);
    }
    return until(startBehind);
}

std::optional<qint64> overrun(const QList<Entry> &siblings, qsizetype row)
{
    const Session *session = siblings[row].session();
    return session ? overrun(*session, plannedLength(siblings, row)) : std::nullopt;
}

std::optional<qint64> overrun(const Session &session, const std::optional<qint64> &plannedLength)
{
    if (!plannedLength)
        return {};
    const std::optional<qint64> actual = actualTimes(session.recordings).lengthMs;
    return actual ? std::optional(*actual - *plannedLength) : std::nullopt;
}

QString overrunText(qint64 ms)
{
    const qint64 seconds = (std::abs(ms) + msPerSecond / 2) / msPerSecond;
    const QString sign = seconds == 0 ? QString() : ms < 0 ? u"−"_s : u"+"_s;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    if (seconds < 3600)
        return sign + u"%1:%2"_s.arg(seconds / 60).arg(two(seconds % 60));
    return sign + u"%1:%2:%3"_s.arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

} // namespace rundown
