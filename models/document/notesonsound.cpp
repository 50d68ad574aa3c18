// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/notesonsound.h"

#include "models/event/notestamp.h"
#include "models/event/soundplace.h"

#include <algorithm>
#include <optional>

namespace rundown {
namespace {

/// A moment that stays the same whatever session it belongs to.
struct Moment
{
    Recording file;
    qint64 fileMs = 0;
};

std::optional<Moment> momentAt(const QList<Recording> &recordings, qint64 ms)
{
    const std::optional<SoundPlace> place = soundPlaceAt(recordings, ms);
    return place ? std::optional(Moment{recordings[place->row], place->fileMs}) : std::nullopt;
}

std::optional<qint64> msOf(const Moment &moment, const QList<Recording> &recordings)
{
    return stampMsOf(recordings, moment.file, moment.fileMs);
}

/// A note: a line at column 0 with the indented ones below it, and the moment it names.
struct Note
{
    QStringList lines;
    std::optional<Moment> moment;
};

QList<Note> notesOf(const Session &session)
{
    QList<Note> notes;
    const QStringList lines = session.notes.isEmpty() ? QStringList() : session.notes.split(u'\n');
    for (const QString &line : lines) {
        const bool isOwn = !line.isEmpty() && !line.at(0).isSpace();
        if (notes.isEmpty() || isOwn)
            notes.append(Note());
        notes.last().lines << line;
        if (const auto stamp = stampOf(line); stamp && !notes.last().moment)
            notes.last().moment = momentAt(session.recordings, stamp->ms);
    }
    return notes;
}

QString restamped(QString line, const QList<Recording> &were, const QList<Recording> &are)
{
    const std::optional<NoteStamp> stamp = stampOf(line);
    const std::optional<Moment> moment = stamp ? momentAt(were, stamp->ms) : std::nullopt;
    const std::optional<qint64> ms = moment ? msOf(*moment, are) : std::nullopt;
    if (ms && *ms / 1000 != stamp->ms / 1000)
        line.replace(stamp->begin, stamp->length, stampText(*ms));
    return line;
}

QStringList restamped(const QList<Note> &notes, const QList<Recording> &were, const QList<Recording> &are)
{
    QStringList lines;
    for (const Note &note : notes)
        for (const QString &line : note.lines)
            lines << restamped(line, were, are);
    return lines;
}

bool isIn(const Note &note, const Session &session)
{
    return note.moment && msOf(*note.moment, session.recordings);
}

/// Whether the moment is in none of a session's sound, or it is known when it is heard there.
bool isPlaceable(const Moment &moment, const QList<Recording> &recordings)
{
    const bool isThere = std::ranges::any_of(recordings, [&](const Recording &part) {
        return isSameSound(part, moment.file) && moment.fileMs >= part.fromMs.value_or(0) &&
               moment.fileMs < part.toMs.value_or(INT64_MAX);
    });
    return !isThere || msOf(moment, recordings);
}

bool canMoveNotes(const Session &from, const Session &newBefore, const Session &newBehind)
{
    const QStringList lines = from.notes.split(u'\n');
    return knowsMoments(from) && std::ranges::all_of(lines, [&](const QString &line) {
               const std::optional<NoteStamp> stamp = stampOf(line);
               const auto moment = stamp ? momentAt(from.recordings, stamp->ms) : std::nullopt;
               return !moment || (isPlaceable(*moment, newBefore.recordings) &&
                                  isPlaceable(*moment, newBehind.recordings));
           });
}

} // namespace

bool knowsMoments(const Session &session)
{
    const QStringList lines = session.recordings.isEmpty() ? QStringList() : session.notes.split(u'\n');
    return std::ranges::all_of(lines, [&](const QString &line) {
        const std::optional<NoteStamp> stamp = stampOf(line);
        return !stamp || soundPlaceAt(session.recordings, stamp->ms);
    });
}

bool moveNotesWithSound(const Session &before, const Session &behind, Session &newBefore, Session &newBehind)
{
    if (!canMoveNotes(before, newBefore, newBehind) || !canMoveNotes(behind, newBefore, newBehind))
        return false;
    QList<Note> first = notesOf(before);
    QList<Note> second = notesOf(behind);
    // A note without a stamp stays with the stamped one above it.
    const auto hasGoneBehind = [&](const Note &note) {
        return !isIn(note, newBefore) && isIn(note, newBehind);
    };
    const auto hasComeBefore = [&](const Note &note) {
        return isIn(note, newBefore) && !isIn(note, newBehind);
    };
    const auto staysBefore = [&](const Note &note) { return note.moment && !hasGoneBehind(note); };
    const auto staysBehind = [&](const Note &note) { return note.moment && !hasComeBefore(note); };
    const auto lastToStay = std::find_if(first.rbegin(), first.rend(), staysBefore).base();
    const auto cutFirst = std::find_if(lastToStay, first.end(), hasGoneBehind);
    auto cutSecond = std::find_if(second.begin(), second.end(), staysBehind);
    if (std::none_of(second.begin(), cutSecond, hasComeBefore))
        cutSecond = second.begin();
    const QList<Note> moved(cutFirst, first.end());
    const QList<Note> taken(second.begin(), cutSecond);
    first.erase(cutFirst, first.end());
    second.erase(second.begin(), cutSecond);

    newBefore.notes = (restamped(first, before.recordings, newBefore.recordings) +
                       restamped(taken, behind.recordings, newBefore.recordings))
                          .join(u'\n');
    newBehind.notes = (restamped(moved, before.recordings, newBehind.recordings) +
                       restamped(second, behind.recordings, newBehind.recordings))
                          .join(u'\n');
    return true;
}

} // namespace rundown
