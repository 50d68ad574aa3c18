// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/replacetext.h"

#include "tests/document/outlinetext.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Finding and replacing in a whole event: every text of every entry, one undo step.
class ReplaceTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsEverywhereInOrder();
    void replacesAllInOneStep();
    void keepsLayouts();
    void keepsLinesOutOfTitles();
    void replacesOne();
    void leavesWhatIsEqual();
    void movesToAnotherHost();
    void leavesTheFrontMattersOwnTitle();
    void replacesInTheEventItself();

private:
    static TextMatcher anns() { return TextMatcher({u"ann"_s, true, false, false}); }

    std::unique_ptr<EventDocument> m_document;
    EntryId m_talk = EntryId::None;
};

void ReplaceTextTest::init()
{
    Event event = eventFrom(u"talk L[x] !p #t"_s);
    Session &talk = *event.outline[0].session();
    talk.title = u"ann on ann"_s;
    talk.people = {{{}, u"ann"_s, u"ann's"_s, Role::Speaker, {}},
                   {{}, u"bob"_s, u"at ann's"_s, Role::Host, {}}};
    talk.slides = {{u"by ann"_s, u"ann.pdf"_s, {}}};
    talk.recordings = {{u"ann 1"_s, u"ann.mp3"_s, {}, {}, {}}};
    talk.videos = {{u"ann 2"_s, u"https://a.org/ann"_s}};
    talk.notes = u"one\nann said: ann\u00a0x"_s;
    event.outline[1].children[0].session()->title = u"ann again"_s;
    event.outline[2].content = Photo{u"ann there"_s, u"photos/ann.png"_s, {}, u"(ann)\nleft"_s};
    event.outline[3].content = Prose{u"# ann"_s};
    event.hosts = {{{}, u"ann"_s, {}, Role::Host, {}}};
    m_document = std::make_unique<EventDocument>();
    m_document->load(event);
    m_talk = m_document->childAt(EntryId::None, 0);
}

void ReplaceTextTest::findsEverywhereInOrder()
{
    const QList<TextPlace> places = findText(m_document->event(), anns());
    QCOMPARE(places.first(), (TextPlace{EntryId::None, EntryText::HostName, 0, {0, 3}}));
    QCOMPARE(textAt(m_document->event(), places.first()), u"ann"_s);
    QStringList fields;
    for (const TextPlace &place : places.mid(1)) {
        fields += u"%1.%2@%3"_s.arg(int(place.field)).arg(place.row).arg(place.range.begin);
        QCOMPARE(textAt(*m_document->entry(place.entry), place).mid(place.range.begin, place.range.length),
                 u"ann"_s);
    }
    QCOMPARE(fields.join(u' '),
             u"0.0@0 0.0@7 1.0@0 2.0@0 2.1@3 3.0@3 4.0@0 5.0@0 6.0@4 6.0@14 13.0@0 15.0@0 17.0@14 0.0@0 "
             "7.0@0 8.0@1 18.0@7 9.0@2"_s);
    QCOMPARE(findText(m_document->event(), anns(), 3).size(), 3);
    QVERIFY(findText(m_document->event(), TextMatcher()).isEmpty());
}

void ReplaceTextTest::replacesAllInOneStep()
{
    const Event before = m_document->event();
    QSignalSpy steps(m_document->undoStack(), &QUndoStack::indexChanged);
    QCOMPARE(replaceAll(*m_document, anns(), u"Anna"_s), 15);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QCOMPARE(steps.size(), 1);
    const QList<TextPlace> left = findText(m_document->event(), anns());
    QCOMPARE(left.size(), 4); // names of files are no words, and a word in an address is what it leads to
    QVERIFY(std::ranges::all_of(
        left, [](const TextPlace &place) { return !mayBeReplaced(place.field) || isAddress(place.field); }));
    QCOMPARE(m_document->event().hosts[0].name, u"Anna"_s);
    const Session &talk = *m_document->session(m_talk);
    QCOMPARE(talk.notes, u"one\nAnna said: Anna\u00a0x"_s);
    QCOMPARE(talk.people[1].affiliation, u"at Anna's"_s);
    QCOMPARE(talk.people[1].role, Role::Host);
    QCOMPARE(talk.recordings[0].file, u"ann.mp3"_s);
    QCOMPARE(talk.videos[0].url, u"https://a.org/ann"_s);
    const Event after = m_document->event();
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), before);
    m_document->undoStack()->redo();
    QCOMPARE(m_document->event(), after);
}

void ReplaceTextTest::keepsLayouts()
{
    m_document->setLayout(m_talk, u"- {title}\n    + {notes:1}\n    + between\n    + {notes}"_s);
    replaceAll(*m_document, TextMatcher({u"one"_s, false, false, false}), u"zero\none"_s);
    QCOMPARE(m_document->session(m_talk)->notes, u"zero\none\nann said: ann\u00a0x"_s);
    QCOMPARE(m_document->entry(m_talk)->layout,
             u"- {title}\n    + {notes:2}\n    + between\n    + {notes}"_s);
}

void ReplaceTextTest::keepsLinesOutOfTitles()
{
    replaceAll(*m_document, TextMatcher({u"ann"_s, true, false, true}), u"a\\nb"_s);
    QCOMPARE(m_document->session(m_talk)->title, u"a b on a b"_s);
    QVERIFY(m_document->session(m_talk)->notes.contains(u"a\nb said"_s));
}

void ReplaceTextTest::replacesOne()
{
    const QList<TextPlace> places = findText(m_document->event().outline, anns());
    QVERIFY(replaceAt(*m_document, places[1], anns(), u"Bob"_s));
    QCOMPARE(m_document->session(m_talk)->title, u"ann on Bob"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QVERIFY(!replaceAt(*m_document, places[1], anns(), u"Bob"_s)); // it is gone
    QVERIFY(replaceAt(*m_document, places[4], anns(), u"Bob"_s));
    QCOMPARE(m_document->session(m_talk)->people[1].affiliation, u"at Bob's"_s);
    const QList<TextPlace> files = findText(*m_document->entry(m_talk), TextMatcher({u"ann.mp3"_s}));
    QCOMPARE(files.size(), 1);
    QVERIFY(!replaceAt(*m_document, files[0], TextMatcher({u"ann.mp3"_s}), u"b.mp3"_s));
    m_document->removeEntries({m_talk});
    QVERIFY(!replaceAt(*m_document, places[0], anns(), u"Bob"_s));
}

void ReplaceTextTest::leavesWhatIsEqual()
{
    QCOMPARE(replaceAll(*m_document, anns(), u"ann"_s), 15);
    QCOMPARE(replaceAll(*m_document, TextMatcher({u"nobody"_s, false, false, false}), u"x"_s), 0);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void ReplaceTextTest::leavesTheFrontMattersOwnTitle()
{
    Event event = m_document->event();
    event.title = u"A day"_s;
    event.post.frontMatter = u"---\ntitle: >-\n  A day\n  in town\n---"_s; // another one, on purpose
    event.city = u"Oldtown"_s;
    m_document->load(event);
    QCOMPARE(replaceAll(*m_document, TextMatcher({u"Oldtown"_s, false, false, false}), u"Newtown"_s), 1);
    QCOMPARE(m_document->event().city, u"Newtown"_s);
    QCOMPARE(m_document->event().post.frontMatter, event.post.frontMatter);
}

void ReplaceTextTest::movesToAnotherHost()
{
    Event event = m_document->event();
    Session &talk = *event.outline[0].session();
    talk.people[0].links = {{u"home"_s, u"http://e.org/~ann"_s}};
    talk.people[1].links = {{u"home"_s, u"http://e.org/~bob"_s}};
    talk.slides[0].url = u"http://e.org/ann.pdf"_s;
    talk.recordings[0].url = u"http://e.org/a.mp3"_s;
    talk.videos[0].url = u"http://e.org/v"_s;
    talk.notes = u"see http://e.org/n"_s;
    talk.room = u"e.org hall"_s;
    talk.track = u"e.org"_s;
    event.outline[2].photo()->url = u"http://e.org/p.png"_s;
    event.slidesBase = event.recordingsBase = event.photosBase = u"http://e.org/"_s;
    event.hosts[0].links = {{u"home"_s, u"http://e.org/"_s}};
    m_document->load(event);
    const TextMatcher host({u"e.org"_s, false, false, false});
    QCOMPARE(findText(m_document->event(), host).size(), 13);
    QCOMPARE(replaceAll(*m_document, host, u"media.net"_s), 13);
    QVERIFY(findText(m_document->event(), host).isEmpty());
    QCOMPARE(m_document->event().recordingsBase, u"http://media.net/"_s);
    const Session &after = *m_document->event().outline[0].session();
    QCOMPARE(after.people[1].links[0].url, u"http://media.net/~bob"_s);
    QCOMPARE(after.recordings[0].url, u"http://media.net/a.mp3"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), event);
}

void ReplaceTextTest::replacesInTheEventItself()
{
    m_document->setEventTitle(u"ann's day"_s);
    m_document->undoStack()->clear();
    const QList<TextPlace> places = findText(m_document->event(), anns());
    QCOMPARE(places[0].field, EntryText::EventTitle);
    QVERIFY(replaceAt(*m_document, places[0], anns(), u"Bob"_s));
    QCOMPARE(m_document->event().title, u"Bob's day"_s);
    QCOMPARE(m_document->event().hosts[0].name, u"ann"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QVERIFY(!replaceAt(*m_document, places[0], anns(), u"Bob"_s));
}

QTEST_GUILESS_MAIN(ReplaceTextTest)
#include "replacetext_test.moc"
