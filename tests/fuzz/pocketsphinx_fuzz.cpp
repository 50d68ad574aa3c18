// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/pocketsphinx.h"

#include <cstdlib>

using namespace rundown;

/// What any program prints is taken for words: cues say something, and end no sooner than they begin.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto require = [](bool condition) {
        if (!condition)
            std::abort();
    };
    const QByteArray printed(reinterpret_cast<const char *>(data), qsizetype(size));
    qsizetype words = 0;
    for (const QByteArray &line : printed.split('\n')) {
        const std::optional<SpokenWord> word = spokenWordFrom(line);
        require(!word || (word->fromMs >= 0 && word->toMs >= word->fromMs));
        words += word && !word->text.isEmpty() ? 1 : 0;
    }
    const QList<Cue> cues = spokenCues(printed);
    require(cues.size() <= words && cues.isEmpty() == (words == 0));
    for (const Cue &cue : cues)
        require(cue.fromMs >= 0 && cue.toMs >= cue.fromMs && !cue.text.isEmpty());
    return 0;
}
