// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/transport.h"

#include "models/media/playbackengine.h"
#include "widgets/common/icons.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

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
      louder(make({}, Qt::ALT | Qt::SHIFT | Qt::Key_Up)),
      againSlower(make(u"media-repeat-single"_s, Qt::SHIFT | Qt::Key_F7)),
      loop(make(u"media-playlist-repeat"_s, Qt::SHIFT | Qt::Key_F9)), level(make({}, Qt::CTRL | Qt::Key_F10)),
      skipSilence(make({}, Qt::CTRL | Qt::Key_F11)), lowCut(make({}, Qt::CTRL | Qt::Key_F12)),
      m_engine(engine)
{
    // Where no desktop takes them, the window does.
    play->setShortcuts({Qt::Key_F8, Qt::Key_MediaTogglePlayPause, Qt::Key_MediaPlay});
    wire();
    wireSound();
    setSettings({});
    translate();
}

void Transport::setSettings(const PlayerSettings &settings)
{
    m_settings = settings;
    m_engine->setSoundOptions(settings.sound);
    m_engine->setBackOnPlay(settings.backOnPlayMs);
    level->setChecked(settings.sound.level);
    skipSilence->setChecked(settings.sound.skipSilence);
    lowCut->setChecked(settings.sound.lowCut);
    translate();
}

void Transport::change(const PlayerSettings &to)
{
    setSettings(to);
    emit settingsChanged(to);
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
    return {play,        back, forward, backMinute,  forwardMinute, slower, faster, normalSpeed,
            againSlower, loop, level,   skipSilence, lowCut,        softer, louder};
}

const QList<double> &Transport::speeds()
{
    static const QList<double> list = [] {
        QList<double> all;
        for (int tenths = 5; tenths <= 30; ++tenths)
            all << tenths / 10.0;
        return all;
    }();
    return list;
}

void Transport::wire()
{
    const auto onTrigger = [this](QAction *action, auto &&run) {
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    onTrigger(play, [this] { m_engine->togglePlay(); });
    onTrigger(back, [this] { m_engine->skip(-m_settings.skipMs); });
    onTrigger(forward, [this] { m_engine->skip(m_settings.skipMs); });
    onTrigger(backMinute, [this] { m_engine->skip(-m_settings.longSkipMs); });
    onTrigger(forwardMinute, [this] { m_engine->skip(m_settings.longSkipMs); });
    onTrigger(againSlower, [this] { m_engine->againSlower(); });
    onTrigger(loop, [this] { stepLoop(); });
    onTrigger(slower, [this] { stepSpeed(-1); });
    onTrigger(faster, [this] { stepSpeed(1); });
    onTrigger(normalSpeed, [this] { m_engine->setSpeed(1); });
    onTrigger(softer, [this] { m_engine->setVolume(std::max(0.0, m_engine->volume() - volumeStep)); });
    onTrigger(louder, [this] { m_engine->setVolume(std::min(1.0, m_engine->volume() + volumeStep)); });
    connect(m_engine, &PlaybackEngine::stateChanged, this, &Transport::update);
    connect(m_engine, &PlaybackEngine::loopChanged, this, &Transport::update);
    connect(m_engine, &PlaybackEngine::loopChanged, this, &Transport::shownLoopChanged);
    connect(m_engine, &PlaybackEngine::opened, this, [this] {
        m_loopFrom.reset();
        update();
        emit shownLoopChanged();
    });
}

void Transport::wireSound()
{
    const auto toggle = [this](QAction *action, bool SoundOptions::*option) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, option](bool on) {
            PlayerSettings to = m_settings;
            to.sound.*option = on;
            change(to);
        });
    };
    toggle(level, &SoundOptions::level);
    toggle(skipSilence, &SoundOptions::skipSilence);
    toggle(lowCut, &SoundOptions::lowCut);
}

void Transport::stepLoop()
{
    if (m_engine->loop()) {
        m_engine->setLoop({});
    } else if (const auto other = std::exchange(m_loopFrom, std::nullopt)) {
        const auto [from, to] = std::minmax({*other, m_engine->position()});
        m_engine->setLoop(PlaybackEngine::Loop{from, to});
    } else {
        m_loopFrom = m_engine->position();
    }
    update();
    emit shownLoopChanged();
}

std::optional<TimeSpan> Transport::shownLoop() const
{
    if (const std::optional<PlaybackEngine::Loop> whole = m_engine->loop())
        return TimeSpan{whole->fromMs, whole->toMs};
    return m_loopFrom ? std::optional(TimeSpan{*m_loopFrom, *m_loopFrom}) : std::nullopt;
}

void Transport::fillSoundMenu(QMenu &menu)
{
    menu.clear();
    menu.addActions({level, lowCut, skipSilence});
    menu.addSeparator();
    menu.addActions({againSlower, loop});
    menu.addSeparator();
    addChoices(menu, tr("Skip"), &PlayerSettings::skipMs, {5'000, 10'000, 15'000});
    addChoices(menu, tr("Long skip"), &PlayerSettings::longSkipMs, {30'000, 60'000, 300'000});
    addChoices(menu, tr("Back after a pause"), &PlayerSettings::backOnPlayMs,
               {0, 1'000, 2'000, 3'000, 5'000});
}

void Transport::addChoices(QMenu &menu, const QString &title, qint64 PlayerSettings::*value,
                           const QList<qint64> &choices)
{
    QMenu *choice = menu.addMenu(title);
    for (const qint64 ms : choices) {
        QAction *action = choice->addAction(tr("%1 s").arg(ms / 1000), this, [=, this] {
            PlayerSettings to = m_settings;
            to.*value = ms;
            change(to);
        });
        action->setCheckable(true);
        action->setChecked(m_settings.*value == ms);
    }
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
    const qint64 skip = m_settings.skipMs / 1000;
    const qint64 longSkip = m_settings.longSkipMs / 1000;
    back->setText(tr("Back %1 &seconds").arg(skip));
    forward->setText(tr("Forward %1 s&econds").arg(skip));
    backMinute->setText(tr("&Back %1 seconds").arg(longSkip));
    forwardMinute->setText(tr("Fo&rward %1 seconds").arg(longSkip));
    againSlower->setText(tr("&Again, slower"));
    level->setText(tr("Make &quiet speakers louder"));
    skipSilence->setText(tr("Leave out silen&ces"));
    lowCut->setText(tr("&Take rumbling away"));
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
    for (QAction *action : {play, back, forward, backMinute, forwardMinute, againSlower, loop})
        action->setEnabled(hasFile);
    loop->setText(m_engine->loop() ? tr("End t&he loop")
                  : m_loopFrom     ? tr("Loop to &here")
                                   : tr("Loop from &here"));
    loop->setCheckable(true);
    loop->setChecked(m_engine->loop() || m_loopFrom);
    play->setText(playing ? tr("&Pause") : tr("&Play"));
    play->setIcon(themeIcon(playing ? u"media-playback-pause"_s : u"media-playback-start"_s));
}

} // namespace rundown
