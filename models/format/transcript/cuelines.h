// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/transcript/transcript.h"

#include <QCoreApplication>

namespace rundown {

struct TranscriptText
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptText)
};

/// The times of a cue: `00:01:02,500 --> 00:01:04.000`, hours and the part of a second left out or not, and
/// whatever settings behind it.
struct CueTimes
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};
std::optional<CueTimes> cueTimesFrom(QStringView line);

/// `01:02:03,500`, in hours of at least two figures.
QString cueTime(qint64 ms, QChar point);

/// A problem of a line, counted from 1.
Problem lineProblem(int line, const QString &what, const QString &mend = {});

/// Adds a cue unless it says nothing; one that ends before it begins is said to, and ends where it begins.
void addCue(Transcript &transcript, Cue cue, int line);

/// Text without `<i>`, `<c.yellow>`, `<00:01.000>`, `{\an8}`.
QString withoutTags(const QString &text);

/// A cue's text on lines of its own, none of them empty.
QString writtenLines(const Cue &cue);

} // namespace rundown
