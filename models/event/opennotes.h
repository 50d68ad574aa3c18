// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QSet>

namespace rundown {

/// A note about which something is still to do.
struct OpenNotePlace
{
    qsizetype begin = 0; ///< of its line in the notes
    QString line;
    bool operator==(const OpenNotePlace &) const = default;
};

/// The open notes among a session's notes (see notemark.h), but for the post's own words (Post::ownMarks).
QList<OpenNotePlace> openNotesIn(const QString &notes, const QSet<QString> &ownMarks);

/// The event as its post shows it: no open note reaches the post, nor what stands below one.
Event withoutOpenNotes(const Event &event);

/// What looks like marks of open notes in the text of a post: each to the end of its line. They stay in the
/// post, whatever is made of the line.
QStringList ownMarksIn(QStringView text);

} // namespace rundown
