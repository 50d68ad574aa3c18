// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/wire.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <functional>
#include <sys/types.h>

namespace rundown {

/// Why the worker gave no answer.
enum class WorkerFailure { None, NotFound, NotStarted, TooLong, TooLarge, Died, Nonsense };

/// One run of rundown-markdown-worker after another: starts it when it is asked something and does not run,
/// ends it when it fails. Not thread-safe. Needs no event loop; no signal of the worker's reaches the
/// program.
class WorkerProcess
{
public:
    WorkerProcess() = default;
    ~WorkerProcess();
    Q_DISABLE_COPY_MOVE(WorkerProcess)

    struct Answer
    {
        WorkerFailure failure = WorkerFailure::None;
        QByteArray payload;
    };

    /// Asks about the text and waits for the answer, at most until the deadline. \a meanwhile is called when
    /// the text has been sent.
    Answer ask(wire::Kind kind, const QByteArray &text, QDeadlineTimer deadline,
               const std::function<void()> &meanwhile = {});

    /// Ends the worker; the next question starts another.
    void stop();

    pid_t id() const { return process; } ///< -1 where none runs

private:
    WorkerFailure start();
    void dropIfDead();
    Answer askOnce(wire::Kind kind, const QByteArray &text, QDeadlineTimer deadline,
                   const std::function<void()> &meanwhile);
    WorkerFailure send(const wire::Header &header, const QByteArray &text, QDeadlineTimer deadline) const;
    WorkerFailure receive(char *data, qsizetype size, QDeadlineTimer deadline) const;
    Answer receiveAnswer(wire::Kind kind, QDeadlineTimer deadline) const;
    WorkerFailure reasonOfEnd();

    pid_t process = -1;
    int channel = -1; ///< our end of the socket pair that is the worker's input and output
    bool killedFromOutside = false;
};

} // namespace rundown
