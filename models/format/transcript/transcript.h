// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace rundown {

/// What is said in a stretch of a recording.
struct Cue
{
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< at or behind fromMs; the next cue may begin before
    QString text;    ///< plain, without marks; may have several lines
    QString speaker = {};
    bool operator==(const Cue &) const = default;
};

/// What was said in a recording, in the order in which it begins.
struct Transcript
{
    QList<Cue> cues;
    Problems problems; ///< what could not be read, by line; the rest is there
};

enum class TranscriptFormat {
    SubRip,      ///< `.srt`
    WebVtt,      ///< `.vtt`, https://www.w3.org/TR/webvtt1/
    WhisperJson, ///< `.json` of whisper.cpp, OpenAI's Whisper and those that follow it
    Labels       ///< `.txt` of Audacity: from, to and text, parted by tabs
};

/// The format that a file's name speaks of.
std::optional<TranscriptFormat> transcriptFormatOf(const QString &fileName);
/// What files of this format are called: `srt`.
QString suffixOf(TranscriptFormat format);

/// Reads any bytes; never fails. Byte order marks, line ends, encodings and overlaps are taken as they come.
/// `file` is named in the problems.
Transcript readTranscript(const QByteArray &bytes, TranscriptFormat format, const QString &file);

/// Writes cues in UTF-8 with LF line ends. Whisper's JSON is written as whisper.cpp does.
QByteArray writeTranscript(const QList<Cue> &cues, TranscriptFormat format);

/// The cue that is heard at `ms`: the last one that has begun; -1 before the first.
qsizetype cueAt(const QList<Cue> &cues, qint64 ms);

} // namespace rundown
