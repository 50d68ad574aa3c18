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
    if (!m_held && !m_burst.isActive() && !m_idle.isActive())
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
    m_held = Held{m_engine->position(), m_engine->speed()};
    if (m_settings.does == TypingSettings::Does::Pause)
        m_engine->pause();
    else
        m_engine->setSpeed(std::min(m_settings.slowSpeed, m_held->speed));
}

void TypingFollower::letGo()
{
    m_burst.stop();
    m_idle.stop();
    const auto held = std::exchange(m_held, std::nullopt);
    if (!held)
        return;
    if (m_settings.does == TypingSettings::Does::SlowDown) {
        if (m_engine->speed() == std::min(m_settings.slowSpeed, held->speed))
            m_engine->setSpeed(held->speed);
    } else if (m_engine->state() == PlaybackEngine::State::Paused) {
        // Pausing may have gone back a little; what a person has sought meanwhile is where it goes on.
        constexpr qint64 ownStepMs = 10'000;
        const qint64 moved = m_engine->position() - held->ms;
        if (moved <= 0 && moved >= -ownStepMs)
            m_engine->seek(std::max<qint64>(0, std::min(held->ms - m_settings.backMs, m_engine->position())));
        m_engine->play();
    }
}

} // namespace rundown
