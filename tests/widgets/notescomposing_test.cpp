// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/notespagetest.h"

#include "models/spelling/spellservice.h"
#include "widgets/common/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTextBlock>
#include <QUrl>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What an input method composes in the notes is never lost, and nothing happens to it.
class NotesComposingTest : public NotesPageTest
{
    Q_OBJECT

private slots:
    void composingIsNeverInterrupted();
    void composedTextStaysWithItsEntry();
    void composingKeepsBothEdits();
    void composingAndUndo();
    void composingAndSpelling();
};

void NotesComposingTest::composingIsNeverInterrupted()
{
    open(u"one"_s);
    caretAt(3);
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(editor(), &composing);
    QCOMPARE(notes(), u"one"_s);
    m_document->setNotes(m_talk, u"changed elsewhere"_s);
    QCOMPARE(editor()->text(), u"one"_s);
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"ni"_s);
    QInputMethodEvent commit;
    commit.setCommitString(u"你"_s);
    QCoreApplication::sendEvent(editor(), &commit);
    QVERIFY(notes().contains(u"你"_s));
    QTRY_COMPARE(editor()->text(), notes());
}

void NotesComposingTest::composedTextStaysWithItsEntry()
{
    open(u"one "_s);
    caretAt(4);
    QInputMethodEvent composing(u"hao"_s, {});
    QCoreApplication::sendEvent(editor(), &composing);
    m_page->setEntry(entryNamed(*m_document, u"other"_s));
    QCOMPARE(notes(), u"one hao"_s);
    QCOMPARE(editor()->text(), QString());

    m_page->setEntry(m_talk);
    caretAt(7);
    QCoreApplication::sendEvent(editor(), &composing);
    editor()->clearFocus();
    QCOMPARE(notes(), u"one haohao"_s);
}

void NotesComposingTest::composingKeepsBothEdits()
{
    open(u"one two three"_s);
    caretAt(13);
    compose(u"ni"_s);
    m_document->setNotes(m_talk, u"ONE two three"_s); // such as by replacing all
    QCOMPARE(editor()->text(), u"one two three"_s);
    commit(u"你"_s);
    QCOMPARE(notes(), u"ONE two three你"_s);
    QTRY_COMPARE(editor()->text(), u"ONE two three你"_s);

    caretAt(0);
    compose(u"hao"_s);
    m_document->setNotes(m_talk, u"ONE two"_s);
    commit(u"好"_s);
    QCOMPARE(notes(), u"好ONE two"_s);
    QTRY_COMPARE(editor()->text(), u"好ONE two"_s);

    caretAt(5);
    compose(u"x"_s);
    m_document->setNotes(m_talk, QString());
    commit(u"在"_s);
    QCOMPARE(notes(), u"在"_s);
    QTRY_COMPARE(editor()->text(), u"在"_s);
}

void NotesComposingTest::composingAndUndo()
{
    open(u"one"_s);
    caretAt(3);
    QTest::keyClicks(editor(), u"!"_s);
    const int steps = m_document->undoStack()->count();
    compose(u"n"_s);
    compose(u"ni"_s);
    QCOMPARE(m_document->undoStack()->count(), steps); // nothing is a step before it is committed
    QCOMPARE(notes(), u"one!"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"ni"_s);
    commit(u"你"_s);
    QCOMPARE(notes(), u"one你"_s); // what was undone stays undone
    QTRY_COMPARE(editor()->text(), u"one你"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), u"one"_s);
}

void NotesComposingTest::composingAndSpelling()
{
    open(u"hal in the hal"_s);
    caretAt(6);
    compose(u"hao"_s);
    QSignalSpy relaid(editor()->document()->documentLayout(), &QAbstractTextDocumentLayout::update);
    checkSpelling();
    QTRY_VERIFY(waves() > 0);
    QVERIFY(!m_page->spelling()->isJudging());
    QCOMPARE(relaid.size(), 0); // painted over, never laid out anew
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"hao"_s);
    QCOMPARE(editor()->text(), u"hal in the hal"_s);
    m_page->nextWrongWordAction()->trigger();
    QCOMPARE(editor()->textCursor().block().layout()->preeditAreaText(), u"hao"_s);
    QVERIFY(!editor()->textCursor().hasSelection());
    editor()->clearFocus();
    QCOMPARE(notes(), u"hal inhao the hal"_s);
}

QTEST_MAIN(NotesComposingTest)
#include "notescomposing_test.moc"
