// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/chosenreading.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/session/peoplelines.h"

namespace rundown {

namespace {

HeadSpan wordsOf(QStringView content)
{
    const QStringView words = content.trimmed();
    const qsizetype begin = words.data() - content.data();
    return {begin, begin + words.size()};
}

void takeTitle(QStringView content, Session &session, Tokens &tokens)
{
    const HeadSpan words = wordsOf(content);
    addLiteral(tokens, content.left(words.begin));
    session.title = at(content, words).toString();
    addField(tokens, Field::Title);
    addLiteral(tokens, content.mid(words.end));
}

/// Of the person whom the line above names.
bool readAffiliation(QStringView content, SessionDraft &draft, Tokens &tokens)
{
    QList<Person> &people = draft.session.people;
    if (people.isEmpty() && draft.plan.person)
        people.append(*draft.plan.person);
    if (people.isEmpty() || !people.last().affiliation.isEmpty())
        return false;
    const HeadSpan words = wordsOf(content);
    addLiteral(tokens, content.left(words.begin));
    people.last().affiliation = at(content, words).toString();
    addField(tokens, Field::Affiliation);
    addLiteral(tokens, content.mid(words.end));
    return true;
}

/// The first clock time of a line is the start; of a head the rest is the title.
bool readTime(QStringView content, bool isHead, Session &session, Tokens &tokens)
{
    if (session.start)
        return false;
    const std::optional<TimeSpanText> time = timeAnywhere(content);
    if (!time)
        return false;
    qsizetype from = 0;
    const auto takeTitle = [&](HeadSpan span) {
        span = trimmed(content, span, u"*_~～-–—:：|()（）[]【】");
        if (!isHead || span.size() == 0 || !session.title.isEmpty())
            return;
        addLiteral(tokens, content.mid(from, span.begin - from));
        session.title = at(content, span).toString();
        addField(tokens, Field::Title);
        from = span.end;
    };
    takeTitle({0, time->begin});
    addLiteral(tokens, content.mid(from, time->begin - from));
    addTime(tokens, Field::Start, time->start.format);
    session.start = time->start.time;
    from = time->begin + time->start.length;
    takeTitle({from, content.size()});
    addLiteral(tokens, content.mid(from));
    return true;
}

/// An affiliation is what stands between the marks that part it from the name: "分布式缓存 ~ 王小明".
void trimAffiliation(QStringView content, PersonText &person)
{
    const HeadSpan affiliation =
        trimmed(content, {person.affiliationBegin, person.affiliationBegin + person.affiliationSize},
                u"~～-–—|｜:：,，");
    person.affiliationBegin = affiliation.begin;
    person.affiliationSize = affiliation.size();
}

bool readLinks(MediaKind kind, QStringView content, Session &session, Tokens &tokens)
{
    QList<MediaLink> media;
    const InlineLinks links = linksIn(content);
    for (const InlineLink &link : links)
        media.append({link, kind});
    takeMediaLinks(content, media, session, tokens);
    return !media.isEmpty();
}

/// "Ann Lee (Heron), 10:00, Hall 1": the people of a byline; when and where stays as it is.
bool readPeopleOfByline(QStringView content, Session &session, Tokens &tokens)
{
    std::optional<Byline> byline = bylineOf(content);
    if (!byline || byline->people.isEmpty())
        return false;
    byline->time.reset();
    byline->mediaBegin = -1;
    takeByline(content, *byline, false, session, tokens);
    return true;
}

/// "Zed and Zip ~ Wok": a name and where it is from, or one long name.
PersonText onePerson(QStringView content, HeadSpan words)
{
    for (const QStringView mark : {u" ~ ", u" ～ ", u" – ", u" — ", u" - ", u" | "}) {
        const qsizetype place = at(content, words).indexOf(mark);
        if (place <= 0 || place + mark.size() >= words.size())
            continue;
        const qsizetype behind = words.begin + place + mark.size();
        return {words.begin, place, behind, words.end - behind};
    }
    return {words.begin, words.size(), 0, 0};
}

} // namespace

bool readAnyPeople(QStringView content, Session &session, Tokens &tokens)
{
    QList<PersonText> people = peopleIn(content, {true, true});
    for (PersonText &person : people)
        trimAffiliation(content, person);
    const HeadSpan words = wordsOf(content);
    if (people.isEmpty() && words.size() > 0)
        people.append(onePerson(content, words));
    takePeople(content, people, Role::Speaker, session, tokens);
    return !people.isEmpty();
}

bool readAsChosen(Reading reading, QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    Session &session = draft.session;
    switch (reading) {
    case Reading::Title:
        takeTitle(content, session, tokens);
        return true;
    case Reading::Person:
        return readLabelledPeople(content, number, roleLabelOf(content), draft, tokens) ||
               readPeopleOfByline(content, session, tokens) || readAnyPeople(content, session, tokens);
    case Reading::Affiliation:
        return readAffiliation(content, draft, tokens);
    case Reading::Time:
        return readTime(content, draft.result.layout.lines.isEmpty(), session, tokens);
    case Reading::Slides:
        return readLinks(MediaKind::Slides, content, session, tokens);
    case Reading::Recording:
        return readLinks(MediaKind::Recording, content, session, tokens);
    case Reading::Video:
        return readLinks(MediaKind::Video, content, session, tokens);
    default:
        addLiteral(tokens, content);
        return false;
    }
}

} // namespace rundown
