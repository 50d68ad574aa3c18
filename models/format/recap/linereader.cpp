// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/linereader.h"

#include "models/format/recap/lonetext.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/session/chosenhead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// How many items of each list a line of a layout shows.
struct Shares
{
    qsizetype people = 0;
    qsizetype slides = 0;
    qsizetype recordings = 0;
    qsizetype videos = 0;
};

Shares sharesOf(const LayoutLine &line)
{
    const auto count = [&](std::initializer_list<Field> fields) {
        return std::ranges::count_if(line.tokens, [&](const LayoutToken &t) {
            return t.field && std::ranges::find(fields, *t.field) != fields.end();
        });
    };
    return {count({Field::Person}), count({Field::Slides, Field::SlidesUrl}),
            count({Field::Recording, Field::RecordingUrl}), count({Field::Video, Field::VideoUrl})};
}

/// The first of the items, as many as there are.
template<class Item>
QList<Item> head(const QList<Item> &items, qsizetype count)
{
    return items.first(std::min(count, items.size()));
}

/// Reads one session's text anew, with one line as somebody says, and all others as they were.
class LineReader
{
public:
    /// \a begin is when the session began, if its time is when it ended.
    LineReader(const Event &event, const Entry &entry, bool isChild, const std::optional<QTime> &begin)
        : context(event), entry(entry), old(*entry.session()), isChild(isChild), begin(begin)
    {
        const Layout &style = isChild ? context.child : context.session;
        layout = entry.layout.isEmpty() ? style : Layout::parse(entry.layout).completedBy(style);
        QList<int> children;
        text = pourSession(entry, isChild, context, &children, &groups);
        if (!children.isEmpty())
            text = text.first(children.first());
    }

    std::optional<Entry> read(int line, Reading reading)
    {
        if (line < 0 || line >= text.size())
            return std::nullopt;
        SessionPlan plan = planForText(text.first());
        plan.inBlock = isChild;
        for (int i = 1; i < text.size(); ++i)
            plan.readings.insert(i, groups[i] == Group::Person ? Reading::Person
                                    : groups[i] == Group::Notes || groups[i] == Group::Fixed
                                        ? Reading::Note
                                        : Reading::Session);
        plan.readings.insert(0, Reading::Note);
        if (line == 0) {
            if (const auto head = readHead(reading))
                return withChosen(*head);
            if (!mayReadWholeHeadAs(reading))
                return std::nullopt;
        }
        const Shares head = sharesOf(layout.lines.first());
        if (line == 1 && reading == Reading::Affiliation && head.people > 0 &&
            head.people <= old.people.size())
            plan.person = old.people[head.people - 1];
        plan.readings.insert(line, reading);
        const ReadItem item = LoneText(text).read(plan);
        return line == 0 ? withHead(item) : withBody(item);
    }

private:
    std::optional<ChosenHead> readHead(Reading reading) const
    {
        switch (reading) {
        case Reading::End:
            return readHeadAsEnded(layout.lines.first(), old, begin);
        case Reading::Title:
        case Reading::Person:
        case Reading::OtherWayRound:
            return readHeadAs(reading, layout.lines.first(), old);
        default:
            return std::nullopt;
        }
    }

    /// With its time: a title of which the time is a word, or what says nothing else yet.
    bool mayReadWholeHeadAs(Reading reading) const
    {
        const FieldSet fields = layout.lines.first().fields();
        const bool saysMore = fields.asksFor(Group::Person) || fields.asksFor(Group::Slides) ||
                              fields.asksFor(Group::Recording) || fields.asksFor(Group::Video);
        switch (reading) {
        case Reading::Title:
            return !saysMore;
        case Reading::Person:
            return !saysMore && !fields.has(Field::Title) && !fields.has(Field::Start);
        case Reading::OtherWayRound:
        case Reading::End:
            return false;
        default:
            return true;
        }
    }

    /// A head of which only some is read otherwise, and the body as it was.
    Entry withChosen(const ChosenHead &head) const
    {
        const qsizetype ofHead =
            hidden() ? 1 : std::min(sharesOf(layout.lines.first()).people, old.people.size());
        Session session = old;
        session.title = head.title;
        session.start = head.start;
        session.durationMs = head.durationMs;
        session.people = head.people + old.people.mid(ofHead);
        // Where somebody of the head is from may stand below it.
        const LayoutLine below = layout.lines.value(1);
        const bool isPlacedBelow = below.has(Field::Affiliation) && !below.has(Field::Person);
        if (isPlacedBelow && ofHead > 0 && !head.people.isEmpty() && head.people.last().affiliation.isEmpty())
            session.people[head.people.size() - 1].affiliation = old.people[ofHead - 1].affiliation;
        Layout changed = layout;
        changed.lines.first() = head.layout;
        return made(session, changed);
    }

    /// The new head, and the body as it was.
    Entry withHead(const ReadItem &item) const
    {
        const Shares was = sharesOf(layout.lines.first());
        const Shares is = sharesOf(item.layout.lines.first());
        Session session = *item.entry.session();
        session.people = head(session.people, is.people) + old.people.mid(hidden() ? 1 : was.people);
        session.slides = head(session.slides, is.slides) + old.slides.mid(was.slides);
        session.recordings = head(session.recordings, is.recordings) + old.recordings.mid(was.recordings);
        session.videos = head(session.videos, is.videos) + old.videos.mid(was.videos);
        session.notes = old.notes;
        Layout changed = layout;
        changed.lines.first() = item.layout.lines.first();
        return made(session, changed);
    }

    /// The head as it was, and the new body.
    Entry withBody(const ReadItem &item) const
    {
        const Shares was = sharesOf(layout.lines.first());
        Session session = *item.entry.session();
        const qsizetype ofHead = hidden() ? 1 : was.people;
        const bool isAffiliated = item.layout.lines.value(1).has(Field::Affiliation) &&
                                  !item.layout.lines.value(1).has(Field::Person);
        session.people = head(old.people, ofHead - (isAffiliated && ofHead > 0 ? 1 : 0)) + session.people;
        session.slides = head(old.slides, was.slides) + session.slides;
        session.recordings = head(old.recordings, was.recordings) + session.recordings;
        session.videos = head(old.videos, was.videos) + session.videos;
        if (!session.start)
            session.start = old.start;
        if (!session.durationMs)
            session.durationMs = old.durationMs;
        session.title = old.title;
        Layout changed = item.layout;
        changed.lines.first() = layout.lines.first();
        for (const LayoutLine &line : layout.lines) {
            if (line.group() == Group::Children)
                changed.lines.append(line);
        }
        return made(session, changed);
    }

    Entry made(Session session, const Layout &changed) const
    {
        session.id = old.id;
        session.kind = old.kind;
        session.room = old.room;
        session.track = old.track;
        Entry result = entry;
        result.content = std::move(session);
        result.layout = changed.toString();
        return result;
    }

    /// The speaker stands in the title only.
    bool hidden() const { return titleNamesSpeaker(old) && !layout.lines.first().has(Field::Person); }

    PourContext context;
    const Entry &entry;
    const Session &old;
    bool isChild;
    std::optional<QTime> begin;
    Layout layout;
    QStringList text;
    QList<Group> groups;
};

} // namespace

std::optional<Entry> readSessionLineAs(const Event &event, const Entry &session, bool isChild, int line,
                                       Reading reading, const std::optional<QTime> &begin)
{
    return LineReader(event, session, isChild, begin).read(line, reading);
}

} // namespace rundown
