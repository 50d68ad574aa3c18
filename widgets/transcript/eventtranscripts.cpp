// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transcript/eventtranscripts.h"

#include "models/format/transcript/sessioncues.h"
#include "models/format/transcript/transcriptfiles.h"
#include "widgets/common/background.h"
#include "widgets/player/recordingplace.h"

namespace rundown {
namespace {

constexpr int delayMs = 200; ///< edits come in bouts

struct SessionSource
{
    EntryId id = EntryId::None;
    QList<Recording> recordings;
};

QHash<EntryId, SessionTranscript> lookFor(const QList<SessionSource> &sources, const QString &folder)
{
    QHash<EntryId, SessionTranscript> transcripts;
    TranscriptFinder finder;
    for (const SessionSource &source : sources) {
        SessionTranscript transcript;
        QList<QList<Cue>> cues;
        for (const Recording &recording : source.recordings) {
            const QString path = placeOf(recording, folder).path;
            const FoundTranscript found = path.isEmpty() ? FoundTranscript() : finder.find(path);
            cues << found.transcript.cues;
            transcript.problems += found.transcript.problems;
            if (!found.path.isEmpty())
                transcript.files << found.path;
        }
        transcript.cues = joinCues(source.recordings, cues);
        if (!transcript.cues.isEmpty())
            transcripts.insert(source.id, transcript);
    }
    return transcripts;
}

} // namespace

EventTranscripts::EventTranscripts(EventDocument *document, QObject *parent)
    : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &EventTranscripts::look);
    connect(document, &EventDocument::loaded, this, [this] {
        ++m_search;
        m_transcripts.clear(); // the ids name other sessions now
        emit changed();
        refresh();
    });
    connect(document, &EventDocument::replaced, this, &EventTranscripts::refresh);
    connect(document, &EventDocument::entriesInserted, this, &EventTranscripts::refresh);
    connect(document, &EventDocument::entryChanged, this, [this](EntryId, EntryFields fields) {
        if (fields.testFlag(EntryField::Recordings))
            refresh();
    });
}

void EventTranscripts::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    refresh();
}

void EventTranscripts::refresh()
{
    m_timer.start();
}

void EventTranscripts::look()
{
    QList<SessionSource> sources;
    forEachEntry(m_document->event().outline, [&](const Entry &entry, const Entry *) {
        if (entry.session() && !entry.session()->recordings.isEmpty())
            sources << SessionSource{entry.id, entry.session()->recordings};
    });
    inThreadOfItsOwn(
        this, [sources, folder = m_folder] { return lookFor(sources, folder); },
        [this, search = ++m_search](const QHash<EntryId, SessionTranscript> &transcripts) {
            if (search != m_search)
                return;
            m_transcripts = transcripts;
            emit changed();
        });
}

} // namespace rundown
