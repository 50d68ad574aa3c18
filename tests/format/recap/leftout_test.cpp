// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/leftout.h"

#include "models/format/recap/newevent.h"
#include "models/format/recap/recap.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace rundown {

/// What a session says and its text in the post cannot.
class LeftOutTest : public QObject
{
    Q_OBJECT

    static Entry fullSession()
    {
        Session session;
        session.title = u"A talk"_s;
        session.people.append({{}, u"Anna"_s, {}, Role::Speaker, {}});
        session.slides.append({{}, u"a.pdf"_s, {}});
        session.recordings.append({{}, u"a.MP3"_s, {}, {}, {}});
        session.videos.append({{}, u"https://v.example.org/1"_s});
        session.notes = u"a note"_s;
        return {EntryId::None, session, {}, {}, {}};
    }

    static Event eventWith(const QString &style, const QString &layout = {})
    {
        Event event;
        event.post.style.session = style;
        event.outline.append(fullSession());
        event.outline[0].layout = layout;
        return event;
    }

    static QList<Group> groupsOf(const Event &event)
    {
        QList<Group> groups;
        for (const LeftOut &leftOut : leftOutOf(event))
            groups.append(leftOut.group);
        return groups;
    }

private slots:
    void aRowWithoutCells()
    {
        using enum Group;
        const Event event = eventWith(u"| {title} | {person} |"_s);
        QCOMPARE(groupsOf(event), QList({Slides, Recording, Video, Notes}));
        const LeftOut leftOut = leftOutOf(event).first();
        QVERIFY(leftOut.isRow);
        const Problem problem = problemOf(leftOut);
        QVERIFY(problem.what.contains(u"slides"_s) && problem.what.contains(u"A talk"_s));
        QVERIFY(problem.mend.contains(u"table"_s));
        QVERIFY(!writePost(event).text.contains("MP3"));
    }

    void aRowOfItsOwnAmongItems()
    {
        const Event event = eventWith(newEvent(QDate(2019, 10, 26)).post.style.session, u"| {title} |"_s);
        QCOMPARE(groupsOf(event).size(), 5);
    }

    void aCellThatGoesOnWithARow()
    {
        const Event event = eventWith(u"- {title}\n    + {recording}"_s, u" {title} |"_s);
        QVERIFY(groupsOf(event).contains(Group::Recording));
        QVERIFY(leftOutOf(event).first().isRow);
    }

    void aRowWithOneCellForTwo()
    {
        using enum Group;
        Event event = eventWith(u"| {title} | {person} | {slides} | {recording} | {video} |"_s);
        event.outline[0].session()->notes.clear();
        QVERIFY(leftOutOf(event).isEmpty());
        event.outline[0].session()->recordings.append({{}, u"b.MP3"_s, {}, {}, {}});
        QCOMPARE(groupsOf(event), QList({Recording}));
    }

    void aRowWithSessionsWithin()
    {
        Event event = eventWith(u"| {title} | {person} | {slides} | {recording} | {video} | {notes} |"_s);
        event.outline[0].children = {fullSession()};
        QVERIFY(groupsOf(event).contains(Group::Children));
    }

    void aHeadWithOnePlaceForTwo()
    {
        Event event =
            eventWith(u"- {title}, {person}: {recording}\n    + {slides}\n    + {video}\n    + {notes}"_s);
        event.outline[0].session()->recordings.append({{}, u"b.MP3"_s, {}, {}, {}});
        const QList<LeftOut> all = leftOutOf(event);
        QCOMPARE(all.size(), 1);
        QVERIFY(all[0].hasPlace && !all[0].isRow);
    }

    void aStyleWithoutALine()
    {
        using enum Group;
        const Event event = eventWith(u"- {title}\n    + {person}\n    + {slides}\n    + {notes}"_s);
        QCOMPARE(groupsOf(event), QList({Recording, Video}));
        QVERIFY(!leftOutOf(event).first().isRow);
    }

    void anItemHasAPlaceForAll()
    {
        Event event = newEvent(QDate(2019, 10, 26));
        event.outline = {fullSession()};
        event.outline[0].children = {fullSession()};
        QVERIFY(leftOutOf(event).isEmpty());
    }

    // It was poured for ever where the style has no line for one of them alone.
    void aLineForTwoThingsOfWhichOneIsThere()
    {
        using enum Group;
        Event event = eventWith(u"- {title}\n    + {slides}, {recording}"_s);
        event.outline[0].session()->slides.clear();
        QCOMPARE(groupsOf(event), QList({Person, Video, Notes}));
        QCOMPARE(writePost(event).text, "- A talk\n    + [a.MP3](a.MP3)\n");
    }
};

} // namespace rundown

QTEST_GUILESS_MAIN(rundown::LeftOutTest)
#include "leftout_test.moc"
