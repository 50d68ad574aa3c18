// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/media/peaksahead.h"
#include "models/media/peaksreader.h"
#include "models/media/playbackengine.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace rundown {

class ElidedLabel;
class Mpris;
class Transport;
class WaveformActions;
class WaveformView;
struct SessionSound;

/// Plays the recordings of a session, one after the other as one: the bar at the bottom of the window. What
/// plays goes on when another session is selected; what is paused makes room for it and is taken up again
/// where it was left.
///
/// Its keys are the widget's actions(). Nothing on it takes the focus by a click.
class PlayerBar : public QWidget
{
    Q_OBJECT
public:
    explicit PlayerBar(QWidget *parent = nullptr);

    /// Where the recordings lie; empty while the event was never saved. `recordingsBase` as in Event.
    void setFolder(const QString &folder, const QString &recordingsBase = {});
    /// All recordings of the event; their waveforms are made before somebody wants to see them.
    void setAllRecordings(const QList<Recording> &recordings);
    /// The session that is selected; one without recordings leaves nothing to play.
    void setSession(EntryId id, const Session &session);
    /// An entry is selected that is no session.
    void setNoSession(EntryId id);
    /// What the session that is loaded is now, while another one is selected.
    void setLoadedContent(const Session &session);
    /// Another event comes: nothing is loaded or selected, and no session was ever left.
    void forgetSound();
    /// Plays the selected session from there, in ms of its recordings as one timeline.
    void playFrom(qint64 ms);

    /// Where the selected session is, in ms of its timeline; none while another's or nothing is loaded.
    std::optional<qint64> sessionPosition() const;
    PlaybackEngine *engine() { return &m_engine; }
    Transport *transport() { return m_transport; }

    /// Whether there are sessions with recordings before and behind the selected one.
    void setHasNeighbours(bool previous, bool next);
    WaveformView *waveform() { return m_waveform; }
    const PeaksReader *peaksReader() const { return &m_peaks; } ///< of the engine's timeline
    const Peaks &peaks() const { return m_peaks.peaks(); }
    QList<QAction *> waveformActions() const; ///< which part of it is shown
    /// The selected session, where it is its recordings that are in the engine.
    EntryId loadedSession() const { return isFromSession() ? m_session : EntryId::None; }
    /// The session whose recordings are in the engine, whatever is selected.
    EntryId soundSession() const { return m_track ? m_track->session : EntryId::None; }
    /// The selected session is taken up there when its recordings are open, as it was left when the event
    /// was; however long they are away, and whatever is selected meanwhile.
    void takeUpAt(qint64 ms);

signals:
    void neighbourRequested(int direction); ///< -1: the session with recordings before, 1: the one behind
    void sessionPositionChanged(std::optional<qint64> ms);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The recordings of a session.
    struct Track
    {
        EntryId session = EntryId::None;
        QString title;
        QList<Recording> recordings;
        bool operator==(const Track &) const = default;
    };
    /// Where a session was left.
    struct Left
    {
        QString path;
        qint64 fileMs = 0;
    };
    /// Where a session is to be taken up.
    struct TakeUp
    {
        EntryId session = EntryId::None;
        qint64 ms = 0;
    };

    QWidget *makeNotice();
    QBoxLayout *makeControls();
    QToolButton *makeButton(QAction *action);
    QToolButton *makeMenuButton(const QString &icon);
    void wire();
    void translate();

    void load(Track track);
    void open(const SessionSound &sound);
    void unload();
    std::optional<qint64> takenUp();
    void rememberPlace();
    Timeline::Place rememberedPlace() const;
    void seekToWanted();
    const Recording *currentRecording() const;
    int currentPiece() const;
    bool isFromSession() const { return m_track && m_track->session == m_session; }
    void followSession();
    bool keepsTrack(const Session &content);
    void makePeaksAhead();
    void showAround();
    void followGrowth();

    void fillTracks();
    void addTracks(const Track &track);
    void fillSpeeds();
    void showState();
    void showPosition(qint64 ms);
    void showTitle();
    void showSpeed(double speed);
    void showSaved();
    void showFlags();
    void showKeys();
    QString noticeText() const;
    QString deviceText() const;
    QString address() const; ///< of what cannot be played here; only what may be opened

    PlaybackEngine m_engine;
    PeaksReader m_peaks;
    PeaksAhead m_peaksAhead;
    Transport *m_transport;
    Mpris *m_mpris;

    QString m_folder;
    QString m_recordingsBase;
    QList<Recording> m_allRecordings;
    EntryId m_session = EntryId::None;
    Session m_content;        ///< of the selected session
    bool m_isSession = true;  ///< what is selected
    QString m_notesElsewhere; ///< of the session that is loaded while another one is selected
    std::optional<Track> m_track;
    QString m_problem;                ///< why the track, or a piece of it, was not even opened
    int m_search = 0;                 ///< stale answers to findSound() have another number
    std::optional<qint64> m_playFrom; ///< once the track is open
    std::optional<TakeUp> m_takeUp;   ///< once that session's recordings are open
    bool m_playsOn = false;           ///< once the track is open again, of which the session has another part
    std::optional<Timeline::Place> m_wanted; ///< once it is known when it is heard
    int m_shownPiece = -1;                   ///< the one whose name is shown
    QHash<quint32, Left> m_places;           ///< where sessions were left, by id

    QStackedWidget *m_area;
    WaveformView *m_waveform;
    WaveformActions *m_waveformActions;
    QLabel *m_notice;
    QToolButton *m_openAddress;
    QLabel *m_position;
    QLabel *m_clock;
    ElidedLabel *m_title;
    QToolButton *m_tracks;
    ElidedLabel *m_device;
    ElidedLabel *m_saved;
    QToolButton *m_sound;
    QToolButton *m_speed;
    QToolButton *m_volumeIcon;
    QSlider *m_volume;
};

} // namespace rundown
