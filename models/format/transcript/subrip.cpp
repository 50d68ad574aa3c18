// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/cuelines.h"
#include "models/format/transcript/transcriptformat.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

bool isNumber(const QString &line)
{
    const QString word = line.trimmed();
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
}

} // namespace

// Numbers are not looked at, and empty lines within a text are taken as they come: a cue goes up to the times
// of the next one and the number above them.
Transcript readSubRip(const QString &text)
{
    Transcript transcript;
    const QStringList lines = text.split(u'\n');
    std::optional<CueTimes> open;
    int openLine = 0;
    QStringList said;
    const auto close = [&] {
        if (open)
            addCue(transcript, {open->fromMs, open->toMs, withoutTags(said.join(u'\n')).trimmed()}, openLine);
        else if (!said.isEmpty() && !said.join(QString()).trimmed().isEmpty())
            transcript.problems << lineProblem(
                1, TranscriptText::tr("This text has no times, and is left out."),
                TranscriptText::tr("Times look like this: 00:01:02,500 --> 00:01:04,000"));
        said.clear();
    };
    for (int i = 0; i < lines.size(); ++i) {
        const std::optional<CueTimes> times = cueTimesFrom(lines[i]);
        if (!times) {
            if (lines[i].contains("-->"_L1))
                transcript.problems << lineProblem(
                    i + 1, TranscriptText::tr("These times cannot be read; the text below them is taken for "
                                              "more of what stands above."));
            else
                said << lines[i].trimmed();
            continue;
        }
        if (!said.isEmpty() && isNumber(said.last()))
            said.removeLast();
        close();
        open = times;
        openLine = i + 1;
    }
    close();
    return transcript;
}

QString writeSubRip(const QList<Cue> &cues)
{
    QString text;
    int number = 0;
    for (const Cue &cue : cues)
        text += u"%1\n%2 --> %3\n%4\n\n"_s.arg(QString::number(++number), cueTime(cue.fromMs, u','),
                                               cueTime(cue.toMs, u','), writtenLines(cue));
    return text;
}

} // namespace rundown
