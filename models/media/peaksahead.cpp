// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksahead.h"

#include "models/media/mailbox.h"
#include "models/media/peakscache.h"
#include "models/media/peaksmaker.h"
#include "models/media/peakspool.h"

#include <QThreadPool>

#include <atomic>

namespace rundown {
namespace {

/// The files of one call. Dropped, its workers come to their end by themselves.
struct Batch
{
    explicit Batch(QObject *receiver) : mailbox(receiver) {}

    Mailbox mailbox;
    std::atomic<bool> dropped = false;
    std::atomic<qsizetype> left = 0;
};

/// In a worker.
void keepPeaks(const QString &path, const Batch &batch)
{
    const PeaksCache cache(path);
    if (batch.dropped || path.isEmpty() || cache.load())
        return;
    QList<Peak> all;
    const Result<void> made = makePeaks(path, [&](const QList<Peak> &more) {
        all += more;
        return !batch.dropped;
    });
    if (made && !batch.dropped)
        cache.store(all);
}

} // namespace

struct PeaksAhead::Private
{
    void drop()
    {
        if (!batch)
            return;
        batch->dropped = true;
        batch->mailbox.close();
        batch.reset();
    }

    std::shared_ptr<Batch> batch;
};

PeaksAhead::PeaksAhead(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

PeaksAhead::~PeaksAhead()
{
    d->drop();
    letEnd(aheadPeaksPool());
}

void PeaksAhead::make(const QList<FindFile> &files)
{
    d->drop();
    if (files.isEmpty())
        return;
    d->batch = std::make_shared<Batch>(this);
    d->batch->left = files.size();
    for (const FindFile &find : files) {
        aheadPeaksPool().start([this, find, batch = d->batch] {
            giveWay();
            if (!batch->dropped)
                keepPeaks(find(), *batch);
            if (--batch->left > 0)
                return;
            batch->mailbox.post([this, batch] {
                if (d->batch == batch)
                    d->drop();
                emit finished();
            });
        });
    }
}

bool PeaksAhead::isBusy() const
{
    return d->batch != nullptr;
}

} // namespace rundown
