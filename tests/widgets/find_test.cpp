// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/outlinetext.h"
#include "widgets/program/findbar.h"
#include "widgets/program/findhits.h"
#include "widgets/program/programactions.h"
#include "widgets/program/programfind.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Finding and replacing by keys, in a page with a real event.
class FindTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsPlacesWithTheirWords();
    void stepsThroughPlaces();
    void takesOptions();
    void saysWhatIsWrong();
    void replacesOneByOne();
    void replacesAll();
    void saysWhatStaysAsItIs();
    void followsEdits();
    void choosesFromTheList();
    void composesWhatIsLookedFor();
    void playsWhatWasFound();
    void findsInTheEventItself();

private:
    FindBar *bar() const { return m_page->findBar(); }
    QLineEdit *line() const { return bar()->lineEdit(); }
    QString counted() const;
    void look(const QString &needle, bool withReplace = false);
    void press(const QString &name) const;
    QString title(const QString &name) const
    {
        return m_document->session(entryNamed(*m_document, name))->title;
    }

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<ProgramPage> m_page;
};

void FindTest::init()
{
    m_document = std::make_unique<EventDocument>();
    Event event = eventFrom(u"a b !p #t"_s);
    event.outline[0].session()->notes = u"first line\nAnn said that Joanna left"_s;
    event.outline[1].session()->people = {{{}, u"Ann"_s, u"ann's"_s, Role::Speaker, {}}};
    event.outline[2].photo()->caption = u"(Ann)"_s;
    m_document->load(event);
    m_page = std::make_unique<ProgramPage>();
    m_page->resize(760, 600);
    m_page->setDocument(m_document.get());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void FindTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void FindTest::playsWhatWasFound()
{
    const EntryId a = entryNamed(*m_document, u"a"_s);
    m_document->attachRecording(a, {{}, u"a.mp3"_s, {}, {}, {}});
    m_document->setNotes(a, u"[1:00] first line\n    * Ann came"_s);
    m_page->find()->setSpoken({{a, {{5'000, 6'000, u"hello"_s}, {83'000, 84'000, u"says ann here"_s}}}});
    QSignalSpy played(m_page->find(), &ProgramFind::playWanted);
    QSignalSpy shown(m_page->find(), &ProgramFind::placeWanted);
    look(u"ann"_s);
    // In the notes of a, in what is said there, then at b, of which nothing is recorded.
    QCOMPARE(counted(), u"1 of 5"_s);
    QTest::keyClick(line(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(line(), Qt::Key_Return);
    QTest::keyClick(line(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(line(), Qt::Key_Return);
    QTest::keyClick(line(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(counted(), u"Nothing is recorded there"_s);
    QCOMPARE(played.size(), 2);
    QCOMPARE(played[0], QVariantList({QVariant::fromValue(a), 60'000}));
    QCOMPARE(played[1], QVariantList({QVariant::fromValue(a), 83'000}));
    QVERIFY(std::ranges::any_of(shown, [](const QVariantList &arguments) {
        return arguments[0].value<TextPlace>().field == EntryText::Spoken;
    }));
    QVERIFY(bar()->list()->model()->index(1, 0).data().toString().contains(u"said 1:23: says ann here"_s));
    // What is said is nobody's to replace.
    look(u"says"_s, true);
    QCOMPARE(m_page->find()->places().size(), 1);
    bar()->replaceEdit()->setText(u"x"_s);
    const int steps = m_document->undoStack()->count();
    QTest::keyClick(bar()->replaceEdit(), Qt::Key_Return);
    QTest::keyClick(bar()->replaceEdit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_document->undoStack()->count(), steps);
}

void FindTest::look(const QString &needle, bool withReplace)
{
    (withReplace ? m_page->actions()->replace : m_page->actions()->find)->trigger();
    line()->setFocus();
    line()->clear();
    QTest::keyClicks(line(), needle);
}

QString FindTest::counted() const
{
    return bar()->findChild<QLabel *>()->text();
}

void FindTest::press(const QString &name) const
{
    const QList<QToolButton *> buttons = bar()->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        if (button->accessibleName() == name || button->text() == name)
            return button->click();
    QFAIL(qPrintable(name));
}

void FindTest::listsPlacesWithTheirWords()
{
    look(u"ann"_s);
    QCOMPARE(bar()->list()->model()->rowCount(), 5);
    const auto row = [this](int at) { return bar()->list()->model()->index(at, 0); };
    QCOMPARE(row(0).data().toString(), u"a · notes: Ann said that Joanna left"_s);
    QCOMPARE(row(0).data(FindHits::BeginRole).toInt(), 0);
    QCOMPARE(row(1).data(FindHits::BeginRole).toInt(), 16);
    QCOMPARE(row(2).data().toString(), u"b · people: Ann"_s);
    QCOMPARE(row(4).data(FindHits::WordsRole).toString(), u"(Ann)"_s);
    QVERIFY(bar()->list()->isVisible());
    bar()->list()->viewport()->grab();
    press(u"List the places"_s);
    QVERIFY(!bar()->list()->isVisible());
}

void FindTest::stepsThroughPlaces()
{
    QSignalSpy wanted(m_page->find(), &ProgramFind::placeWanted);
    look(u"ann"_s);
    QCOMPARE(counted(), u"1 of 5"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(counted(), u"2 of 5"_s); // the second one in the same notes
    QCOMPARE(wanted.last()[0].value<TextPlace>().range, (FoundRange{27, 3}));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, u"b"_s));
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, u"a"_s));
    m_page->setSelectedEntry(entryNamed(*m_document, u"p"_s));
    m_page->actions()->findNext->trigger(); // on from where one is
    QCOMPARE(counted(), u"5 of 5"_s);
    m_page->actions()->findNext->trigger();
    QCOMPARE(counted(), u"1 of 5"_s);
    m_page->actions()->findPrevious->trigger();
    QCOMPARE(counted(), u"5 of 5"_s);
}

void FindTest::takesOptions()
{
    look(u"ann"_s);
    press(u"Match case"_s);
    QCOMPARE(m_page->find()->places().size(), 2); // Joanna, ann's
    press(u"Whole words"_s);
    QCOMPARE(m_page->find()->places().size(), 1);
    press(u"Match case"_s);
    press(u"Regular expression"_s);
    line()->setText(u"^\\(?a.n"_s);
    QCOMPARE(m_page->find()->places().size(), 4);
    m_page->view()->viewport()->grab(); // draws the places
}

void FindTest::saysWhatIsWrong()
{
    look(u"(ann"_s);
    QCOMPARE(counted(), u"1 of 1"_s);
    press(u"Regular expression"_s);
    QVERIFY2(counted().startsWith(u"Wrong expression"_s), qPrintable(counted()));
    QVERIFY(!bar()->list()->isVisible());
    line()->setText(u"nobody"_s);
    QCOMPARE(counted(), u"Not found"_s);
}

void FindTest::replacesOneByOne()
{
    look(u"ann"_s, true);
    QLineEdit *with = bar()->replaceEdit();
    QVERIFY(with->isVisible());
    with->setFocus();
    QTest::keyClicks(with, u"Bob"_s);
    QTest::keyClick(with, Qt::Key_Return);
    const EntryId a = entryNamed(*m_document, u"a"_s);
    QCOMPARE(m_document->session(a)->notes, u"first line\nBob said that Joanna left"_s);
    QCOMPARE(counted(), u"1 of 4"_s); // the next one is shown
    QTest::keyClick(with, Qt::Key_Return);
    QCOMPARE(m_document->session(a)->notes, u"first line\nBob said that JoBoba left"_s);
    QCOMPARE(m_document->undoStack()->count(), 2);
    QVERIFY(with->hasFocus());
    m_document->undoStack()->undo();
    QTRY_COMPARE(m_page->find()->places().size(), 4);
}

void FindTest::replacesAll()
{
    const Event before = m_document->event();
    look(u"ann"_s, true);
    bar()->replaceEdit()->setFocus();
    QTest::keyClicks(bar()->replaceEdit(), u"Anni"_s); // holds what is looked for
    QTest::keyClick(bar()->replaceEdit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_document->session(entryNamed(*m_document, u"a"_s))->notes,
             u"first line\nAnni said that JoAnnia left"_s);
    QVERIFY2(counted().contains(u'5'), qPrintable(counted()));
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), before);
}

void FindTest::saysWhatStaysAsItIs()
{
    Recording recording;
    recording.file = u"ann.mp3"_s;
    m_document->attachRecording(entryNamed(*m_document, u"b"_s), recording);
    look(u"ann"_s, true);
    QLineEdit *with = bar()->replaceEdit();
    with->setFocus();
    QTest::keyClicks(with, u"Bob"_s);
    QTest::keyClick(with, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(counted().contains(u"Names of files"_s), qPrintable(counted()));
    const int steps = m_document->undoStack()->index();
    with->clear();
    while (with->isUndoAvailable())
        with->undo();
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore(); // as Qt sends it
    QCoreApplication::sendEvent(with, &undo);
    QVERIFY2(!undo.isAccepted(), "the window's undo takes it, where the field has none of its own");
    QCOMPARE(m_document->undoStack()->index(), steps);
}

void FindTest::followsEdits()
{
    look(u"ann"_s);
    m_document->removeEntries({entryNamed(*m_document, u"a"_s)});
    QTRY_COMPARE(m_page->find()->places().size(), 3);
    m_document->setProse(entryNamed(*m_document, u"t"_s), u"Ann"_s);
    QTest::keyClick(line(), Qt::Key_Return); // sees it at once
    QCOMPARE(m_page->find()->places().size(), 4);
    m_document->load(eventFrom(u"x"_s));
    QTRY_COMPARE(m_page->find()->places().size(), 0);
    m_page->actions()->find->trigger();
    QVERIFY(bar()->isHidden());
}

void FindTest::choosesFromTheList()
{
    look(u"ann"_s);
    bar()->list()->setFocus();
    QTest::keyClick(bar()->list(), Qt::Key_Down);
    QTest::keyClick(bar()->list(), Qt::Key_Down);
    QTest::keyClick(bar()->list(), Qt::Key_Return);
    QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, u"b"_s));
    QCOMPARE(counted(), u"3 of 5"_s);
}

void FindTest::composesWhatIsLookedFor()
{
    look({});
    QInputMethodEvent composing(u"Ann"_s, {});
    QCoreApplication::sendEvent(line(), &composing);
    QVERIFY(m_page->find()->places().isEmpty());
    m_page->view()->setFocus(); // nothing of it is lost
    QCOMPARE(line()->text(), u"Ann"_s);
    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(!line()->isVisible());
    look({});
    QCoreApplication::sendEvent(line(), &composing);
    QTest::keyClick(line(), Qt::Key_Escape); // the input method's own
    QVERIFY(line()->isVisible());
    m_page->view()->setFocus();
    line()->setText(u"Ann"_s);
    QCOMPARE(m_page->find()->places().size(), 5);
}

void FindTest::findsInTheEventItself()
{
    m_document->setRecordingsBase(u"http://e.org/"_s);
    const EntryId a = entryNamed(*m_document, u"a"_s);
    m_document->attachRecording(a, {{}, u"a.mp3"_s, u"http://e.org/b.mp3"_s, {}, {}});
    m_page->setSelectedEntry(a);
    look(u"e.org"_s, true);
    QCOMPARE(counted(), u"2 of 2"_s); // on from where one is
    QCOMPARE(bar()->list()->model()->index(0, 0).data().toString(), u"Event · recording: http://e.org/"_s);
    QCOMPARE(bar()->list()->model()->index(1, 0).data().toString(), u"a · recording: http://e.org/b.mp3"_s);
    m_page->actions()->findNext->trigger();
    QCOMPARE(counted(), u"1 of 2"_s);
    QCOMPARE(m_page->selectedEntry(), EntryId::None);
    bar()->replaceEdit()->setText(u"media.net"_s);
    QTest::keyClick(bar()->replaceEdit(), Qt::Key_Return);
    QCOMPARE(m_document->event().recordingsBase, u"http://media.net/"_s);
    QCOMPARE(m_page->selectedEntry(), a); // the next one is shown
    QTest::keyClick(bar()->replaceEdit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_document->session(a)->recordings.last().url, u"http://media.net/b.mp3"_s);
    m_document->setRecordingsBase(u"http://e.org/"_s);
    QTRY_COMPARE(m_page->find()->places().size(), 1);
}

QTEST_MAIN(FindTest)
#include "find_test.moc"
