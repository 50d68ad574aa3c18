// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QFlags>

namespace rundown {

/// What of an entry has changed.
enum class EntryField : quint32 {
    Kind = 1u << 0,
    Title = 1u << 1,
    Start = 1u << 2,
    Duration = 1u << 3,
    Room = 1u << 4,
    Track = 1u << 5,
    People = 1u << 6,
    Slides = 1u << 7,
    Recordings = 1u << 8,
    Videos = 1u << 9,
    Notes = 1u << 10,
    Photo = 1u << 11,
    Prose = 1u << 12,
    Layout = 1u << 13,
    BlankLinesAfter = 1u << 14,
    Handle = 1u << 15,   ///< Session::id
    Problems = 1u << 16, ///< what a check found; not part of the event
    Doubts = 1u << 17,
};
Q_DECLARE_FLAGS(EntryFields, EntryField)
Q_DECLARE_OPERATORS_FOR_FLAGS(EntryFields)

/// What of the event beside its outline has changed.
enum class EventField : quint32 {
    Title = 1u << 0,
    Series = 1u << 1,
    Days = 1u << 2,
    TimeZone = 1u << 3,
    Venue = 1u << 4,
    City = 1u << 5,
    Hosts = 1u << 6,
    RecordingsBase = 1u << 7,
    PhotosBase = 1u << 8,
    SlidesBase = 1u << 9,
    FrontMatter = 1u << 10,
    Style = 1u << 11,
    PostForm = 1u << 12, ///< line ends, final newline, encoding, own marks, empty lines after front matter
    Profile = 1u << 13,
    Stamps = 1u << 14,
    Hints = 1u << 15,
    IgnoredProblems = 1u << 16,
    StampNotes = 1u << 17,
};
Q_DECLARE_FLAGS(EventFields, EventField)
Q_DECLARE_OPERATORS_FOR_FLAGS(EventFields)

/// The fields in which two entries differ; children and ids are not looked at.
EntryFields changedFields(const Entry &a, const Entry &b);

/// The fields in which two events differ; the outline is not looked at.
EventFields changedFields(const Event &a, const Event &b);

} // namespace rundown

Q_DECLARE_METATYPE(rundown::EntryFields)
Q_DECLARE_METATYPE(rundown::EventFields)
