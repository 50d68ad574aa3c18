// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <span>
#include <vector>

/// A PulseAudio of the test's own, with a null sink for a device; nothing of the user's sound server is
/// touched.
class PulseServer
{
public:
    /// Points this process at the server; before anything of Qt Multimedia is used.
    PulseServer();
    ~PulseServer();

    static bool isInstalled();
    bool start();
    void stop();
    bool unplug(); ///< takes the device away while the server goes on
    bool plugIn();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

/// What the null sink plays, at timecode::rate, with the time at which it was heard.
class Recorder
{
public:
    ~Recorder() { stop(); }
    bool start();
    void stop();

    const std::vector<float> &sound() const { return m_sound; }
    /// Now, on the clock of atTime().
    qint64 nowMs() const { return m_clock.elapsed(); }
    /// The sample heard at a time.
    qint64 sampleAt(double ms) const;
    qint64 size() const { return qint64(m_sound.size()); }
    /// `count` samples from one on, all of them; empty where they have not been recorded.
    std::span<const float> excerpt(qint64 from, qint64 count) const;
    /// The first sample from `from` on that is louder than silence; -1: none.
    qint64 nextSound(qint64 from) const;
    /// Whether there is silence all through.
    bool isSilent(qint64 from, qint64 to) const;

private:
    void read();

    QProcess m_process;
    QElapsedTimer m_clock;
    QByteArray m_rest;
    std::vector<float> m_sound;
    double m_offsetMs = 1e18; ///< when the first sample was heard: samples can arrive late, never early
};
