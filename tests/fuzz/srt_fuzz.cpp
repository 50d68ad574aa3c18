// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/transcriptfuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rundown::fuzzTranscript(data, size, rundown::TranscriptFormat::SubRip);
    return 0;
}
