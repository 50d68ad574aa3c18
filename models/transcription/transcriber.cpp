// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/transcriber.h"

#include "models/transcription/speechwav.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QProcess>
#include <QStandardPaths>
#include <QtConcurrentRun>
#include <QTemporaryDir>
#include <QThreadPool>

#include <tuple>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr double soundShare = 0.05;                    ///< of the whole: it is quick
constexpr qsizetype mostPrinted = qsizetype(64) << 20; ///< what a program prints beyond it is dropped
constexpr qsizetype mostSaid = 2000;                   ///< of its complaints

/// What the thread that makes the sound needs, as long as it does.
struct SoundWork
{
    QTemporaryDir folder{QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                         u"/speech-XXXXXX"_s};
    std::atomic<bool> goOn = true;

    QString path() const { return folder.filePath(u"sound.wav"_s); }
};

/// Not Qt's shared threads, for which painting waits: a recording may lie on a dead drive.
QThreadPool *soundThreads()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool isWaitedFor = [] {
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return &pool;
}

} // namespace

/// One recording on its way.
struct Transcriber::Work
{
    SpeechProgram program;
    std::shared_ptr<SoundWork> sound = std::make_shared<SoundWork>();
    qint64 lengthMs = 0;
    QByteArray printed;
    QByteArray said; ///< on standard error
    std::unique_ptr<QProcess> process;

    QString output() const { return sound->folder.filePath(u"words"_s); }

    ~Work()
    {
        if (!process || process->state() == QProcess::NotRunning)
            return;
        process->disconnect();
        process->kill();
        // It is gone at once; whoever waits for it must not be this thread.
        QObject::connect(process.get(), &QProcess::finished, process.get(), &QObject::deleteLater);
        std::ignore = process.release();
    }
};

Transcriber::Transcriber(QObject *parent) : QObject(parent) {}

Transcriber::~Transcriber()
{
    cancel();
}

void Transcriber::start(const QString &recording, const SpeechProgram &program)
{
    cancel();
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    m_work = std::make_shared<Work>();
    m_recording = recording;
    m_work->program = program;
    if (program.kind == SpeechProgram::Kind::WhisperCpp && !QFileInfo(program.model).isFile())
        return fail({Problem::Severity::Error, program.model, 0, 0, tr("Whisper needs a model."),
                     tr("Download one, such as ggml-base.bin, and choose it here.")});
    makeSound(m_work);
}

void Transcriber::cancel()
{
    if (!m_work)
        return;
    m_work->sound->goOn = false;
    m_work.reset();
}

void Transcriber::makeSound(const std::shared_ptr<Work> &work)
{
    emit progressChanged(0);
    auto *watcher = new QFutureWatcher<Result<qint64>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, weak = std::weak_ptr(work)] {
        watcher->deleteLater();
        const auto ready = weak.lock();
        if (!ready || ready != m_work)
            return;
        const Result<qint64> length = watcher->result();
        if (!length)
            return fail(length.error());
        ready->lengthMs = *length;
        runProgram(ready);
    });
    watcher->setFuture(QtConcurrent::run(soundThreads(), [recording = m_recording, sound = work->sound] {
        return writeSpeechWav(recording, sound->path(), [&sound](qint64) { return sound->goOn.load(); });
    }));
}

void Transcriber::runProgram(const std::shared_ptr<Work> &work)
{
    emit progressChanged(soundShare);
    work->process = std::make_unique<QProcess>();
    QProcess *process = work->process.get();
    process->setStandardInputFile(QProcess::nullDevice());
    process->setWorkingDirectory(work->sound->folder.path());
    const std::weak_ptr<Work> weak = work;
    const auto whileRunning = [this, weak](auto call) {
        return [this, weak, call] {
            if (const auto running = weak.lock(); running && running == m_work)
                call(running);
        };
    };
    connect(process, &QProcess::readyReadStandardOutput, this,
            whileRunning([this](const auto &running) { readOutput(*running); }));
    connect(process, &QProcess::readyReadStandardError, this,
            whileRunning([this](const auto &running) { readOutput(*running); }));
    connect(process, &QProcess::errorOccurred, this, whileRunning([this](const auto &running) {
                if (running->process->error() == QProcess::FailedToStart)
                    finish(running, false);
            }));
    connect(process, &QProcess::finished, this, whileRunning([this](const auto &running) {
                readOutput(*running);
                const QProcess &ended = *running->process;
                finish(running, ended.exitStatus() == QProcess::NormalExit && ended.exitCode() == 0);
            }));
    process->start(work->program.path, speechArguments(work->program, work->sound->path(), work->output()));
}

void Transcriber::readOutput(Work &work)
{
    const QByteArray printed = work.process->readAllStandardOutput();
    const QByteArray said = work.process->readAllStandardError();
    work.printed += printed.left(mostPrinted - work.printed.size());
    work.said = (work.said + said).right(mostSaid);
    std::optional<qint64> doneMs;
    for (const QByteArray &bytes : {printed, said}) {
        for (const QByteArray &line : bytes.split('\n')) {
            if (const auto ms = speechProgress(work.program, line, work.lengthMs))
                doneMs = ms;
        }
    }
    if (doneMs && work.lengthMs > 0)
        emit progressChanged(
            std::min(1.0, soundShare + (1 - soundShare) * double(*doneMs) / double(work.lengthMs)));
}

void Transcriber::finish(const std::shared_ptr<Work> &work, bool isDone)
{
    if (!isDone)
        return fail({Problem::Severity::Error, work->program.path, 0, 0,
                     tr("The program did not do its work: %1")
                         .arg(work->process->error() == QProcess::FailedToStart
                                  ? work->process->errorString()
                                  : QString::fromLocal8Bit(work->said).trimmed().section(u'\n', -1)),
                     tr("Try it by itself, or choose another one.")});
    const Transcript heard = speechResult(work->program, work->printed, work->output());
    if (heard.cues.isEmpty())
        return fail({Problem::Severity::Error, m_recording, 0, 0, tr("No words were heard."),
                     tr("Another program or model may hear more.")});
    // The process is still telling us so; it goes when it is done.
    work->process.release()->deleteLater();
    m_work.reset();
    emit finished(heard.cues);
}

void Transcriber::fail(const Problem &problem)
{
    if (m_work->process)
        m_work->process.release()->deleteLater();
    m_work.reset();
    emit failed(problem);
}

} // namespace rundown
