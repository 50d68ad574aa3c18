// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventfile.h"
#include "models/format/eventfile/eventwords.h"
#include "models/format/yaml/yamldocument.h"

#include <QFile>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// An event with every field set, and the file that is written for it.
Event fullEvent()
{
    Event event;
    event.title = u"PyCon China 南宁"_s;
    event.series = u"PyCon"_s;
    event.days = {QDate(2019, 10, 26), QDate(2019, 10, 27)};
    event.timeZone = u"Asia/Shanghai"_s;
    event.venue = u"创客城: B 座"_s;
    event.city = u"南宁"_s;
    event.hosts = {{{}, u"river"_s, {}, Role::Speaker, {}}};
    event.recordingsBase = u"http://rec.example/a/"_s;
    event.photosBase = u"http://pic.example/"_s;
    event.slidesBase = u"http://slides.example/"_s;
    event.post.profile = u"hugo"_s;
    event.post.stamps = NoteStamps::Drop;
    event.stampNotes = false;
    event.post.ownMarks = {u"[?] our words"_s};
    event.post.hints = {u"spacing"_s, u"punctuation"_s};
    event.ignoredProblems = {{u"no-slides"_s, {}}, {u"missing-alt"_s, u"images/room 1.jpg"_s}};
    event.post.frontMatter = u"Title: {title}\nTags:  a, b"_s;
    event.post.blankLinesAfterFrontMatter = 2;
    event.post.lineEnd = LineEnd::CrLf;
    event.post.finalNewline = false;
    event.post.style = {u"- {title}\n    + {person}"_s, u"+ {title}"_s, u"![{alt}]({photo})\n{caption}"_s, 1};

    Session session;
    session.title = u"no"_s;
    session.id = u"s-1"_s;
    session.kind = SessionKind::Lightning;
    session.start = QTime(14, 11);
    session.durationMs = 5'400'000;
    session.room = u"A"_s;
    session.track = u"web"_s;
    session.people = {{{}, u"大妈"_s, {}, Role::Speaker, {}},
                      {u"lw"_s, u"Li"_s, u"优趣"_s, Role::Moderator, {{u"blog"_s, u"http://li.example"_s}}}};
    session.slides = {{{}, u"a.pdf"_s, {}}, {u"指北"_s, {}, u"https://s.example/#/t"_s}};
    session.recordings = {{{}, u"191026-04-yolo-141104.MP3"_s, {}, {}, {}},
                          {{}, {}, u"http://r.example/x.mp3"_s, {}, {}},
                          {u"part 2"_s, u"b.mp3"_s, {}, QTime(14, 41, 5), 61'500, 720'000, 2'850'250}};
    session.videos = {{{}, u"http://v.example/1"_s}, {u"cut"_s, u"http://v.example/2"_s}};
    session.notes = u"one\n    * deeper\ntwo"_s;
    Entry child;
    child.content = Session{};
    Entry block;
    block.content = session;
    block.layout = u"- {title}:\n    + {notes}"_s;
    block.doubts = {{Doubt::Reason::NameOrTitle, 0}, {Doubt::Reason::PersonOrNote, 2}};
    block.blankLinesAfter = 0;
    block.children = {child};
    Entry photo;
    photo.content = Photo{u"room"_s, u"images/room.jpg"_s, u"http://p.example/r.jpg"_s, u"(full)"_s};
    Entry link;
    link.content = Photo{{}, {}, u"http://p.example/k.jpg"_s, {}};
    Entry prose;
    prose.content = Prose{u"## 成功\n\n- list"_s};
    event.outline = {prose, block, photo, link};
    return event;
}

/// The file of that event, as it is written (its first line is the licence's).
QByteArray fullFile()
{
    QFile file(QFINDTESTDATA("full.rundown.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Event eventOf(const QByteArray &text)
{
    const auto read = readEventFile(text, {});
    if (!read)
        qWarning("%s", qPrintable(read.error().toString()));
    return read ? read->event : Event();
}

Session firstSession(const QByteArray &text)
{
    const Event event = eventOf(text);
    return event.outline.isEmpty() || !event.outline.first().session() ? Session()
                                                                       : *event.outline.first().session();
}

} // namespace

class EventFileTest : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryField()
    {
        const QByteArray file = fullFile();
        const QByteArray written = *writeEventFile({}, fullEvent());
        QCOMPARE(QString::fromUtf8(written), QString::fromUtf8(file.sliced(file.indexOf('\n') + 1)));
    }

    void readsEveryField()
    {
        const auto read = readEventFile(fullFile(), {});
        QVERIFY(read);
        QVERIFY2(read->problems.isEmpty(),
                 read->problems.isEmpty() ? "" : qPrintable(read->problems.first().toString()));
        QVERIFY(!read->readOnly);
        QVERIFY(read->event == fullEvent());
    }

    void anEmptyEvent()
    {
        QCOMPARE(*writeEventFile({}, Event()), "rundown: 1\n");
        QVERIFY(eventOf({}) == Event());
        QVERIFY(eventOf("rundown: 1\n") == Event());
    }

    void shorthandsAreRead()
    {
        const Session session =
            firstSession("outline:\n  - session: x\n    people: 大妈\n    slides: http://s/1\n"
                         "    recordings: a.mp3\n    videos: http://v/1\n    start: 14:11\n"
                         "    duration: 30 min\n    notes: |\n      one\n      two\n");
        QCOMPARE(session.people.size(), 1);
        QCOMPARE(session.people.first().name, u"大妈"_s);
        QCOMPARE(session.slides.first().url, u"http://s/1"_s);
        QCOMPARE(session.recordings.first().file, u"a.mp3"_s);
        QCOMPARE(session.videos.first().url, u"http://v/1"_s);
        QCOMPARE(session.start, QTime(14, 11));
        QCOMPARE(session.durationMs, 1'800'000);
        QCOMPARE(session.notes, u"one\ntwo"_s);
        QCOMPARE(firstSession("outline: [just a title]\n").title, u"just a title"_s);
        QCOMPARE(eventOf("days: 2019/10/26\n").days, QList<QDate>{QDate(2019, 10, 26)});
    }

    void aPhotosKeysStandInAnyOrder()
    {
        const QByteArray text = "outline:\n- file: http://a.b/c\n  photo: ''\n- url: d\n  photo: e.jpg\n";
        Event event = eventOf(text);
        QCOMPARE(event.outline[0].photo()->file, u"http://a.b/c"_s);
        QCOMPARE(*event.outline[1].photo(), (Photo{{}, u"e.jpg"_s, u"d"_s, {}}));
        event.outline[0].photo()->alt = u"f"_s;
        QCOMPARE(*writeEventFile(text, event), QByteArray(text).replace("b/c\n", "b/c\n  alt: f\n"));
    }

    void wordsAreTexts()
    {
        QCOMPARE(firstSession("outline:\n  - session: no\n    room: 010\n").title, u"no"_s);
        QCOMPARE(firstSession("outline:\n  - session: no\n    room: 010\n").room, u"010"_s);
        QCOMPARE(firstSession("outline:\n  - session: ~\n    room:\n").title, QString());
        QVERIFY(readEventFile("outline:\n  - session: ~\n    start:\n    people:\n", {})->problems.isEmpty());
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("ms");
        QTest::newRow("minutes") << u"14:11"_s << QTime(14, 11).msecsSinceStartOfDay();
        QTest::newRow("seconds") << u"9:05:30"_s << QTime(9, 5, 30).msecsSinceStartOfDay();
        QTest::newRow("full-width colon") << u"14：11"_s << QTime(14, 11).msecsSinceStartOfDay();
        QTest::newRow("25 o'clock") << u"25:00"_s << -1;
        QTest::newRow("one number") << u"1411"_s << -1;
    }
    void times()
    {
        QFETCH(QString, text);
        const auto time = timeOf(text);
        QTEST(time ? time->msecsSinceStartOfDay() : -1, "ms");
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char *text, qint64 ms) {
            QTest::newRow(text) << QString::fromUtf8(text) << ms;
        };
        row("PT30M", 1'800'000);
        row("PT1H15M", 4'500'000);
        row("PT2.5S", 2'500);
        row("P1DT1H", 90'000'000);
        row("pt0s", 0);
        row("30 min", 1'800'000);
        row("30分钟", 1'800'000);
        row("1 h 30 min", 5'400'000);
        row("90 s", 90'000);
        row("0:30:00", 1'800'000);
        row("1:02:03.5", 3'723'500);
        for (const char *text : {"", "PT", "P", "30", "soon", "-PT3M", "1:30", "99999999999999999999 h"})
            row(text, -1);
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QCOMPARE(durationOf(text).value_or(-1), ms);
        if (ms >= 0)
            QCOMPARE(durationOf(durationText(ms)).value_or(-1), ms);
        if (ms >= 0)
            QCOMPARE(durationOf(placeText(ms)).value_or(-1), ms);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
        };
        row("unknown kind", "outline:\n  - session: x\n    kind: tlak\n",
            "f:3:11: “tlak” is no kind of session.");
        row("unknown role", "hosts:\n  - name: x\n    role: boss\n", "f:3:11: “boss” is no role.");
        row("bad time", "outline:\n  - session: x\n    start: soon\n", "f:3:12: “soon” is no time of day.");
        row("bad duration", "outline:\n  - session: x\n    duration: 5 x\n", "f:3:15: “5 x” is no duration.");
        row("bad place",
            "outline:\n  - session: x\n    recordings:\n      - file: a.mp3\n        from: later\n",
            "f:5:15: “later” is no duration.");
        row("bad day", "days: [2019-13-01]\n", "f:1:8: “2019-13-01” is no date.");
        row("bad number", "post:\n  blank-lines-after-front-matter: many\n",
            "f:2:35: A number of lines is expected");
        row("no reason for doubt", "outline:\n  - session: x\n    unsure: [mood]\n",
            "f:3:14: “mood” is no reason for doubt. Use one of: session,");
        row("a list for a text", "title: [a]\n", "f:1:8: A text is expected here");
        row("an unknown key", "title: a\ntitel: b\n", "f:2:1: The key “titel” is not known here");
        row("an unknown entry", "outline:\n  - talk: x\n",
            "f:2:5: This is neither a session nor a photo nor prose");
        row("prose in a block", "outline:\n  - session: x\n    sessions:\n      - prose: y\n",
            "f:4:9: Only sessions can stand in a session");
        row("a newer file", "rundown: 2\n", "f:1:10: The file was written by a newer Rundown (format 2)");
        row("a list", "- a\n", "f:1:1: This is not an event file");
        row("a post", "Just some text\n", "f:1:1: This is not an event file");
        row("the same key twice", "title: a\ntitle: b\n", "f:2:1: The key “title” stands here a second time");
    }
    void problems()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto read = readEventFile(text, u"f"_s);
        QVERIFY(read);
        QCOMPARE(read->problems.size(), 1);
        QVERIFY2(read->problems.first().toString().startsWith(expected),
                 qPrintable(read->problems.first().toString()));
    }

    void oddContentIsNeverLost()
    {
        const QByteArray text =
            "title: [odd]\ndays: [2019-10-26, someday]\nx: y\noutline:\n  - odd: 1\n  - session: a\n"
            "    start: soon\n    kind: tlak\n    people:\n      - [odd]\n      - b\n  - session: c\n";
        Event event = eventOf(text);
        QCOMPARE(event.outline.size(), 2);
        event.outline[0].session()->people[0].name = u"B"_s;
        event.outline.move(1, 0);
        event.days.append(QDate(2019, 10, 27));
        const auto written = writeEventFile(text, event);
        QVERIFY2(written, written ? "" : qPrintable(written.error().toString()));
        QVERIFY(eventOf(*written) == event);
        for (const char *odd :
             {"title: [odd]", "someday", "x: y", "- odd: 1", "start: soon", "kind: tlak", "- [odd]"})
            QVERIFY2(written->contains(odd), odd);
    }

    void oddContentIsReplacedWhenItsFieldIsEdited()
    {
        Event event = eventOf("outline:\n  - session: a\n    start: soon # c\n");
        event.outline[0].session()->start = QTime(9, 0);
        QCOMPARE(*writeEventFile("outline:\n  - session: a\n    start: soon # c\n", event),
                 "outline:\n  - session: a\n    start: \"09:00\" # c\n");
    }

    void readOnlyFilesAreNotWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("newer") << QByteArray("rundown: 2\ntitle: a\n");
        QTest::newRow("twice") << QByteArray("title: a\ntitle: b\n");
        QTest::newRow("anchor") << QByteArray("title: &x a\n");
        QTest::newRow("no event file") << QByteArray("- a\n");
        QTest::newRow("broken") << QByteArray("title: [a\n");
    }
    void readOnlyFilesAreNotWritten()
    {
        QFETCH(QByteArray, text);
        const auto read = readEventFile(text, {});
        QVERIFY(!read || read->readOnly);
        Event event;
        event.title = u"b"_s;
        QVERIFY(!writeEventFile(text, event));
    }

    void savedAgainAndAgain()
    {
        const QByteArray text = "# c\nrundown: 1\ntitle: a\noutline:\n  - session: x # d\n";
        const auto first = EventFileText::read(text, {});
        QVERIFY(first);
        QCOMPARE(first->text(), text);
        Event event = first->content().event;
        QCOMPARE(first->with(event)->text(), text);
        event.title = u"b"_s;
        const auto second = first->with(event);
        QVERIFY(second);
        QCOMPARE(second->content().event, event);
        QCOMPARE(second->text(), "# c\nrundown: 1\ntitle: b\noutline:\n  - session: x # d\n");
        event.outline[0].session()->title = u"z"_s;
        const auto third = second->with(event);
        QVERIFY(third);
        QCOMPARE(third->text(), "# c\nrundown: 1\ntitle: b\noutline:\n  - session: z # d\n");
        QCOMPARE(third->text(), writeEventFile(second->text(), event).value());
        QCOMPARE(first->text(), text);
        QCOMPARE(EventFileText().with(event)->text(), writeEventFile({}, event).value());
        const auto readOnly = EventFileText::read("title: a\ntitle: b\n", {});
        QVERIFY(readOnly && !readOnly->with(event));
        QVERIFY(!readOnly->with(readOnly->content().event)); // nor what it says already
    }

    /// A lone text is an address among links and a file among slides: it cannot move from one to the other.
    void anAddressBecomesThatOfSlides()
    {
        const QByteArray text =
            "outline:\n- session: a\n  people:\n  - name: b\n    links:\n    - www.x.org\n";
        Event event = eventOf(text);
        Session *session = event.outline[0].session();
        session->slides = {{{}, {}, session->people[0].links[0].url}};
        session->people[0].links.clear();
        const auto written = writeEventFile(text, event);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().toString()));
        QCOMPARE(*written, "outline:\n- session: a\n  people:\n  - name: b\n  slides:\n"
                           "    - url: www.x.org\n");
    }

    void anotherComesIntoTheBracesOfAList()
    {
        const QByteArray text =
            "outline:\n- {session: a, sessions: [{session: b}]}\n- session: c\n  x: kept\n";
        Event event = eventOf(text);
        std::swap(event.outline[0].children[0], event.outline[1]);
        const auto written = writeEventFile(text, event);
        QVERIFY(written);
        QCOMPARE(*written, "outline:\n- {session: a, sessions: [{session: c, x: kept}]}\n- session: b\n");
    }

    void aLargePostIsWritten()
    {
        Event event;
        event.title = u"large"_s;
        Entry entry;
        entry.content = Prose{QString(17'000'000, u'a')};
        event.outline = {entry};
        const auto written = writeEventFile({}, event);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().what));
        QVERIFY(written->size() > 17'000'000); // it was read back
    }

    void whatCannotBeReadBackIsToldSo()
    {
        Event event;
        event.post.ownMarks = QStringList(YamlDocument::maxNodes + 1, u"a"_s);
        const auto many = writeEventFile({}, event);
        QVERIFY(!many);
        QVERIFY2(many.error().what.contains(u"too many parts"_s), qPrintable(many.error().what));
        QVERIFY(!many.error().mend.isEmpty());
        Entry entry;
        entry.content = Session{};
        for (int depth = 0; depth < YamlDocument::maxDepth; ++depth) {
            Entry around = entry;
            around.children = {entry};
            entry = around;
        }
        event = Event();
        event.outline = {entry};
        const auto deep = writeEventFile({}, event);
        QVERIFY(!deep);
        QVERIFY2(deep.error().what.contains(u"nested too deeply"_s), qPrintable(deep.error().what));
        QCOMPARE(deep.error().line, 0);
    }

    void oneEditInAHandWrittenFile()
    {
        const QByteArray text =
            "# our day\r\nrundown: 1\r\ntitle: 'x' # the name\r\noutline:\r\n- session:   \"a\"  # first\r\n"
            "  people: [大妈, {name: b, x: y}]\r\n\r\n# the second\r\n- session: c";
        Event event = eventOf(text);
        QCOMPARE(event.outline.size(), 2);
        event.outline[0].session()->people[1].affiliation = u"优趣"_s;
        event.outline[1].session()->kind = SessionKind::Break;
        QByteArray expected = text;
        expected.replace("{name: b, x: y}", "{name: b, affiliation: 优趣, x: y}").append("\r\n  kind: break");
        QCOMPARE(*writeEventFile(text, event), expected);
    }
};

QTEST_GUILESS_MAIN(EventFileTest)
#include "eventfile_test.moc"
