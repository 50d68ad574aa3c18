// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/speechprogram.h"

#include "models/transcription/pocketsphinx.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr qint64 largestOutput = qint64(64) * 1024 * 1024;

/// The largest of Whisper's models in the usual folders: it hears best.
QString whisperModel()
{
    QStringList folders{QDir::homePath() + u"/.local/share/whisper"_s, u"/usr/share/whisper.cpp"_s,
                        u"/usr/share/whisper.cpp-model"_s};
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << data + u"/whisper.cpp/models"_s << data + u"/whisper.cpp"_s;
    QFileInfo best;
    for (const QString &folder : std::as_const(folders)) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"ggml-*.bin"_s}, QDir::Files)) {
            if (!file.fileName().contains("silero"_L1) && (!best.exists() || file.size() > best.size()))
                best = file;
        }
    }
    return best.exists() ? best.filePath() : QString();
}

} // namespace

QList<SpeechProgram> findSpeechPrograms()
{
    using enum SpeechProgram::Kind;
    QList<SpeechProgram> programs;
    for (const QString &name : {u"whisper-cli"_s, u"whisper-cpp"_s}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            programs << SpeechProgram{WhisperCpp, path, whisperModel(), {}};
    }
    if (const QString path = QStandardPaths::findExecutable(u"pocketsphinx_continuous"_s); !path.isEmpty())
        programs << SpeechProgram{PocketSphinx, path, {}, u"en"_s};
    return programs;
}

QStringList speechArguments(const SpeechProgram &program, const QString &sound, const QString &output)
{
    if (program.kind == SpeechProgram::Kind::PocketSphinx)
        return {u"-infile"_s, sound, u"-time"_s, u"yes"_s, u"-logfn"_s, u"/dev/null"_s};
    const QString language = program.language.isEmpty() ? u"auto"_s : program.language;
    return {u"--model"_s,       program.model, u"--language"_s,       language,    u"--output-json"_s,
            u"--output-file"_s, output,        u"--print-progress"_s, u"--file"_s, sound};
}

std::optional<qint64> speechProgress(const SpeechProgram &program, const QByteArray &line, qint64 lengthMs)
{
    if (program.kind == SpeechProgram::Kind::PocketSphinx) {
        const auto word = spokenWordFrom(line);
        return word ? std::optional(word->toMs) : std::nullopt;
    }
    static const QRegularExpression percent(u"progress\\s*=\\s*([0-9]{1,3})%"_s);
    const auto match = percent.match(QString::fromUtf8(line));
    return match.hasMatch() ? std::optional(lengthMs * match.capturedView(1).toInt() / 100) : std::nullopt;
}

Transcript speechResult(const SpeechProgram &program, const QByteArray &printed, const QString &output)
{
    if (program.kind == SpeechProgram::Kind::PocketSphinx)
        return {spokenCues(printed), {}};
    const QString path = output + u".json"_s;
    QFile file(path);
    if (file.size() > largestOutput || !file.open(QIODevice::ReadOnly))
        return {};
    return readTranscript(file.readAll(), TranscriptFormat::WhisperJson, path);
}

} // namespace rundown
