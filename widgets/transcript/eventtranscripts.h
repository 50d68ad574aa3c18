// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/format/transcript/transcript.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace rundown {

/// Where transcripts are kept that the folder of their recording did not take: the user's state folder.
QString transcriptsElsewhere();

/// The transcript of a session, on the session's time.
struct SessionTranscript
{
    QList<Cue> cues;
    QStringList files; ///< where they stand; also those that cannot be read
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
    /// A drive may have come back: looks again where recordings were not there.
    void lookForMissing();

    /// Empty where there is none.
    SessionTranscript of(EntryId session) const { return m_transcripts.value(session); }
    const QHash<EntryId, SessionTranscript> &all() const { return m_transcripts; }

signals:
    void changed();

private:
    struct Answer;
    void look();
    void take(const Answer &answer);

    EventDocument *m_document;
    QString m_folder;
    QHash<EntryId, SessionTranscript> m_transcripts;
    QTimer m_timer;
    int m_search = 0; ///< stale answers have another number
    bool m_isLooking = false;
    bool m_hasMissing = false; ///< recordings that were not there
};

} // namespace rundown
