// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/notespagetest.h"

#include "widgets/common/elidedlabel.h"
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

/// The notes page: what is typed is what the document has, letter by letter.
class NotesTest : public NotesPageTest
{
    Q_OBJECT

private slots:
    void readsLines_data();
    void readsLines();
    void keepsEveryCharacter();
    void selectingChangesNothing();
    void changesOnlyWhatIsTyped_data();
    void changesOnlyWhatIsTyped();
    void keepsLineEndsOfMarkedLines();
    void typingIsOneStep();
    void undoRefreshesWithoutMovingTheCaretFar();
    void keepsLevels();
    void saysWhoseNotesTheyAre();
    void showsProse();
    void forgetsWhatIsGone();
    void copiesNoBreakSpaces();
    void continuesLists();
    void nestsASelection();
    void makesLinks_data();
    void makesLinks();
    void makesNoLinksInLinksAndCode_data();
    void makesNoLinksInLinksAndCode();
    void showsAPlace();
    void countsWhatIsShown();
};

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

void NotesTest::selectingChangesNothing()
{
    const QString notesText = u"one\u2029two\r\nthree"_s;
    const QString proseText = u"Intro one\r\nsecond line\nthird\r\n\nfourth\rfifth"_s;
    openProse(proseText);
    m_document->setNotes(m_talk, notesText);
    m_document->undoStack()->clear();
    for (const EntryId id : {m_talk, m_prose, m_talk}) {
        m_page->setEntry(id);
        QEvent look(QEvent::PaletteChange);
        QCoreApplication::sendEvent(editor(), &look);
        QCOMPARE(m_document->undoStack()->count(), 0);
        QCOMPARE(prose(), proseText);
        QCOMPARE(notes(), notesText);
    }
}

void NotesTest::changesOnlyWhatIsTyped_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("edited");
    const auto row = [](const char *name, const QString &original, const QString &shown,
                        const QString &edited) { QTest::newRow(name) << original << shown << edited; };
    row("a letter", u"a\r\nb\nc\r\n\rd"_s, u"a\nb\nc!\n\nd"_s, u"a\r\nb\nc!\r\n\rd"_s);
    row("at the end", u"a\r\nb\r\n"_s, u"a\nb\nx"_s, u"a\r\nb\r\nx"_s);
    row("a line less", u"a\r\nb\r\nc\nd"_s, u"a\nc\nd"_s, u"a\r\nc\nd"_s);
    row("a line more", u"a\r\nb\r\nc"_s, u"a\nb\nx\nc"_s, u"a\r\nb\r\nx\r\nc"_s);
    row("a line more of two kinds", u"a\r\nb\nc"_s, u"a\nb\nx\nc"_s, u"a\r\nb\nx\nc"_s);
    row("lines more", u"a\r\nb"_s, u"a\nx\ny\nb"_s, u"a\r\nx\r\ny\r\nb"_s);
    row("lines joined", u"a\r\nb\r\nc"_s, u"ab\nc"_s, u"ab\r\nc"_s);
    row("each of some lines", u"a\r\nb\rc\u2029d\ne"_s, u"a\n- b\n- c\n- d\ne"_s,
        u"a\r\n- b\r- c\u2029- d\ne"_s);
    row("a line end behind a CR", u"a\r\rb"_s, u"a\n\n\nb"_s, u"a\n\n\nb"_s);
    row("a line emptied behind a CR", u"z\r\na\rb\nc"_s, u"z\na\n\nc"_s, u"z\r\na\n\nc"_s);
}

void NotesTest::changesOnlyWhatIsTyped()
{
    QFETCH(QString, original);
    QFETCH(QString, shown);
    QTEST(withShownEdit(original, shown), "edited");
    QCOMPARE(asShown(withShownEdit(original, shown)), shown);
    QCOMPARE(withShownEdit(original, asShown(original)), original);
}

void NotesTest::keepsLineEndsOfMarkedLines()
{
    open(u"one\r\ntwo\nthree\r\nfour"_s);
    QTextCursor some(editor()->document());
    some.setPosition(1);
    some.setPosition(10, QTextCursor::KeepAnchor);
    editor()->setTextCursor(some);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(notes(), u"    * one\r\n    * two\n    * three\r\nfour"_s);
    compose(u"x"_s);
    m_document->setNotes(m_talk, u"zero\r\n"_s + notes());
    commit(u"y"_s);
    QVERIFY2(notes().startsWith(u"zero\r\n"_s) && notes().endsWith(u"\r\nfour"_s), qPrintable(notes()));
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

void NotesTest::saysWhoseNotesTheyAre()
{
    open({});
    const auto shown = [this] { return m_page->findChild<ElidedLabel *>()->text(); };
    QCOMPARE(shown(), m_document->session(m_talk)->title);
    m_document->setTitle(m_talk, u"another title"_s);
    QCOMPARE(shown(), u"another title"_s);
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

void NotesTest::continuesLists()
{
    openProse(u"1. one"_s);
    caretAt(6);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"two"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor(), u"more"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(prose(), u"1. one\n2. two\n   more\n   "_s);
    m_document->setProse(m_prose, u"- one\n- "_s);
    caretAt(8);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(prose(), u"- one\n"_s);
}

void NotesTest::nestsASelection()
{
    openProse(u"- one\n- two\n- three"_s);
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(8);
    cursor.setPosition(14, QTextCursor::KeepAnchor);
    editor()->setTextCursor(cursor);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(prose(), u"- one\n    - two\n    - three"_s);
    QTest::keyClick(editor(), Qt::Key_Backtab, Qt::ShiftModifier); // the selection is still there
    QCOMPARE(prose(), u"- one\n- two\n- three"_s);
    QVERIFY(editor()->textCursor().hasSelection());
}

void NotesTest::makesLinks_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("text");
    QTest::newRow("address") << u"the hall"_s << u" https://a.org/b?c=d \n"_s
                             << u"[the hall](https://a.org/b?c=d)"_s;
    QTest::newRow("mail") << u"me"_s << u"mailto:a@b.org"_s << u"[me](mailto:a@b.org)"_s;
    QTest::newRow("text") << u"the hall"_s << u"a room"_s << u"a room"_s;
    QTest::newRow("two addresses") << u"x"_s << u"https://a.org https://b.org"_s
                                   << u"https://a.org https://b.org"_s;
    QTest::newRow("over an address") << u"https://b.org"_s << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("over a link") << u"[a](b)"_s << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("over lines") << u"a\nb"_s << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("over nothing") << QString() << u"https://a.org"_s << u"https://a.org"_s;
    QTest::newRow("half a bracket") << u"a] b"_s << u"https://a.org/(b"_s
                                    << u"[a\\] b](https://a.org/%28b)"_s;
    QTest::newRow("whole brackets") << u"[a]"_s << u"https://a.org/b_(c)"_s
                                    << u"[[a]](https://a.org/b_(c))"_s;
}

void NotesTest::makesLinks()
{
    QFETCH(QString, words);
    QFETCH(QString, pasted);
    QFETCH(QString, text);
    openProse(words);
    editor()->selectAll();
    pasteText(pasted);
    QCOMPARE(prose(), text);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), words);
}

void NotesTest::makesNoLinksInLinksAndCode_data()
{
    QTest::addColumn<QString>("before"); ///< what is pasted over stands between « and »
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after) {
        QTest::newRow(name) << before << after;
    };
    row("a link's words", u"a [«text»](http://o.org) b"_s, u"a [text](https://a.org) b"_s);
    row("some of them", u"[the «text»](http://o.org \"title\")"_s, u"[the text](https://a.org \"title\")"_s);
    row("an angled target", u"[«text»](<a b.pdf>)"_s, u"[text](https://a.org)"_s);
    row("no target yet", u"[«text»]()"_s, u"[text](https://a.org)"_s);
    row("a label", u"[«text»][1]"_s, u"[https://a.org][1]"_s);
    row("words of an image", u"![«text»](p.png)"_s, u"![https://a.org](p.png)"_s);
    row("behind a link", u"[text](http://o.org) «b»"_s, u"[text](http://o.org) [b](https://a.org)"_s);
    row("in brackets", u"[see «b» there]"_s, u"[see [b](https://a.org) there]"_s);
    row("a fence", u"```\ncurl «text»\n```"_s, u"```\ncurl https://a.org\n```"_s);
    row("indented code", u"a\n\n    curl «text»"_s, u"a\n\n    curl https://a.org"_s);
    row("code", u"run `curl «text»` now"_s, u"run `curl https://a.org` now"_s);
}

void NotesTest::makesNoLinksInLinksAndCode()
{
    QFETCH(QString, before);
    const qsizetype begin = before.indexOf(u'«');
    const qsizetype end = before.indexOf(u'»') - 1;
    const QString text = before.remove(u'«').remove(u'»');
    openProse(text);
    editor()->showPlace(begin, end - begin);
    pasteText(u"https://a.org"_s);
    QTEST(prose(), "after");
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(prose(), text);
}

void NotesTest::showsAPlace()
{
    open(u"one two"_s);
    m_page->showPlace(4, 3);
    QCOMPARE(editor()->textCursor().selectedText(), u"two"_s);
    m_page->showPlace(400, 3); // it has gone meanwhile
    QCOMPARE(editor()->textCursor().position(), 7);
}

void NotesTest::countsWhatIsShown()
{
    open(u"两个 words [12:40](https://a.org)"_s);
    QTRY_VERIFY2(message().contains(u"2 character(s), 3 word(s)"_s), qPrintable(message()));
    caretAt(0);
    QTest::keyClicks(editor(), u"three "_s);
    QTRY_VERIFY2(message().contains(u"2 character(s), 4 word(s)"_s), qPrintable(message()));
}

QTEST_MAIN(NotesTest)
#include "notes_test.moc"
