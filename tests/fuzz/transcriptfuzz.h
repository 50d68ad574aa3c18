// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/transcript/transcript.h"

#include <cstdlib>

namespace rundown {

/// Any bytes at all: what is read is in order and says something, and is read again from what is written.
inline void fuzzTranscript(const uint8_t *data, size_t size, TranscriptFormat format)
{
    const auto require = [](bool condition) {
        if (!condition)
            std::abort();
    };
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Transcript read = readTranscript(bytes, format, QStringLiteral("fuzz"));
    require(!read.cues.isEmpty() || !read.problems.isEmpty());
    for (qsizetype i = 0; i < read.cues.size(); ++i) {
        const Cue &cue = read.cues[i];
        require(cue.fromMs >= 0 && cue.toMs >= cue.fromMs && !cue.text.isEmpty());
        require(i == 0 || read.cues[i - 1].fromMs <= cue.fromMs);
    }
    const QByteArray written = writeTranscript(read.cues, format);
    const Transcript again = readTranscript(written, format, {});
    require(again.cues.size() <= read.cues.size());
}

} // namespace rundown
