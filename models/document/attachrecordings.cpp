// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/attachrecordings.h"

#include "models/document/eventdocument.h"
#include "models/document/undocommands.h"

#include <algorithm>
#include <map>

namespace rundown {
namespace {

QString fileOf(const Recording &recording)
{
    return fileNameOf(recording.file.isEmpty() ? recording.url : recording.file);
}

void attach(Session &session, const Recording &recording)
{
    const auto has = std::ranges::find_if(
        session.recordings, [&](const Recording &other) { return fileOf(other) == fileOf(recording); });
    if (has == session.recordings.end()) {
        session.recordings << recording;
        return;
    }
    if (recording.start)
        has->start = recording.start;
    if (recording.durationMs)
        has->durationMs = recording.durationMs;
}

} // namespace

int attachRecordings(EventDocument &document, const QList<AttachedRecording> &recordings)
{
    std::map<EntryId, Entry> changed;
    for (const AttachedRecording &attached : recordings) {
        const Entry *entry = document.entry(attached.session);
        if (!entry || !entry->session())
            continue;
        const Entry copy{entry->id, entry->content, entry->layout, entry->blankLinesAfter, {}};
        attach(*changed.try_emplace(attached.session, copy).first->second.session(), attached.recording);
    }
    std::erase_if(changed, [&](const auto &item) {
        return item.second.session()->recordings == document.session(item.first)->recordings;
    });
    QList<Entry> entries;
    for (const auto &[id, entry] : changed)
        entries << entry;
    if (!entries.isEmpty())
        document.undoStack()->push(
            new EditEntries(document, EventDocument::tr("Attach recordings"), entries));
    return int(entries.size());
}

} // namespace rundown
