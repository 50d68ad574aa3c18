// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/layout.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QString listStyle = uR"(- {title}
    + {person} ~ {affiliation}
    + 幻灯: {slides}
    + 录音: {recording}
    + {notes}
    {children})"_s;

const QString childStyle = uR"(+ {title}
    * {person} ~ {affiliation}
    * 录音: {recording}
    * {notes})"_s;

Event styled()
{
    Event event;
    event.post.style = {listStyle, childStyle, u"![{alt}]({photo})\n{caption}"_s, 0};
    return event;
}

QString poured(const Session &session, const QString &layout = {}, const QList<Entry> &children = {})
{
    Entry entry;
    entry.content = session;
    entry.layout = layout;
    entry.children = children;
    return pourSession(entry, false, PourContext(styled())).join(u'\n');
}

Session talk(const QString &title)
{
    Session session;
    session.title = title;
    return session;
}

Recording recordingAt(const QString &url)
{
    return Recording{{}, {}, url, {}, {}};
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void parsesAndPrints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("style") << listStyle;
        QTest::newRow("counted notes") << u"    + {notes:2}"_s;
        QTest::newRow("doubled braces") << u"{{% {title} %}}"_s;
        QTest::newRow("trailing blank") << u"    + {person}, {affiliation} "_s;
    }
    void parsesAndPrints()
    {
        QFETCH(QString, text);
        QCOMPARE(Layout::parse(text).toString(), text);
    }

    void doubledBracesAreLiterals()
    {
        const Layout layout = Layout::parse(u"{{title} {x}"_s);
        QCOMPARE(layout.lines.size(), 1);
        QVERIFY(!layout.lines[0].hasPlaceholder());
        QCOMPARE(layout.lines[0].tokens[0].literal, u"{title} {x}"_s);
    }

    void linesWithNothingToSayAreLeftOut() { QCOMPARE(poured(talk(u"暖场"_s)), u"- 暖场"_s); }

    void aLineIsRepeatedForEachItem()
    {
        Session session = talk(u"T"_s);
        session.recordings = {recordingAt(u"http://x/a.mp3"_s), recordingAt(u"http://x/b.mp3"_s)};
        QCOMPARE(poured(session),
                 u"- T\n    + 录音: [a.mp3](http://x/a.mp3)\n    + 录音: [b.mp3](http://x/b.mp3)"_s);
    }

    void aMissingAffiliationTakesItsJointWithIt_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("expected");
        QTest::newRow("tilde") << u"- {title}\n    + {person} ~ {affiliation}"_s << u"- T\n    + 小罗"_s;
        QTest::newRow("trailing blank")
            << u"- {title}\n    + {person}, {affiliation} "_s << u"- T\n    + 小罗 "_s;
        QTest::newRow("brackets") << u"- {title}\n    + {person}（{affiliation}）"_s << u"- T\n    + 小罗"_s;
        QTest::newRow("time before the title")
            << u"- {start} {title}\n    + {person}"_s << u"- T\n    + 小罗"_s;
    }
    void aMissingAffiliationTakesItsJointWithIt()
    {
        QFETCH(QString, layout);
        Session session = talk(u"T"_s);
        session.people = {Person{{}, u"小罗"_s, {}, Role::Speaker, {}}};
        QTEST(poured(session, layout), "expected");
    }

    void showsWhatTheRecordingsTell()
    {
        const QString layout =
            u"- {start}: {title}\n    + {actual.start} to {actual.end:H'h'[mm]}, {actual.length} ({over})"_s;
        Session session = talk(u"T"_s);
        session.start = QTime(14, 10);
        session.durationMs = 25 * 60'000;
        QCOMPARE(poured(session, layout), u"- 14:10: T"_s);
        session.recordings = {Recording{{}, u"191026-04-yolo-141104.MP3"_s, {}, {}, 1902'000}};
        const QString text = poured(session, layout);
        QVERIFY2(text.contains(u"\n    + 14:11:04 to 14h42"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u", 31:42 (+6:42)"_s), qPrintable(text));
        QCOMPARE(Layout::parse(layout).toString(), layout);
    }

    /// As in the program: without a length of its own a session lasts until the next one's planned start.
    void overCountsAgainstTheNextOnesStart()
    {
        Event event;
        event.post.style.session = u"- {title}\n    + {over}"_s;
        Entry first;
        first.content = talk(u"A"_s);
        first.session()->start = QTime(14, 10);
        first.session()->recordings = {Recording{{}, u"191026-04-yolo-141104.MP3"_s, {}, {}, 1902'000}};
        Entry photo;
        photo.content = Photo{};
        Entry second;
        second.content = talk(u"B"_s);
        second.session()->start = QTime(14, 35);
        event.outline = {first, photo, second};
        QVERIFY(writePost(event).text.contains("- A\n    + +6:42\n"));
        event.outline = {first, photo};
        QVERIFY(!writePost(event).text.contains("    + "));
        QVERIFY(writePost(event, QTime(14, 40)).text.contains("    + +1:42\n"));
        event.outline[0].session()->durationMs = 30 * 60'000; // its own counts first
        QVERIFY(writePost(event, QTime(14, 40)).text.contains("    + +1:42\n"));
        Entry block;
        block.content = talk(u"Block"_s);
        block.children = {first, second};
        event.post.style.session = u"- {title}\n    + {children}"_s;
        event.post.style.child = u"+ {title}\n    - {over}"_s;
        event.outline = {block};
        QVERIFY2(writePost(event).text.contains("- +6:42\n"), writePost(event).text.constData());
    }

    void anUntitledSessionStartsWithWhatItHas()
    {
        Session session;
        session.recordings = {recordingAt(u"http://x/a.mp3"_s)};
        session.notes = u"note"_s;
        QCOMPARE(poured(session), u"- 录音: [a.mp3](http://x/a.mp3)\n    + note"_s);
    }

    void itsOwnLinesTakeThePlaceOfTheStyles()
    {
        Session session = talk(u"T"_s);
        session.people = {Person{{}, u"A"_s, u"B"_s, Role::Speaker, {}}};
        session.recordings = {recordingAt(u"http://x/a.mp3"_s)};
        session.notes = u"n"_s;
        QCOMPARE(poured(session, u"- {title}:\n    + 录音:{recording}"_s),
                 u"- T:\n    + A ~ B\n    + 录音:[a.mp3](http://x/a.mp3)\n    + n"_s);
    }

    void childrenAreIndentedAsTheirPlaceholder()
    {
        Entry child;
        Session session = talk(u"C"_s);
        session.notes = u"one\n    * deeper\n\ntwo"_s;
        child.content = session;
        QCOMPARE(poured(talk(u"闪电演讲"_s), {}, {child}),
                 u"- 闪电演讲\n    + C\n        * one\n            * deeper\n\n        * two"_s);
    }

    void countedNotesStandInSeveralPlaces()
    {
        Session session = talk(u"T"_s);
        session.notes = u"a\nb\nc"_s;
        session.recordings = {recordingAt(u"http://x/a.mp3"_s)};
        QCOMPARE(poured(session, u"- {title}\n    + {notes:2}\n    + 录音: {recording}\n    + {notes}"_s),
                 u"- T\n    + a\n    + b\n    + 录音: [a.mp3](http://x/a.mp3)\n    + c"_s);
    }

    void aLineForTwoThingsFallsApartWhereOneIsMissing()
    {
        Session session = talk(u"T"_s);
        session.recordings = {recordingAt(u"http://x/a.mp3"_s)};
        QCOMPARE(poured(session, u"- {title}\n    + [幻灯]({slides.url}) ;录音:{recording}"_s),
                 u"- T\n    + 录音: [a.mp3](http://x/a.mp3)"_s);
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
