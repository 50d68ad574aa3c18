// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/transcript/transcript.h"

namespace rundown {

/// One reader and one writer for each format. `text` has LF line ends and no byte order mark. Problems have
/// no file yet; cues need not be in order.
Transcript readSubRip(const QString &text);
QString writeSubRip(const QList<Cue> &cues);

Transcript readWebVtt(const QString &text);
QString writeWebVtt(const QList<Cue> &cues);

Transcript readWhisperJson(const QString &text);
QString writeWhisperJson(const QList<Cue> &cues);

Transcript readLabels(const QString &text);
QString writeLabels(const QList<Cue> &cues);

} // namespace rundown
