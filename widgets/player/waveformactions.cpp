// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformactions.h"

#include "widgets/player/waveformview.h"

namespace rundown {

namespace {

constexpr double zoomStep = 2;
constexpr double panStep = 0.5;

} // namespace

WaveformActions::WaveformActions(WaveformView *view)
    : QObject(view), zoomIn(make({Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal})),
      zoomOut(make({Qt::ALT | Qt::Key_Minus})), earlier(make({Qt::ALT | Qt::Key_PageUp})),
      later(make({Qt::ALT | Qt::Key_PageDown})), showAll(make({Qt::ALT | Qt::Key_Home})), m_view(view)
{
    connect(zoomIn, &QAction::triggered, view, [view] { view->zoom(zoomStep); });
    connect(zoomOut, &QAction::triggered, view, [view] { view->zoom(1 / zoomStep); });
    connect(earlier, &QAction::triggered, view, [view] { view->pan(-panStep); });
    connect(later, &QAction::triggered, view, [view] { view->pan(panStep); });
    connect(showAll, &QAction::triggered, view, &WaveformView::showAll);
    connect(view, &WaveformView::scaleChanged, this, &WaveformActions::update);
    translate();
    update();
}

QAction *WaveformActions::make(const QList<QKeySequence> &keys)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    return action;
}

QList<QAction *> WaveformActions::actions() const
{
    return {zoomIn, zoomOut, earlier, later, showAll};
}

void WaveformActions::translate()
{
    zoomIn->setText(tr("&Zoom in the waveform"));
    zoomOut->setText(tr("Zoom &out the waveform"));
    earlier->setText(tr("Show an earlier part"));
    later->setText(tr("Show a later part"));
    showAll->setText(tr("Show the &whole recording"));
}

void WaveformActions::update()
{
    const WaveformScale &scale = m_view->scale();
    zoomIn->setEnabled(scale.spanMs() > WaveformScale::shortestMs);
    for (QAction *action : {zoomOut, earlier, later, showAll})
        action->setEnabled(scale.isZoomed());
}

} // namespace rundown
