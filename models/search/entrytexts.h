// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <type_traits>

namespace rundown {

/// The texts that an entry is made of, and below them those of the event itself. As they are read: the words
/// first, then where they lead to.
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
    Room,
    Track,
    PersonLink,
    SlidesFile,
    SlidesUrl,
    RecordingFile,
    RecordingUrl,
    VideoUrl,
    PhotoFile,
    PhotoUrl,
    EventTitle,
    Series,
    Venue,
    City,
    HostName,
    HostAffiliation,
    HostLink,
    SlidesBase,
    RecordingsBase,
    PhotosBase,
    Spoken ///< in a session's recordings, by its transcript: no text of the entry's own
};

/// Texts that have lines; in the others a line end has no place.
constexpr bool hasLines(EntryText field)
{
    return field == EntryText::Notes || field == EntryText::PhotoCaption || field == EntryText::Prose;
}

/// Not what is said, nor the names of files: those are what the files are called on the disk.
constexpr bool mayBeReplaced(EntryText field)
{
    return field != EntryText::Spoken && field != EntryText::SlidesFile &&
           field != EntryText::RecordingFile && field != EntryText::PhotoFile;
}

/// Where something leads to.
constexpr bool isAddress(EntryText field)
{
    switch (field) {
    case EntryText::PersonLink:
    case EntryText::SlidesUrl:
    case EntryText::RecordingUrl:
    case EntryText::VideoUrl:
    case EntryText::PhotoUrl:
    case EntryText::HostLink:
    case EntryText::SlidesBase:
    case EntryText::RecordingsBase:
    case EntryText::PhotosBase:
        return true;
    default:
        return false;
    }
}

/// Calls `visit(field, row, item.*member)` for each item of a list.
template<class List, class Member, class Visitor>
void forEachTextOf(List &list, EntryText field, Member member, Visitor &&visit)
{
    int row = 0;
    for (auto &item : list)
        visit(field, row++, item.*member);
}

/// The same for the addresses of all people; `row` counts on from one to the next.
template<class People, class Visitor>
void forEachLinkOf(People &people, EntryText field, Visitor &&visit)
{
    int row = 0;
    for (auto &person : people)
        for (auto &link : person.links)
            visit(field, row++, link.url);
}

/// Calls `visit(EntryText, int row, QString &text)` for every text of an entry, as they are read; `row`
/// counts where there are several, such as people. A const entry's texts are const.
template<class AnyEntry, class Visitor>
void forEachText(AnyEntry &entry, Visitor &&visit)
{
    if (auto *session = entry.session()) {
        visit(EntryText::Title, 0, session->title);
        forEachTextOf(session->people, EntryText::PersonName, &Person::name, visit);
        forEachTextOf(session->people, EntryText::Affiliation, &Person::affiliation, visit);
        forEachTextOf(session->slides, EntryText::SlidesTitle, &Slides::title, visit);
        forEachTextOf(session->recordings, EntryText::RecordingLabel, &Recording::label, visit);
        forEachTextOf(session->videos, EntryText::VideoTitle, &Video::title, visit);
        visit(EntryText::Notes, 0, session->notes);
        visit(EntryText::Room, 0, session->room);
        visit(EntryText::Track, 0, session->track);
        forEachLinkOf(session->people, EntryText::PersonLink, visit);
        forEachTextOf(session->slides, EntryText::SlidesFile, &Slides::file, visit);
        forEachTextOf(session->slides, EntryText::SlidesUrl, &Slides::url, visit);
        forEachTextOf(session->recordings, EntryText::RecordingFile, &Recording::file, visit);
        forEachTextOf(session->recordings, EntryText::RecordingUrl, &Recording::url, visit);
        forEachTextOf(session->videos, EntryText::VideoUrl, &Video::url, visit);
    } else if (auto *photo = entry.photo()) {
        visit(EntryText::PhotoAlt, 0, photo->alt);
        visit(EntryText::PhotoCaption, 0, photo->caption);
        visit(EntryText::PhotoFile, 0, photo->file);
        visit(EntryText::PhotoUrl, 0, photo->url);
    } else {
        visit(EntryText::Prose, 0, entry.prose()->text);
    }
}

/// The same for the texts of the event itself, without its outline.
template<class AnyEvent, class Visitor>
void forEachEventText(AnyEvent &event, Visitor &&visit)
{
    visit(EntryText::EventTitle, 0, event.title);
    visit(EntryText::Series, 0, event.series);
    visit(EntryText::Venue, 0, event.venue);
    visit(EntryText::City, 0, event.city);
    forEachTextOf(event.hosts, EntryText::HostName, &Person::name, visit);
    forEachTextOf(event.hosts, EntryText::HostAffiliation, &Person::affiliation, visit);
    forEachLinkOf(event.hosts, EntryText::HostLink, visit);
    visit(EntryText::SlidesBase, 0, event.slidesBase);
    visit(EntryText::RecordingsBase, 0, event.recordingsBase);
    visit(EntryText::PhotosBase, 0, event.photosBase);
}

} // namespace rundown
