// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksreader.h"

#include "models/media/mailbox.h"
#include "models/media/peakscache.h"
#include "models/media/peaksmaker.h"
#include "models/media/peakspool.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <functional>
#include <utility>

namespace rundown {
namespace {

/// One reading. The reader may drop it at any time; the worker then comes to its end by itself.
struct Job
{
    explicit Job(QObject *receiver) : mailbox(receiver) {}

    void drop()
    {
        dropped = true;
        mailbox.close();
    }

    Mailbox mailbox;
    std::atomic<bool> dropped = false;
};

/// Numbers of peaks: the part of a file that is wanted. `length` is how many of them the timeline has room
/// for, where it knows that; they are as many, whatever the file gives.
struct PeaksPart
{
    qint64 from = 0;
    qint64 to = INT64_MAX;
    std::optional<qint64> length;
};

qint64 peaksIn(qint64 ms)
{
    return (ms + Peaks::msPerPeak / 2) / Peaks::msPerPeak;
}

/// How much before a timeline can be read.
qint64 leadOf(const Timeline &timeline, qint64 aroundMs)
{
    return timeline.isEmpty() ? 0 : peaksIn(std::min(aroundMs, timeline.pieces().first().fromMs));
}

/// Cut so that no rounding adds up from piece to piece.
PeaksPart partOf(const Timeline &timeline, int i, qint64 aroundMs)
{
    const Timeline::Piece &piece = timeline.pieces()[i];
    const bool isLast = i + 1 == timeline.count();
    PeaksPart part;
    part.from = peaksIn(piece.fromMs) - (i == 0 ? leadOf(timeline, aroundMs) : 0);
    if (piece.toMs)
        part.to = peaksIn(*piece.toMs + (isLast ? aroundMs : 0));
    if (const std::optional<qint64> length = timeline.lengthOf(i); length && !isLast)
        part.length = peaksIn(timeline.startOf(i) + *length) - peaksIn(timeline.startOf(i)) +
                      (i == 0 ? leadOf(timeline, aroundMs) : 0);
    return part;
}

/// Takes the part that is wanted out of the peaks of a file, as they come.
class PartTaker
{
public:
    explicit PartTaker(std::function<void(const QList<Peak> &)> give) : m_give(std::move(give)) {}

    void begin(const PeaksPart &part)
    {
        m_part = part;
        m_at = m_given = 0;
    }

    void take(const QList<Peak> &peaks)
    {
        const qint64 first = std::clamp<qint64>(m_part.from - m_at, 0, peaks.size());
        qint64 last = std::clamp<qint64>(m_part.to - m_at, first, peaks.size());
        if (m_part.length)
            last = std::min(last, first + *m_part.length - m_given);
        m_at += peaks.size();
        give(peaks.sliced(first, last - first));
    }

    /// Silence where the file ended too early, or is away.
    void end()
    {
        if (m_part.length)
            give(QList<Peak>(*m_part.length - m_given));
    }

private:
    void give(const QList<Peak> &peaks)
    {
        m_given += peaks.size();
        if (!peaks.isEmpty())
            m_give(peaks);
    }

    const std::function<void(const QList<Peak> &)> m_give;
    PeaksPart m_part;
    qint64 m_at = 0;    ///< in the file
    qint64 m_given = 0; ///< of the part
};

/// A whole file, so that its peaks can be kept; a path that is empty is passed over.
Result<void> readPeaks(const QString &path, const Job &job, PartTaker &taker)
{
    if (path.isEmpty())
        return {};
    const PeaksCache cache(path);
    if (const std::optional<QList<Peak>> kept = cache.load()) {
        taker.take(*kept);
        return {};
    }
    QList<Peak> all;
    const Result<void> made = makePeaks(path, [&](const QList<Peak> &more) {
        all += more;
        taker.take(more);
        return !job.dropped;
    });
    if (made && !job.dropped)
        cache.store(all);
    return made;
}

} // namespace

struct PeaksReader::Private
{
    explicit Private(PeaksReader *reader) : q(reader) {}

    void start(const Timeline &timeline, qint64 aroundMs);
    void drop();
    void add(const QList<Peak> &more);
    void finish(const std::optional<Problem> &found);
    static void run(const std::shared_ptr<Job> &job, const Timeline &timeline, qint64 aroundMs,
                    Private *self);
    template<class Function>
    static void post(const std::shared_ptr<Job> &job, Private *self, Function &&function);

    PeaksReader *const q;
    std::shared_ptr<Job> job;
    Peaks peaks;
    qint64 origin = 0;
    std::optional<Problem> problem;
    bool isFinished = false;
};

/// To the reader, unless it has dropped the job by the time the post arrives. A worker only names `self`.
template<class Function>
void PeaksReader::Private::post(const std::shared_ptr<Job> &job, Private *self, Function &&function)
{
    job->mailbox.post([job, self, function = std::forward<Function>(function)] {
        if (self->job == job)
            function();
    });
}

/// In a worker.
void PeaksReader::Private::run(const std::shared_ptr<Job> &job, const Timeline &timeline, qint64 aroundMs,
                               Private *self)
{
    PartTaker taker([&](const QList<Peak> &more) { post(job, self, [self, more] { self->add(more); }); });
    std::optional<Problem> problem;
    for (int i = 0; i < timeline.count() && !job->dropped; ++i) {
        taker.begin(partOf(timeline, i, aroundMs));
        const Result<void> read = readPeaks(timeline.pieces()[i].path, *job, taker);
        if (!read && !problem)
            problem = read.error();
        taker.end();
    }
    post(job, self, [self, problem] { self->finish(problem); });
}

void PeaksReader::Private::start(const Timeline &timeline, qint64 aroundMs)
{
    job = std::make_shared<Job>(q);
    openPeaksPool().start([job = job, timeline, aroundMs, self = this] {
        if (!job->dropped)
            run(job, timeline, aroundMs, self);
    });
}

void PeaksReader::Private::drop()
{
    if (job)
        job->drop();
    job.reset();
}

void PeaksReader::Private::add(const QList<Peak> &more)
{
    const qint64 from = peaks.endMs();
    peaks.append(more);
    emit q->peaksAdded(origin + from, origin + peaks.endMs());
}

void PeaksReader::Private::finish(const std::optional<Problem> &found)
{
    isFinished = true;
    if (found) {
        problem = found;
        emit q->problemChanged(problem);
    }
    emit q->finished();
}

PeaksReader::PeaksReader(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

PeaksReader::~PeaksReader()
{
    d->drop();
    letEnd(openPeaksPool());
}

void PeaksReader::read(const Timeline &timeline, qint64 aroundMs)
{
    cancel();
    d->origin = -leadOf(timeline, aroundMs) * Peaks::msPerPeak;
    if (!timeline.isEmpty())
        d->start(timeline, aroundMs);
}

void PeaksReader::cancel()
{
    d->drop();
    d->peaks.clear();
    d->origin = 0;
    d->isFinished = false;
    const bool hadProblem = d->problem.has_value();
    d->problem.reset();
    emit cleared();
    if (hadProblem)
        emit problemChanged({});
}

const Peaks &PeaksReader::peaks() const
{
    return d->peaks;
}

qint64 PeaksReader::originMs() const
{
    return d->origin;
}

bool PeaksReader::isFinished() const
{
    return d->isFinished;
}

std::optional<Problem> PeaksReader::problem() const
{
    return d->problem;
}

} // namespace rundown
