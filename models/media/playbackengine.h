// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rundown {

/// Plays one sound file at a time. Lives in the GUI thread and never waits: files are opened, measured and
/// decoded in a worker of its own. All positions are in ms of the recording, whatever the speed.
///
/// Where there is no output device, or it goes away, playing goes on silently by the clock, and problem()
/// says so.
class PlaybackEngine : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty,   ///< no file, or one that cannot be played: see problem()
        Loading, ///< open() was called; play() and seek() are taken and come into force when the file is open
        Paused,  ///< also at the end of the file
        Playing,
    };
    Q_ENUM(State)

    explicit PlaybackEngine(QObject *parent = nullptr);
    ~PlaybackEngine() override;

    /// Opens a file of the user's disk in place of the one before, paused at its beginning. Never an address.
    void open(const QString &path);
    void close();

    void play(); ///< at the end of the file: from its beginning
    void pause();
    void togglePlay();
    void seek(qint64 ms); ///< exact; kept within the recording
    void skip(qint64 deltaMs);
    void setSpeed(double speed);   ///< 0.5 to 3, without a change of pitch
    void setVolume(double volume); ///< 0 to 1

    QString path() const;
    State state() const;
    bool isPlaying() const { return state() == State::Playing; }
    qint64 position() const;   ///< what is heard now, interpolated
    qint64 durationMs() const; ///< 0 while unknown; an estimate until durationIsExact()
    bool durationIsExact() const;
    double speed() const;
    double volume() const;
    bool hasDevice() const; ///< false: silent, by the clock
    std::optional<Problem> problem() const;

signals:
    void pathChanged(const QString &path);
    void stateChanged(rundown::PlaybackEngine::State state);
    void positionChanged(qint64 ms); ///< at about the frame rate while playing, and at once after a seek
    void durationChanged(qint64 ms);
    void speedChanged(double speed);
    void volumeChanged(double volume);
    void hasDeviceChanged(bool hasDevice);
    void problemChanged(const std::optional<rundown::Problem> &problem);
    void ended(); ///< the recording was played to its end

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rundown
