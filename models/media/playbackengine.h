// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"
#include "models/media/soundoptions.h"
#include "models/media/timeline.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rundown {

/// Plays one timeline of sound files at a time. Lives in the GUI thread and never waits: files are opened,
/// measured and decoded in a worker of its own. All positions are in ms of the timeline, whatever the speed.
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

    /// Opens files of the user's disk in place of those before, paused at their beginning. Never an address.
    void open(const Timeline &timeline);
    void open(const QString &path); ///< one file as a whole
    void close();
    /// When the files of the timeline began, told anew; nothing else changes.
    void setClockStarts(const QList<std::optional<QTime>> &starts);

    /// At the end: the last seconds again. After pause(): from a little before.
    void play();
    void pause();
    void togglePlay();
    void seek(qint64 ms); ///< exact; kept within the recording
    void skip(qint64 deltaMs);
    void setSpeed(double speed); ///< 0.5 to 3, without a change of pitch
    /// Nothing is faster than that until there is no limit again; a setSpeed() ends it, too.
    void setSpeedLimit(const std::optional<double> &limit);
    void setVolume(double volume); ///< 0 to 1
    void setSoundOptions(const SoundOptions &options);

    /// A stretch that is heard again and again once its end is reached, without a gap.
    struct Loop
    {
        qint64 fromMs = 0;
        qint64 toMs = 0;
        bool operator==(const Loop &) const = default;
    };
    void setLoop(const std::optional<Loop> &loop); ///< too short a one is none
    /// Goes back and is slow until what is heard now comes again, then as fast as before. A change of the
    /// speed, a seek or a pause ends it.
    void againSlower(qint64 backMs = 5000, double speed = 0.75);
    /// How far play() goes back after a pause(); 0 at first.
    void setBackOnPlay(qint64 ms);

    const Timeline &timeline() const; ///< with what has been measured
    QString path() const;             ///< of the file that is heard at position()
    State state() const;
    bool isPlaying() const { return state() == State::Playing; }
    qint64 position() const;      ///< what is heard now, interpolated
    qint64 durationMs() const;    ///< 0 while unknown; an estimate until durationIsExact()
    bool durationIsExact() const; ///< and so is the timeline
    double speed() const;         ///< of what is heard now
    double volume() const;
    SoundOptions soundOptions() const;
    std::optional<Loop> loop() const;
    qint64 savedMs() const; ///< time that leaving out silences has saved since open()
    bool hasDevice() const; ///< false: silent, by the clock
    std::optional<Problem> problem() const;

signals:
    void opened(); ///< open() or close() was called
    void stateChanged(rundown::PlaybackEngine::State state);
    void positionChanged(qint64 ms); ///< at about the frame rate while playing, and at once after a seek
    void sought();                   ///< what is heard next does not follow what was heard
    void durationChanged(qint64 ms); ///< or the lengths within the timeline
    void speedChanged(double speed);
    void volumeChanged(double volume);
    void soundOptionsChanged();
    void loopChanged();
    void hasDeviceChanged(bool hasDevice);
    void problemChanged(const std::optional<rundown::Problem> &problem);
    void ended(); ///< the recording was played to its end

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rundown
