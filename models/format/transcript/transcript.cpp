// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/transcript.h"

#include "models/format/encoding/textencoding.h"
#include "models/format/transcript/cuelines.h"
#include "models/format/transcript/transcriptformat.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

/// A format's row in the table of formats.
struct KnownFormat
{
    TranscriptFormat format;
    QLatin1StringView suffix;
    Transcript (*read)(const QString &);
    QString (*write)(const QList<Cue> &);
};
constexpr std::array formats{
    KnownFormat{TranscriptFormat::SubRip, "srt"_L1, readSubRip, writeSubRip},
    KnownFormat{TranscriptFormat::WebVtt, "vtt"_L1, readWebVtt, writeWebVtt},
    KnownFormat{TranscriptFormat::WhisperJson, "json"_L1, readWhisperJson, writeWhisperJson},
    KnownFormat{TranscriptFormat::Labels, "txt"_L1, readLabels, writeLabels},
};

const KnownFormat &known(TranscriptFormat format)
{
    return *std::ranges::find(formats, format, &KnownFormat::format);
}

QString plainText(const DecodedText &decoded)
{
    QString text = decoded.text;
    text.remove(QChar::Null);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

} // namespace

std::optional<TranscriptFormat> transcriptFormatOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const auto found = std::ranges::find(formats, suffix, &KnownFormat::suffix);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

QString suffixOf(TranscriptFormat format)
{
    return known(format).suffix;
}

Transcript readTranscript(const QByteArray &bytes, TranscriptFormat format, const QString &file)
{
    constexpr qsizetype mostProblems = 100;
    const DecodedText decoded = decodeText(bytes, file);
    Transcript transcript = known(format).read(plainText(decoded));
    std::ranges::stable_sort(transcript.cues, {}, &Cue::fromMs);
    transcript.problems.resize(std::min(transcript.problems.size(), mostProblems));
    for (Problem &problem : transcript.problems)
        problem.file = file;
    transcript.problems = decoded.problems + transcript.problems;
    if (transcript.cues.isEmpty() && transcript.problems.isEmpty())
        transcript.problems << Problem{Problem::Severity::Warning,
                                       file,
                                       0,
                                       0,
                                       TranscriptText::tr("Nothing is said in this transcript."),
                                       {}};
    return transcript;
}

QByteArray writeTranscript(const QList<Cue> &cues, TranscriptFormat format)
{
    return known(format).write(cues).toUtf8();
}

qsizetype cueAt(const QList<Cue> &cues, qint64 ms)
{
    return std::ranges::upper_bound(cues, ms, {}, &Cue::fromMs) - cues.begin() - 1;
}

} // namespace rundown
