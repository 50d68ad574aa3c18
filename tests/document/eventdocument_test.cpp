// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/eventdocument.h"

#include "outlinetext.h"

#include <QTest>

#include <functional>

using namespace rundown;
using namespace Qt::StringLiterals;

using Verb = std::function<void(EventDocument &)>;
using Change = std::function<void(Event &)>;
Q_DECLARE_METATYPE(Verb)
Q_DECLARE_METATYPE(Change)

namespace {

EntryId named(const EventDocument &document, const char *name)
{
    return entryNamed(document, QString::fromLatin1(name));
}

Event fullEvent()
{
    Event event = eventFrom(u"a@10:00/30 !p #t L[x y] b@12:00"_s);
    Session &a = *event.outline[0].session();
    a.people = {{{}, u"Ann"_s, {}, Role::Speaker, {}}, {{}, u"Bo"_s, {}, Role::Host, {}}};
    a.slides = {{u"one"_s, {}, {}}, {u"two"_s, {}, {}}};
    a.recordings = {{u"one"_s, {}, {}, {}, {}}, {u"two"_s, {}, {}, {}, {}}};
    a.videos = {{u"one"_s, {}}, {u"two"_s, {}}};
    return event;
}

} // namespace

class EventDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void loadAnnouncesAndForgets()
    {
        EventDocument document;
        document.load(fullEvent());
        document.setTitle(named(document, "a"), u"other"_s);
        SignalLog log(&document);
        document.load(eventFrom(u"q"_s), u"/f"_s);
        QCOMPARE(log.take(), QStringList({u"loading"_s, u"clean"_s, u"loaded"_s, u"file /f"_s}));
        QCOMPARE(document.event(), eventFrom(u"q"_s));
        QVERIFY(!document.isModified());
        QVERIFY(!document.undoStack()->canUndo());
        document.load(eventFrom(u"q"_s), {}, EventDocument::LoadedAs::Unsaved);
        QVERIFY(document.isModified());
        document.setSaved();
        QVERIFY(!document.isModified());
    }

    void nothingIsUnsavedAfterAnUnsavedOneWasLeft()
    {
        EventDocument document;
        document.load(eventFrom(u"q"_s), {}, EventDocument::LoadedAs::Unsaved);
        SignalLog log(&document);
        document.load(eventFrom(u"r"_s), u"/f"_s);
        QVERIFY(!document.isModified());
        QCOMPARE(log.take(), QStringList({u"loading"_s, u"clean"_s, u"loaded"_s, u"file /f"_s}));
    }

    void walksInReadingOrder()
    {
        EventDocument document;
        document.load(fullEvent());
        QList<EntryId> forwards;
        for (EntryId id = document.nextEntry(EntryId::None); id != EntryId::None; id = document.nextEntry(id))
            forwards.append(id);
        QCOMPARE(forwards, document.entriesInOrder());
        QCOMPARE(forwards, entriesNamed(document, u"a p t L x y b"_s));
        QList<EntryId> backwards;
        for (EntryId id = document.previousEntry(EntryId::None); id != EntryId::None;
             id = document.previousEntry(id))
            backwards.prepend(id);
        QCOMPARE(backwards, forwards);
        QCOMPARE(document.nextSession(named(document, "a")), named(document, "L"));
        QCOMPARE(document.previousSession(named(document, "L")), named(document, "a"));
    }

    void aSnapshotStaysAsItWas()
    {
        EventDocument document;
        document.load(fullEvent());
        const Event snapshot = document.snapshot();
        document.setTitle(named(document, "x"), u"other"_s);
        document.removeEntries({named(document, "L")});
        QCOMPARE(snapshot, fullEvent());
    }

    void everyVerbIsOneStep_data();
    void everyVerbIsOneStep();
    void verbsThatChangeNothingLeaveNoStep();

    void typingMergesIntoOneStep()
    {
        EventDocument document;
        document.load(fullEvent());
        const EntryId a = named(document, "a");
        for (const auto &text : {u"T"_s, u"Ti"_s, u"Tit"_s})
            document.setTitle(a, text);
        QCOMPARE(document.undoStack()->count(), 1);
        document.endTyping();
        document.setTitle(a, u"Title"_s);
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.session(a)->title, u"Tit"_s);
        document.undoStack()->undo();
        QCOMPARE(document.event(), fullEvent());
        document.undoStack()->redo();
        QCOMPARE(document.session(a)->title, u"Tit"_s);
    }

    void otherFieldsEntriesAndRowsDoNotMerge()
    {
        EventDocument document;
        document.load(fullEvent());
        document.setTitle(named(document, "a"), u"1"_s);
        document.setTitle(named(document, "b"), u"2"_s);
        document.setRoom(named(document, "2"), u"3"_s);
        document.setPerson(named(document, "1"), 0, {{}, u"4"_s, {}, Role::Host, {}});
        document.setPerson(named(document, "1"), 1, {{}, u"5"_s, {}, Role::Host, {}});
        document.addPerson(named(document, "1"), {});
        document.addPerson(named(document, "1"), {});
        document.setVenue(u"6"_s);
        document.setCity(u"7"_s);
        QCOMPARE(document.undoStack()->count(), 9);
        document.setCity(u"8"_s);
        QCOMPARE(document.undoStack()->count(), 9);
    }

    void typingBackToTheStartLeavesNothing()
    {
        EventDocument document;
        document.load(fullEvent());
        document.setTitle(named(document, "a"), u"ab"_s);
        QVERIFY(document.isModified());
        document.setTitle(named(document, "ab"), u"a"_s);
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(!document.isModified());
        QCOMPARE(document.event(), fullEvent());
    }

    void nothingMergesOverASave()
    {
        EventDocument document;
        document.load(fullEvent());
        const EntryId a = named(document, "a");
        document.setTitle(a, u"1"_s);
        document.setSaved();
        document.setTitle(a, u"2"_s);
        QCOMPARE(document.undoStack()->count(), 2);
        QVERIFY(document.isModified());
        document.setTitle(a, u"1"_s); // back to what was saved
        QVERIFY(!document.isModified());
        document.setTitle(a, u"3"_s);
        document.undoStack()->undo();
        QVERIFY(!document.isModified());
        QCOMPARE(document.session(a)->title, u"1"_s);
    }

    void aTitleInAFormOfItsOwnIsChanged()
    {
        Event event;
        const QString layout = u"---\ntitle: >-\n  A\n  day\ntags: [a]\n---"_s;
        event.title = u"A day"_s;
        event.post.frontMatter = layout;
        EventDocument document;
        document.load(event);
        document.setEventTitle(u"A day"_s);
        QCOMPARE(document.undoStack()->count(), 0);
        document.setEventTitle(u"新标题"_s);
        QCOMPARE(document.event().title, u"新标题"_s);
        QCOMPARE(document.event().post.frontMatter, u"---\ntitle: {title}\ntags: [a]\n---"_s);
        document.undoStack()->undo();
        QCOMPARE(document.event(), event);
        // Where it stands in the front matter's own text, it is changed there.
        document.setFrontMatter(QString(layout).replace(u"  day"_s, u"  week"_s));
        QCOMPARE(document.event().title, u"A week"_s);
        document.undoStack()->undo();
        QCOMPARE(document.event(), event);
        // Emptied and typed anew, key by key.
        for (const QString &title : {u"A da"_s, u"A "_s, QString(), u"B"_s, u"Be"_s})
            document.setFrontMatter(u"---\ntitle: >-\n  "_s + title + u"\ntags: [a]\n---"_s);
        QCOMPARE(document.event().title, u"Be"_s);
        document.undoStack()->setIndex(0);
        QCOMPARE(document.event(), event);
        document.setFrontMatter(u"Title: {title}"_s);
        document.setFrontMatter(u"Title: {titl"_s); // somebody types
        QCOMPARE(document.event().title, u"A day"_s);
    }

    void undoEndsTyping()
    {
        EventDocument document;
        document.load(fullEvent());
        const EntryId a = named(document, "a");
        document.setTitle(a, u"1"_s);
        document.setRoom(a, u"r"_s);
        document.undoStack()->undo();
        document.setTitle(a, u"2"_s);
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.session(a)->title, u"1"_s);
    }

    void aLayoutOfItsOwnFollowsTheNotes()
    {
        Event event = eventFrom(u"a"_s);
        event.outline[0].session()->notes = u"one\ntwo\nthree"_s;
        event.outline[0].layout = u"- {title}\n  + {notes:1}\n  + {recording}\n  + {notes}"_s;
        EventDocument document;
        document.load(event);
        const EntryId a = named(document, "a");
        document.setNotes(a, u"zero\none\ntwo\nthree"_s);
        QCOMPARE(document.entry(a)->layout, u"- {title}\n  + {notes:2}\n  + {recording}\n  + {notes}"_s);
        document.undoStack()->undo();
        QCOMPARE(document.event(), event);
    }

    void problemsAreAnnouncedWhereTheyDiffer()
    {
        EventDocument document;
        document.load(fullEvent());
        const EntryId a = named(document, "a");
        const EntryId b = named(document, "b");
        const Problem odd{Problem::Severity::Warning, {}, 1, 1, u"odd"_s, {}};
        SignalLog log(&document);
        document.setProblems({{a, {odd}}});
        QCOMPARE(log.take(), QStringList({u"changed a 0x10000"_s}));
        document.setProblems({{a, {odd}}, {b, {odd, odd}}});
        QCOMPARE(log.take(), QStringList({u"changed b 0x10000"_s}));
        QCOMPARE(document.problemsOf(b).size(), 2);
        document.setProblems({{b, {odd, odd}}});
        QCOMPARE(log.take(), QStringList({u"changed a 0x10000"_s}));
        QVERIFY(!document.isModified());
    }
};

// Each row: what a person would see in the undo menu, the signals, the verb, and the same done to a plain
// value.
void EventDocumentTest::everyVerbIsOneStep_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("signalled");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const QStringList &lines, const Verb &verb, const Change &change) {
        QTest::addRow("%s: %s", name, qPrintable(lines.first()))
            << QString::fromLatin1(name) << lines << verb << change;
    };
    const auto session = [&](const char *name, EntryField field, void (*verb)(EventDocument &, EntryId),
                             void (*change)(Session &)) {
        row(
            name, {u"changed a 0x%1"_s.arg(quint32(field), 0, 16)},
            [=](EventDocument &d) { verb(d, d.childAt(EntryId::None, 0)); },
            [=](Event &e) { change(*e.outline[0].session()); });
    };
    using D = EventDocument;
    using F = EntryField;
    session(
        "Change kind", F::Kind, [](D &d, EntryId a) { d.setKind(a, SessionKind::Break); },
        [](Session &s) { s.kind = SessionKind::Break; });
    session(
        "Change room", F::Room, [](D &d, EntryId a) { d.setRoom(a, u"R"_s); },
        [](Session &s) { s.room = u"R"_s; });
    session(
        "Change track", F::Track, [](D &d, EntryId a) { d.setTrack(a, u"T"_s); },
        [](Session &s) { s.track = u"T"_s; });
    session(
        "Change notes", F::Notes, [](D &d, EntryId a) { d.setNotes(a, u"N\nM"_s); },
        [](Session &s) { s.notes = u"N\nM"_s; });
    session(
        "Change people", F::People, [](D &d, EntryId a) { d.setPeople(a, {}); },
        [](Session &s) { s.people.clear(); });
    session(
        "Add person", F::People, [](D &d, EntryId a) { d.addPerson(a, {}); },
        [](Session &s) { s.people.append(Person{}); });
    session(
        "Change person", F::People, [](D &d, EntryId a) { d.setPerson(a, 1, {}); },
        [](Session &s) { s.people[1] = {}; });
    session(
        "Remove person", F::People, [](D &d, EntryId a) { d.removePerson(a, 0); },
        [](Session &s) { s.people.removeFirst(); });
    session(
        "Move person", F::People, [](D &d, EntryId a) { d.movePerson(a, 0, 1); },
        [](Session &s) { s.people.move(0, 1); });
    session(
        "Add slides", F::Slides, [](D &d, EntryId a) { d.addSlides(a, {}); },
        [](Session &s) { s.slides.append(Slides{}); });
    session(
        "Change slides", F::Slides, [](D &d, EntryId a) { d.setSlides(a, 0, {}); },
        [](Session &s) { s.slides[0] = {}; });
    session(
        "Remove slides", F::Slides, [](D &d, EntryId a) { d.removeSlides(a, 1); },
        [](Session &s) { s.slides.removeLast(); });
    session(
        "Move slides", F::Slides, [](D &d, EntryId a) { d.moveSlides(a, 1, 0); },
        [](Session &s) { s.slides.move(1, 0); });
    session(
        "Attach recording", F::Recordings, [](D &d, EntryId a) { d.attachRecording(a, {}); },
        [](Session &s) { s.recordings.append(Recording{}); });
    session(
        "Change recording", F::Recordings, [](D &d, EntryId a) { d.setRecording(a, 0, {}); },
        [](Session &s) { s.recordings[0] = {}; });
    session(
        "Remove recording", F::Recordings, [](D &d, EntryId a) { d.removeRecording(a, 0); },
        [](Session &s) { s.recordings.removeFirst(); });
    session(
        "Move recording", F::Recordings, [](D &d, EntryId a) { d.moveRecording(a, 1, 0); },
        [](Session &s) { s.recordings.move(1, 0); });
    session(
        "Add video", F::Videos, [](D &d, EntryId a) { d.addVideo(a, {}); },
        [](Session &s) { s.videos.append(Video{}); });
    session(
        "Change video", F::Videos, [](D &d, EntryId a) { d.setVideo(a, 0, {}); },
        [](Session &s) { s.videos[0] = {}; });
    session(
        "Remove video", F::Videos, [](D &d, EntryId a) { d.removeVideo(a, 0); },
        [](Session &s) { s.videos.removeFirst(); });
    session(
        "Move video", F::Videos, [](D &d, EntryId a) { d.moveVideo(a, 0, 1); },
        [](Session &s) { s.videos.move(0, 1); });
    session(
        "Change title", F::Title, [](D &d, EntryId a) { d.setTitle(a, u"Ä"_s); },
        [](Session &s) { s.title = u"Ä"_s; });
    const QStringList starts{u"starts top 1-3"_s, u"starts L 0-0"_s};
    row(
        "Change start", QStringList{u"changed a 0x4"_s} + starts,
        [](D &d) { d.setStart(named(d, "a"), QTime(11, 0)); },
        [](Event &e) { e.outline[0].session()->start = QTime(11, 0); });
    row(
        "Change length", QStringList{u"changed a 0x8"_s} + starts,
        [](D &d) { d.setDuration(named(d, "a"), {}); },
        [](Event &e) { e.outline[0].session()->durationMs.reset(); });
    row(
        "Shift program", {u"changed b 0x4"_s}, [](D &d) { d.shiftFrom(named(d, "L"), -60000); },
        [](Event &e) { e.outline[4].session()->start = QTime(11, 59); });
    row(
        "Change photo", {u"changed p 0x800"_s},
        [](D &d) {
            d.setPhoto(named(d, "p"), {u"q"_s, {}, {}, {}});
        },
        [](Event &e) { e.outline[1].photo()->alt = u"q"_s; });
    row(
        "Change text", {u"changed t 0x1000"_s}, [](D &d) { d.setProse(named(d, "t"), u"q"_s); },
        [](Event &e) { e.outline[2].prose()->text = u"q"_s; });
    row(
        "Change empty lines", {u"changed x 0x4000"_s}, [](D &d) { d.setBlankLinesAfter(named(d, "x"), 2); },
        [](Event &e) { e.outline[3].children[0].blankLinesAfter = 2; });
    row(
        "Change layout", {u"changed y 0x2000"_s}, [](D &d) { d.setLayout(named(d, "y"), u"q"_s); },
        [](Event &e) { e.outline[3].children[1].layout = u"q"_s; });

    const auto event = [&](const char *name, EventField field, void (*verb)(D &), void (*change)(Event &)) {
        row(name, {u"event changed 0x%1"_s.arg(quint32(field), 0, 16)}, verb, change);
    };
    using E = EventField;
    event(
        "Change event title", E::Title, [](D &d) { d.setEventTitle(u"q"_s); },
        [](Event &e) { e.title = u"q"_s; });
    event(
        "Change series", E::Series, [](D &d) { d.setSeries(u"q"_s); }, [](Event &e) { e.series = u"q"_s; });
    event(
        "Change days", E::Days, [](D &d) { d.setDays({QDate(2019, 10, 26)}); },
        [](Event &e) { e.days = {QDate(2019, 10, 26)}; });
    event(
        "Change time zone", E::TimeZone, [](D &d) { d.setTimeZone(u"q"_s); },
        [](Event &e) { e.timeZone = u"q"_s; });
    event(
        "Change venue", E::Venue, [](D &d) { d.setVenue(u"q"_s); }, [](Event &e) { e.venue = u"q"_s; });
    event(
        "Change city", E::City, [](D &d) { d.setCity(u"q"_s); }, [](Event &e) { e.city = u"q"_s; });
    event(
        "Change hosts", E::Hosts, [](D &d) { d.setHosts({Person{}}); },
        [](Event &e) { e.hosts = {Person{}}; });
    event(
        "Change address of recordings", E::RecordingsBase, [](D &d) { d.setRecordingsBase(u"q"_s); },
        [](Event &e) { e.recordingsBase = u"q"_s; });
    event(
        "Change address of photos", E::PhotosBase, [](D &d) { d.setPhotosBase(u"q"_s); },
        [](Event &e) { e.photosBase = u"q"_s; });
    event(
        "Change address of slides", E::SlidesBase, [](D &d) { d.setSlidesBase(u"q"_s); },
        [](Event &e) { e.slidesBase = u"q"_s; });
    event(
        "Change front matter", E::FrontMatter, [](D &d) { d.setFrontMatter(u"q"_s); },
        [](Event &e) { e.post.frontMatter = u"q"_s; });
    event(
        "Change style", E::Style,
        [](D &d) {
            d.setStyle({u"q"_s, {}, {}, 1});
        },
        [](Event &e) {
            e.post.style = {u"q"_s, {}, {}, 1};
        });
    event(
        "Choose blog", E::Profile, [](D &d) { d.setProfile(u"hugo"_s); },
        [](Event &e) { e.post.profile = u"hugo"_s; });
    event(
        "Choose what becomes of stamps", E::Stamps, [](D &d) { d.setStamps(NoteStamps::Link); },
        [](Event &e) { e.post.stamps = NoteStamps::Link; });
    event(
        "Let notes have no stamps", E::StampNotes, [](D &d) { d.setStampNotes(false); },
        [](Event &e) { e.stampNotes = false; });
}

void EventDocumentTest::everyVerbIsOneStep()
{
    QFETCH(QString, name);
    QFETCH(QStringList, signalled);
    QFETCH(Verb, verb);
    QFETCH(Change, change);
    Event expected = fullEvent();
    change(expected);
    EventDocument document;
    document.load(fullEvent());
    SignalLog log(&document);

    verb(document);
    QCOMPARE(document.event(), expected);
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), name);
    QCOMPARE(log.take(), signalled + QStringList{u"modified"_s});

    document.undoStack()->undo();
    QCOMPARE(document.event(), fullEvent());
    QCOMPARE(log.take(), signalled + QStringList{u"clean"_s});
    document.undoStack()->redo();
    QCOMPARE(document.event(), expected);
    QCOMPARE(log.take(), signalled + QStringList{u"modified"_s});
}

void EventDocumentTest::verbsThatChangeNothingLeaveNoStep()
{
    EventDocument document;
    document.load(fullEvent());
    const EntryId a = named(document, "a");
    const EntryId p = named(document, "p");
    const EntryId none = EntryId::None;
    SignalLog log(&document);
    document.setTitle(a, u"a"_s);
    document.setStart(a, QTime(10, 0));
    document.shiftFrom(a, 0);
    document.shiftFrom(none, 60000);
    document.setPerson(a, 0, document.session(a)->people[0]);
    document.setCity({});
    for (const int row : {-1, 2}) { // no such row
        document.setPerson(a, row, {});
        document.removeRecording(a, row);
        document.moveSlides(a, row, 0);
        document.moveVideo(a, 0, row);
    }
    document.setTitle(p, u"no session"_s);
    document.addPerson(p, {});
    document.setPhoto(a, {});
    document.setProse(p, u"no prose"_s);
    for (const EntryId gone : {none, EntryId(9999)}) {
        document.setTitle(gone, u"q"_s);
        document.setLayout(gone, u"q"_s);
        document.setPhoto(gone, {});
    }
    QCOMPARE(log.take(), QStringList());
    QCOMPARE(document.undoStack()->count(), 0);
}

QTEST_GUILESS_MAIN(EventDocumentTest)
#include "eventdocument_test.moc"
