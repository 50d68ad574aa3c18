// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/entrytexts.h"
#include "models/search/textpattern.h"

namespace rundown {

/// A place in what an event's entries say.
struct TextPlace
{
    EntryId entry = EntryId::None;
    EntryText field = EntryText::Title;
    int row = 0; ///< of the person, slides, recording or video
    FoundRange range;
    bool operator==(const TextPlace &) const = default;
};

/// All places where an outline has the pattern, as it is read; at most `most`.
QList<TextPlace> findText(const QList<Entry> &outline, const TextMatcher &matcher, qsizetype most = 20'000);

/// The places in one entry, its children aside.
QList<TextPlace> findText(const Entry &entry, const TextMatcher &matcher);

/// The text that a place is in; empty where it is gone.
QString textAt(const Entry &entry, const TextPlace &place);

} // namespace rundown
