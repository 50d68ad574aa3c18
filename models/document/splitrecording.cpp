// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/splitrecording.h"

#include "models/document/eventdocument.h"
#include "models/document/notesonsound.h"
#include "models/document/undocommands.h"
#include "models/event/soundplace.h"
#include "models/format/recap/layoutedits.h"

#include <algorithm>

namespace rundown {
namespace {

/// The recording of another session that meets this part at its end (`atEnd`) or beginning.
SplitPoint splitAt(const EventDocument &document, EntryId id, int row, bool atEnd)
{
    const Recording &part = document.session(id)->recordings[row];
    const qint64 ms = atEnd ? *part.toMs : *part.fromMs;
    SplitPoint split =
        atEnd ? SplitPoint{id, row, EntryId::None, 0, ms} : SplitPoint{EntryId::None, 0, id, row, ms};
    forEachEntry(document.event().outline, [&](const Entry &entry, const Entry *) {
        const Session *session = entry.session();
        for (int other = 0; session && entry.id != id && other < session->recordings.size(); ++other) {
            const Recording &recording = session->recordings[other];
            if (!isSameSound(recording, part) || (atEnd ? recording.fromMs : recording.toMs) != ms)
                continue;
            (atEnd ? split.behind : split.before) = entry.id;
            (atEnd ? split.rowBehind : split.rowBefore) = other;
        }
    });
    return split;
}

/// A copy of a session's entry without its children, to be changed; of an empty session where there is none.
Entry copyOf(const EventDocument &document, EntryId id)
{
    const Entry *entry = document.entry(id);
    return entry ? Entry{id, entry->content, entry->layout, entry->blankLinesAfter, {}} : Entry();
}

Recording *recordingIn(Entry &entry, int row)
{
    QList<Recording> &all = entry.session()->recordings;
    return row >= 0 && row < all.size() ? &all[row] : nullptr;
}

bool isWithin(const Recording &part, qint64 ms)
{
    return ms > part.fromMs.value_or(0) && ms < part.toMs.value_or(part.durationMs.value_or(INT64_MAX));
}

void setNotes(Entry &entry, const QString &was)
{
    if (!entry.layout.isEmpty() && entry.session()->notes != was)
        entry.layout = layoutForNotes(entry.layout, was, entry.session()->notes);
}

Session withLengths(Session session, const FileLengths &measured)
{
    session.recordings = withLengths(session.recordings, measured);
    return session;
}

/// Both sessions (or one, where the other is none) with other recordings, and with the notes that belong to
/// these, as one step.
bool push(EventDocument &document, const QString &name, Entry before, Entry behind,
          const FileLengths &measured)
{
    const Session wasBefore = document.session(before.id) ? *document.session(before.id) : Session();
    const Session wasBehind = document.session(behind.id) ? *document.session(behind.id) : Session();
    Session newBefore = withLengths(*before.session(), measured);
    Session newBehind = withLengths(*behind.session(), measured);
    if (!moveNotesWithSound(withLengths(wasBefore, measured), withLengths(wasBehind, measured), newBefore,
                            newBehind))
        return false;
    before.session()->notes = newBefore.notes;
    behind.session()->notes = newBehind.notes;
    setNotes(before, wasBefore.notes);
    setNotes(behind, wasBehind.notes);
    QList<Entry> entries = {before, behind};
    entries.removeIf([](const Entry &entry) { return entry.id == EntryId::None; });
    document.endTyping();
    document.undoStack()->push(new EditEntries(document, name, entries));
    return true;
}

/// Whether the rest of a file can be taken into what a session has of it: all of it, or the part that
/// follows.
bool takesIn(const Recording &own, const Recording &rest)
{
    return isSameSound(own, rest) && ((!own.fromMs && !own.toMs) || (own.fromMs && own.fromMs == rest.toMs));
}

/// Puts what lies behind a split ahead of what the session has.
void putAhead(Session &session, QList<Recording> rest)
{
    QList<Recording> &own = session.recordings;
    const auto same =
        std::ranges::find_if(own, [&](const Recording &each) { return takesIn(each, rest.first()); });
    if (same != own.end()) {
        same->toMs = same->fromMs ? same->toMs : rest.first().toMs;
        same->fromMs = rest.first().fromMs;
        rest.removeFirst();
    }
    own = rest.isEmpty() || same == own.end() ? rest + own : own.first(1) + rest + own.sliced(1);
}

} // namespace

bool knowsMomentsOfNotes(const EventDocument &document, EntryId id, const FileLengths &measured)
{
    const Session *session = document.session(id);
    return !session || knowsMoments(withLengths(*session, measured));
}

QList<SplitPoint> splitPointsOf(const EventDocument &document, EntryId id)
{
    QList<SplitPoint> splits;
    const Session *session = document.session(id);
    for (int row = 0; session && row < session->recordings.size(); ++row) {
        if (session->recordings[row].fromMs)
            splits << splitAt(document, id, row, false);
        if (session->recordings[row].toMs)
            splits << splitAt(document, id, row, true);
    }
    return splits;
}

TimeSpan roomOf(const EventDocument &document, const SplitPoint &split)
{
    constexpr qint64 least = 1'000;
    Entry before = copyOf(document, split.before);
    Entry behind = copyOf(document, split.behind);
    const Recording *first = recordingIn(before, split.rowBefore);
    const Recording *second = recordingIn(behind, split.rowBehind);
    const Recording *whole = second ? second : first;
    const std::optional<qint64> length = whole ? whole->durationMs : std::nullopt;
    return {(first ? first->fromMs.value_or(0) : 0) + least,
            (second && second->toMs ? *second->toMs : length.value_or(INT64_MAX / 2)) - least};
}

bool splitRecording(EventDocument &document, EntryId id, int row, qint64 fileMs, EntryId to,
                    const FileLengths &measured)
{
    if (!document.session(id) || !document.session(to) || id == to)
        return false;
    Entry before = copyOf(document, id);
    Entry behind = copyOf(document, to);
    Recording *part = recordingIn(before, row);
    if (!part || !isWithin(*part, fileMs))
        return false;
    QList<Recording> &all = before.session()->recordings;
    QList<Recording> rest = all.sliced(row);
    rest.first().fromMs = fileMs;
    part->toMs = fileMs;
    all.resize(row + 1);
    putAhead(*behind.session(), rest);
    return push(document, EventDocument::tr("Split the recording"), before, behind, measured);
}

bool moveSplit(EventDocument &document, const SplitPoint &split, qint64 fileMs, const FileLengths &measured)
{
    Entry before = copyOf(document, split.before);
    Entry behind = copyOf(document, split.behind);
    Recording *first = recordingIn(before, split.rowBefore);
    Recording *second = recordingIn(behind, split.rowBehind);
    if ((!first && !second) || fileMs == split.fileMs || (first && fileMs <= first->fromMs.value_or(0)) ||
        (second && fileMs >= second->toMs.value_or(second->durationMs.value_or(INT64_MAX))) || fileMs < 0)
        return false;
    if (first)
        first->toMs = fileMs;
    if (second)
        second->fromMs = fileMs;
    return push(document, EventDocument::tr("Move the split in the recording"), before, behind, measured);
}

bool removeSplit(EventDocument &document, const SplitPoint &split, const FileLengths &measured)
{
    Entry before = copyOf(document, split.before);
    Entry behind = copyOf(document, split.behind);
    Recording *first = recordingIn(before, split.rowBefore);
    const Recording *second = recordingIn(behind, split.rowBehind);
    if (!first || !second)
        return false;
    first->toMs = second->toMs;
    behind.session()->recordings.removeAt(split.rowBehind);
    return push(document, EventDocument::tr("Join the recording again"), before, behind, measured);
}

} // namespace rundown
