// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/sessioncues.h"

#include <algorithm>

namespace rundown {

QList<Cue> joinCues(const QList<Recording> &recordings, const QList<QList<Cue>> &cues)
{
    QList<Cue> joined;
    qint64 startMs = 0;
    for (qsizetype i = 0; i < std::min(recordings.size(), cues.size()); ++i) {
        for (Cue cue : cues[i]) {
            cue.fromMs += startMs;
            cue.toMs += startMs;
            joined << cue;
        }
        if (!recordings[i].durationMs)
            break;
        startMs += *recordings[i].durationMs;
    }
    return joined;
}

} // namespace rundown
