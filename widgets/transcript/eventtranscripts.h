// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/format/transcript/transcript.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace rundown {

/// The transcript of a session, on the session's time.
struct SessionTranscript
{
    QList<Cue> cues;
    QStringList files; ///< where they stand
    Problems problems;
};

/// What is said in the sessions of an event, as far as there are transcripts beside their recordings: looked
/// for in a thread of its own, anew whenever recordings come, go or change their names.
class EventTranscripts : public QObject
{
    Q_OBJECT
public:
    explicit EventTranscripts(EventDocument *document, QObject *parent = nullptr);

    /// Where the recordings lie.
    void setFolder(const QString &folder);
    /// The files may be others now.
    void refresh();

    /// Empty where there is none.
    SessionTranscript of(EntryId session) const { return m_transcripts.value(session); }
    const QHash<EntryId, SessionTranscript> &all() const { return m_transcripts; }

signals:
    void changed();

private:
    void look();

    EventDocument *m_document;
    QString m_folder;
    QHash<EntryId, SessionTranscript> m_transcripts;
    QTimer m_timer;
    int m_search = 0; ///< stale answers have another number
};

} // namespace rundown
