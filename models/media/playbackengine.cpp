// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/playbackengine.h"

#include "models/media/audiooutput.h"
#include "models/media/playbackworker.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace rundown {
namespace {

constexpr auto frameTime = 16ms;
constexpr double framesPerMs = SoundQueue::rate / 1000.0;

/// What is heard again where play() is called at the end.
constexpr qint64 lastMs = 5000;

constexpr qint64 shortestLoopMs = 200;

qint64 frameAt(qint64 ms)
{
    return std::llround(double(ms) * framesPerMs);
}

} // namespace

/// What the engine knows in the GUI thread. While sound of the last seek's generation is heard, the position
/// comes from the output; until then, and in a pause, it is `target`.
struct PlaybackEngine::Private
{
    explicit Private(PlaybackEngine *engine) : q(engine), mailbox(std::make_shared<Mailbox>(engine)) {}

    PlaybackWorker::Listener listener();
    void ensureOutput();
    void setState(State to);
    void setTimeline(const Timeline &to, bool exact);
    void takeLengths(const Timeline &measured, bool exact);
    void setFileProblem(const std::optional<Problem> &problem);
    void setHasDevice(bool has);
    void announceProblem(const std::optional<Problem> &before);
    void opened(const Timeline &guess);
    void failed(const Problem &problem);
    void seekTo(qint64 ms);
    void startPlaying();
    void moveTo(qint64 ms);
    void endReplay();
    void applySpeed();
    void sendLoop();
    void tick();
    qint64 heard() const;
    std::optional<Problem> problem() const { return fileProblem ? fileProblem : deviceProblem; }

    PlaybackEngine *const q;
    const std::shared_ptr<SoundQueue> queue = std::make_shared<SoundQueue>();
    const std::shared_ptr<Mailbox> mailbox;
    std::unique_ptr<PlaybackWorker> worker;
    AudioOutput *output = nullptr; ///< of the sound thread; ended with deleteLater()
    QTimer ticker;
    Timeline timeline;
    State state = State::Empty;
    std::optional<Problem> fileProblem;
    std::optional<Problem> deviceProblem;
    qint64 target = 0; ///< ms
    qint64 duration = 0;
    bool durationIsExact = false;
    bool playWhenOpen = false;
    bool hasDevice = true;
    int number = 0;     ///< counts the timelines opened
    int generation = 0; ///< counts the seeks
    double speed = 1;   ///< as it was chosen
    std::optional<double> speedLimit;
    double heardSpeed = 1;
    double volume = 1;
    SoundOptions options;
    std::optional<Loop> loop;
    qint64 backOnPlay = 0;  ///< ms
    bool wasPaused = false; ///< the position is where pause() left it
    double savedBefore = 0; ///< frames that had been saved when the timeline was opened
    /// What is slow until it has been heard.
    struct Replay
    {
        qint64 until = 0; ///< ms
        double speed = 1;
    };
    std::optional<Replay> replay;
};

PlaybackWorker::Listener PlaybackEngine::Private::listener()
{
    // What is told of a file that has been closed since is of no interest.
    PlaybackWorker::Listener told;
    told.opened = [this](int of, const Timeline &guess) {
        if (of == number)
            opened(guess);
    };
    told.measured = [this](int of, const Timeline &measured, bool isComplete) {
        if (of == number)
            takeLengths(measured, isComplete);
    };
    told.failed = [this](int of, const Problem &problem) {
        if (of == number)
            failed(problem);
    };
    return told;
}

/// Only a file needs a sound device; the first one opens it, so that it is ready when play() comes.
void PlaybackEngine::Private::ensureOutput()
{
    if (output)
        return;
    output = AudioOutput::create(queue);
    QObject::connect(output, &AudioOutput::deviceKnown, q, [this](bool has) { setHasDevice(has); });
}

void PlaybackEngine::Private::setState(State to)
{
    if (state == to)
        return;
    state = to;
    queue->setPlaying(to == State::Playing);
    if (to == State::Playing)
        ticker.start(frameTime);
    else
        ticker.stop();
    emit q->stateChanged(to);
}

void PlaybackEngine::Private::setTimeline(const Timeline &to, bool exact)
{
    if (to == timeline && exact == durationIsExact)
        return;
    timeline = to;
    duration = to.lengthMs();
    durationIsExact = exact;
    emit q->durationChanged(duration);
    if (loop)
        sendLoop();
    if (exact && target > duration)
        seekTo(duration);
}

/// The lengths alone: the rest may have been said better meanwhile.
void PlaybackEngine::Private::takeLengths(const Timeline &measured, bool exact)
{
    Timeline to = timeline;
    for (const Timeline::Piece &piece : measured.pieces())
        if (piece.fileLengthMs)
            to.setFileLength(piece.path, *piece.fileLengthMs);
    setTimeline(to, exact);
}

void PlaybackEngine::Private::announceProblem(const std::optional<Problem> &before)
{
    if (problem() != before)
        emit q->problemChanged(problem());
}

void PlaybackEngine::Private::setFileProblem(const std::optional<Problem> &to)
{
    const std::optional<Problem> before = problem();
    fileProblem = to;
    announceProblem(before);
}

void PlaybackEngine::Private::setHasDevice(bool has)
{
    const std::optional<Problem> before = problem();
    deviceProblem.reset();
    if (!has)
        deviceProblem = Problem{Problem::Severity::Warning,
                                {},
                                0,
                                0,
                                tr("No sound device: playing silently."),
                                tr("Connect one; the sound comes back by itself.")};
    if (hasDevice != has) {
        hasDevice = has;
        emit q->hasDeviceChanged(has);
    }
    announceProblem(before);
}

void PlaybackEngine::Private::opened(const Timeline &guess)
{
    if (!durationIsExact)
        takeLengths(guess, false);
    if (playWhenOpen)
        startPlaying();
    else
        setState(State::Paused);
}

void PlaybackEngine::Private::failed(const Problem &problem)
{
    setFileProblem(problem);
    if (problem.severity == Problem::Severity::Error)
        setState(State::Empty);
}

void PlaybackEngine::Private::seekTo(qint64 ms)
{
    target = ms;
    ++generation;
    queue->restart(generation);
    wasPaused = false;
    worker->seek(generation, frameAt(ms));
    emit q->sought();
}

void PlaybackEngine::Private::moveTo(qint64 ms)
{
    seekTo(ms);
    emit q->positionChanged(ms);
}

void PlaybackEngine::Private::startPlaying()
{
    if (durationIsExact && target >= duration)
        moveTo(std::max<qint64>(0, duration - lastMs));
    else if (wasPaused && backOnPlay > 0)
        moveTo(std::max<qint64>(0, target - backOnPlay));
    wasPaused = false;
    setState(State::Playing);
}

/// What was slow is as fast as before again.
void PlaybackEngine::Private::endReplay()
{
    if (!replay)
        return;
    replay.reset();
    applySpeed();
}

/// What is chosen, what is slow until it has been heard, and the limit, as one speed.
void PlaybackEngine::Private::applySpeed()
{
    const auto limited = [this](double to) { return speedLimit ? std::min(to, *speedLimit) : to; };
    const double after = limited(speed);
    const double now = replay ? limited(replay->speed) : after;
    worker->setSpeed({after, now, replay ? frameAt(replay->until) : -1});
    if (now != std::exchange(heardSpeed, now))
        emit q->speedChanged(now);
}

void PlaybackEngine::Private::sendLoop()
{
    if (!loop)
        return worker->setLoop({});
    // The end of the timeline is reached, whatever its lengths have been rounded to.
    const qint64 to = durationIsExact ? std::min(loop->toMs, duration - 1) : loop->toMs;
    worker->setLoop(TimelineReader::Loop{frameAt(loop->fromMs), frameAt(to)});
}

qint64 PlaybackEngine::Private::heard() const
{
    const std::optional<double> frame = output ? queue->mediaAt(output->heardFrame()) : std::nullopt;
    const qint64 ms = frame ? std::llround(*frame / framesPerMs) : target;
    return durationIsExact ? std::min(ms, duration) : ms;
}

void PlaybackEngine::Private::tick()
{
    if (replay && heard() >= replay->until)
        endReplay();
    if (!queue->isOverAt(output->heardFrame())) {
        emit q->positionChanged(heard());
        return;
    }
    endReplay();
    target = durationIsExact ? duration : heard();
    setState(State::Paused);
    emit q->positionChanged(target);
    emit q->ended();
}

PlaybackEngine::PlaybackEngine(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    d->worker = std::make_unique<PlaybackWorker>(d->queue, d->mailbox, d->listener());
    d->ticker.setTimerType(Qt::PreciseTimer);
    connect(&d->ticker, &QTimer::timeout, this, [this] { d->tick(); });
}

PlaybackEngine::~PlaybackEngine()
{
    d->mailbox->close();
    d->worker.reset();
    if (d->output)
        d->output->deleteLater();
}

void PlaybackEngine::open(const QString &path)
{
    open(path.isEmpty() ? Timeline() : Timeline::ofFile(path));
}

void PlaybackEngine::open(const Timeline &timeline)
{
    ++d->number;
    ++d->generation;
    d->target = 0;
    d->wasPaused = false;
    d->playWhenOpen = false;
    d->endReplay();
    setLoop({});
    d->savedBefore = d->queue->saved();
    d->queue->restart(d->generation);
    d->worker->open(timeline, d->number, d->generation);
    if (!timeline.isEmpty())
        d->ensureOutput();
    d->setFileProblem({});
    // Who is told of the state finds the timeline that goes with it.
    const bool isOther = d->timeline != timeline || d->durationIsExact;
    d->timeline = timeline;
    d->duration = timeline.lengthMs();
    d->durationIsExact = false;
    d->setState(timeline.isEmpty() ? State::Empty : State::Loading);
    if (isOther)
        emit durationChanged(d->duration);
    emit opened();
    emit positionChanged(0);
}

void PlaybackEngine::close()
{
    open(Timeline());
}

void PlaybackEngine::play()
{
    if (d->state == State::Loading)
        d->playWhenOpen = true;
    else if (d->state == State::Paused)
        d->startPlaying();
}

void PlaybackEngine::pause()
{
    d->playWhenOpen = false;
    if (d->state != State::Playing)
        return;
    // What was on its way to the ear at the click is heard again: the position stops dead.
    const qint64 here = d->heard();
    d->endReplay();
    d->setState(State::Paused);
    d->moveTo(here);
    d->wasPaused = true;
}

void PlaybackEngine::togglePlay()
{
    if (isPlaying() || d->playWhenOpen)
        pause();
    else
        play();
}

void PlaybackEngine::seek(qint64 ms)
{
    if (d->state == State::Empty)
        return;
    const qint64 most = d->durationIsExact ? d->duration : std::numeric_limits<qint32>::max();
    d->endReplay();
    d->moveTo(std::clamp<qint64>(ms, 0, most));
}

void PlaybackEngine::skip(qint64 deltaMs)
{
    seek(position() + deltaMs);
}

void PlaybackEngine::setSpeed(double speed)
{
    d->replay.reset();
    d->speedLimit.reset();
    d->speed = std::clamp(speed, 0.5, 3.0);
    d->applySpeed();
}

void PlaybackEngine::setSpeedLimit(const std::optional<double> &limit)
{
    if (limit == d->speedLimit)
        return;
    d->speedLimit = limit;
    d->applySpeed();
}

void PlaybackEngine::setVolume(double volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (volume == d->volume)
        return;
    d->volume = volume;
    d->queue->setVolume(volume);
    emit volumeChanged(volume);
}

void PlaybackEngine::setClockStarts(const QList<std::optional<QTime>> &starts)
{
    QList<Timeline::Piece> pieces = d->timeline.pieces();
    for (qsizetype i = 0; i < std::min(pieces.size(), starts.size()); ++i)
        pieces[i].clockStart = starts[i];
    d->setTimeline(Timeline(pieces), d->durationIsExact);
}

void PlaybackEngine::setSoundOptions(const SoundOptions &options)
{
    if (options == d->options)
        return;
    d->options = options;
    d->worker->setOptions(options);
    emit soundOptionsChanged();
}

void PlaybackEngine::setLoop(const std::optional<Loop> &loop)
{
    const bool isLoop = loop && loop->toMs - loop->fromMs >= shortestLoopMs;
    const std::optional<Loop> to = isLoop ? loop : std::nullopt;
    if (to == d->loop)
        return;
    const qint64 here = position();
    d->loop = to;
    d->sendLoop();
    emit loopChanged();
    // Sound from beyond its end may be on its way.
    if (to && state() != State::Empty)
        d->moveTo(here >= to->fromMs && here < to->toMs ? here : to->fromMs);
}

void PlaybackEngine::againSlower(qint64 backMs, double speed)
{
    if (d->state == State::Empty || d->state == State::Loading)
        return;
    const qint64 here = position();
    const Private::Replay replay{d->replay ? d->replay->until : here, speed};
    d->moveTo(std::max<qint64>(0, here - backMs));
    d->replay = replay;
    d->applySpeed();
    play();
}

void PlaybackEngine::setBackOnPlay(qint64 ms)
{
    d->backOnPlay = ms;
}

SoundOptions PlaybackEngine::soundOptions() const
{
    return d->options;
}

std::optional<PlaybackEngine::Loop> PlaybackEngine::loop() const
{
    return d->loop;
}

qint64 PlaybackEngine::savedMs() const
{
    return std::llround((d->queue->saved() - d->savedBefore) / framesPerMs);
}

const Timeline &PlaybackEngine::timeline() const
{
    return d->timeline;
}

QString PlaybackEngine::path() const
{
    if (d->timeline.isEmpty())
        return {};
    return d->timeline.pieces()[d->timeline.placeAt(position()).piece].path;
}

PlaybackEngine::State PlaybackEngine::state() const
{
    return d->state;
}

qint64 PlaybackEngine::position() const
{
    return isPlaying() ? d->heard() : d->target;
}

qint64 PlaybackEngine::durationMs() const
{
    return d->duration;
}

bool PlaybackEngine::durationIsExact() const
{
    return d->durationIsExact;
}

double PlaybackEngine::speed() const
{
    return d->heardSpeed;
}

double PlaybackEngine::volume() const
{
    return d->volume;
}

bool PlaybackEngine::hasDevice() const
{
    return d->hasDevice;
}

std::optional<Problem> PlaybackEngine::problem() const
{
    return d->problem();
}

} // namespace rundown
