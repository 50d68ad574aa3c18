// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

namespace rundown {

class PlaybackEngine;

/// What the sound does while one types. The usual times are those of Amara's subtitle editor: typing for 4 s
/// pauses, 1 s without a key goes on, from 3 s before.
struct TypingSettings
{
    enum class Does { Pause, SlowDown, GoOn };
    Does does = Does::Pause;
    int typedMs = 4000; ///< so long one types before it happens
    int idleMs = 1000;  ///< so long one rests before the sound is as it was
    int backMs = 3000;  ///< so far before the pause it goes on
    double slowSpeed = 0.7;
    bool operator==(const TypingSettings &) const = default;
};

/// Holds the sound back while a person types, and lets it go on when the typing ends. What is done to the
/// player by hand meanwhile stands.
class TypingFollower : public QObject
{
    Q_OBJECT
public:
    explicit TypingFollower(PlaybackEngine *engine);

    void setSettings(const TypingSettings &settings);
    const TypingSettings &settings() const { return m_settings; }

    /// A key was typed. While an input method composes, one is typing, however long one looks at it.
    void typed(bool isComposing = false);
    bool isHolding() const { return m_held.has_value(); }

private:
    void hold();
    void letGo();
    void forget();

    PlaybackEngine *m_engine;
    TypingSettings m_settings;
    QTimer m_burst;
    QTimer m_idle;
    std::optional<qint64> m_held; ///< where the sound was when it was held back
};

} // namespace rundown
