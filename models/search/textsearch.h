// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/transcript/transcript.h"
#include "models/search/entrytexts.h"
#include "models/search/textpattern.h"

#include <QHash>

namespace rundown {

/// A place in what an event and its entries say.
struct TextPlace
{
    EntryId entry = EntryId::None; ///< None: in the event itself
    EntryText field = EntryText::Title;
    int row = 0; ///< of the person, address of a person, slides, recording, video or cue
    FoundRange range;
    bool operator==(const TextPlace &) const = default;
};

/// What is said in sessions, as far as there are transcripts.
using SpokenCues = QHash<EntryId, QList<Cue>>;

/// All places where an outline, and what is said in its sessions, has the pattern, as it is read; at most
/// `most`.
QList<TextPlace> findText(const QList<Entry> &outline, const TextMatcher &matcher, qsizetype most = 20'000,
                          const SpokenCues &spoken = {});

/// The same in the event itself, too, before its outline.
QList<TextPlace> findText(const Event &event, const TextMatcher &matcher, qsizetype most = 20'000,
                          const SpokenCues &spoken = {});

/// The places in one entry, its children aside.
QList<TextPlace> findText(const Entry &entry, const TextMatcher &matcher);

/// The text that a place is in; empty where it is gone.
QString textAt(const Entry &entry, const TextPlace &place, const QList<Cue> &spoken = {});

/// The text of the event itself that a place is in; empty where it is gone.
QString textAt(const Event &event, const TextPlace &place);

/// When a place is heard, in ms of its session's recordings: what is said then, a note by the stamp that
/// stands at its line or above, anything else from the beginning. None where there is no recording.
std::optional<qint64> heardAt(const Entry &entry, const TextPlace &place, const QList<Cue> &spoken = {});

} // namespace rundown
