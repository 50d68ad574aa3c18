// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/cuelines.h"
#include "models/format/transcript/transcriptformat.h"

#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr double longestSeconds = 1e7;

/// Seconds with a point, or the comma that older versions wrote; in ms.
std::optional<qint64> secondsFrom(const QString &text)
{
    bool ok = false;
    const double seconds = QString(text.trimmed()).replace(u',', u'.').toDouble(&ok);
    if (!ok || !(seconds >= 0) || seconds > longestSeconds)
        return {};
    return qint64(std::llround(seconds * 1000));
}

QString seconds(qint64 ms)
{
    return u"%1.%2"_s.arg(ms / 1000).arg(ms % 1000 * 1000, 6, 10, QChar(u'0'));
}

} // namespace

Transcript readLabels(const QString &text)
{
    Transcript transcript;
    int line = 0;
    for (const QString &each : text.split(u'\n')) {
        ++line;
        if (each.trimmed().isEmpty() || each.startsWith(u'\\')) // the frequencies of a label
            continue;
        const QString from = each.section(u'\t', 0, 0);
        const QString to = each.section(u'\t', 1, 1);
        const auto fromMs = secondsFrom(from);
        const auto toMs = secondsFrom(to);
        if (fromMs && toMs)
            addCue(transcript, {*fromMs, *toMs, each.section(u'\t', 2)}, line);
        else
            transcript.problems << lineProblem(
                line, TranscriptText::tr("This is no label, and is left out."),
                TranscriptText::tr("A label is from, to (in seconds) and text, parted by tabs."));
    }
    return transcript;
}

QString writeLabels(const QList<Cue> &cues)
{
    QString text;
    for (const Cue &cue : cues)
        text += seconds(cue.fromMs) + u'\t' + seconds(cue.toMs) + u'\t' + cue.text.simplified() + u'\n';
    return text;
}

} // namespace rundown
