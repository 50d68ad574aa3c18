// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/transcript/transcript.h"

namespace rundown {

/// A line of `pocketsphinx_continuous -time yes`: `lease 1.390 1.590 0.000372`, a word, from and to in
/// seconds, and how sure it is.
struct SpokenWord
{
    QString text; ///< empty for silence and noise
    qint64 fromMs = 0;
    qint64 toMs = 0;
};
std::optional<SpokenWord> spokenWordFrom(const QByteArray &line);

/// The words of its whole output, joined to a cue for each stretch of speech.
QList<Cue> spokenCues(const QByteArray &printed);

} // namespace rundown
