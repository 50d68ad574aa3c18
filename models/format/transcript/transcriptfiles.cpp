// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/transcriptfiles.h"

#include "models/format/storage/storage.h"
#include "models/format/transcript/cuelines.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

Problem error(const QString &file, const QString &what, const QString &mend)
{
    return {Problem::Severity::Error, file, 0, 0, what, mend};
}

/// Whether a file is called after a recording: by its whole name or without its suffix, and perhaps a
/// language.
bool isNamedAfter(const QFileInfo &file, const QFileInfo &recording)
{
    const QString base = file.completeBaseName();
    const auto isLanguage = [](const QString &word) {
        return word.size() >= 2 && word.size() <= 7 && !word.contains(u'.') && word != "notes"_L1 &&
               word != "info"_L1 &&
               std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c == u'-' || c == u'_'; });
    };
    for (const QString &name : {recording.completeBaseName(), recording.fileName()}) {
        if (base == name || (base.startsWith(name + u'.') && isLanguage(base.mid(name.size() + 1))))
            return true;
    }
    return false;
}

/// Which of a recording's transcripts is taken first: by format, then the one that is called plainly.
auto orderOf(const QFileInfo &file)
{
    return std::tuple(int(*transcriptFormatOf(file.fileName())), file.fileName().size(), file.fileName());
}

/// Where a recording's transcripts are kept when its own folder takes none.
QString folderElsewhere(const QFileInfo &recording, const QString &elsewhere)
{
    const QByteArray folder = QDir::cleanPath(recording.absolutePath()).toUtf8();
    const QByteArray name = QCryptographicHash::hash(folder, QCryptographicHash::Sha1).toHex().left(16);
    return QDir(elsewhere).filePath(QString::fromLatin1(name));
}

/// Writes it under the first of the names that is free, in the first of the folders that takes it.
Result<QString> keepBytes(const QByteArray &bytes, const QStringList &folders, const QStringList &names)
{
    std::optional<Problem> problem;
    for (const QString &folder : folders) {
        const auto isFree = [&](const QString &name) {
            return !QFileInfo::exists(QDir(folder).filePath(name));
        };
        const auto name = std::ranges::find_if(names, isFree);
        if (name == names.end())
            continue;
        const FileStamp none;
        const QString path = QDir(folder).filePath(*name);
        const auto saved = saveFile(path, bytes, &none);
        if (saved)
            return path;
        problem = problem.value_or(saved.error());
    }
    return tl::unexpected(problem.value_or(error(folders.value(0), TranscriptText::tr("All names are taken."),
                                                 TranscriptText::tr("Move transcripts away first."))));
}

/// The recording's own folder, and the one that stands in for it, which is made.
QStringList foldersFor(const QString &recording, const QString &elsewhere)
{
    QStringList folders{QFileInfo(recording).path()};
    if (elsewhere.isEmpty())
        return folders;
    folders << folderElsewhere(QFileInfo(recording), elsewhere);
    QDir().mkpath(folders.last());
    return folders;
}

Problem anotherOne(const QString &path)
{
    return error(path, TranscriptText::tr("There is another transcript of this recording."),
                 TranscriptText::tr("Move it away first."));
}

} // namespace

const QFileInfoList &TranscriptFinder::transcriptsIn(const QString &folder)
{
    const auto known = m_folders.find(folder);
    if (known != m_folders.end())
        return *known;
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    files.removeIf([](const QFileInfo &file) { return !transcriptFormatOf(file.fileName()); });
    std::ranges::sort(files, {}, orderOf);
    return *m_folders.insert(folder, files);
}

FoundTranscript TranscriptFinder::find(const QString &recording)
{
    const QFileInfo info(recording);
    QFileInfoList files = transcriptsIn(info.path());
    if (!m_elsewhere.isEmpty())
        files += transcriptsIn(folderElsewhere(info, m_elsewhere));
    FoundTranscript unread;
    for (const QFileInfo &file : std::as_const(files)) {
        if (!isNamedAfter(file, info))
            continue;
        const Result<FoundTranscript> found = openTranscript(file.filePath());
        if (found && !found->transcript.cues.isEmpty())
            return *found;
        // Any text may be called so: only what can be nothing else is worth a word.
        if (unread.path.isEmpty() && transcriptFormatOf(file.fileName()) != TranscriptFormat::Labels)
            unread = found ? *found : FoundTranscript{file.filePath(), {{}, {found.error()}}};
    }
    return unread;
}

Result<FoundTranscript> openTranscript(const QString &path)
{
    const auto format = transcriptFormatOf(path);
    if (!format)
        return tl::unexpected(error(
            path, TranscriptText::tr("This is no transcript that can be read."),
            TranscriptText::tr("Transcripts are SubRip (.srt), WebVTT (.vtt), Whisper's JSON (.json) and "
                               "Audacity's labels (.txt).")));
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return FoundTranscript{path, readTranscript(*bytes, *format, path)};
}

QString transcriptPathFor(const QString &recording, TranscriptFormat format)
{
    const QFileInfo info(recording);
    return info.dir().filePath(info.completeBaseName() + u'.' + suffixOf(format));
}

Result<FoundTranscript> keepTranscript(const QString &path, const QString &recording,
                                       const QString &elsewhere)
{
    Result<FoundTranscript> found = openTranscript(path);
    if (!found)
        return found;
    if (found->transcript.cues.isEmpty())
        return tl::unexpected(found->transcript.problems.value(0));
    const QString kept = transcriptPathFor(recording, *transcriptFormatOf(path));
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(kept).canonicalFilePath())
        return found;
    const QFileInfo other(TranscriptFinder(elsewhere).find(recording).path);
    const bool isHidden = !other.filePath().isEmpty() && orderOf(other) <= orderOf(QFileInfo(kept));
    if (isHidden || QFileInfo::exists(kept))
        return tl::unexpected(anotherOne(isHidden ? other.filePath() : kept));
    const auto saved = readFile(path).and_then([&](const QByteArray &bytes) {
        return keepBytes(bytes, foldersFor(recording, elsewhere), {QFileInfo(kept).fileName()});
    });
    if (!saved)
        return tl::unexpected(saved.error());
    found->path = *saved;
    return found;
}

Result<QString> placeOfHeard(const QString &recording, const QString &elsewhere)
{
    const QFileInfo own(transcriptPathFor(recording, TranscriptFormat::SubRip));
    const FoundTranscript found = TranscriptFinder(elsewhere).find(recording);
    if (!found.transcript.cues.isEmpty())
        return tl::unexpected(anotherOne(found.path));
    if (own.exists())
        return tl::unexpected(anotherOne(own.filePath()));
    const bool takesFiles = elsewhere.isEmpty() || QFileInfo(own.path()).isWritable();
    return takesFiles ? own.filePath()
                      : QDir(folderElsewhere(QFileInfo(recording), elsewhere)).filePath(own.fileName());
}

Result<QString> keepCues(const QList<Cue> &cues, const QString &recording, const QString &elsewhere)
{
    const QFileInfo own(transcriptPathFor(recording, TranscriptFormat::SubRip));
    QStringList names{own.fileName()};
    for (const QLatin1StringView word : {"heard"_L1, "heardb"_L1, "heardc"_L1, "heardd"_L1, "hearde"_L1})
        names << own.completeBaseName() + u'.' + word + u'.' + own.suffix();
    return keepBytes(writeTranscript(cues, TranscriptFormat::SubRip), foldersFor(recording, elsewhere),
                     names);
}

} // namespace rundown
