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
    /// `elsewhere`: where those are that the folder of their recording did not take.
    explicit TranscriptFinder(const QString &elsewhere = {}) : m_elsewhere(elsewhere) {}

    /// Looks beside a recording for a file of its name: `talk.srt`, `talk.vtt`, `talk.mp3.json`,
    /// `talk.zh.srt`, `talk.txt`; the first one of them in which something is said. Where there is none, the
    /// first that cannot be read or says nothing, without cues and with what is wrong.
    FoundTranscript find(const QString &recording);

private:
    const QFileInfoList &transcriptsIn(const QString &folder);

    QString m_elsewhere;
    QHash<QString, QFileInfoList> m_folders;
};

/// Reads a transcript that a person chose. Fails where it is none. Blocks on the file system.
Result<FoundTranscript> openTranscript(const QString &path);

/// Where a transcript of a recording is kept so that it is found by itself.
QString transcriptPathFor(const QString &recording, TranscriptFormat format);

/// Copies a transcript that a person chose beside the recording; into a folder of `elsewhere` where it cannot
/// be written there. Fails where another one is there that is found before it. Blocks on the file system.
Result<FoundTranscript> keepTranscript(const QString &path, const QString &recording,
                                       const QString &elsewhere = {});

/// Where keepCues() would keep what is heard of a recording, as things are now; fails where another
/// transcript is in the way. Blocks on the file system.
Result<QString> placeOfHeard(const QString &recording, const QString &elsewhere = {});

/// Keeps what was heard, and where: `talk.srt` beside the recording; where somebody has taken that name
/// meanwhile `talk.heard.srt`, which is found when that one is gone; else the same in a folder of
/// `elsewhere`. Writes over nothing. Blocks on the file system.
Result<QString> keepCues(const QList<Cue> &cues, const QString &recording, const QString &elsewhere = {});

} // namespace rundown
