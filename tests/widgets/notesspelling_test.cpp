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

/// Misspelt words in the notes.
class NotesSpellingTest : public NotesPageTest
{
    Q_OBJECT

private slots:
    void marksMisspeltWords();
    void offersSuggestions();
    void goesToTheNextMisspeltWord();
};

void NotesSpellingTest::marksMisspeltWords()
{
    open(u"the hall"_s);
    checkSpelling();
    QTest::qWait(100);
    QCOMPARE(waves(), 0);
    m_document->setNotes(m_talk, u"teh hall"_s);
    caretAt(8);
    QTRY_VERIFY(waves() > 0);
    caretAt(3); // right behind it: it is being typed
    QTRY_COMPARE(waves(), 0);
    caretAt(5);
    QTRY_VERIFY(waves() > 0);
    m_page->spelling()->learn(u"teh"_s);
    QTRY_COMPARE(waves(), 0);
    m_document->setNotes(m_talk, u"hal hall"_s);
    caretAt(8);
    QTRY_VERIFY(waves() > 0);
    m_document->addPerson(m_talk,
                          Person{{}, u"Jo hal-Li"_s, {}, Role::Speaker, {}}); // a name is right as it is
    QTRY_COMPARE(waves(), 0);
    m_page->spelling()->setSettings({true, u"qq_QQ"_s});
    QTRY_VERIFY2(message().contains(u"hunspell-qq-qq"_s), qPrintable(message()));
    QTest::keyClicks(editor(), u"x"_s);
    QVERIFY2(message().contains(u"hunspell-qq-qq"_s), qPrintable(message())); // as long as it is so
    m_page->spelling()->setSettings({false, {}});
    QTRY_VERIFY2(!message().contains(u"hunspell"_s), qPrintable(message()));
}

void NotesSpellingTest::offersSuggestions()
{
    open(u"in teh hall"_s);
    checkSpelling();
    QTRY_VERIFY(waves() > 0);
    caretAt(5);
    const std::unique_ptr<QMenu> menu = editor()->makeMenu(5);
    QTRY_COMPARE(menu->actions().first()->text(), u"the"_s);
    menu->actions().first()->trigger();
    QCOMPARE(notes(), u"in the hall"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QVERIFY(editor()->makeMenu(5)->actions().first()->text() != u"the"_s);
}

void NotesSpellingTest::goesToTheNextMisspeltWord()
{
    open(u"hal `hal` in\n[12:40] teh hall"_s);
    caretAt(0);
    checkSpelling();
    for (const QString &word : {u"hal"_s, u"teh"_s, u"hal"_s}) {
        QTest::keyClick(editor(), Qt::Key_F4);
        QTRY_COMPARE(editor()->textCursor().selectedText(), word);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }
}

QTEST_MAIN(NotesSpellingTest)
#include "notesspelling_test.moc"
