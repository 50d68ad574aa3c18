// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/readas.h"

#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/opendoubts.h"
#include "models/format/recap/recap.h"
#include "outlinetext.h"

#include <QDir>
#include <QFile>
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
        const OpenDoubt doubt{Doubt::Reason::PersonOrNote, 1};
        const EntryId a = loadWithDoubts(0, {doubt});
        const Event before = m_document.snapshot();
        QCOMPARE(possibleReadings(m_document, a, doubt), QList{Reading::Note});
        QCOMPARE(readDoubtAs(m_document, a, doubt, Reading::Note), a);
        QVERIFY(m_document.entry(a)->doubts.isEmpty());
        QCOMPARE(m_document.session(a)->notes, u"Ann"_s);
        QVERIFY(m_document.session(a)->people.isEmpty());
        QCOMPARE(writePost(m_document.event()).text, m_text);
        QCOMPARE(m_document.undoStack()->count(), 1);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), before);
    }

    void takesALineWithoutDoubtForAnother()
    {
        Event event = m_before;
        event.outline[0].session()->notes = u"Bo Lind, Heron\n\nWhat she said."_s;
        event.outline[0].doubts = {{Doubt::Reason::NameOrTitle, 0}, {Doubt::Reason::PersonOrNote, 2}};
        m_document.load(event);
        const QByteArray text = writePost(m_document.event()).text;
        const EntryId a = m_document.childAt(EntryId::None, 0);
        QStringList lines;
        for (const OwnLine &line : ownLines(m_document, a, 12))
            lines << QString::number(line.line) + line.text;
        QCOMPARE(lines, (QStringList{u"0a"_s, u"1Ann"_s, u"2Bo Lind, Heron"_s, u"4What she said."_s}));
        QVERIFY(possibleReadings(m_document, a, 2).contains(Reading::Person));
        QVERIFY2(!possibleReadings(m_document, a, 2).contains(Reading::Note), "it is one");
        QVERIFY2(!possibleReadings(m_document, a, 0).contains(Reading::Title), "it is one");
        QCOMPARE(readLineAs(m_document, a, 2, Reading::Person), a);
        QCOMPARE(m_document.session(a)->people.size(), 2);
        QCOMPARE(m_document.session(a)->people.last().name, u"Bo Lind"_s);
        QCOMPARE(m_document.session(a)->people.last().affiliation, u"Heron"_s);
        QCOMPARE(m_document.session(a)->notes, u"What she said."_s);
        QCOMPARE(m_document.entry(a)->doubts, (QList{OpenDoubt{Doubt::Reason::NameOrTitle, 0}}));
        QCOMPARE(writePost(m_document.event()).text, text);
        QCOMPARE(m_document.undoStack()->count(), 1);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), event);
    }

    void onlySessionsHaveLines()
    {
        QVERIFY(ownLines(m_document, m_document.childAt(EntryId::None, 2), 12).isEmpty());
        QVERIFY(ownLines(m_document, EntryId::None, 12).isEmpty());
        QVERIFY(possibleReadings(m_document, m_document.childAt(EntryId::None, 2), 0).isEmpty());
        QCOMPARE(ownLines(m_document, m_document.childAt(EntryId::None, 0), 1).size(), 1);
    }

    void takesProseForItsParts()
    {
        Event event = m_before;
        event.outline[2].prose()->text = u"One\n\n![p](x.jpg \"t\")\n\n- two\n- three"_s;
        m_document.load(event);
        const EntryId last = m_document.childAt(EntryId::None, 3);
        const QByteArray text = writePost(m_document.event()).text;
        const EntryId first = readAs(m_document, m_document.childAt(EntryId::None, 2), Reading::Parts);
        QCOMPARE(m_document.rowOf(first), 2);
        QCOMPARE(m_document.prose(first)->text, u"One"_s);
        QCOMPARE(m_document.childCount(EntryId::None), 7);
        QCOMPARE(m_document.rowOf(last), 6); // the others stay who they are
        QCOMPARE(m_document.undoStack()->count(), 1);
        const EntryId photo = readAs(m_document, m_document.childAt(EntryId::None, 3), Reading::Photo);
        QVERIFY(m_document.photo(photo));
        const EntryId session = readAs(m_document, m_document.childAt(EntryId::None, 4), Reading::Session);
        QCOMPARE(m_document.session(session)->title, u"two"_s);
        QCOMPARE(writePost(m_document.event()).text, text);
        m_document.undoStack()->setIndex(0);
        QCOMPARE(m_document.event(), event);
    }

    void takesAChildForNotes()
    {
        Event event = eventFrom(u"a L[x y z] b"_s);
        event.post.style.session = u"- {title}\n    + {notes}\n    {children}"_s;
        event.post.style.child = u"+ {title}\n    * {notes}"_s;
        const OpenDoubt doubt{Doubt::Reason::NoEvidenceOfItsOwn, 0};
        event.outline[1].doubts = {doubt};
        event.outline[1].children[1].doubts = {doubt};
        m_document.load(event);
        const QByteArray text = writePost(m_document.event()).text;
        const EntryId y = entryNamed(m_document, u"y"_s);
        QCOMPARE(possibleReadings(m_document, y), QList{Reading::Note});
        QCOMPARE(possibleReadings(m_document, y, doubt), QList{Reading::Note});
        const EntryId x = readDoubtAs(m_document, y, doubt, Reading::Note);
        QCOMPARE(m_document.session(x)->notes, u"y"_s);
        QCOMPARE(m_document.entry(m_document.parentOf(x))->doubts, QList{doubt}); // which is its own
        const EntryId block = readAs(m_document, entryNamed(m_document, u"z"_s), Reading::Note);
        QCOMPARE(m_document.session(block)->notes, u"z"_s);
        QCOMPARE(outlineOf(m_document), u"a L[x] b"_s);
        QCOMPARE(writePost(m_document.event()).text, text);
        QCOMPARE(m_document.undoStack()->count(), 2);
        m_document.undoStack()->setIndex(0);
        QCOMPARE(m_document.event(), event);
        QVERIFY(!possibleReadings(m_document, m_document.childAt(EntryId::None, 0)).contains(Reading::Note));
    }

    void otherDoubtsOfTheEntryStay()
    {
        const OpenDoubt head{Doubt::Reason::NameOrTitle, 0};
        const OpenDoubt line{Doubt::Reason::PersonOrNote, 1};
        const EntryId a = loadWithDoubts(0, {head, line});
        QCOMPARE(readDoubtAs(m_document, a, line, Reading::Note), a);
        QCOMPARE(m_document.entry(a)->doubts, QList{head});
    }

    void changesNothingWhereItCannot()
    {
        const EntryId a = m_document.childAt(EntryId::None, 0);
        QCOMPARE(readAs(m_document, a, Reading::Photo), EntryId::None);
        QCOMPARE(readAs(m_document, EntryId::None, Reading::Prose), EntryId::None);
        QVERIFY(!m_document.undoStack()->canUndo());
        QVERIFY(!possibleReadings(m_document, a).contains(Reading::Photo));
        QVERIFY(possibleReadings(m_document, a).contains(Reading::Prose));
        const EntryId b = m_document.childAt(EntryId::None, 3);
        QVERIFY2(!possibleReadings(m_document, b).contains(Reading::Session), "it is one");
    }

    void whatIsOfferedKeepsThePostAndIsUndone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QDir dir(QStringLiteral(RUNDOWN_FORMS));
        for (const QString &name : dir.entryList({u"*.md"_s})) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }
    void whatIsOfferedKeepsThePostAndIsUndone()
    {
        QFETCH(QByteArray, text);
        const auto post = readPost(text, u"post.md"_s, m_worker);
        QVERIFY(post);
        Event event = post->event;
        keepDoubts(event, post->doubts);
        m_document.load(event);
        QCOMPARE(writePost(m_document.event()).text, text);
        for (const EntryId id : m_document.entriesInOrder()) {
            for (const Reading reading : possibleReadings(m_document, id))
                QVERIFY2(isTakenAndUndone(text, [&] { return readAs(m_document, id, reading); }),
                         qPrintable(nameOf(reading)));
            const QList<OpenDoubt> doubts = m_document.entry(id)->doubts;
            for (const OpenDoubt &doubt : doubts) {
                for (const Reading reading : possibleReadings(m_document, id, doubt))
                    QVERIFY2(
                        isTakenAndUndone(text, [&] { return readDoubtAs(m_document, id, doubt, reading); }),
                        qPrintable(nameOf(reading)));
            }
            constexpr int mostLines = 3;
            for (const OwnLine &line : ownLines(m_document, id, mostLines)) {
                for (const Reading reading : possibleReadings(m_document, id, line.line))
                    QVERIFY2(isTakenAndUndone(text,
                                              [&] { return readLineAs(m_document, id, line.line, reading); }),
                             qPrintable(line.text + u": "_s + nameOf(reading)));
            }
        }
    }

    void doubtsStandUntilSettled()
    {
        const OpenDoubt doubt{Doubt::Reason::NoEvidenceOfItsOwn, 0};
        const EntryId b = loadWithDoubts(3, {doubt});
        QSignalSpy changed(&m_document, &EventDocument::entryChanged);
        m_document.settleDoubt(b, doubt);
        QCOMPARE(changed.takeFirst(), QVariantList({QVariant::fromValue(b),
                                                    QVariant::fromValue(EntryFields(EntryField::Doubts))}));
        QVERIFY(m_document.entry(b)->doubts.isEmpty());
        QVERIFY(m_document.isModified());
        m_document.undoStack()->undo();
        QCOMPARE(m_document.entry(b)->doubts, QList{doubt});
        const EntryId prose = readAs(m_document, b, Reading::Prose);
        QVERIFY(m_document.entry(prose)->doubts.isEmpty());
        m_document.undoStack()->undo();
        QCOMPARE(m_document.entry(b)->doubts, QList{doubt});
    }

    void doubtsGoWithTheirLine()
    {
        const OpenDoubt head{Doubt::Reason::NameOrTitle, 0};
        const OpenDoubt line{Doubt::Reason::PersonOrNote, 2};
        Event event = m_before;
        event.outline[0].session()->notes = u"one\ntwo"_s;
        event.outline[0].doubts = {head, line};
        m_document.load(event);
        const EntryId a = m_document.childAt(EntryId::None, 0);
        m_document.addPerson(a, {{}, u"Bo"_s, {}, Role::Speaker, {}});
        QCOMPARE(m_document.entry(a)->doubts, (QList{head, {line.reason, 3}}));
        m_document.setNotes(a, u"one, but other\ntwo"_s);
        QCOMPARE(m_document.entry(a)->doubts, QList{head});
        m_document.setTitle(a, u"A title that somebody has looked at"_s);
        QVERIFY(m_document.entry(a)->doubts.isEmpty());
        m_document.undoStack()->undo();
        m_document.undoStack()->undo();
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), event);
    }

    void aCopyHasNoDoubts()
    {
        const EntryId a = loadWithDoubts(0, {{Doubt::Reason::NameOrTitle, 0}});
        const EntryId copy = m_document.duplicateEntries({a}).first();
        QVERIFY(m_document.entry(copy)->doubts.isEmpty());
        QVERIFY(!m_document.entry(a)->doubts.isEmpty());
    }

private:
    /// One undo step that leaves the post as it is, after which all is as before.
    template<class Take>
    bool isTakenAndUndone(const QByteArray &text, Take take)
    {
        const Event before = m_document.snapshot();
        const int steps = m_document.undoStack()->index();
        const bool isTaken = take() != EntryId::None && m_document.undoStack()->index() == steps + 1 &&
                             writePost(m_document.event()).text == text;
        m_document.undoStack()->setIndex(steps);
        return isTaken && m_document.event() == before;
    }

    EntryId loadWithDoubts(int row, const QList<OpenDoubt> &doubts)
    {
        Event event = m_before;
        event.outline[row].doubts = doubts;
        m_document.load(event);
        return m_document.childAt(EntryId::None, row);
    }

    MarkdownWorker m_worker;
    EventDocument m_document;
    Event m_before;
    QByteArray m_text;
};

QTEST_GUILESS_MAIN(ReadAsTest)
#include "readas_test.moc"
