// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <type_traits>

namespace rundown {

/// The texts that an entry is made of.
enum class EntryText {
    Title,
    PersonName,
    Affiliation,
    SlidesTitle,
    RecordingLabel,
    VideoTitle,
    Notes,
    PhotoAlt,
    PhotoCaption,
    Prose,
    Spoken ///< in a session's recordings, by its transcript: no text of the entry's own
};

/// Texts that have lines; in the others a line end has no place.
constexpr bool hasLines(EntryText field)
{
    return field == EntryText::Notes || field == EntryText::PhotoCaption || field == EntryText::Prose;
}

/// Calls `visit(EntryText, int row, QString &text)` for every text of an entry, as they are read; `row`
/// counts where there are several, such as people. A const entry's texts are const.
template<class AnyEntry, class Visitor>
void forEachText(AnyEntry &entry, Visitor &&visit)
{
    if (auto *session = entry.session()) {
        visit(EntryText::Title, 0, session->title);
        const auto eachOf = [&](auto &list, EntryText field, auto member) {
            int row = 0;
            for (auto &item : list)
                visit(field, row++, item.*member);
        };
        eachOf(session->people, EntryText::PersonName, &Person::name);
        eachOf(session->people, EntryText::Affiliation, &Person::affiliation);
        eachOf(session->slides, EntryText::SlidesTitle, &Slides::title);
        eachOf(session->recordings, EntryText::RecordingLabel, &Recording::label);
        eachOf(session->videos, EntryText::VideoTitle, &Video::title);
        visit(EntryText::Notes, 0, session->notes);
    } else if (auto *photo = entry.photo()) {
        visit(EntryText::PhotoAlt, 0, photo->alt);
        visit(EntryText::PhotoCaption, 0, photo->caption);
    } else {
        visit(EntryText::Prose, 0, entry.prose()->text);
    }
}

} // namespace rundown
