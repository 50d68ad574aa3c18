// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/transport.h"

#include "models/media/playbackengine.h"
#include "widgets/common/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qint64 skipMs = 10'000;
constexpr qint64 longSkipMs = 60'000;
constexpr double volumeStep = 0.1;

} // namespace

Transport::Transport(PlaybackEngine *engine)
    : QObject(engine), play(make(u"media-playback-start"_s, Qt::Key_F8)),
      back(make(u"media-seek-backward"_s, Qt::ALT | Qt::Key_Left)),
      forward(make(u"media-seek-forward"_s, Qt::ALT | Qt::Key_Right)),
      backMinute(make({}, Qt::ALT | Qt::SHIFT | Qt::Key_Left)),
      forwardMinute(make({}, Qt::ALT | Qt::SHIFT | Qt::Key_Right)), slower(make({}, Qt::Key_F7)),
      faster(make({}, Qt::Key_F9)), normalSpeed(make({}, Qt::SHIFT | Qt::Key_F8)),
      softer(make({}, Qt::ALT | Qt::SHIFT | Qt::Key_Down)),
      louder(make({}, Qt::ALT | Qt::SHIFT | Qt::Key_Up)), m_engine(engine)
{
    wire();
    translate();
}

QAction *Transport::make(const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setShortcut(key);
    return action;
}

QList<QAction *> Transport::actions() const
{
    return {play, back, forward, backMinute, forwardMinute, slower, faster, normalSpeed, softer, louder};
}

const QList<double> &Transport::speeds()
{
    static const QList<double> list = {0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3};
    return list;
}

void Transport::wire()
{
    const auto onTrigger = [this](QAction *action, auto &&run) {
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    onTrigger(play, [this] { m_engine->togglePlay(); });
    onTrigger(back, [this] { m_engine->skip(-skipMs); });
    onTrigger(forward, [this] { m_engine->skip(skipMs); });
    onTrigger(backMinute, [this] { m_engine->skip(-longSkipMs); });
    onTrigger(forwardMinute, [this] { m_engine->skip(longSkipMs); });
    onTrigger(slower, [this] { stepSpeed(-1); });
    onTrigger(faster, [this] { stepSpeed(1); });
    onTrigger(normalSpeed, [this] { m_engine->setSpeed(1); });
    onTrigger(softer, [this] { m_engine->setVolume(std::max(0.0, m_engine->volume() - volumeStep)); });
    onTrigger(louder, [this] { m_engine->setVolume(std::min(1.0, m_engine->volume() + volumeStep)); });
    connect(m_engine, &PlaybackEngine::stateChanged, this, &Transport::update);
}

void Transport::stepSpeed(int direction)
{
    const auto isBeyond = [&](double speed) {
        return direction > 0 ? speed > m_engine->speed() + 0.01 : speed < m_engine->speed() - 0.01;
    };
    const QList<double> &list = speeds();
    if (direction > 0) {
        if (const auto next = std::find_if(list.begin(), list.end(), isBeyond); next != list.end())
            m_engine->setSpeed(*next);
    } else if (const auto next = std::find_if(list.rbegin(), list.rend(), isBeyond); next != list.rend()) {
        m_engine->setSpeed(*next);
    }
}

void Transport::translate()
{
    back->setText(tr("Back 10 &seconds"));
    forward->setText(tr("Forward 10 s&econds"));
    backMinute->setText(tr("Back 1 &minute"));
    forwardMinute->setText(tr("Forward 1 m&inute"));
    slower->setText(tr("S&lower"));
    faster->setText(tr("&Faster"));
    normalSpeed->setText(tr("&Normal speed"));
    softer->setText(tr("S&ofter"));
    louder->setText(tr("Lou&der"));
    update();
}

void Transport::update()
{
    const bool hasFile = m_engine->state() != PlaybackEngine::State::Empty;
    const bool playing = m_engine->isPlaying();
    for (QAction *action : {play, back, forward, backMinute, forwardMinute})
        action->setEnabled(hasFile);
    play->setText(playing ? tr("&Pause") : tr("&Play"));
    play->setIcon(themeIcon(playing ? u"media-playback-pause"_s : u"media-playback-start"_s));
}

} // namespace rundown
