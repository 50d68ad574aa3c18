// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/cuelines.h"
#include "models/format/transcript/transcriptformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr double longestSeconds = 1e7;

std::optional<qint64> msFrom(const QJsonValue &value, double perUnit)
{
    const double ms = value.toDouble(-1) * perUnit;
    if (!value.isDouble() || !(ms >= 0) || ms > longestSeconds * 1000)
        return {};
    return qint64(std::llround(ms));
}

/// whisper.cpp counts ms in `offsets`, the others seconds in `start` and `end`.
std::optional<CueTimes> timesOf(const QJsonObject &segment)
{
    const QJsonObject offsets = segment[u"offsets"_s].toObject();
    const bool isCpp = !offsets.isEmpty();
    const auto from = isCpp ? msFrom(offsets[u"from"_s], 1) : msFrom(segment[u"start"_s], 1000);
    const auto to = isCpp ? msFrom(offsets[u"to"_s], 1) : msFrom(segment[u"end"_s], 1000);
    if (!from || !to)
        return {};
    return CueTimes{*from, *to};
}

} // namespace

Transcript readWhisperJson(const QString &text)
{
    Transcript transcript;
    QJsonParseError error;
    const QByteArray bytes = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + int(bytes.left(error.offset).count('\n'));
        transcript.problems << lineProblem(
            line, TranscriptText::tr("This is not JSON: %1").arg(error.errorString()));
        return transcript;
    }
    const QJsonObject object = document.object();
    const QJsonValue cpp = object[u"transcription"_s];
    const QJsonArray segments = document.isArray() ? document.array()
                                : cpp.isArray()    ? cpp.toArray()
                                                   : object[u"segments"_s].toArray();
    if (segments.isEmpty())
        transcript.problems << lineProblem(0, TranscriptText::tr("There are no segments in this JSON."));
    int number = 0;
    for (const auto &value : segments) {
        const QJsonObject segment = value.toObject();
        ++number;
        if (const auto times = timesOf(segment))
            addCue(
                transcript,
                {times->fromMs, times->toMs, segment[u"text"_s].toString(), segment[u"speaker"_s].toString()},
                0);
        else
            transcript.problems << lineProblem(
                0, TranscriptText::tr("Segment %1 has no times, and is left out.").arg(number));
    }
    return transcript;
}

QString writeWhisperJson(const QList<Cue> &cues)
{
    QJsonArray segments;
    for (const Cue &cue : cues) {
        QJsonObject segment{{u"offsets"_s, QJsonObject{{u"from"_s, cue.fromMs}, {u"to"_s, cue.toMs}}},
                            {u"text"_s, cue.text}};
        if (!cue.speaker.isEmpty())
            segment[u"speaker"_s] = cue.speaker;
        segments << segment;
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"transcription"_s, segments}}).toJson());
}

} // namespace rundown
