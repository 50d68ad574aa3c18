// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/readas.h"

#include "models/format/recap/recap.h"
#include "outlinetext.h"

#include <QSignalSpy>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Entries taken for something else in the open document: one undo step, the same text.
class ReadAsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        Event event = eventFrom(u"a !p #t b"_s);
        event.post.style.session = u"- {title}\n    + {person}\n    + {notes}"_s;
        event.post.style.photo = u"![{alt}]({photo})"_s;
        event.outline[0].session()->people = {{{}, u"Ann"_s, {}, Role::Speaker, {}}};
        m_document.load(event);
        m_before = m_document.snapshot();
        m_text = writePost(m_before).text;
    }

    void takesAPieceForAnother()
    {
        const EntryId prose = m_document.childAt(EntryId::None, 2);
        const EntryId session = readAs(m_document, prose, Reading::Session);
        QVERIFY(m_document.session(session));
        QCOMPARE(m_document.rowOf(session), 2);
        QCOMPARE(writePost(m_document.event()).text, m_text);
        QCOMPARE(m_document.undoStack()->count(), 1);
        QVERIFY(m_document.undoStack()->undoText().startsWith(u"Read as"_s));
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), m_before);
        QVERIFY(m_document.prose(prose));
    }

    void takesALineForAnother()
    {
        const EntryId a = m_document.childAt(EntryId::None, 0);
        const Doubt doubt{{0}, 1, Doubt::Reason::PersonOrNote, {}, {Reading::Note}};
        QCOMPARE(possibleReadings(m_document, a, doubt), QList{Reading::Note});
        m_document.setDoubts({doubt});
        QCOMPARE(readDoubtAs(m_document, a, doubt, Reading::Note), a);
        QVERIFY(m_document.doubtsOf(a).isEmpty());
        QCOMPARE(m_document.session(a)->notes, u"Ann"_s);
        QVERIFY(m_document.session(a)->people.isEmpty());
        QCOMPARE(writePost(m_document.event()).text, m_text);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), m_before);
    }

    void changesNothingWhereItCannot()
    {
        const EntryId a = m_document.childAt(EntryId::None, 0);
        QCOMPARE(readAs(m_document, a, Reading::Photo), EntryId::None);
        QCOMPARE(readAs(m_document, EntryId::None, Reading::Prose), EntryId::None);
        QVERIFY(!m_document.undoStack()->canUndo());
        QVERIFY(!possibleReadings(m_document, a).contains(Reading::Photo));
        QVERIFY(possibleReadings(m_document, a).contains(Reading::Prose));
    }

    void doubtsAreMarkedUntilSettled()
    {
        const int line = writePost(m_before).spans[3].line;
        const Doubt doubt{{3}, line + 2, Doubt::Reason::NoEvidenceOfItsOwn, u"why"_s, {Reading::Prose}};
        const EntryId b = m_document.childAt(EntryId::None, 3);
        QSignalSpy changed(&m_document, &EventDocument::entryChanged);
        m_document.setDoubts({doubt, {{9}, 1, Doubt::Reason::NameOrTitle, {}, {}}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_document.doubtsOf(b)[0].line, 2);
        QCOMPARE(m_document.doubtsOf(b)[0].what, u"why"_s);
        const EntryId prose = readAs(m_document, b, Reading::Prose);
        QVERIFY(m_document.doubtsOf(prose).isEmpty());
        m_document.undoStack()->undo();
        m_document.setDoubts({doubt});
        m_document.settleDoubts(b);
        QVERIFY(m_document.doubtsOf(b).isEmpty());
        m_document.setDoubts({doubt});
        m_document.load(m_before);
        QVERIFY(m_document.doubtsOf(m_document.childAt(EntryId::None, 3)).isEmpty());
    }

private:
    EventDocument m_document;
    Event m_before;
    QByteArray m_text;
};

QTEST_GUILESS_MAIN(ReadAsTest)
#include "readas_test.moc"
