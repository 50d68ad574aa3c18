// SPDX-License-Identifier: GPL-3.0-or-later
#include "checktest.h"
#include "models/format/recap/recap.h"

using namespace rundown;
using namespace Qt::StringLiterals;

using Severity = Problem::Severity;

/// The checks that look at an event as a whole: what they find, and what their fixes make of its file.
class EventChecksTest : public CheckTest
{
    Q_OBJECT

private slots:
    void postBeforeEvent_data();
    void postBeforeEvent();
    void dateOfTheRecordings();
    void postsThatAreWellDated_data();
    void postsThatAreWellDated();
    void openNotes();
    void fewSessionsWithoutSlides();
    void manySessionsWithoutSlidesAreOneLine();
    void noSessionHasAny();
    void onlyTalksWantSlides();
    void nothingIsMissedBeforeTheEvent();
    void gapsInRecordingNumbers();
    void numbersThatAreNoCount();
    void gapsInNumbersWithoutDates_data();
    void gapsInNumbersWithoutDates();
    void photoWithoutWords();
    void spacesInAddresses();
    void layouts();
    void duplicateIds();
    void fieldsWithoutAPlace();
    void leftOut();
    void leftOutBelowAHeading();
    void nothingIsLeftOut();
    void aRowTakesNoLineBelowIt();
};

void EventChecksTest::postBeforeEvent_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("fixed");
    QTest::newRow("Pelican") << QByteArray("Date: 2020-05-01 21:00") << QByteArray("Date: 2020-05-17 21:00");
    QTest::newRow("YAML") << QByteArray("date: '2020-05-01T10:00:00+08:00'")
                          << QByteArray("date: '2020-05-17T10:00:00+08:00'");
    QTest::newRow("TOML") << QByteArray("date = 2020-05-01") << QByteArray("date = 2020-05-17");
    QTest::newRow("JSON") << QByteArray("{\"title\": \"x\", \"date\": \"2020-05-01\"}")
                          << QByteArray("{\"title\": \"x\", \"date\": \"2020-05-17\"}");
    QTest::newRow("slashes") << QByteArray("date: 2020/5/1") << QByteArray("date: 2020/05/17");
}

void EventChecksTest::postBeforeEvent()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, fixed);
    const QByteArray yaml = "days: [2020-05-16, 2020-05-17]\npost:\n  front-matter: |-\n    Tags: a\n    " +
                            QByteArray(line).replace("{", "{{").replace("}", "}}") + "\n    Slug: b\n";
    const CheckFindings found = tryOut(checkPostDate, yaml);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().code, u"post-before-event"_s);
    QCOMPARE(found.first().severity, Severity::Warning);
    QCOMPARE(found.first().fix.name, u"Set the post's date to 2020-05-17"_s);
    const Event after = *withFix(eventOf(yaml), found.first().fix);
    QVERIFY(writePost(after).text.contains(fixed));
}

void EventChecksTest::dateOfTheRecordings()
{
    const CheckFindings found = tryOut(checkPostDate, R"(post:
  front-matter: |-
    Date: 2020-05-15
outline:
  - session: Birds
    recordings: [200516-01-birds-141104.MP3, 200101-02-fish-150000.MP3, 200516-03-frogs.MP3]
)");
    QCOMPARE(whats(found), QStringList{u"The post is dated 2020-05-15, before the event on 2020-05-16."_s});
}

void EventChecksTest::postsThatAreWellDated_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const auto row = [](const char *name, const QByteArray &frontMatter) {
        QTest::newRow(name) << QByteArray("days: [2020-05-16]\npost:\n  front-matter: |-\n    " +
                                          frontMatter + "\n");
    };
    row("the same day", "Date: 2020-05-16 00:00");
    row("later", "date: 2020-06-01");
    row("no date", "Title: x");
    row("another key", "Updated: 2020-05-01");
    row("no such day", "Date: 2020-05-99");
    QTest::newRow("no event day") << QByteArray("post:\n  front-matter: |-\n    Date: 2020-05-01\n");
}

void EventChecksTest::postsThatAreWellDated()
{
    QFETCH(QByteArray, yaml);
    QVERIFY(tryOut(checkPostDate, yaml).isEmpty());
}

void EventChecksTest::openNotes()
{
    const QByteArray yaml = R"(post:
  own-marks: ["[?] our words"]
outline:
  - session: Birds
    notes: |-
      one
      > [?] [12:40] who said it
          * [link?] the page
      [?] our words
)";
    const CheckFindings found = tryOut(checkOpenNotes, yaml);
    QCOMPARE(whats(found), (QStringList{u"Something to check: who said it"_s, u"A link to add: the page"_s}));
    QCOMPARE(found.first().begin, 6);
    const Event settled = *withFix(eventOf(yaml), found.first().fix);
    QVERIFY(settled.outline.first().session()->notes.startsWith(u"one\n> [12:40] who said it\n"_s));
}

void EventChecksTest::fewSessionsWithoutSlides()
{
    const CheckFindings found = tryOut(checkSlidesThere, R"(outline:
  - {session: Birds, slides: [a.pdf]}
  - {session: Fish, slides: [b.pdf]}
  - session: Frogs
  - {session: Newts, slides: [c.pdf]}
)");
    QCOMPARE(whats(found), QStringList{u"“Frogs” has no slides."_s});
    QCOMPARE(found.first().severity, Severity::Hint);
    QCOMPARE(found.first().place.entry, EntryId(3));
    QVERIFY(!found.first().gathered);
}

void EventChecksTest::manySessionsWithoutSlidesAreOneLine()
{
    QByteArray yaml = "outline:\n  - {session: Birds, slides: [a.pdf]}\n";
    for (int i = 1; i <= 10; ++i)
        yaml += "  - session: T" + QByteArray::number(i) + '\n';
    const CheckFindings found = tryOut(checkSlidesThere, yaml);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().what.startsWith(u"10 of 11 sessions have no slides: T1, T2, T3, T4, T5"_s));
    QVERIFY(found.first().gathered);
}

void EventChecksTest::noSessionHasAny()
{
    const QByteArray yaml = "outline:\n  - session: Birds\n  - session: Fish\n";
    QCOMPARE(whats(tryOut(checkSlidesThere, yaml)), QStringList{u"No session has slides."_s});
    QCOMPARE(whats(tryOut(checkRecordingsThere, yaml)), QStringList{u"No session has a recording."_s});
    QCOMPARE(whats(tryOut(checkNotesThere, yaml)), QStringList{u"No session has notes."_s});
}

void EventChecksTest::onlyTalksWantSlides()
{
    QVERIFY(tryOut(checkSlidesThere, R"(outline:
  - {session: Tea, kind: break}
  - {session: Hello, kind: host}
  - {session: All of us, kind: panel}
  - session: Quick ones
    kind: lightning
    sessions:
      - {session: Newts, slides: [c.pdf]}
)")
                .isEmpty());
    QVERIFY(
        tryOut(checkRecordingsThere, "outline:\n  - {session: A, videos: [http://v.example]}\n").isEmpty());
}

void EventChecksTest::nothingIsMissedBeforeTheEvent()
{
    const Event event = eventOf("days: [2020-05-16]\noutline:\n  - session: Birds\n");
    QVERIFY(checkRecordingsThere({event, {}, QDate(2020, 5, 1)}).isEmpty());
    QVERIFY(checkNotesThere({event, {}, QDate(2020, 5, 16)}).isEmpty());
    QCOMPARE(checkNotesThere({event, {}, QDate(2020, 5, 17)}).size(), 1);
}

void EventChecksTest::gapsInRecordingNumbers()
{
    const CheckFindings found = tryOut(checkRecordingNumbers, R"(outline:
  - {session: A, recordings: [200516-00-a-130000.MP3, 200516-01-b-131000.MP3]}
  - {session: B, recordings: [200516-03-c-133000.MP3]}
  - {session: C, recordings: [200516-04-d-134000.MP3, "http://r.example/200516-07-e-135000.MP3"]}
  - {session: D, recordings: [200517-01-f-130000.MP3]}
)");
    QCOMPARE(whats(found), QStringList{u"The numbers of the recordings leave out 02, 05, 06 (before "
                                       "200516-03-c-133000.MP3)."_s});
    QCOMPARE(found.first().place.entry, EntryId(2));
    QCOMPARE(found.first().code, u"recording-gap"_s);
}

void EventChecksTest::numbersThatAreNoCount()
{
    QVERIFY(tryOut(checkRecordingNumbers, R"(outline:
  - {session: A, recordings: [200516-10-a-130000.MP3, 200516-20-b-131000.MP3, 200516-30-c-132000.MP3]}
)")
                .isEmpty());
    QVERIFY(tryOut(checkRecordingNumbers,
                   "outline:\n  - {session: A, recordings: [200516-1-a.MP3, 200516-3-b.MP3]}\n")
                .isEmpty());
    QVERIFY(tryOut(checkRecordingNumbers, "outline:\n  - {session: A, recordings: [a.mp3, b.mp3, d.mp3]}\n")
                .isEmpty());
}

void EventChecksTest::gapsInNumbersWithoutDates_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("missing"); ///< empty: no gap is told
    const auto row = [](const char *name, const QString &files, const QString &missing = {}) {
        QTest::newRow(name) << files << missing;
    };
    row("number first", u"01-a.mp3, 02-b.mp3, 04-d.mp3"_s, u"03 (before 04-d.mp3)"_s);
    row("number, dot", u"1. 开场.mp3, 2. 甲.mp3, 4. 乙.mp3"_s, u"3 (before 4. 乙.mp3)"_s);
    row("numbers alone", u"01.mp3, 02.mp3, 04.mp3"_s, u"03 (before 04.mp3)"_s);
    row("recorder", u"REC0001.MP3, REC0002.MP3, REC0004.MP3"_s, u"0003 (before REC0004.MP3)"_s);
    row("telephone", u"录音 (1).m4a, 录音 (2).m4a, 录音 (4).m4a"_s, u"3 (before 录音 (4).m4a)"_s);
    row("address",
        u"http://r.example/01-a.mp3, http://r.example/02-b.mp3, http://r.example/04-%E4%B8%81.mp3"_s,
        u"03 (before 04-丁.mp3)"_s);
    row("in another folder", u"a/01-a.mp3, a/02-b.mp3, b/03-c.mp3, a/04-d.mp3"_s);
    row("two recorders", u"a/REC0001.MP3, a/REC0002.MP3, a/REC0003.MP3, b/REC0021.MP3, b/REC0022.MP3, "
                         "b/REC0023.MP3"_s);
    row("recorders of two kinds", u"REC0001.MP3, REC0002.MP3, ZOOM0004.WAV, ZOOM0005.WAV"_s);
    row("with a date in the same row", u"01-a.mp3, 02-b.mp3, 200516-03-c-130000.MP3"_s);
    row("times", u"09-00-a.mp3, 10-30-b.mp3, 12-00-c.mp3"_s);
    row("times of day", u"9 am a.mp3, 10 am b.mp3, 12 pm c.mp3"_s);
    row("hours", u"9点甲.mp3, 10点乙.mp3, 12点丙.mp3"_s);
    row("days", u"5.16-a.mp3, 5.17-b.mp3, 5.19-c.mp3"_s);
    row("a title that begins with a number", u"01-a.mp3, 02-3 ways.mp3, 04-d.mp3"_s);
    row("rooms", u"Room 1.mp3, Room 2.mp3, Room 4.mp3"_s);
    row("a camera, which counts photos, too", u"IMG_0001.MOV, IMG_0002.MOV, IMG_0004.MOV"_s);
    row("years", u"2017-a.mp3, 2018-b.mp3, 2020-c.mp3"_s);
    row("few", u"01-a.mp3, 03-c.mp3"_s);
    row("no count", u"10-a.mp3, 20-b.mp3, 30-c.mp3"_s);
}

void EventChecksTest::gapsInNumbersWithoutDates()
{
    QFETCH(QString, files);
    QFETCH(QString, missing);
    QByteArray yaml = "outline:\n  - session: A\n    recordings:\n";
    for (const QString &file : files.split(u", "_s))
        yaml += "      - \"" + file.toUtf8() + "\"\n";
    QStringList expected;
    if (!missing.isEmpty())
        expected.append(u"The numbers of the recordings leave out %1."_s.arg(missing));
    QCOMPARE(whats(tryOut(checkRecordingNumbers, yaml)), expected);
}

void EventChecksTest::photoWithoutWords()
{
    const CheckFindings found = tryOut(checkPhotoTexts, R"YAML(outline:
  - photo: a.jpg
    caption: （坐满了人的会场）
  - photo: b.jpg
    caption: "see [this](http://a.example)"
  - photo: http://p.example/c.jpg
  - photo: d.jpg
    alt: 会场
  - photo: photos/kids-corner.jpg
)YAML");
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].subject, u"a.jpg"_s);
    QCOMPARE(found[0].fix.edits.first().after, u"坐满了人的会场"_s);
    QVERIFY(found[1].fix.isEmpty());
    QCOMPARE(found[3].fix.edits.first().after, u"kids corner"_s);
    QCOMPARE(found[2].what, u"The photo “c.jpg” says nothing to those who do not see it."_s);
}

void EventChecksTest::spacesInAddresses()
{
    const CheckFindings found = tryOut(checkAddresses, R"(photos-base: "http://p.example/ "
outline:
  - session: A
    slides:
      - title: x
        url: http://s.example/a b.pdf
    recordings: [http://r.example/a.mp3]
)");
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].fix.edits.first().after, u"http://p.example/"_s);
    QCOMPARE(found[1].fix.edits.first().after, u"http://s.example/a%20b.pdf"_s);
    QCOMPARE(found[1].code, u"link-with-space"_s);
}

void EventChecksTest::layouts()
{
    const CheckFindings found = tryOut(checkLayouts, R"(post:
  style:
    session: |-
      ###{title}
      - 录音：{recording.url}，{notes}
    child: |-
      - {title}（<{slides.url}>）
outline:
  - session: A
    layout: "#{title}"
  - session: B
    layout: "### {title}"
)");
    QStringList codes;
    for (const CheckFinding &finding : found)
        codes.append(finding.code + u' ' + finding.fix.name);
    QCOMPARE(codes, (QStringList{u"heading-without-space Add a space after ###"_s,
                                 u"url-swallows-punctuation Put <> around the address"_s,
                                 u"heading-without-space Add a space after #"_s}));
}

void EventChecksTest::fieldsWithoutAPlace()
{
    const CheckFindings found = tryOut(checkLeftOut, R"(post:
  style: {session: "| {title} | {person} |"}
outline:
  - session: A
    people: [x]
    recordings: [a.MP3]
  - session: B
)");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].code, u"left-out"_s);
    QCOMPARE(found[0].subject, u"A"_s);
    QVERIFY(found[0].what.contains(u"recordings"_s));
}

void EventChecksTest::duplicateIds()
{
    const CheckFindings found = tryOut(checkHandles, R"(outline:
  - {session: A, id: x}
  - {session: B, id: x}
  - {session: C, id: x-2}
  - {session: D, id: x}
  - session: E
  - session: F
)");
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].place.entry, EntryId(2));
    QCOMPARE(found[0].fix.name, u"Name it x-3"_s);
    QCOMPARE(found[1].fix.name, u"Name it x-4"_s);
}

void EventChecksTest::leftOut()
{
    const QByteArray yaml = "post:\n  style:\n    session: |-\n      - {title}\n          + 讲师: {person}\n"
                            "    child: |-\n      * {title}\noutline:\n  - session: A\n    people: Ann\n"
                            "    recordings: [a.mp3]\n    notes: one\n    sessions:\n      - session: B\n"
                            "        slides: [b.pdf]\n        people: Bo\n  - session: C\n    notes: two\n";
    const Event event = eventOf(yaml);
    const CheckFindings found = checkLeftOut({event, {}, {}});
    QStringList lines;
    for (const CheckFinding &finding : found) {
        QCOMPARE(finding.code, u"left-out"_s);
        const auto mended = withFix(event, finding.fix);
        QVERIFY(mended);
        const CheckFindings left = checkLeftOut({*mended, {}, {}});
        QCOMPARE(left.size(), found.size() - 1);
        QCOMPARE(lineDiff(yaml, *writeEventFile(yaml, *mended)).hunks, 1);
        lines << finding.subject + u" | "_s + finding.fix.edits.first().after.trimmed();
    }
    QCOMPARE(lines, (QStringList{u"{recording} | + 录音: {recording}"_s, u"{notes} | + {notes}"_s,
                                 u"{children} | {children}"_s, u"{person} | * {person} ~ {affiliation}"_s,
                                 u"{slides} | * Slides: {slides}"_s}));
    QVERIFY(found[1].what.contains(u"2 session"_s));
    const auto fixed = withFix(event, combinedFix(u"all"_s, found));
    QVERIFY(fixed);
    QCOMPARE(writePost(*fixed).text,
             QByteArray("- A\n    + 讲师: Ann\n    + 录音: [a.mp3](a.mp3)\n    + one\n    * B\n        * Bo\n"
                        "        * Slides: [b.pdf](b.pdf)\n- C\n    + two\n"));
}

/// What the mend adds must not swallow what stands behind it, nor be swallowed.
void EventChecksTest::leftOutBelowAHeading()
{
    const Event event =
        eventOf("post:\n  style:\n    session: |-\n      ## {title}\n\n      {notes}\n    child: |-\n"
                "      - {title}\noutline:\n  - session: A\n    people: Ann Lee\n"
                "    notes: hello there\n    sessions:\n      - session: C talk\n");
    const auto fixed = withFix(event, combinedFix(u"all"_s, checkLeftOut({event, {}, {}})));
    QVERIFY(fixed);
    QCOMPARE(writePost(*fixed).text, QByteArray("## A\n\n- Ann Lee\n\nhello there\n- C talk\n"));
    QVERIFY(checkLeftOut({*fixed, {}, {}}).isEmpty());
}

void EventChecksTest::nothingIsLeftOut()
{
    QVERIFY(
        tryOut(checkLeftOut, "outline:\n  - session: A\n    notes: n\n    recordings: [a.mp3]\n").isEmpty());
    QVERIFY(tryOut(checkLeftOut, "post:\n  style:\n    session: '- {title}'\noutline:\n  - session: A\n")
                .isEmpty());
    QVERIFY(tryOut(checkLeftOut, "post:\n  style:\n    session: '- {title}'\noutline:\n  - session: A\n"
                                 "    notes: n\n    layout: |-\n      - {title}\n          + {notes}\n")
                .isEmpty());
    QVERIFY(
        tryOut(checkLeftOut, "outline:\n  - session: A\n    notes: n\n    layout: '- {title}'\n").isEmpty());
}

void EventChecksTest::aRowTakesNoLineBelowIt()
{
    for (const char *row : {"| {title} |", "{title} | {start} |"}) {
        const QByteArray yaml = QByteArray("post:\n  style:\n    session: '") + row +
                                "'\noutline:\n  - session: A\n"
                                "    notes: n\n";
        const CheckFindings found = tryOut(checkLeftOut, yaml);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].subject, u"A"_s);
        QVERIFY(found[0].fix.isEmpty());
    }
}

QTEST_GUILESS_MAIN(EventChecksTest)
#include "eventchecks_test.moc"
