// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespan.h"
#include "widgets/player/playersettings.h"

#include <QAction>
#include <QObject>

#include <optional>

class QMenu;

namespace rundown {

class PlaybackEngine;

/// The actions that drive the player, with their keys: F-keys and Alt with arrows only, as input methods own
/// the others.
class Transport : public QObject
{
    Q_OBJECT
public:
    explicit Transport(PlaybackEngine *engine);

    QList<QAction *> actions() const; ///< in the order of a menu

    void translate(); ///< after a change of the language

    const PlayerSettings &settings() const { return m_settings; }
    void setSettings(const PlayerSettings &settings);
    /// The loop, or its beginning alone while it has no end yet.
    std::optional<TimeSpan> shownLoop() const;
    /// What is adjustable, as a menu; filled anew when it is opened.
    void fillSoundMenu(QMenu &menu);

    /// Speeds to choose from.
    static const QList<double> &speeds();

    QAction *const play;
    QAction *const back;
    QAction *const forward;
    QAction *const backMinute;
    QAction *const forwardMinute;
    QAction *const slower;
    QAction *const faster;
    QAction *const normalSpeed;
    QAction *const softer;
    QAction *const louder;
    QAction *const againSlower;
    QAction *const loop; ///< begins one here, then ends it here, then ends looping
    QAction *const level;
    QAction *const skipSilence;
    QAction *const lowCut;

signals:
    void settingsChanged(const rundown::PlayerSettings &settings); ///< by a person
    void shownLoopChanged();

private:
    QAction *make(const QString &icon, const QKeySequence &key);
    void wire();
    void wireSound();
    void change(const PlayerSettings &to);
    void stepLoop();
    void addChoices(QMenu &menu, const QString &title, qint64 PlayerSettings::*value,
                    const QList<qint64> &choices);
    void update();
    void stepSpeed(int direction);

    PlaybackEngine *m_engine;
    PlayerSettings m_settings;
    std::optional<qint64> m_loopFrom; ///< ms; of a loop that has no end yet
};

} // namespace rundown
