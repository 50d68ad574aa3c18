// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"

#include "models/format/markdown/blocksanswer.h"
#include "models/format/markdown/htmlanswer.h"
#include "models/format/markdown/htmlwriter.h"
#include "models/format/markdown/workerprocess.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QMutex>
#include <QMutexLocker>

#include <chrono>
#include <utility>

namespace rundown {

using namespace std::chrono_literals;

namespace {

/// For a whole request, the start of the worker included.
constexpr auto longestWait = 2000ms;

/// Of a text to be shown, bytes: its HTML would be cut off before.
constexpr qsizetype mostShown = 2 << 20;

struct Markdown
{
    Q_DECLARE_TR_FUNCTIONS(Markdown)
};

/// The beginning of a text, in whole lines, that is worth showing.
QByteArray shownPart(const QByteArray &text)
{
    if (text.size() <= mostShown)
        return text;
    const qsizetype end = text.lastIndexOf('\n', mostShown);
    return text.first(end > 0 ? end : mostShown);
}

QString whatOf(WorkerFailure failure)
{
    switch (failure) {
    case WorkerFailure::NotFound:
        return Markdown::tr("The program that reads Markdown, rundown-markdown-worker, is missing.");
    case WorkerFailure::NotStarted:
        return Markdown::tr("The program that reads Markdown, rundown-markdown-worker, does not start.");
    case WorkerFailure::TooLong:
        return Markdown::tr("This text takes too long to understand as Markdown.");
    case WorkerFailure::TooLarge:
        return Markdown::tr("This text is too large to understand as Markdown.");
    default:
        return Markdown::tr("This text cannot be understood as Markdown.");
    }
}

QString mendOf(WorkerFailure failure)
{
    switch (failure) {
    case WorkerFailure::NotFound:
    case WorkerFailure::NotStarted:
        return Markdown::tr("Install Rundown again.");
    default:
        return Markdown::tr("Look for a very large table, very deep nesting, or long runs of brackets.");
    }
}

tl::unexpected<Problem> failed(WorkerFailure failure)
{
    return fail(whatOf(failure), mendOf(failure));
}

} // namespace

namespace {

/// For how long a text that was refused is not tried again: what is read and then exported at once is one
/// text. Not for ever, for a machine may have been busy with other things.
constexpr auto longestMemory = 10s;

/// The text without the empty lines around it, which stand now here, now there.
QByteArrayView coreOf(QByteArrayView text)
{
    while (text.startsWith('\n'))
        text = text.sliced(1);
    while (text.endsWith('\n'))
        text.chop(1);
    return text;
}

QByteArray hashOf(QByteArrayView text)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(text.data(), text.size()),
                                    QCryptographicHash::Sha1);
}

/// A text that the worker could not understand within its limits.
struct RefusedText
{
    wire::Kind kind = wire::Kind::Blocks;
    qsizetype size = -1;
    QByteArray hash;
    WorkerFailure failure = WorkerFailure::None;
    QDeadlineTimer until;

    bool isSame(wire::Kind asked, QByteArrayView core) const
    {
        return kind == asked && size == core.size() && !until.hasExpired() && hash == hashOf(core);
    }
};

} // namespace

struct MarkdownWorker::Private
{
    QMutex mutex;
    WorkerProcess process;
    RefusedText refused;

    WorkerProcess::Answer ask(wire::Kind kind, const QByteArray &text,
                              const std::function<void()> &meanwhile = {})
    {
        if (text.size() > qsizetype(wire::maxText))
            return {WorkerFailure::TooLarge, {}};
        const QByteArrayView core = coreOf(text);
        if (refused.isSame(kind, core))
            return {refused.failure, {}};
        WorkerProcess::Answer answer = process.ask(kind, text, QDeadlineTimer(longestWait), meanwhile);
        if (answer.failure == WorkerFailure::TooLong || answer.failure == WorkerFailure::TooLarge ||
            answer.failure == WorkerFailure::Died)
            refused = {kind, core.size(), hashOf(core), answer.failure, QDeadlineTimer(longestMemory)};
        return answer;
    }
};

MarkdownWorker::MarkdownWorker() : d(std::make_unique<Private>()) {}

MarkdownWorker::~MarkdownWorker() = default;

Result<QList<MarkdownBlock>> MarkdownWorker::blocks(const QByteArray &text,
                                                    const std::function<void()> &meanwhile)
{
    const QMutexLocker lock(&d->mutex);
    bool isCalled = false;
    const auto once = [&] {
        if (meanwhile && !std::exchange(isCalled, true))
            meanwhile();
    };
    const auto answer = d->ask(wire::Kind::Blocks, text, once);
    once(); // where the worker has not been asked
    if (answer.failure != WorkerFailure::None)
        return failed(answer.failure);
    if (auto blocks = readBlocks(answer.payload, text))
        return *std::move(blocks);
    d->process.stop();
    return failed(WorkerFailure::Nonsense);
}

Result<QString> MarkdownWorker::html(const QByteArray &text)
{
    const QByteArray shown = shownPart(text);
    const QMutexLocker lock(&d->mutex);
    const auto answer = d->ask(wire::Kind::Tree, shown);
    if (answer.failure == WorkerFailure::Nonsense || answer.failure == WorkerFailure::Died)
        return plainTextAsHtml(text);
    if (answer.failure != WorkerFailure::None)
        return failed(answer.failure);
    if (auto html = readHtml(answer.payload, shown.size() < text.size()))
        return *std::move(html);
    d->process.stop();
    return plainTextAsHtml(text);
}

Result<QList<MarkdownPiece>> MarkdownWorker::pieces(const QByteArray &text)
{
    const QByteArray shown = shownPart(text);
    const QMutexLocker lock(&d->mutex);
    const auto answer = d->ask(wire::Kind::Tree, shown);
    if (answer.failure != WorkerFailure::None)
        return failed(answer.failure);
    auto pieces = splitTree(answer.payload);
    if (!pieces) {
        d->process.stop();
        return failed(WorkerFailure::Nonsense);
    }
    if (shown.size() < text.size())
        pieces->append(cutPiece());
    return *std::move(pieces);
}

} // namespace rundown
