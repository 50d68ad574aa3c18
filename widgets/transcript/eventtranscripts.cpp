// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transcript/eventtranscripts.h"

#include "models/format/transcript/sessioncues.h"
#include "models/format/transcript/transcriptfiles.h"
#include "models/media/statefolder.h"
#include "widgets/common/background.h"
#include "widgets/player/recordingplace.h"

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr int delayMs = 200; ///< edits come in bouts

struct SessionSource
{
    EntryId id = EntryId::None;
    QList<Recording> recordings;
};

} // namespace

/// What a look brought.
struct EventTranscripts::Answer
{
    QHash<EntryId, SessionTranscript> transcripts;
    bool hasMissing = false;

    void add(const SessionSource &source, const QString &folder, TranscriptFinder &finder);
};

void EventTranscripts::Answer::add(const SessionSource &source, const QString &folder,
                                   TranscriptFinder &finder)
{
    SessionTranscript transcript;
    QList<QList<Cue>> cues;
    for (const Recording &recording : source.recordings) {
        const QString path = placeOf(recording, folder).path;
        hasMissing = hasMissing || (path.isEmpty() && !recording.file.isEmpty());
        const FoundTranscript found = path.isEmpty() ? FoundTranscript() : finder.find(path);
        cues << found.transcript.cues;
        transcript.problems += found.transcript.problems;
        if (!found.path.isEmpty())
            transcript.files << found.path;
    }
    transcript.cues = joinCues(source.recordings, cues);
    if (!transcript.files.isEmpty())
        transcripts.insert(source.id, transcript);
}

QString transcriptsElsewhere()
{
    return stateFolder(u"transcripts"_s);
}

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

void EventTranscripts::lookForMissing()
{
    if (m_hasMissing && !m_isLooking)
        refresh();
}

void EventTranscripts::look()
{
    QList<SessionSource> sources;
    forEachEntry(m_document->event().outline, [&](const Entry &entry, const Entry *) {
        if (entry.session() && !entry.session()->recordings.isEmpty())
            sources << SessionSource{entry.id, entry.session()->recordings};
    });
    const auto work = [sources, folder = m_folder] {
        Answer answer;
        TranscriptFinder finder(transcriptsElsewhere());
        for (const SessionSource &source : sources)
            answer.add(source, folder, finder);
        return answer;
    };
    m_isLooking = true;
    inThreadOfItsOwn(this, work, [this, search = ++m_search](const Answer &answer) {
        if (search == m_search)
            take(answer);
    });
}

void EventTranscripts::take(const Answer &answer)
{
    m_isLooking = false;
    m_hasMissing = answer.hasMissing;
    m_transcripts = answer.transcripts;
    emit changed();
}

} // namespace rundown
