// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

namespace rundown {

class MprisPlayer;
class PlaybackEngine;

/// The player as desktops and media keys drive it, also while the window is behind others: MPRIS 2 on the
/// session bus (https://specifications.freedesktop.org/mpris-spec/2.2/). Without a session bus it does
/// nothing.
class Mpris : public QObject
{
    Q_OBJECT
public:
    explicit Mpris(PlaybackEngine *engine);
    ~Mpris() override;

    bool isOnBus() const { return m_isOnBus; }
    /// What is said to be playing.
    void setTitle(const QString &title);
    void setHasNeighbours(bool previous, bool next);

signals:
    void raiseRequested();
    void previousRequested();
    void nextRequested();

private:
    void join();
    void wire();
    void tell(const QStringList &properties);

    PlaybackEngine *m_engine;
    MprisPlayer *m_player;
    qint64 m_lastPosition = 0; ///< ms
    bool m_isOnBus = false;
};

} // namespace rundown
