// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// How much a person has written: Han characters and kana one by one, and words of other scripts.
struct WordCount
{
    int characters = 0;
    int words = 0;
    bool operator==(const WordCount &) const = default;
};

/// Counts in one Markdown text; addresses, marks of the form and code blocks count for nothing (see
/// markdownwords.h).
WordCount countWords(QStringView text, bool ofNotes = false);

/// Counts titles, notes, captions and prose.
WordCount countWords(const Event &event);

/// "120 characters, 35 words", translated; of a text in one script only that.
QString textOf(const WordCount &count);

} // namespace rundown
