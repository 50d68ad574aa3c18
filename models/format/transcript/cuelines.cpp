// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/cuelines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr qint64 msPerSecond = 1000;
constexpr qint64 msPerMinute = 60 * msPerSecond;
constexpr qint64 msPerHour = 60 * msPerMinute;

qint64 timeFrom(const QRegularExpressionMatch &match, int group)
{
    const QString fraction = match.captured(group + 3).leftJustified(3, u'0').left(3);
    return match.capturedView(group).toLongLong() * msPerHour +
           match.capturedView(group + 1).toLongLong() * msPerMinute +
           match.capturedView(group + 2).toLongLong() * msPerSecond + fraction.toLongLong();
}

} // namespace

std::optional<CueTimes> cueTimesFrom(QStringView line)
{
    static const QString time = u"(?:([0-9]{1,4}):)?([0-9]{1,2}):([0-9]{1,2})(?:[,.:]([0-9]{1,9}))?"_s;
    static const QRegularExpression times(u"^\\s*"_s + time + u"\\s*-{1,2}>\\s*"_s + time + u"(?![0-9:])"_s);
    if (!line.contains(u'>'))
        return {};
    const auto match = times.match(line.left(200).toString());
    if (!match.hasMatch())
        return {};
    return CueTimes{timeFrom(match, 1), timeFrom(match, 5)};
}

QString cueTime(qint64 ms, QChar point)
{
    const auto padded = [](qint64 number, int width) { return u"%1"_s.arg(number, width, 10, QChar(u'0')); };
    return padded(ms / msPerHour, 2) + u':' + padded(ms / msPerMinute % 60, 2) + u':' +
           padded(ms / msPerSecond % 60, 2) + point + padded(ms % msPerSecond, 3);
}

Problem lineProblem(int line, const QString &what, const QString &mend)
{
    return {Problem::Severity::Warning, {}, line, 0, what, mend};
}

void addCue(Transcript &transcript, Cue cue, int line)
{
    cue.text = cue.text.trimmed();
    if (cue.text.isEmpty())
        return;
    if (cue.toMs < cue.fromMs) {
        transcript.problems << lineProblem(line, TranscriptText::tr("This line ends before it begins."));
        cue.toMs = cue.fromMs;
    }
    transcript.cues << cue;
}

QString withoutTags(const QString &text)
{
    static const QRegularExpression tags(u"</?(?:[a-z]{1,4}|font|ruby)(?:[ .][^<>\\n]{0,200})?>"
                                         u"|<[0-9:.,]{5,14}>|\\{\\\\[^{}\\n]{0,200}\\}"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(tags);
}

QString writtenLines(const Cue &cue)
{
    QStringList lines;
    for (const QString &line : cue.text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines.join(u'\n');
}

} // namespace rundown
