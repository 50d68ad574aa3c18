// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/entryfields.h"

namespace rundown {

namespace {

EntryFields changedFields(const Session &a, const Session &b)
{
    EntryFields fields;
    fields.setFlag(EntryField::Handle, a.id != b.id);
    fields.setFlag(EntryField::Kind, a.kind != b.kind);
    fields.setFlag(EntryField::Title, a.title != b.title);
    fields.setFlag(EntryField::Start, a.start != b.start);
    fields.setFlag(EntryField::Duration, a.durationMs != b.durationMs);
    fields.setFlag(EntryField::Room, a.room != b.room);
    fields.setFlag(EntryField::Track, a.track != b.track);
    fields.setFlag(EntryField::People, a.people != b.people);
    fields.setFlag(EntryField::Slides, a.slides != b.slides);
    fields.setFlag(EntryField::Recordings, a.recordings != b.recordings);
    fields.setFlag(EntryField::Videos, a.videos != b.videos);
    fields.setFlag(EntryField::Notes, a.notes != b.notes);
    return fields;
}

} // namespace

EntryFields changedFields(const Entry &a, const Entry &b)
{
    EntryFields fields;
    if (a.session() && b.session())
        fields = changedFields(*a.session(), *b.session());
    else if (a.content != b.content)
        fields = a.photo() ? EntryField::Photo : EntryField::Prose;
    fields.setFlag(EntryField::Layout, a.layout != b.layout);
    fields.setFlag(EntryField::BlankLinesAfter, a.blankLinesAfter != b.blankLinesAfter);
    fields.setFlag(EntryField::Doubts, a.doubts != b.doubts);
    return fields;
}

EventFields changedFields(const Event &a, const Event &b)
{
    EventFields fields;
    fields.setFlag(EventField::Title, a.title != b.title);
    fields.setFlag(EventField::Series, a.series != b.series);
    fields.setFlag(EventField::Days, a.days != b.days);
    fields.setFlag(EventField::TimeZone, a.timeZone != b.timeZone);
    fields.setFlag(EventField::Venue, a.venue != b.venue);
    fields.setFlag(EventField::City, a.city != b.city);
    fields.setFlag(EventField::Hosts, a.hosts != b.hosts);
    fields.setFlag(EventField::RecordingsBase, a.recordingsBase != b.recordingsBase);
    fields.setFlag(EventField::PhotosBase, a.photosBase != b.photosBase);
    fields.setFlag(EventField::SlidesBase, a.slidesBase != b.slidesBase);
    fields.setFlag(EventField::FrontMatter, a.post.frontMatter != b.post.frontMatter);
    fields.setFlag(EventField::Style, a.post.style != b.post.style);
    fields.setFlag(EventField::PostForm,
                   a.post.blankLinesAfterFrontMatter != b.post.blankLinesAfterFrontMatter ||
                       a.post.lineEnd != b.post.lineEnd || a.post.finalNewline != b.post.finalNewline ||
                       a.post.encoding != b.post.encoding || a.post.ownMarks != b.post.ownMarks);
    fields.setFlag(EventField::Profile, a.post.profile != b.post.profile);
    fields.setFlag(EventField::Stamps, a.post.stamps != b.post.stamps);
    fields.setFlag(EventField::Hints, a.post.hints != b.post.hints);
    fields.setFlag(EventField::StampNotes, a.stampNotes != b.stampNotes);
    fields.setFlag(EventField::IgnoredProblems, a.ignoredProblems != b.ignoredProblems);
    return fields;
}

} // namespace rundown
