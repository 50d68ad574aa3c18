// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/typingfollower.h"

#include "models/media/playbackengine.h"

#include <algorithm>

namespace rundown {

TypingFollower::TypingFollower(PlaybackEngine *engine) : QObject(engine), m_engine(engine)
{
    m_burst.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_burst, &QTimer::timeout, this, &TypingFollower::hold);
    connect(&m_idle, &QTimer::timeout, this, &TypingFollower::letGo);
    connect(engine, &PlaybackEngine::opened, this, &TypingFollower::forget);
    connect(engine, &PlaybackEngine::stateChanged, this, [this] {
        if (!m_engine->isPlaying())
            m_burst.stop();
    });
}

void TypingFollower::setSettings(const TypingSettings &settings)
{
    letGo();
    m_settings = settings;
}

void TypingFollower::typed(bool isComposing)
{
    if (m_settings.does == TypingSettings::Does::GoOn)
        return;
    if (!m_held && !m_burst.isActive() && m_engine->isPlaying())
        m_burst.start(m_settings.typedMs);
    if (isComposing)
        m_idle.stop();
    else
        m_idle.start(m_settings.idleMs);
}

void TypingFollower::hold()
{
    if (!m_engine->isPlaying())
        return;
    m_held = m_engine->position();
    if (m_settings.does == TypingSettings::Does::Pause)
        m_engine->pause();
    else
        m_engine->setSpeedLimit(m_settings.slowSpeed);
}

/// The sound that was held is no longer there: nobody is to start another one for it.
void TypingFollower::forget()
{
    m_burst.stop();
    m_idle.stop();
    m_held.reset();
    m_engine->setSpeedLimit({});
}

void TypingFollower::letGo()
{
    const std::optional<qint64> heldAt = m_held;
    forget();
    if (!heldAt || m_settings.does != TypingSettings::Does::Pause ||
        m_engine->state() != PlaybackEngine::State::Paused)
        return;
    // Pausing may have gone back a little; what a person has sought meanwhile is where it goes on.
    constexpr qint64 ownStepMs = 10'000;
    const qint64 moved = m_engine->position() - *heldAt;
    if (moved <= 0 && moved >= -ownStepMs)
        m_engine->seek(std::max<qint64>(0, std::min(*heldAt - m_settings.backMs, m_engine->position())));
    m_engine->play();
}

} // namespace rundown
