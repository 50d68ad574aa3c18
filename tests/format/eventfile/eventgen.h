// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "tests/format/eventfile/dice.h"

namespace rundown::test {

/// Words that one or the other reader of YAML takes for something else, or that need care in some style.
inline QString word(Dice &dice)
{
    using namespace Qt::StringLiterals;
    static const QStringList words{
        u"abc"_s,
        u"姜原"_s,
        u"Yolo 进行人流量分析"_s,
        u"no"_s,
        u"14:11"_s,
        u"010"_s,
        u"2019-10-26"_s,
        u"1e3"_s,
        u"null"_s,
        u"~"_s,
        u""_s,
        u"a: b"_s,
        u"x #y"_s,
        u"#z"_s,
        u"- item"_s,
        u"? k"_s,
        u" lead"_s,
        u"trail "_s,
        u"tab\tin"_s,
        u"\ttab"_s,
        u"cr\rin"_s,
        u"crlf\r\nin"_s,
        u"nb\u00a0sp"_s,
        u"ls\u2028in"_s,
        u"nel\u0085in"_s,
        u"\ufeffbom"_s,
        u"😀"_s,
        u"it's"_s,
        u"say \"hi\""_s,
        u"back\\slash"_s,
        u"{curly}"_s,
        u"[square], {x: y}"_s,
        u"%percent"_s,
        u"@at"_s,
        u"`tick`"_s,
        u"*alias"_s,
        u"&anchor"_s,
        u"!tag"_s,
        u"|"_s,
        u">"_s,
        u"---"_s,
        u"..."_s,
        u"key:"_s,
        u"http://a.b/c?d=e#f"_s,
        u"a/b c.MP3"_s,
        u"\u0001\u007f"_s,
        u"two\nlines"_s,
        u"three\n\n  lines\n"_s,
        u"\nnewline first"_s,
        u"  indented\nless"_s,
        u"keeps two\n\n"_s,
        u"blank line\n   \nwith spaces"_s,
        u"# comment?\n- list"_s,
        u"---\ntext"_s,
        u"\n"_s,
        u" "_s,
        u"ends with blanks  \n"_s,
        u"tab first\n\tsecond"_s,
    };
    QString text = dice.oneOf(words);
    for (int more = dice.below(8); more > 5; --more)
        text += dice.oneOf(words);
    return text;
}

inline QString wordOrNothing(Dice &dice, int percent)
{
    return dice.chance(percent) ? word(dice) : QString();
}

template<class T, class One>
QList<T> listOf(Dice &dice, int most, One &&one)
{
    QList<T> list;
    for (int count = dice.below(most + 1); count > 0; --count)
        list.append(one());
    return list;
}

inline QTime time(Dice &dice)
{
    return {dice.below(24), dice.below(60), dice.chance(30) ? dice.below(60) : 0,
            dice.chance(10) ? dice.below(1000) : 0};
}

inline Person person(Dice &dice)
{
    Person person;
    person.name = word(dice);
    person.affiliation = wordOrNothing(dice, 40);
    person.role = dice.chance(30) ? Role(dice.below(4)) : Role::Speaker;
    person.id = wordOrNothing(dice, 10);
    if (dice.chance(15))
        person.links = listOf<Link>(dice, 2, [&] { return Link{wordOrNothing(dice, 50), word(dice)}; });
    return person;
}

inline Session session(Dice &dice)
{
    Session session;
    session.title = word(dice);
    session.id = wordOrNothing(dice, 10);
    session.kind = dice.chance(30) ? SessionKind(dice.below(9)) : SessionKind::Talk;
    if (dice.chance(40))
        session.start = time(dice);
    if (dice.chance(30))
        session.durationMs = qint64(dice.below(60000)) * (dice.chance(50) ? 1000 : 1);
    session.room = wordOrNothing(dice, 10);
    session.track = wordOrNothing(dice, 10);
    session.people = listOf<Person>(dice, 2, [&] { return person(dice); });
    session.slides = listOf<Slides>(dice, 1, [&] {
        return Slides{wordOrNothing(dice, 40), wordOrNothing(dice, 40), wordOrNothing(dice, 40)};
    });
    session.recordings = listOf<Recording>(dice, 2, [&] {
        Recording recording{
            wordOrNothing(dice, 20), wordOrNothing(dice, 70), wordOrNothing(dice, 30), {}, {}};
        if (dice.chance(20))
            recording.start = time(dice);
        if (dice.chance(20))
            recording.durationMs = dice.below(60000);
        if (dice.chance(20))
            recording.fromMs = dice.below(5'000'000);
        if (dice.chance(20))
            recording.toMs = dice.below(5'000) * 1000;
        return recording;
    });
    session.videos = listOf<Video>(dice, 1, [&] { return Video{wordOrNothing(dice, 30), word(dice)}; });
    session.notes = wordOrNothing(dice, 50);
    return session;
}

inline Entry entry(Dice &dice, int depth = 0)
{
    Entry entry;
    const int kind = dice.below(10);
    if (kind < 6 || depth > 0) {
        entry.content = session(dice);
        if (depth < 2 && dice.chance(25))
            entry.children = listOf<Entry>(dice, 3, [&] { return test::entry(dice, depth + 1); });
    } else if (kind < 8) {
        entry.content = Photo{wordOrNothing(dice, 40), wordOrNothing(dice, 50), wordOrNothing(dice, 50),
                              wordOrNothing(dice, 40)};
    } else {
        entry.content = Prose{word(dice)};
    }
    entry.doubts = listOf<OpenDoubt>(dice, 1, [&] {
        return OpenDoubt{Doubt::Reason(dice.below(int(Doubt::Reason::MediaInSentence) + 1)), dice.below(4)};
    });
    entry.layout = wordOrNothing(dice, 10);
    if (dice.chance(10))
        entry.blankLinesAfter = dice.below(4);
    return entry;
}

inline Post post(Dice &dice)
{
    Post post;
    post.frontMatter = wordOrNothing(dice, 50);
    if (dice.chance(20))
        post.blankLinesAfterFrontMatter = dice.below(4);
    post.lineEnd = dice.chance(20) ? LineEnd::CrLf : LineEnd::Lf;
    post.finalNewline = !dice.chance(20);
    post.encoding = dice.chance(20) ? TextEncoding::Gb18030 : TextEncoding::Utf8;
    post.style = {wordOrNothing(dice, 40), wordOrNothing(dice, 20), wordOrNothing(dice, 20), dice.below(3)};
    post.profile = wordOrNothing(dice, 20);
    post.stamps = NoteStamps(dice.below(3));
    post.ownMarks = listOf<QString>(dice, 2, [&] { return word(dice); });
    post.hints = listOf<QString>(dice, 2, [&] { return word(dice); });
    return post;
}

inline Event anyEvent(Dice &dice)
{
    Event event;
    event.outline = listOf<Entry>(dice, 5, [&] { return entry(dice); });
    event.title = wordOrNothing(dice, 80);
    event.series = wordOrNothing(dice, 10);
    event.days = listOf<QDate>(dice, 2, [&] { return QDate(2019, 1 + dice.below(12), 1 + dice.below(28)); });
    event.timeZone = wordOrNothing(dice, 20);
    event.venue = wordOrNothing(dice, 20);
    event.city = wordOrNothing(dice, 20);
    event.hosts = listOf<Person>(dice, 2, [&] { return person(dice); });
    event.recordingsBase = wordOrNothing(dice, 20);
    event.photosBase = wordOrNothing(dice, 10);
    event.slidesBase = wordOrNothing(dice, 10);
    event.stampNotes = !dice.chance(20);
    event.post = post(dice);
    event.ignoredProblems = listOf<IgnoredProblem>(dice, 2, [&] {
        return IgnoredProblem{word(dice), wordOrNothing(dice, 60)};
    });
    return event;
}

/// Changes the event as a person would: a field, an entry added, removed, moved.
inline void edit(Dice &dice, Event &event)
{
    QList<Entry> &outline = event.outline;
    const auto any = [&] { return dice.below(int(outline.size())); };
    switch (outline.isEmpty() ? dice.below(3) : dice.below(12)) {
    case 0:
        event.title = word(dice);
        break;
    case 1:
        outline.insert(dice.below(int(outline.size()) + 1), entry(dice));
        break;
    case 2:
        event.post = post(dice);
        break;
    case 3:
        outline.removeAt(any());
        break;
    case 4:
        outline.move(any(), any());
        break;
    case 5:
        outline[any()].content = session(dice);
        break;
    case 6:
        outline[any()].layout = wordOrNothing(dice, 50);
        break;
    case 7:
        event.hosts = listOf<Person>(dice, 3, [&] { return person(dice); });
        break;
    default:
        if (Session *session = outline[any()].session()) {
            if (dice.chance(30))
                session->notes = word(dice);
            else if (dice.chance(40))
                session->people = listOf<Person>(dice, 3, [&] { return person(dice); });
            else if (dice.chance(40))
                session->start = dice.chance(50) ? std::optional(time(dice)) : std::nullopt;
            else
                session->title = word(dice);
        } else if (Photo *photo = outline[any()].photo()) {
            photo->file = word(dice);
        }
    }
}

} // namespace rundown::test
