// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/replacetext.h"

#include "tests/document/outlinetext.h"

#include <QSignalSpy>
#include <QTest>

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
    m_document = std::make_unique<EventDocument>();
    m_document->load(event);
    m_talk = m_document->childAt(EntryId::None, 0);
}

void ReplaceTextTest::findsEverywhereInOrder()
{
    const QList<TextPlace> places = findText(m_document->event().outline, anns());
    QStringList fields;
    for (const TextPlace &place : places) {
        fields += u"%1.%2@%3"_s.arg(int(place.field)).arg(place.row).arg(place.range.begin);
        QCOMPARE(textAt(*m_document->entry(place.entry), place).mid(place.range.begin, place.range.length),
                 u"ann"_s);
    }
    QCOMPARE(fields.join(u' '),
             u"0.0@0 0.0@7 1.0@0 2.0@0 2.1@3 3.0@3 4.0@0 5.0@0 6.0@4 6.0@14 0.0@0 7.0@0 8.0@1 9.0@2"_s);
    QCOMPARE(findText(m_document->event().outline, anns(), 3).size(), 3);
    QVERIFY(findText(m_document->event().outline, TextMatcher()).isEmpty());
}

void ReplaceTextTest::replacesAllInOneStep()
{
    const Event before = m_document->event();
    QSignalSpy steps(m_document->undoStack(), &QUndoStack::indexChanged);
    QCOMPARE(replaceAll(*m_document, anns(), u"Anna"_s), 14);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QCOMPARE(steps.size(), 1);
    QVERIFY(findText(m_document->event().outline, anns()).isEmpty());
    const Session &talk = *m_document->session(m_talk);
    QCOMPARE(talk.notes, u"one\nAnna said: Anna\u00a0x"_s);
    QCOMPARE(talk.people[1].affiliation, u"at Anna's"_s);
    QCOMPARE(talk.people[1].role, Role::Host);
    QCOMPARE(talk.recordings[0].file, u"ann.mp3"_s); // names of files are no words
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
    m_document->removeEntries({m_talk});
    QVERIFY(!replaceAt(*m_document, places[0], anns(), u"Bob"_s));
}

void ReplaceTextTest::leavesWhatIsEqual()
{
    QCOMPARE(replaceAll(*m_document, anns(), u"ann"_s), 14);
    QCOMPARE(replaceAll(*m_document, TextMatcher({u"nobody"_s, false, false, false}), u"x"_s), 0);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

QTEST_GUILESS_MAIN(ReplaceTextTest)
#include "replacetext_test.moc"
