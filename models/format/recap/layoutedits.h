// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rundown {

/// A session's own layout after an edit of its notes. Where the notes stand in several places (`{notes:2}` …
/// `{notes}`), the counts follow the edit, so that lines that were not touched stay where they are in the
/// post.
QString layoutForNotes(const QString &layout, const QString &notesBefore, const QString &notesAfter);

/// A session's own layout where it moves between the program and a block: the list markers of one style
/// become those of the other, the words stay.
QString layoutForLevel(const QString &layout, const QString &styleBefore, const QString &styleAfter);

} // namespace rundown
