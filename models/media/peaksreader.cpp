// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksreader.h"

#include "models/media/mailbox.h"
#include "models/media/peakscache.h"
#include "models/media/peaksmaker.h"
#include "models/media/peakspool.h"

#include <QThreadPool>

#include <atomic>

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

} // namespace

struct PeaksReader::Private
{
    explicit Private(PeaksReader *reader) : q(reader) {}

    void start();
    void drop();
    void add(const QList<Peak> &more);
    void finish(const std::optional<Problem> &found);
    static void run(const std::shared_ptr<Job> &job, const QString &path, Private *self);
    template<class Function>
    static void post(const std::shared_ptr<Job> &job, Private *self, Function &&function);

    PeaksReader *const q;
    std::shared_ptr<Job> job;
    QString path;
    Peaks peaks;
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
void PeaksReader::Private::run(const std::shared_ptr<Job> &job, const QString &path, Private *self)
{
    const PeaksCache cache(path);
    if (const std::optional<QList<Peak>> kept = cache.load()) {
        post(job, self, [self, peaks = *kept] { self->add(peaks); });
        post(job, self, [self] { self->finish({}); });
        return;
    }
    QList<Peak> all;
    const Result<void> made = makePeaks(path, [&](const QList<Peak> &more) {
        all += more;
        post(job, self, [self, more] { self->add(more); });
        return !job->dropped;
    });
    if (made && !job->dropped)
        cache.store(all);
    post(job, self, [self, found = made ? std::optional<Problem>() : made.error()] { self->finish(found); });
}

void PeaksReader::Private::start()
{
    job = std::make_shared<Job>(q);
    openPeaksPool().start([job = job, path = path, self = this] {
        if (!job->dropped)
            run(job, path, self);
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
    emit q->peaksAdded(from, peaks.endMs());
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
}

void PeaksReader::read(const QString &path)
{
    cancel();
    d->path = path;
    if (!path.isEmpty())
        d->start();
}

void PeaksReader::cancel()
{
    d->drop();
    d->path.clear();
    d->peaks.clear();
    d->isFinished = false;
    const bool hadProblem = d->problem.has_value();
    d->problem.reset();
    emit cleared();
    if (hadProblem)
        emit problemChanged({});
}

QString PeaksReader::path() const
{
    return d->path;
}

const Peaks &PeaksReader::peaks() const
{
    return d->peaks;
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
