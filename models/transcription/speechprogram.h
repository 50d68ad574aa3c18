// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/transcript/transcript.h"

#include <QStringList>

namespace rundown {

/// A program of the user's that turns speech into text, and what it needs to know.
struct SpeechProgram
{
    enum class Kind {
        WhisperCpp,  ///< `whisper-cli` of https://github.com/ggml-org/whisper.cpp
        PocketSphinx ///< `pocketsphinx_continuous` of Debian's pocketsphinx; English, with its own model
    };
    Kind kind = Kind::WhisperCpp;
    QString path;     ///< of the program
    QString model;    ///< file of a model; PocketSphinx needs none
    QString language; ///< `zh`, `en`; empty: the program finds out
    bool operator==(const SpeechProgram &) const = default;
};

/// The programs on the search path, the best first, with models where they are usually kept.
QList<SpeechProgram> findSpeechPrograms();

/// The arguments for a sound file of 16,000 samples a second. Nothing of them is seen by a shell.
/// `output` is a path without suffix that the program may write to.
QStringList speechArguments(const SpeechProgram &program, const QString &sound, const QString &output);

/// How far a line that the program prints says it has come, in ms of the sound; none where it says nothing.
std::optional<qint64> speechProgress(const SpeechProgram &program, const QByteArray &line, qint64 lengthMs);

/// What was heard: from what the program printed and wrote.
Transcript speechResult(const SpeechProgram &program, const QByteArray &printed, const QString &output);

} // namespace rundown
