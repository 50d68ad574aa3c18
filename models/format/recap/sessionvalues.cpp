// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/sessionvalues.h"

#include "models/event/recordingtimes.h"
#include "models/format/recap/lines/clock.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A part shown twice asks for the next item; a whole link is all the parts.
quint32 partsOf(Field field)
{
    switch (field) {
    case Field::SamePerson:
        return 0; // shown already, by the line above
    case Field::Person:
    case Field::SlidesTitle:
    case Field::RecordingLabel:
    case Field::VideoTitle:
        return 1;
    case Field::Affiliation:
    case Field::SlidesUrl:
    case Field::RecordingUrl:
    case Field::VideoUrl:
        return 2;
    default:
        return 3;
    }
}

QString link(const QString &text, const QString &address)
{
    return address.isEmpty() ? text
                             : QString(u'[' % inBrackets(text) % u"](" % inParentheses(address) % u')');
}

QString clock(const QTime &time, const QString &format)
{
    return clockText(time, format.isEmpty() ? usualClockFormat : QStringView(format));
}

/// A person's text must not break the line that it stands on.
QString oneLine(const QString &text)
{
    return text.contains(u'\n') ? QString(text).replace(u'\n', u' ') : text;
}

/// `43:12`, `1:02:03`.
QString lengthOnClock(qint64 ms)
{
    return overrunText(ms).remove(u'+');
}

QString videoValue(Field field, const Video &video)
{
    if (field == Field::VideoUrl)
        return video.url;
    const QString text = oneLine(linkText(video.title, {}, video.url));
    return field == Field::VideoTitle ? text : link(text, video.url);
}

} // namespace

qsizetype SessionValues::sizeOf(SessionList list) const
{
    switch (list) {
    case SessionList::People:
        return session.people.size();
    case SessionList::Slides:
        return session.slides.size();
    case SessionList::Recordings:
        return session.recordings.size();
    default:
        return session.videos.size();
    }
}

bool SessionValues::isServed(const LayoutLine &line) const
{
    for (const LayoutToken &token : line.tokens) {
        if (const auto list = token.field ? listOf(*token.field) : std::nullopt; list && hasNext(*list))
            return true;
    }
    return false;
}

bool SessionValues::isWhollyServed(const LayoutLine &line) const
{
    for (const LayoutToken &token : line.tokens) {
        if (const auto list = token.field ? listOf(*token.field) : std::nullopt; list && !hasNext(*list))
            return false;
    }
    return true;
}

bool SessionValues::optionalValuesThere(const LayoutLine &line) const
{
    for (const LayoutToken &token : line.tokens) {
        if (token.field && !plainValue(token).isEmpty())
            return true;
    }
    return false;
}

QString SessionValues::value(const LayoutToken &token)
{
    const auto list = listOf(*token.field);
    return list ? itemValue(*token.field, *list) : plainValue(token);
}

QString SessionValues::affiliationAtHand() const
{
    const Person *person = personAtHand();
    const bool isShown = cursors[std::size_t(SessionList::People)].shown & partsOf(Field::Affiliation);
    return person && !isShown ? oneLine(person->affiliation) : QString();
}

void SessionValues::finishItems(bool keepPerson)
{
    for (Cursor &cursor : cursors) {
        if (keepPerson && &cursor == &cursors[std::size_t(SessionList::People)])
            continue;
        cursor.index += cursor.shown ? 1 : 0;
        cursor.shown = 0;
    }
}

QString SessionValues::plainValue(const LayoutToken &token) const
{
    switch (*token.field) {
    case Field::Title:
        return oneLine(session.title);
    case Field::Start:
        return session.start ? clock(*session.start, token.format) : QString();
    case Field::End:
        return session.start && session.durationMs
                   ? clock(session.start->addMSecs(int(*session.durationMs)), token.format)
                   : QString();
    case Field::Room:
        return oneLine(session.room);
    case Field::Track:
        return oneLine(session.track);
    default:
        return actualValue(token);
    }
}

QString SessionValues::actualValue(const LayoutToken &token) const
{
    if (*token.field == Field::Over) {
        const std::optional<qint64> over = overrun(session, planned);
        return over ? overrunText(*over) : QString();
    }
    const ActualTimes times = actualTimes(session.recordings);
    switch (*token.field) {
    case Field::ActualStart:
        return times.start ? clock(*times.start, token.format) : QString();
    case Field::ActualEnd:
        return times.end ? clock(*times.end, token.format) : QString();
    case Field::ActualLength:
        return times.lengthMs ? lengthOnClock(*times.lengthMs) : QString();
    default:
        return {};
    }
}

QString SessionValues::itemValue(Field field, SessionList list)
{
    Cursor &cursor = cursors[std::size_t(list)];
    if (cursor.shown & partsOf(field)) {
        ++cursor.index;
        cursor.shown = 0;
    }
    if (!hasNext(list))
        return {};
    cursor.shown |= partsOf(field);
    switch (list) {
    case SessionList::People:
        return oneLine(field == Field::Affiliation ? session.people[cursor.index].affiliation
                                                   : session.people[cursor.index].name);
    case SessionList::Slides:
        return slidesValue(field, session.slides[cursor.index]);
    case SessionList::Recordings:
        return recordingValue(field, session.recordings[cursor.index]);
    default:
        return videoValue(field, session.videos[cursor.index]);
    }
}

QString SessionValues::slidesValue(Field field, const Slides &slides) const
{
    const QString address = postAddress(context.slidesBase, slides.file, slides.url);
    if (field == Field::SlidesUrl)
        return address;
    const QString text = oneLine(linkText(slides.title, slides.file, slides.url));
    return field == Field::SlidesTitle ? text : link(text, address);
}

QString SessionValues::recordingValue(Field field, const Recording &recording) const
{
    const QString address = postAddress(context.recordingsBase, recording.file, recording.url);
    if (field == Field::RecordingUrl)
        return address;
    const QString text = oneLine(displayName(recording));
    return field == Field::RecordingLabel ? text : link(text, address);
}

} // namespace rundown
