// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/sessioncues.h"

#include "models/event/soundplace.h"

#include <algorithm>

namespace rundown {

QList<Cue> joinCues(const QList<Recording> &recordings, const QList<QList<Cue>> &cues)
{
    QList<Cue> joined;
    qint64 startMs = 0;
    for (qsizetype i = 0; i < std::min(recordings.size(), cues.size()); ++i) {
        const qint64 fromMs = recordings[i].fromMs.value_or(0);
        for (Cue cue : cues[i]) {
            const bool isBefore = cue.fromMs < fromMs && cue.toMs <= fromMs;
            if (isBefore || (recordings[i].toMs && cue.fromMs >= *recordings[i].toMs))
                continue; // it belongs to another session
            cue.toMs += startMs - fromMs;
            cue.fromMs = startMs + std::max<qint64>(0, cue.fromMs - fromMs);
            joined << cue;
        }
        const std::optional<qint64> length = heardLength(recordings[i]);
        if (!length)
            break;
        startMs += *length;
    }
    return joined;
}

} // namespace rundown
