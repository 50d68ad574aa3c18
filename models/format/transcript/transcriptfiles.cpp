// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/transcriptfiles.h"

#include "models/format/storage/storage.h"
#include "models/format/transcript/cuelines.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

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
               std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c == u'-' || c == u'_'; });
    };
    for (const QString &name : {recording.completeBaseName(), recording.fileName()}) {
        if (base == name || (base.startsWith(name + u'.') && isLanguage(base.mid(name.size() + 1))))
            return true;
    }
    return false;
}

} // namespace

const QFileInfoList &TranscriptFinder::transcriptsIn(const QString &folder)
{
    const auto known = m_folders.find(folder);
    if (known != m_folders.end())
        return *known;
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    files.removeIf([](const QFileInfo &file) { return !transcriptFormatOf(file.fileName()); });
    const auto rank = [](const QFileInfo &file) { return int(*transcriptFormatOf(file.fileName())); };
    std::ranges::stable_sort(files, {}, rank);
    return *m_folders.insert(folder, files);
}

FoundTranscript TranscriptFinder::find(const QString &recording)
{
    const QFileInfo info(recording);
    for (const QFileInfo &file : transcriptsIn(info.path())) {
        if (!isNamedAfter(file, info))
            continue;
        const Result<FoundTranscript> found = openTranscript(file.filePath());
        if (found && !found->transcript.cues.isEmpty())
            return *found;
    }
    return {};
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

Result<FoundTranscript> keepTranscript(const QString &path, const QString &recording)
{
    Result<FoundTranscript> found = openTranscript(path);
    if (!found)
        return found;
    if (found->transcript.cues.isEmpty())
        return tl::unexpected(found->transcript.problems.value(0));
    const QString kept = transcriptPathFor(recording, *transcriptFormatOf(path));
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(kept).canonicalFilePath())
        return found;
    if (QFileInfo::exists(kept))
        return tl::unexpected(error(kept,
                                    TranscriptText::tr("There is another transcript of this recording."),
                                    TranscriptText::tr("Move it away first.")));
    const auto saved = readFile(path).and_then([&](const QByteArray &bytes) -> Result<void> {
        if (const auto stamp = saveFile(kept, bytes); !stamp)
            return tl::unexpected(Problem(stamp.error()));
        return {};
    });
    if (!saved)
        return tl::unexpected(saved.error());
    found->path = kept;
    return found;
}

} // namespace rundown
