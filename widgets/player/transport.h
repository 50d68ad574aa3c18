// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

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

private:
    QAction *make(const QString &icon, const QKeySequence &key);
    void wire();
    void update();
    void stepSpeed(int direction);

    PlaybackEngine *m_engine;
};

} // namespace rundown
