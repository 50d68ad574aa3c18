// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notespage.h"

#include "tests/document/outlinetext.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/noteeditor.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The notes page: what is typed is what the document has, letter by letter, and stamps play.
class NotesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsLines_data();
    void readsLines();
    void keepsEveryCharacter();
    void typingIsOneStep();
    void undoRefreshesWithoutMovingTheCaretFar();
    void keepsLevels();
    void stamps();
    void playsFromAStamp();
    void composingIsNeverInterrupted();
    void composedTextStaysWithItsEntry();
    void showsProse();
    void forgetsWhatIsGone();
    void copiesNoBreakSpaces();

private:
    void open(const QString &notes);
    QString notes() const { return m_document->session(m_talk)->notes; }
    NoteEditor *editor() const { return m_page->editor(); }
    void caretAt(int position);

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<NotesPage> m_page;
    EntryId m_talk = EntryId::None;
};

void NotesTest::init()
{
    m_document = std::make_unique<EventDocument>();
    m_page = std::make_unique<NotesPage>();
    m_page->resize(600, 400);
    m_page->setDocument(m_document.get());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void NotesTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void NotesTest::open(const QString &notes)
{
    Event event = eventFrom(u"talk other #prose"_s);
    event.outline.first().session()->notes = notes;
    m_document->load(event);
    m_talk = entryNamed(*m_document, u"talk"_s);
    m_page->setEntry(m_talk);
    editor()->setFocus();
    QVERIFY(editor()->hasFocus());
}

void NotesTest::caretAt(int position)
{
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(position);
    editor()->setTextCursor(cursor);
}

void NotesTest::readsLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qint64>("ms"); // -1: no stamp
    QTest::addColumn<QString>("indented");
    QTest::addColumn<QString>("unindented");
    QTest::newRow("note") << u"a"_s << qint64(-1) << u"    * a"_s << u"a"_s;
    QTest::newRow("stamp") << u"[12:40] a"_s << qint64(760000) << u"    * [12:40] a"_s << u"[12:40] a"_s;
    QTest::newRow("hours") << u"[1:02:03] a"_s << qint64(3723000) << u"    * [1:02:03] a"_s
                           << u"[1:02:03] a"_s;
    QTest::newRow("minutes") << u"[90:00]"_s << qint64(5400000) << u"    * [90:00]"_s << u"[90:00]"_s;
    QTest::newRow("point") << u"    * [00:05] a"_s << qint64(5000) << u"        * [00:05] a"_s
                           << u"[00:05] a"_s;
    QTest::newRow("deep") << u"        * a"_s << qint64(-1) << u"            * a"_s << u"    * a"_s;
    QTest::newRow("no seconds") << u"[12:99] a"_s << qint64(-1) << u"    * [12:99] a"_s << u"[12:99] a"_s;
    QTest::newRow("inside") << u"a [12:40]"_s << qint64(-1) << u"    * a [12:40]"_s << u"a [12:40]"_s;
}

void NotesTest::readsLines()
{
    QFETCH(QString, line);
    QFETCH(qint64, ms);
    const auto stamp = stampOf(line);
    QCOMPARE(stamp ? stamp->ms : -1, ms);
    QTEST(indentedNote(line), "indented");
    QTEST(unindentedNote(line), "unindented");
    QCOMPARE(stampOf(stampedNote(line, 61000))->ms, 61000);
    QCOMPARE(stampText(3723999), u"[1:02:03]"_s);
}

void NotesTest::keepsEveryCharacter()
{
    const QString odd = u"a\u00a0b\u2028c \u2029d\n\n  \U0001f600\t\ufdd0 end "_s;
    open(odd);
    QCOMPARE(notes(), odd);
    QVERIFY(!m_document->isModified());
    caretAt(0);
    QTest::keyClicks(editor(), u"X"_s);
    QCOMPARE(notes(), u'X' + odd);
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QCOMPARE(notes(), odd);
    const QString crLf = u"a\r\nb"_s;
    QCOMPARE(withShownEdit(crLf, u"a\nb"_s), crLf);
}

void NotesTest::typingIsOneStep()
{
    open({});
    QTest::keyClicks(editor(), u"one"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"two"_s);
    QCOMPARE(notes(), u"one\ntwo"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    editor()->clearFocus();
    editor()->setFocus();
    QTest::keyClicks(editor(), u"!"_s);
    QCOMPARE(m_document->undoStack()->count(), 2);
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier); // the document's undo, not the editor's
    QCOMPARE(notes(), u"one\ntwo"_s);
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(notes(), QString());
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor()->text(), u"one\ntwo"_s);
}

void NotesTest::undoRefreshesWithoutMovingTheCaretFar()
{
    open(u"one\ntwo\nthree"_s);
    caretAt(5);
    m_document->setTitle(m_talk, u"new title"_s);
    QCOMPARE(editor()->textCursor().position(), 5);
    m_document->setNotes(m_talk, u"one\ntwo\nthree!"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), u"one\ntwo\nthree"_s);
    QCOMPARE(editor()->textCursor().blockNumber(), 2); // where the change was
}

void NotesTest::keepsLevels()
{
    open(u"one"_s);
    caretAt(3);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClicks(editor(), u"two"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"three"_s);
    QCOMPARE(notes(), u"one\n    * two\n    * three"_s);
    QTest::keyClick(editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(notes(), u"one\n    * two\nthree"_s);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Return); // leaves the level
    QTest::keyClicks(editor(), u"four"_s);
    QCOMPARE(notes(), u"one\n    * two\n    * three\nfour"_s);
}

void NotesTest::stamps()
{
    open(u"one\n    * two"_s);
    QVERIFY(!m_page->stampAction()->isEnabled());
    m_page->setPlaybackPosition(760400);
    QVERIFY(m_page->stampAction()->isEnabled());
    caretAt(2);
    m_page->stampAction()->trigger();
    QCOMPARE(notes(), u"[12:40] one\n    * two"_s);
    QCOMPARE(editor()->textCursor().position(), 10); // still behind the same letter
    m_page->setPlaybackPosition(3723000);
    m_page->stampAction()->trigger();
    QCOMPARE(notes(), u"[1:02:03] one\n    * two"_s);
    caretAt(int(notes().size()));
    QTest::keyClick(editor(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(notes(), u"[1:02:03] one\n    * [1:02:03] two"_s);
    QTest::keyClicks(editor(), u"!"_s);
    QVERIFY(notes().endsWith(u"two!"_s));
}

void NotesTest::playsFromAStamp()
{
    open(u"[12:40] one\ntwo"_s);
    QSignalSpy play(m_page.get(), &NotesPage::playRequested);
    QTextCursor cursor(editor()->document());
    cursor.setPosition(3);
    QTest::mouseClick(editor()->viewport(), Qt::LeftButton, {}, editor()->cursorRect(cursor).center());
    QCOMPARE(play.size(), 1);
    QCOMPARE(play.last().at(0).value<EntryId>(), m_talk);
    QCOMPARE(play.last().at(1).toLongLong(), 760000);
    cursor.setPosition(10);
    QTest::mouseClick(editor()->viewport(), Qt::LeftButton, {}, editor()->cursorRect(cursor).center());
    QCOMPARE(play.size(), 1);
    m_page->playAction()->trigger();
    QCOMPARE(play.size(), 2);
    caretAt(13);
    QVERIFY(!m_page->playAction()->isEnabled());
}

void NotesTest::composingIsNeverInterrupted()
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

void NotesTest::composedTextStaysWithItsEntry()
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

void NotesTest::showsProse()
{
    open(u"one"_s);
    const EntryId prose = entryNamed(*m_document, u"prose"_s);
    m_page->setEntry(prose);
    QCOMPARE(editor()->text(), u"prose"_s);
    m_page->setPlaybackPosition(1000);
    QVERIFY(!m_page->stampAction()->isEnabled());
    caretAt(0);
    QTest::keyClicks(editor(), u"# "_s);
    QCOMPARE(m_document->prose(prose)->text, u"# prose"_s);
    QCOMPARE(notes(), u"one"_s);
}

void NotesTest::forgetsWhatIsGone()
{
    open(u"one"_s);
    m_document->removeEntries({m_talk});
    QCOMPARE(m_page->entry(), EntryId::None);
    QVERIFY(!editor()->isVisible());
    m_document->load(eventFrom(u"a"_s));
    QVERIFY(!editor()->isVisible());
}

void NotesTest::copiesNoBreakSpaces()
{
    open(u"a\u00a0b\nc"_s);
    editor()->selectAll();
    editor()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\u00a0b\nc"_s);
    caretAt(0);
    editor()->paste();
    QCOMPARE(notes(), u"a\u00a0b\nca\u00a0b\nc"_s);
}

QTEST_MAIN(NotesTest)
#include "notes_test.moc"
