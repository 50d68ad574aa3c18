// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/transcript/transcript.h"

namespace rundown {

/// The notes that have a stamp, each from its stamp up to the next one's. Lines without one belong to the
/// note above them; those above the first stamp are left out. The last lasts up to `endMs`, where that is
/// known.
QList<Cue> cuesOfNotes(const QString &notes, std::optional<qint64> endMs);

/// A session's notes as a file.
struct NotesFile
{
    EntryId session = EntryId::None;
    QString name; ///< after the first recording: `talk.notes.srt`, which is not taken for its transcript
    QByteArray bytes;
};

/// A file for each session whose notes have stamps, with different names.
QList<NotesFile> notesFiles(const QList<Entry> &outline, TranscriptFormat format);

} // namespace rundown
