// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/recordingname.h"

#include <QDateTime>

#include <functional>

namespace rundown {

/// A recording found in a folder, with what is known of it.
struct FoundRecording
{
    QString file; ///< path as it is to stand in the event: relative to the event's folder
    RecordingName name;
    QDateTime fileTime; ///< when the file was last written, local time: the end of the recording
    std::optional<qint64> durationMs; ///< exact
    QString problem;                  ///< why it could not be measured, in words for people
    QString path = {};                ///< where it lies now
};

/// What a match knows of a session.
struct MatchSession
{
    EntryId id = EntryId::None;
    SessionKind kind = SessionKind::Talk;
    QString title;
    QStringList people;
    QList<Recording> attached;  ///< that it has
    std::optional<QTime> start; ///< planned
    bool isBlock = false;       ///< holds other sessions
    bool isLightning = false;   ///< a lightning block, or in one
};

/// All sessions of an outline, as they are read. `startOf` gives a session's planned start.
QList<MatchSession> matchSessions(const QList<Entry> &outline,
                                  const std::function<std::optional<QTime>(const Entry &)> &startOf);

/// Why a recording is proposed for a session.
enum class MatchReason {
    Attached, ///< the session has it already
    Slug,     ///< the file's name speaks of the session
    Start,    ///< it begins about when the session does
    Follows,  ///< it goes on where the recording before it ended
    Order,    ///< it stands in the same place of the order, and nothing speaks for another
};

/// In words for people: "its name".
QString reasonText(MatchReason reason);

/// One recording and the session that it is proposed for.
struct MatchProposal
{
    int recording = 0;               ///< its place in RecordingMatch::recordings
    EntryId session = EntryId::None; ///< None: left over
    QList<MatchReason> reasons;
    std::optional<QTime> start; ///< on the clock, put right by the shift
    bool startFromFileTime = false;
    /// Whether nothing but the order speaks for it.
    bool isDoubtful() const { return reasons == QList<MatchReason>{MatchReason::Order}; }
};

/// What is proposed for a folder of recordings, in the order in which they were made.
struct RecordingMatch
{
    QList<FoundRecording> recordings;
    QList<MatchProposal> proposals; ///< one for each recording, in the same order
    QStringList missingNumbers;     ///< gaps in the numbers: `02`
    QList<int> overlaps;            ///< recordings that begin before the one in front of them has ended
    QList<EntryId> without;         ///< sessions that get none and have none
    /// What to add to the recorder's clock in all, in ms, where it seems to be wrong by the same for all;
    /// else 0.
    qint64 suggestedShiftMs = 0;
};

/// Proposes a session for each recording, so that the order of both is kept: by names, by starts, by order.
/// `clockShiftMs` is added to the recorder's clock. Costs sessions × recordings.
RecordingMatch matchRecordings(QList<FoundRecording> recordings, const QList<MatchSession> &sessions,
                               qint64 clockShiftMs = 0);

/// The recording as it is to be attached: with a start of its own where the name does not say the right one.
Recording recordingOf(const RecordingMatch &match, const MatchProposal &proposal, qint64 clockShiftMs);

} // namespace rundown
