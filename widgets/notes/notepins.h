// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Notes that pin a page of the slides or a photo to a moment of the recording: `[12:40] slides p. 3`,
/// `[12:40] ![](photos/room.jpg)`. They are notes like others, also in the post.
namespace rundown {

/// A note with the part of it that one may want to write over.
struct PinnedNote
{
    QString line;
    qsizetype selectFrom = 0;
    qsizetype selectLength = 0;
    bool operator==(const PinnedNote &) const = default;
};

/// The page behind the last that is pinned in `notesAbove`, in the language of the window.
PinnedNote pinnedPage(const QString &notesAbove, qint64 ms);

/// The photo, by its path beside the event; the caret goes where its description is written.
PinnedNote pinnedPhoto(const QString &path, qint64 ms);

/// Whether the words of a note, behind its stamp, are a page or begin with a photo.
bool isPin(const QString &words);

} // namespace rundown
