// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a post, whatever its bytes are: into an event and out again, and by way of an event file.
#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/markdown/blocksanswer.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/markdown/worker/arena.h"
#include "models/format/markdown/worker/tree.h"
#include "models/format/recap/recap.h"

#include <cmark-gfm-core-extensions.h>
#include <cstdlib>

namespace rundown {

// The worker's code without its process, which would be a thousand times slower.
struct MarkdownWorker::Private
{};

MarkdownWorker::MarkdownWorker()
{
    arena::init();
    cmark_gfm_core_extensions_ensure_registered();
}

MarkdownWorker::~MarkdownWorker() = default;

Result<QList<MarkdownBlock>> MarkdownWorker::blocks(const QByteArray &text,
                                                    const std::function<void()> &meanwhile)
{
    if (meanwhile)
        meanwhile();
    cmark_node *root = parseBlocks(text.constData(), std::size_t(text.size()));
    const arena::Rest rest = arena::rest();
    Output output(rest.memory, rest.size);
    writeBlocks(root, output);
    const QByteArray answer(rest.memory, qsizetype(output.size()));
    arena::spent(output.size());
    arena::reset();
    if (auto blocks = readBlocks(answer, text))
        return *std::move(blocks);
    return fail(QStringLiteral("no answer"));
}

} // namespace rundown

using namespace rundown;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static MarkdownWorker worker;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = readPost(bytes, {}, worker);
    require(read.has_value());
    require(encodePost(writePost(read->event).text, read->event, {}) == bytes);
    const auto file = writeEventFile({}, read->event);
    require(file.has_value());
    const auto again = readEventFile(*file, {});
    require(again && again->event == read->event);
    require(encodePost(writePost(again->event).text, again->event, {}) == bytes);
    return 0;
}
