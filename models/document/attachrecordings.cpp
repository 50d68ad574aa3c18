// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/attachrecordings.h"

#include "models/document/eventdocument.h"
#include "models/document/undocommands.h"
#include "models/event/recordingtimes.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace rundown {
namespace {

/// `files`: all that are being attached; none of these has become another of them.
void attach(Session &session, const Recording &recording, const QSet<QString> &files)
{
    QList<Recording> &all = session.recordings;
    auto has =
        recording.file.isEmpty() ? all.end() : std::ranges::find(all, recording.file, &Recording::file);
    if (has == all.end())
        has = std::ranges::find_if(all, [&](const Recording &other) {
            return !files.contains(other.file) && mayBeMoved(other, recording);
        });
    if (has == session.recordings.end()) {
        session.recordings << recording;
        return;
    }
    if (!recording.file.isEmpty())
        has->file = recording.file; // it may have moved
    if (recording.start)
        has->start = recording.start;
    if (recording.durationMs)
        has->durationMs = recording.durationMs;
}

/// Sessions that are being changed, by themselves: each once, whatever happens to it.
class ChangedSessions
{
public:
    explicit ChangedSessions(EventDocument &document) : m_document(document) {}

    /// Null where there is no such session.
    Session *session(EntryId id)
    {
        const Entry *entry = m_document.entry(id);
        if (!entry || !entry->session())
            return nullptr;
        const Entry copy{entry->id, entry->content, entry->layout, entry->blankLinesAfter, {}};
        return m_changed.try_emplace(id, copy).first->second.session();
    }

    /// Returns how many are really another than before.
    int push(const QString &name)
    {
        QList<Entry> entries;
        for (const auto &[id, entry] : m_changed) {
            if (entry.session()->recordings != m_document.session(id)->recordings)
                entries << entry;
        }
        if (!entries.isEmpty())
            m_document.undoStack()->push(new EditEntries(m_document, name, entries));
        return int(entries.size());
    }

private:
    EventDocument &m_document;
    std::map<EntryId, Entry> m_changed;
};

} // namespace

int attachRecordings(EventDocument &document, const QList<AttachedRecording> &recordings)
{
    ChangedSessions changed(document);
    QSet<QString> files;
    for (const AttachedRecording &attached : recordings)
        files.insert(attached.recording.file);
    files.remove(QString());
    for (const AttachedRecording &attached : recordings) {
        if (Session *session = changed.session(attached.session))
            attach(*session, attached.recording, files);
    }
    return changed.push(EventDocument::tr("Attach recordings"));
}

int relocateRecordings(EventDocument &document, const QList<MovedRecording> &moved)
{
    ChangedSessions changed(document);
    for (const MovedRecording &each : moved) {
        Session *session = changed.session(each.session);
        if (!session)
            continue;
        for (Recording &recording : session->recordings) {
            if (recording.file == each.from)
                renameFile(recording, each.to);
        }
    }
    return changed.push(EventDocument::tr("Find recordings again"));
}

int writeLengths(EventDocument &document, const FileLengths &lengths)
{
    ChangedSessions changed(document);
    for (const EntryId id : document.entriesInOrder()) {
        if (Session *session = changed.session(id))
            session->recordings = withLengths(session->recordings, lengths);
    }
    return changed.push(EventDocument::tr("Measure recordings"));
}

} // namespace rundown
