// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/pour.h"

#include <array>
#include <optional>

namespace rundown {

/// The lists of a session that a layout takes items from, one after the other.
enum class SessionList : quint8 { People, Slides, Recordings, Videos };
inline constexpr std::size_t sessionLists = 4;

/// The list that a field shows a part of.
inline std::optional<SessionList> listOf(Field field)
{
    switch (field) {
    case Field::Person:
    case Field::SamePerson:
    case Field::Affiliation:
        return SessionList::People;
    case Field::Slides:
    case Field::SlidesTitle:
    case Field::SlidesUrl:
        return SessionList::Slides;
    case Field::Recording:
    case Field::RecordingLabel:
    case Field::RecordingUrl:
        return SessionList::Recordings;
    case Field::Video:
    case Field::VideoTitle:
    case Field::VideoUrl:
        return SessionList::Videos;
    default:
        return std::nullopt;
    }
}

/// What the placeholders of a layout show of a session, while it is poured line by line.
class SessionValues
{
public:
    /// \a planned: the session's length, by whatever says it. \a peopleInTitle: the title is a sentence about
    /// the speaker, who is not named again.
    SessionValues(const Session &session, const PourContext &context, const std::optional<qint64> &planned,
                  bool peopleInTitle)
        : session(session), context(context), planned(planned), peopleInTitle(peopleInTitle)
    {}

    /// True where an item of the list is left.
    bool hasNext(SessionList list) const
    {
        return cursors[std::size_t(list)].index < sizeOf(list) &&
               !(list == SessionList::People && peopleInTitle);
    }
    /// True where something is left for the line.
    bool isServed(const LayoutLine &line) const;
    /// True where something is left for each of its places.
    bool isWhollyServed(const LayoutLine &line) const;
    /// True where there is a title, a time, a room or such for one of the line's places.
    bool optionalValuesThere(const LayoutLine &line) const;

    /// What a placeholder shows. Of an item it is the next one's part; moves on to the next item when a part
    /// is asked for again.
    QString value(const LayoutToken &token);

    /// The person whom the line at hand has shown; null for none.
    const Person *personAtHand() const
    {
        const Cursor &person = cursors[std::size_t(SessionList::People)];
        return person.shown == 0 || person.index >= session.people.size() ? nullptr
                                                                          : &session.people[person.index];
    }
    /// Their affiliation, on one line; empty where it has been shown.
    QString affiliationAtHand() const;

    /// What a line has shown is done with, but for the person whose affiliation follows.
    void finishItems(bool keepPerson = false);

private:
    /// Which item of a list comes next, and which of its parts a line has already shown.
    struct Cursor
    {
        qsizetype index = 0;
        quint32 shown = 0;
    };

    qsizetype sizeOf(SessionList list) const;
    QString plainValue(const LayoutToken &token) const;
    QString actualValue(const LayoutToken &token) const;
    QString itemValue(Field field, SessionList list);
    QString slidesValue(Field field, const Slides &slides) const;
    QString recordingValue(Field field, const Recording &recording) const;

    const Session &session;
    const PourContext &context;
    const std::optional<qint64> planned;
    const bool peopleInTitle;
    std::array<Cursor, sessionLists> cursors;
};

} // namespace rundown
