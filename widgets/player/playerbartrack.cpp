// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlayerBar that is about what is played: whose recordings are loaded, and the place in them.
#include "models/event/recordingtimes.h"
#include "widgets/common/background.h"
#include "widgets/player/playerbar.h"
#include "widgets/player/recordingplace.h"
#include "widgets/player/transport.h"
#include "widgets/player/waveformview.h"

#include <QLabel>
#include <QSet>

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

constexpr qint64 aroundMs = 30'000; ///< shown of what other sessions have of the same file

} // namespace

void PlayerBar::setFolder(const QString &folder, const QString &recordingsBase)
{
    m_recordingsBase = recordingsBase;
    if (m_folder == folder)
        return showState();
    m_folder = folder;
    if (m_track && m_engine.state() == PlaybackEngine::State::Empty)
        load(*m_track); // it may be found now
    makePeaksAhead();
}

void PlayerBar::setAllRecordings(const QList<Recording> &recordings)
{
    if (std::exchange(m_allRecordings, recordings) != recordings)
        makePeaksAhead();
}

void PlayerBar::makePeaksAhead()
{
    QSet<QString> names;
    QList<PeaksAhead::FindFile> files;
    for (const Recording &recording : std::as_const(m_allRecordings)) {
        if (names.contains(recording.file + recording.url))
            continue;
        names.insert(recording.file + recording.url);
        files.append([recording, folder = m_folder] { return placeOf(recording, folder).path; });
    }
    m_peaksAhead.make(files);
}

void PlayerBar::setSession(EntryId id, const Session &session)
{
    const bool hadPosition = sessionPosition().has_value();
    if (isFromSession())
        m_notesElsewhere = m_content.notes;
    m_session = id;
    m_content = session;
    m_isSession = true;
    followSession();
    showState();
    if (hadPosition && !sessionPosition())
        emit sessionPositionChanged({});
}

void PlayerBar::setNoSession(EntryId id)
{
    setSession(id, {});
    m_isSession = id == EntryId::None;
    showState();
}

/// Whether the session still has the sound that is loaded. What is said of a recording beside where it lies,
/// such as its length, may change while it is.
bool PlayerBar::keepsTrack(const Session &content)
{
    const auto isSameSound = [](const Recording &a, const Recording &b) {
        return a.file == b.file && a.url == b.url && a.fromMs == b.fromMs && a.toMs == b.toMs;
    };
    if (!std::ranges::equal(content.recordings, m_track->recordings, isSameSound))
        return false;
    m_track = {m_track->session, content.title, content.recordings};
    QList<std::optional<QTime>> starts;
    for (const Recording &recording : content.recordings)
        starts << clockStartOf(recording);
    m_engine.setClockStarts(starts);
    return true;
}

/// Loads what the selected session has, unless it is loaded already.
void PlayerBar::followSession()
{
    if (isFromSession() && keepsTrack(m_content))
        return;
    if (m_engine.isPlaying() && !isFromSession())
        return;
    if (m_content.recordings.isEmpty())
        return unload();
    const bool playsOn = m_engine.isPlaying();
    load({m_session, m_content.title, m_content.recordings});
    m_playsOn = playsOn;
}

void PlayerBar::setLoadedContent(const Session &session)
{
    if (!m_track || isFromSession())
        return;
    m_notesElsewhere = session.notes;
    const bool playsOn = m_engine.isPlaying();
    if (session.recordings.isEmpty()) {
        unload();
        followSession();
    } else if (!keepsTrack(session)) {
        load({m_track->session, session.title, session.recordings});
        m_playsOn = playsOn;
    }
    showState();
}

void PlayerBar::forgetSound()
{
    const bool hadPosition = sessionPosition().has_value();
    unload();
    m_takeUp.reset();
    m_places.clear();
    setSession(EntryId::None, {});
    if (hadPosition)
        emit sessionPositionChanged({});
}

void PlayerBar::playFrom(qint64 ms)
{
    if (m_content.recordings.isEmpty())
        return;
    if (!isFromSession())
        load({m_session, m_content.title, m_content.recordings});
    m_playFrom = ms;
    m_wanted.reset();
    if (m_engine.state() == PlaybackEngine::State::Empty || m_search != 0)
        return;
    m_engine.seek(*std::exchange(m_playFrom, std::nullopt));
    m_engine.play();
}

void PlayerBar::takeUpAt(qint64 ms)
{
    if (!isFromSession())
        followSession(); // what played on from another one may be paused by now
    if (m_content.recordings.isEmpty())
        return;
    m_takeUp = {m_session, ms};
    if (isFromSession() && m_search == 0 && m_engine.state() != PlaybackEngine::State::Empty)
        m_engine.seek(*takenUp());
}

/// The place at which the loaded session is to be taken up, which is done but once.
std::optional<qint64> PlayerBar::takenUp()
{
    if (!m_takeUp || !m_track || m_takeUp->session != m_track->session)
        return {};
    return std::exchange(m_takeUp, std::nullopt)->ms;
}

void PlayerBar::load(Track track)
{
    unload();
    m_track = std::move(track);
    static int searches = 0;
    m_search = ++searches;
    whenDone(findSound(m_track->recordings, m_folder), this,
             [this, search = m_search](const SessionSound &sound) {
                 if (search == m_search)
                     open(sound);
             });
    showState();
}

void PlayerBar::open(const SessionSound &sound)
{
    m_search = 0;
    m_problem = sound.problem;
    if (sound.timeline.isEmpty()) {
        m_playFrom.reset();
        showState();
        return;
    }
    m_engine.open(sound.timeline);
    m_peaks.read(sound.timeline, aroundMs);
    m_waveform->setPeaks(&m_peaks.peaks(), m_peaks.originMs());
    const std::optional<qint64> takeUpMs = takenUp();
    if (m_playFrom) {
        m_engine.seek(*std::exchange(m_playFrom, std::nullopt));
        m_engine.play();
    } else {
        if (takeUpMs) {
            m_engine.seek(*takeUpMs);
        } else {
            m_wanted = rememberedPlace();
            seekToWanted();
        }
        if (m_playsOn)
            m_engine.play();
    }
    m_playsOn = false;
    showState();
}

/// What the file holds before and behind the session's part.
void PlayerBar::showAround()
{
    const Timeline &timeline = m_engine.timeline();
    const bool isEmpty = timeline.isEmpty() || m_engine.durationMs() == 0;
    const Timeline::Piece last = isEmpty ? Timeline::Piece() : timeline.pieces().last();
    const qint64 left = last.toMs && last.fileLengthMs ? *last.fileLengthMs - *last.toMs : 0;
    m_waveform->setAround(isEmpty ? 0 : -m_peaks.originMs(), std::clamp<qint64>(left, 0, aroundMs));
}

/// What a recorder has written since is drawn, too, once it is worth reading the file again.
void PlayerBar::followGrowth()
{
    const qint64 missing = m_engine.durationMs() - m_peaks.originMs() - m_peaks.peaks().endMs();
    const qint64 worth = std::max<qint64>(10'000, m_engine.durationMs() / 20);
    if (!m_engine.durationIsExact() || !m_peaks.isFinished() || m_peaks.problem() || missing < worth)
        return;
    m_peaks.read(m_engine.timeline(), aroundMs);
    m_waveform->setPeaks(&m_peaks.peaks(), m_peaks.originMs());
}

void PlayerBar::unload()
{
    rememberPlace();
    m_track.reset();
    m_search = 0;
    m_problem.clear();
    m_playFrom.reset();
    m_wanted.reset();
    m_playsOn = false;
    m_engine.close();
    m_peaks.cancel();
    m_waveform->setDuration(0);
    m_position->setMinimumWidth(0);
    showState();
}

void PlayerBar::rememberPlace()
{
    const Timeline &timeline = m_engine.timeline();
    if (!m_track || timeline.isEmpty())
        return;
    const Timeline::Place place = timeline.placeAt(m_engine.position());
    m_places.insert(quint32(m_track->session), {timeline.pieces()[place.piece].path, place.fileMs});
}

Timeline::Place PlayerBar::rememberedPlace() const
{
    const Left left = m_places.value(quint32(m_track->session));
    const QList<Timeline::Piece> &pieces = m_engine.timeline().pieces();
    for (int i = 0; i < pieces.size(); ++i)
        if (pieces[i].path == left.path)
            return {i, left.fileMs};
    return {0, 0};
}

/// Goes to the place that was chosen or left, once the lengths before it are known.
void PlayerBar::seekToWanted()
{
    if (m_wanted && (m_wanted->piece == 0 || m_engine.durationIsExact()))
        m_engine.seek(m_engine.timeline().msAt(*std::exchange(m_wanted, std::nullopt)));
}

/// The one that is heard; null if there is none.
const Recording *PlayerBar::currentRecording() const
{
    if (!m_track || m_track->recordings.isEmpty())
        return nullptr;
    const qsizetype piece = std::max(0, currentPiece());
    return &m_track->recordings[std::min(piece, m_track->recordings.size() - 1)];
}

/// The piece of the timeline that is heard; -1 if there is none.
int PlayerBar::currentPiece() const
{
    const Timeline &timeline = m_engine.timeline();
    return timeline.isEmpty() ? -1 : timeline.placeAt(m_engine.position()).piece;
}

std::optional<qint64> PlayerBar::sessionPosition() const
{
    if (!isFromSession() || m_engine.state() == PlaybackEngine::State::Empty)
        return {};
    return m_engine.position();
}

} // namespace rundown
