// SPDX-License-Identifier: GPL-3.0-or-later
// The worker process behind MarkdownWorker: reads requests from standard input until it ends.
#include "models/format/markdown/worker/arena.h"
#include "models/format/markdown/worker/limits.h"
#include "models/format/markdown/worker/seal.h"
#include "models/format/markdown/worker/tree.h"

#include <algorithm>
#include <cerrno>
#include <cmark-gfm-core-extensions.h>

using namespace rundown;

namespace {

bool readAll(char *to, std::size_t size)
{
    while (size > 0) {
        const ssize_t got = read(STDIN_FILENO, to, size);
        if (got <= 0 && errno != EINTR)
            return false;
        to += got > 0 ? got : 0;
        size -= got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return true;
}

bool writeAll(const char *from, std::size_t size)
{
    while (size > 0) {
        const ssize_t done = write(STDOUT_FILENO, from, size);
        if (done < 0 && errno != EINTR)
            return false;
        from += done > 0 ? done : 0;
        size -= done > 0 ? static_cast<std::size_t>(done) : 0;
    }
    return true;
}

bool answer(wire::Kind kind, const char *text, std::size_t size)
{
    const bool blocks = kind == wire::Kind::Blocks;
    cmark_node *root = blocks ? parseBlocks(text, size) : parseAll(text, size);
    const arena::Rest rest = arena::rest();
    const std::size_t limit = sizeof(wire::Header) + (blocks ? wire::maxBlocksAnswer : wire::maxTreeAnswer);
    if (rest.size < sizeof(wire::Header))
        _exit(wire::ExitTooLarge);
    Output output(rest.memory + sizeof(wire::Header), std::min(rest.size, limit) - sizeof(wire::Header));
    blocks ? writeBlocks(root, output) : writeTree(root, output);
    const wire::Header header{wire::magic, kind, static_cast<std::uint32_t>(output.size())};
    std::memcpy(rest.memory, &header, sizeof header);
    arena::spent(sizeof header + output.size());
    limits::stopClock();
    return writeAll(rest.memory, sizeof header + output.size());
}

bool serve()
{
    wire::Header header;
    if (!readAll(reinterpret_cast<char *>(&header), sizeof header))
        return false;
    const bool known = header.kind == wire::Kind::Blocks || header.kind == wire::Kind::Tree;
    if (header.magic != wire::magic || !known || header.size > wire::maxText)
        _exit(wire::ExitNonsense);
    limits::startClock();
    char *text = static_cast<char *>(arena::take(header.size));
    if (!readAll(text, header.size) || !answer(header.kind, text, header.size))
        return false;
    arena::reset();
    return true;
}

} // namespace

int main()
{
    limits::setForLife();
    arena::init();
    cmark_gfm_core_extensions_ensure_registered();
#ifndef RUNDOWN_SANITIZED
    sealOff();
#endif
    while (serve()) {
    }
    return 0;
}
