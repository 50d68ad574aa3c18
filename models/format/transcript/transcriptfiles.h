// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/transcript/transcript.h"

#include <QFileInfo>
#include <QHash>

namespace rundown {

/// The transcript of a recording, and where it was found.
struct FoundTranscript
{
    QString path; ///< empty: there is none
    Transcript transcript;
};

/// Finds the transcripts of recordings; looks into each folder once. Blocks on the file system.
class TranscriptFinder
{
public:
    /// Looks beside a recording for a file of its name: `talk.srt`, `talk.vtt`, `talk.mp3.json`,
    /// `talk.zh.srt`, `talk.txt`; the first one of them in which something is said.
    FoundTranscript find(const QString &recording);

private:
    const QFileInfoList &transcriptsIn(const QString &folder);

    QHash<QString, QFileInfoList> m_folders;
};

/// Reads a transcript that a person chose. Fails where it is none. Blocks on the file system.
Result<FoundTranscript> openTranscript(const QString &path);

/// Where a transcript of a recording is kept so that it is found by itself.
QString transcriptPathFor(const QString &recording, TranscriptFormat format);

/// Copies a transcript that a person chose beside the recording. Fails where another one is there already.
/// Blocks on the file system.
Result<FoundTranscript> keepTranscript(const QString &path, const QString &recording);

} // namespace rundown
