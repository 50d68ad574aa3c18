// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/workerprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; // NOLINT: POSIX wants it declared so

namespace rundown {

using namespace Qt::StringLiterals;

namespace {

QStringList candidates()
{
    const auto name = u"/rundown-markdown-worker"_s;
    QStringList paths;
    if (QCoreApplication::instance()) {
        const QString folder = QCoreApplication::applicationDirPath();
        paths << folder + name << folder + u"/../libexec/rundown"_s + name;
    }
    return paths << QString::fromUtf8(RUNDOWN_MARKDOWN_WORKER);
}

QByteArray findProgram()
{
    for (const QString &path : candidates()) {
        const QFileInfo file(path);
        if (file.isFile() && file.isExecutable())
            return QFile::encodeName(file.absoluteFilePath());
    }
    return {};
}

/// What the new process gets: the channel as input and output, nothing to complain to, ordinary signals.
class SpawnSetup
{
public:
    explicit SpawnSetup(int channel)
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, channel, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnSetup()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    Q_DISABLE_COPY_MOVE(SpawnSetup)

    pid_t spawn(const QByteArray &program) const
    {
        char *arguments[] = {const_cast<char *>(program.constData()), nullptr};
        pid_t id = -1;
        return posix_spawn(&id, program.constData(), &actions, &attributes, arguments, environ) == 0 ? id
                                                                                                     : -1;
    }

private:
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
};

bool isTemporary(int error)
{
    return error == EINTR || error == EAGAIN;
}

/// False when the deadline has passed.
bool waitFor(int channel, short events, QDeadlineTimer deadline)
{
    pollfd waiting{channel, events, 0};
    int ready = 0;
    do {
        ready = poll(&waiting, 1, int(deadline.remainingTime()));
    } while (ready < 0 && errno == EINTR && !deadline.hasExpired());
    return ready > 0;
}

/// The answer to a usual post comes sooner than a thread that sleeps would wake up.
bool isSoonReadable(int channel)
{
    constexpr qint64 longestNs = 60'000;
    QElapsedTimer timer;
    timer.start();
    do {
        pollfd waiting{channel, POLLIN, 0};
        if (poll(&waiting, 1, 0) > 0)
            return true;
        ::sched_yield();
    } while (timer.nsecsElapsed() < longestNs);
    return false;
}

WorkerFailure failureOfExit(int code)
{
    return code == wire::ExitTooLarge ? WorkerFailure::TooLarge : WorkerFailure::Died;
}

WorkerFailure failureOfSignal(int signal)
{
    switch (signal) {
    case SIGPROF:
    case SIGXCPU:
        return WorkerFailure::TooLong;
    case SIGABRT: // cmark-gfm gives up so, on tables and link definitions that are too large for it
        return WorkerFailure::TooLarge;
    default:
        return WorkerFailure::Died;
    }
}

} // namespace

WorkerProcess::~WorkerProcess()
{
    stop();
}

WorkerFailure WorkerProcess::start()
{
    const QByteArray program = findProgram();
    if (program.isEmpty())
        return WorkerFailure::NotFound;
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return WorkerFailure::NotStarted;
    process = SpawnSetup(ends[1]).spawn(program);
    ::close(ends[1]);
    channel = ends[0];
    if (process > 0)
        return WorkerFailure::None;
    stop();
    return WorkerFailure::NotStarted;
}

void WorkerProcess::stop()
{
    if (channel >= 0)
        ::close(channel);
    channel = -1;
    if (process > 0) {
        ::kill(process, SIGKILL);
        while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    process = -1;
}

/// A worker that ended while it had nothing to do is no failure of the next text.
void WorkerProcess::dropIfDead()
{
    if (process <= 0 || ::waitpid(process, nullptr, WNOHANG) == 0)
        return;
    process = -1;
    stop();
}

WorkerProcess::Answer WorkerProcess::ask(wire::Kind kind, const QByteArray &text, QDeadlineTimer deadline,
                                         const std::function<void()> &meanwhile)
{
    Answer answer = askOnce(kind, text, deadline, meanwhile);
    if (answer.failure == WorkerFailure::Died && killedFromOutside)
        answer = askOnce(kind, text, deadline, {});
    return answer;
}

WorkerProcess::Answer WorkerProcess::askOnce(wire::Kind kind, const QByteArray &text, QDeadlineTimer deadline,
                                             const std::function<void()> &meanwhile)
{
    dropIfDead();
    if (process <= 0) {
        if (const WorkerFailure failure = start(); failure != WorkerFailure::None)
            return {failure, {}};
    }
    const wire::Header header{wire::magic, kind, quint32(text.size())};
    const WorkerFailure failure = send(header, text, deadline);
    if (failure == WorkerFailure::None && meanwhile) {
        const qint64 left = deadline.remainingTime();
        meanwhile();
        deadline.setRemainingTime(left);
    }
    Answer answer{failure, {}};
    if (failure == WorkerFailure::None)
        answer = receiveAnswer(kind, deadline);
    if (answer.failure == WorkerFailure::Died)
        answer.failure = reasonOfEnd();
    if (answer.failure != WorkerFailure::None)
        stop();
    return answer;
}

/// Both at once, so that the worker need not wait between them.
WorkerFailure WorkerProcess::send(const wire::Header &header, const QByteArray &text,
                                  QDeadlineTimer deadline) const
{
    std::array<iovec, 2> parts{iovec{const_cast<wire::Header *>(&header), sizeof header},
                               iovec{const_cast<char *>(text.constData()), size_t(text.size())}};
    while (parts[0].iov_len + parts[1].iov_len > 0) {
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const ssize_t sent = ::sendmsg(channel, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && !isTemporary(errno))
            return WorkerFailure::Died;
        if (sent < 0 && !waitFor(channel, POLLOUT, deadline))
            return WorkerFailure::TooLong;
        size_t left = sent > 0 ? size_t(sent) : 0;
        for (iovec &part : parts) {
            const size_t done = std::min(left, part.iov_len);
            part.iov_base = static_cast<char *>(part.iov_base) + done;
            part.iov_len -= done;
            left -= done;
        }
    }
    return WorkerFailure::None;
}

WorkerFailure WorkerProcess::receive(char *data, qsizetype size, QDeadlineTimer deadline) const
{
    while (size > 0) {
        const ssize_t got = ::recv(channel, data, size_t(size), MSG_DONTWAIT);
        if (got == 0 || (got < 0 && !isTemporary(errno)))
            return WorkerFailure::Died;
        data += got > 0 ? got : 0;
        size -= got > 0 ? got : 0;
        const bool isSent = got > 0 || isSoonReadable(channel) || waitFor(channel, POLLIN, deadline);
        if (size > 0 && (!isSent || deadline.hasExpired()))
            return WorkerFailure::TooLong;
    }
    return WorkerFailure::None;
}

WorkerProcess::Answer WorkerProcess::receiveAnswer(wire::Kind kind, QDeadlineTimer deadline) const
{
    wire::Header header;
    if (const auto failure = receive(reinterpret_cast<char *>(&header), sizeof header, deadline);
        failure != WorkerFailure::None)
        return {failure, {}};
    const quint32 limit = kind == wire::Kind::Blocks ? wire::maxBlocksAnswer : wire::maxTreeAnswer;
    if (header.magic != wire::magic || header.kind != kind || header.size > limit)
        return {WorkerFailure::Nonsense, {}};
    QByteArray payload(qsizetype(header.size), Qt::Uninitialized);
    const WorkerFailure failure = receive(payload.data(), payload.size(), deadline);
    return {failure, payload};
}

/// Why the worker hung up. Should it have done so without ending, it ends now.
WorkerFailure WorkerProcess::reasonOfEnd()
{
    ::shutdown(channel, SHUT_RDWR);
    int status = 0;
    pid_t ended = 0;
    for (int i = 0; i < 100 && ended == 0; ++i) {
        ended = ::waitpid(process, &status, WNOHANG);
        if (ended == 0)
            ::usleep(1000);
    }
    killedFromOutside = false;
    if (ended != process)
        return WorkerFailure::Died;
    process = -1;
    if (WIFEXITED(status))
        return failureOfExit(WEXITSTATUS(status));
    const int signal = WTERMSIG(status);
    killedFromOutside = signal == SIGKILL || signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
    return failureOfSignal(signal);
}

} // namespace rundown
