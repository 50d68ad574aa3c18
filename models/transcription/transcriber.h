// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transcription/speechprogram.h"

#include <QObject>

#include <atomic>
#include <memory>

class QProcess;
class QTemporaryDir;

namespace rundown {

/// Has a program of the user's write down what is said in a recording, one at a time. The sound is made ready
/// in a worker thread, the program runs by itself; the thread of this object never waits.
class Transcriber : public QObject
{
    Q_OBJECT
public:
    explicit Transcriber(QObject *parent = nullptr);
    ~Transcriber() override;

    void start(const QString &recording, const SpeechProgram &program);
    /// Ends it at once; nothing is announced any more.
    void cancel();
    bool isRunning() const { return m_work != nullptr; }
    /// The one that start() was called with last.
    QString recording() const { return m_recording; }

signals:
    /// From 0 to 1.
    void progressChanged(double share);
    void finished(const QList<rundown::Cue> &cues);
    void failed(const rundown::Problem &problem);

private:
    struct Work;
    void makeSound(const std::shared_ptr<Work> &work);
    void runProgram(const std::shared_ptr<Work> &work);
    void readOutput(Work &work);
    void finish(const std::shared_ptr<Work> &work, bool isDone);
    void fail(const Problem &problem);

    std::shared_ptr<Work> m_work; ///< what is running
    QString m_recording;
};

} // namespace rundown
