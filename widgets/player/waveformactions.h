// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace rundown {

class WaveformView;

/// The actions that choose which part of a waveform is shown, with keys that work from any text.
class WaveformActions : public QObject
{
    Q_OBJECT
public:
    explicit WaveformActions(WaveformView *view);

    QList<QAction *> actions() const; ///< in the order of a menu
    void translate();                 ///< after a change of the language

    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const earlier;
    QAction *const later;
    QAction *const showAll;

private:
    QAction *make(const QList<QKeySequence> &keys);
    void update();

    WaveformView *m_view;
};

} // namespace rundown
