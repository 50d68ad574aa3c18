// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programpage.h"

#include "models/document/programmodel.h"
#include "models/search/textsearch.h"
#include "tests/document/outlinetext.h"
#include "widgets/program/findbar.h"
#include "widgets/program/programactions.h"
#include "widgets/program/programview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QImage>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolTip>
#include <QUrl>
#include <QWindow>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The program page, driven by keys, a mouse and an input method, against the document it edits.
class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void editsATitleInPlace();
    void refusesATimeThatIsNone();
    void tabGoesAlongTheRowAndEnterDown();
    void keepsWhatIsComposedWhenTheCellIsLeft();
    void aChangeElsewhereDoesNotTouchAnOpenEditor();

    void dragsABlock();
    void dragsWithAMouse_data();
    void dragsWithAMouse();
    void dragsSeveralIntoABlockAndOut();
    void dropsNoBlockIntoABlock();
    void takesDroppedImages_data();
    void takesDroppedImages();
    void movesByKeys();
    void selectionAndFoldsSurviveMovesAndUndo();
    void onlyBlocksAreUnfolded();
    void aRowIsDrawnAsWhatItSays();

    void addsDuplicatesAndDeletes();
    void deletesByKeyOnlyInTheProgram();
    void selectsTheNeighbourOfWhatWent();
    void tellsWhatIsSelectedOnce();
    void cutsAndPastes();
    void pastesLinesAsSessions();
    void findsInTitlesPeopleAndNotes();
    void theCurrentRowsFrameStaysInTheRow();
    void aNarrowProgramIsOneOfTitles();
    void anEmptyProgramSaysWhatToDo();
    void showsAPersonsTextPlain();

private:
    void open(const QString &outline);
    QString outline() const { return outlineOf(*m_document); }
    void select(const QString &names);
    QLineEdit *editor() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    QRect rectOf(const QString &name, int column = ProgramModel::TitleColumn) const;
    void drag(const QString &names, QPoint to);
    void dragByMouse(QPoint from, QPoint to);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_page->view(), key, modifiers);
    }

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<ProgramPage> m_page;
};

void ProgramTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"QAbstractItem|Invalid index"_s));
    m_document = std::make_unique<EventDocument>();
    m_page = std::make_unique<ProgramPage>();
    m_page->resize(700, 500);
    m_page->setDocument(m_document.get());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void ProgramTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void ProgramTest::open(const QString &outline)
{
    m_document->load(eventFrom(outline));
    m_page->view()->setFocus();
    QVERIFY(m_page->view()->hasFocus());
}

void ProgramTest::select(const QString &names)
{
    QItemSelectionModel *selection = m_page->view()->selectionModel();
    const auto *model = static_cast<ProgramModel *>(m_page->view()->model());
    selection->clear();
    for (const EntryId id : entriesNamed(*m_document, names))
        selection->setCurrentIndex(model->indexOf(id),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QRect ProgramTest::rectOf(const QString &name, int column) const
{
    const auto *model = static_cast<ProgramModel *>(m_page->view()->model());
    return m_page->view()->visualRect(model->indexOf(entryNamed(*m_document, name), column));
}

// The events that a window system sends; a real drag needs one that answers.
void ProgramTest::drag(const QString &names, QPoint to)
{
    select(names);
    const std::unique_ptr<QMimeData> data(
        m_page->view()->model()->mimeData(m_page->view()->selectionModel()->selectedRows()));
    QWidget *viewport = m_page->view()->viewport();
    QDragEnterEvent enter(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    viewport->grab(); // the line is drawn
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(viewport, &leave);
        return;
    }
    QDropEvent drop(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &drop);
}

// --- editing in place ------------------------------------------------------------------------------------

void ProgramTest::editsATitleInPlace()
{
    open(u"a@14:00/10 b"_s);
    select(u"b"_s);
    key(Qt::Key_F2);
    QVERIFY(editor());
    QTest::keyClicks(editor(), u"new"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(outline(), u"a@14:00/10 new"_s);
    QCOMPARE(m_document->undoStack()->undoText(), u"Change title"_s);
    m_document->undoStack()->undo();
    QCOMPARE(outline(), u"a@14:00/10 b"_s);
}

void ProgramTest::refusesATimeThatIsNone()
{
    open(u"a@14:00/10"_s);
    QTest::mouseDClick(m_page->view()->viewport(), Qt::LeftButton, {},
                       rectOf(u"a"_s, ProgramModel::TimeColumn).center());
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {},
                      rectOf(u"a"_s, ProgramModel::TimeColumn).center());
    key(Qt::Key_F2);
    QVERIFY(editor());
    editor()->setText(u"25:99"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::qWait(10);
    QCOMPARE(outline(), u"a@14:00/10"_s);
    QVERIFY(!m_document->undoStack()->canUndo());
}

void ProgramTest::tabGoesAlongTheRowAndEnterDown()
{
    open(u"a b"_s);
    select(u"a"_s);
    key(Qt::Key_Return);
    QTest::keyClicks(editor(), u"A"_s);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTRY_COMPARE(m_page->view()->currentIndex().column(), int(ProgramModel::PeopleColumn));
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u"Li, ACME"_s);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTRY_COMPARE(m_page->view()->currentIndex(), m_page->view()->model()->index(1, ProgramModel::TimeColumn));
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u"1500"_s);
    QTest::keyClick(editor(), Qt::Key_Backtab);
    QTRY_COMPARE(m_page->view()->currentIndex(),
                 m_page->view()->model()->index(0, ProgramModel::PeopleColumn));
    QCOMPARE(outline(), u"A b@15:00"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(m_page->view()->currentIndex(),
                 m_page->view()->model()->index(1, ProgramModel::PeopleColumn));
    const Session *session = m_document->session(entryNamed(*m_document, u"A"_s));
    QCOMPARE(session->people.first().affiliation, u"ACME"_s);
}

void ProgramTest::keepsWhatIsComposedWhenTheCellIsLeft()
{
    open(u"a b"_s);
    select(u"a"_s);
    key(Qt::Key_F2);
    QInputMethodEvent composing(u"nihao"_s, {});
    QCoreApplication::sendEvent(editor(), &composing);
    QCOMPARE(outline(), u"a b"_s);
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, rectOf(u"b"_s).center());
    QTRY_COMPARE(outline(), u"nihao b"_s);
}

void ProgramTest::aChangeElsewhereDoesNotTouchAnOpenEditor()
{
    open(u"a b"_s);
    select(u"a"_s);
    key(Qt::Key_F2);
    QTest::keyClicks(editor(), u"mine"_s);
    m_document->setTitle(entryNamed(*m_document, u"a"_s), u"theirs"_s);
    QCOMPARE(editor()->text(), u"mine"_s);
}

// --- moving ----------------------------------------------------------------------------------------------

void ProgramTest::dragsABlock()
{
    open(u"a b L[x y] c"_s);
    drag(u"L"_s, rectOf(u"a"_s).topLeft() + QPoint(0, 2));
    QCOMPARE(outline(), u"L[x y] a b c"_s);
    QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, u"L"_s));
    m_document->undoStack()->undo();
    QCOMPARE(outline(), u"a b L[x y] c"_s);
    QCOMPARE(m_page->selectedEntries(), QList{entryNamed(*m_document, u"L"_s)});
}

/// A real drag: the view starts it, and the window system's own loop runs until the button is let go.
void ProgramTest::dragByMouse(QPoint from, QPoint to)
{
    QWidget *viewport = m_page->view()->viewport();
    QWindow *window = m_page->windowHandle();
    const auto inWindow = [&](QPoint at) { return viewport->mapTo(m_page.get(), at); };
    QTimer hand;
    QList<QPoint> way{from + (to - from) / 2, to - QPoint(1, 0), to, to};
    connect(&hand, &QTimer::timeout, this, [&] {
        if (!way.isEmpty()) {
            QTest::mouseMove(window, inWindow(way.takeFirst()));
            return;
        }
        hand.stop();
        QTest::mouseRelease(window, Qt::LeftButton, {}, inWindow(to));
    });
    hand.start(60);
    QTest::mousePress(window, Qt::LeftButton, {}, inWindow(from));
    const int enough = QApplication::startDragDistance() + 2;
    for (int moved = 1; moved <= enough + 1; moved += enough) // the drag begins in here, and ends
        QTest::mouseMove(window, inWindow(from + QPoint(moved, 0)));
    QTRY_VERIFY(!hand.isActive());
}

void ProgramTest::dragsWithAMouse_data()
{
    QTest::addColumn<QString>("dragged");
    QTest::addColumn<QString>("over");
    QTest::addColumn<bool>("between");
    QTest::addColumn<QString>("after");
    QTest::newRow("to the front") << u"c"_s << u"a"_s << true << u"c a b L[x y]"_s;
    QTest::newRow("into a block") << u"a"_s << u"y"_s << true << u"b c L[x a y]"_s;
    QTest::newRow("out of a block") << u"y"_s << u"b"_s << true << u"a y b c L[x]"_s;
    QTest::newRow("a whole block") << u"L"_s << u"a"_s << true << u"L[x y] a b c"_s;
    QTest::newRow("onto a block") << u"b"_s << u"L"_s << false << u"a c L[x y b]"_s;
}

void ProgramTest::dragsWithAMouse()
{
    QFETCH(QString, dragged);
    QFETCH(QString, over);
    QFETCH(bool, between);
    QFETCH(QString, after);
    if (QGuiApplication::platformName() != u"xcb"_s)
        QSKIP("only a window system drags");
    open(u"a b c L[x y]"_s);
    const QString before = outline();
    const EntryId id = entryNamed(*m_document, dragged);
    const QRect target = rectOf(over);
    int starts = 0;
    connect(m_page->view()->model(), &QAbstractItemModel::rowsRemoved, this, [&] { ++starts; });
    dragByMouse(rectOf(dragged).center(), between ? target.topLeft() + QPoint(20, 2) : target.center());
    QTRY_COMPARE(outline(), after);
    QCOMPARE(starts, 0); // moved, and not removed behind the view's back
    QCOMPARE(m_page->selectedEntry(), id);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(outline(), before);
}

void ProgramTest::dragsSeveralIntoABlockAndOut()
{
    open(u"a b L[x y] c"_s);
    drag(u"a b"_s, rectOf(u"L"_s).center());
    QCOMPARE(outline(), u"L[x y a b] c"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    drag(u"x"_s, rectOf(u"y"_s).bottomRight() - QPoint(2, 2));
    QCOMPARE(outline(), u"L[y x a b] c"_s);
    // Below the last of the block: to the left of its level means behind the block.
    const QRect last = rectOf(u"b"_s);
    drag(u"y"_s, {2, last.bottom() - 2});
    QCOMPARE(outline(), u"L[x a b] y c"_s);
    drag(u"y"_s, {last.right() - 2, rectOf(u"b"_s).bottom() - 2});
    QCOMPARE(outline(), u"L[x a b y] c"_s);
    drag(u"x a"_s, {last.right() - 2, m_page->view()->viewport()->height() - 4});
    QCOMPARE(outline(), u"L[b y] c x a"_s);
}

void ProgramTest::takesDroppedImages_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<bool>("atTop");
    QTest::addColumn<QString>("before");
    QTest::newRow("above a row") << u"a"_s << true << u"a"_s;
    QTest::newRow("below a row") << u"a"_s << false << u"L"_s;
    QTest::newRow("in a block: behind it") << u"x"_s << false << u"b"_s;
    QTest::newRow("below the last") << u"b"_s << false << QString();
}

void ProgramTest::takesDroppedImages()
{
    QFETCH(QString, on);
    QFETCH(bool, atTop);
    QFETCH(QString, before);
    open(u"a L[x y] b"_s);
    QSignalSpy dropped(m_page.get(), &ProgramPage::imagesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/camera/room.png"_s)});
    const QRect row = rectOf(on);
    const QPoint at(row.center().x(), atTop ? row.top() + 1 : row.bottom() - 1);
    QWidget *viewport = m_page->view()->viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().value<EntryId>(), entryNamed(*m_document, before));
    QCOMPARE(dropped.first().last().value<QList<OfferedImage>>().first().file, u"/camera/room.png"_s);
}

void ProgramTest::dropsNoBlockIntoABlock()
{
    open(u"K[z] L[x y] !p"_s);
    drag(u"K"_s, rectOf(u"L"_s).center()); // onto a block: before it, where it stands
    QCOMPARE(outline(), u"K[z] L[x y] !p"_s);
    drag(u"p"_s, {rectOf(u"y"_s).right(), rectOf(u"y"_s).bottom() - 2});
    QCOMPARE(outline(), u"K[z] L[x y] !p"_s);
    drag(u"p"_s, rectOf(u"x"_s).topLeft() + QPoint(0, 2)); // between its sessions: nowhere
    QCOMPARE(outline(), u"K[z] L[x y] !p"_s);
}

void ProgramTest::movesByKeys()
{
    open(u"a b L[x] c"_s);
    select(u"a"_s);
    key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(outline(), u"b a L[x] c"_s);
    key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(outline(), u"b L[a x] c"_s);
    key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(outline(), u"b L[x a] c"_s);
    key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(outline(), u"b L[x] a c"_s);
    key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(outline(), u"b a L[x] c"_s);
    QCOMPARE(m_document->undoStack()->count(), 5);
}

void ProgramTest::selectionAndFoldsSurviveMovesAndUndo()
{
    open(u"a K[z] L[x y] c"_s);
    const auto *model = static_cast<ProgramModel *>(m_page->view()->model());
    const auto isOpen = [&](const QString &name) {
        return m_page->view()->isExpanded(model->indexOf(entryNamed(*m_document, name), 0));
    };
    QVERIFY(isOpen(u"K"_s) && isOpen(u"L"_s));
    m_page->view()->collapse(model->indexOf(entryNamed(*m_document, u"K"_s), 0));
    select(u"K L"_s);
    key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(outline(), u"a c K[z] L[x y]"_s);
    QVERIFY(!isOpen(u"K"_s) && isOpen(u"L"_s));
    m_document->undoStack()->undo();
    QVERIFY(!isOpen(u"K"_s) && isOpen(u"L"_s));
    QCOMPARE(m_page->selectedEntries(), entriesNamed(*m_document, u"K L"_s));

    key(Qt::Key_Delete);
    QCOMPARE(outline(), u"a c"_s);
    m_document->undoStack()->undo();
    QTRY_COMPARE(m_page->selectedEntries(), entriesNamed(*m_document, u"K L"_s));
    QVERIFY(!isOpen(u"K"_s) && isOpen(u"L"_s));

    for (const QString &other : {u"a K[z] L[x y] c d"_s, u"b K[z] L[x y] c"_s}) {
        m_document->reload(eventFrom(other));
        QCOMPARE(outline(), other);
        QVERIFY(!isOpen(u"K"_s) && isOpen(u"L"_s));
    }
}

// --- adding, deleting, pasting ---------------------------------------------------------------------------

void ProgramTest::onlyBlocksAreUnfolded()
{
    open(u"a L[x y] b M[]"_s);
    const auto isUnfolded = [this](const QString &name) {
        const auto *model = static_cast<ProgramModel *>(m_page->view()->model());
        return m_page->view()->isExpanded(model->indexOf(entryNamed(*m_document, name), 0));
    };
    QVERIFY(isUnfolded(u"L"_s));
    QVERIFY(!isUnfolded(u"a"_s)); // it would be looked up at each move
    QVERIFY(!isUnfolded(u"M"_s));
    QVERIFY(m_document->moveEntries(entriesNamed(*m_document, u"a"_s), entryNamed(*m_document, u"M"_s), 0));
    QVERIFY(isUnfolded(u"M"_s));
    QVERIFY(rectOf(u"a"_s).isValid());
}

// Words that were laid out before are drawn again, but no others.
void ProgramTest::aRowIsDrawnAsWhatItSays()
{
    open(u"first@10:00/30 second@11:11/30"_s);
    const EntryId id = entryNamed(*m_document, u"first"_s);
    const auto row = [id](ProgramPage &page) {
        const auto *model = static_cast<ProgramModel *>(page.view()->model());
        QWidget *viewport = page.view()->viewport();
        const QRect title = page.view()->visualRect(model->indexOf(id, ProgramModel::TitleColumn));
        return viewport->grab({0, title.top(), viewport->width(), title.height()}).toImage();
    };
    const QImage first = row(*m_page);
    QCOMPARE(row(*m_page), first);
    m_document->setTitle(id, u"third"_s);
    QVERIFY(row(*m_page) != first);
    m_document->setTitle(id, u"first"_s);
    QCOMPARE(row(*m_page), first);

    m_document->setTitle(id, u"Untitled"_s);
    QVERIFY(row(*m_page) != first);
    m_document->setTitle(id, {}); // the same word in italics
    const QImage untitled = row(*m_page);
    const QFont usual = m_page->view()->font();
    QFont large = usual;
    large.setPointSizeF(large.pointSizeF() * 2);
    m_page->view()->setFont(large);
    const QImage enlarged = row(*m_page);
    QVERIFY(enlarged != untitled);
    const auto drawnAnew = [&](const QFont &font) { // by what has drawn nothing before
        ProgramPage fresh;
        fresh.resize(m_page->size());
        fresh.view()->setFont(font);
        fresh.setDocument(m_document.get());
        fresh.show();
        fresh.activateWindow();
        return QTest::qWaitForWindowActive(&fresh) ? row(fresh) : QImage();
    };
    QCOMPARE(drawnAnew(usual), untitled);
    QCOMPARE(drawnAnew(large), enlarged);
}

void ProgramTest::addsDuplicatesAndDeletes()
{
    open(u"a L[x] c"_s);
    select(u"a"_s);
    key(Qt::Key_Insert);
    QVERIFY(editor());
    QTest::keyClicks(editor(), u"n"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(outline(), u"a n L[x] c"_s);

    select(u"L"_s);
    key(Qt::Key_Insert, Qt::AltModifier);
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u"y"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_COMPARE(outline(), u"a n L[x y] c"_s);

    select(u"x"_s);
    QSignalSpy edit(m_page.get(), &ProgramPage::editRequested);
    m_page->actions()->addPhoto->trigger();
    QCOMPARE(edit.size(), 1);
    QCOMPARE(outline(), u"a n L[x y] ! c"_s);

    select(u"a n"_s);
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(outline(), u"a a n n L[x y] ! c"_s);
    key(Qt::Key_Delete);
    QCOMPARE(outline(), u"a n L[x y] ! c"_s);
}

void ProgramTest::deletesByKeyOnlyInTheProgram()
{
    open(u"a b"_s);
    select(u"a"_s);
    m_page->actions()->find->trigger();
    QVERIFY(m_page->findBar()->isActive());
    QTest::keyClick(m_page->findBar()->lineEdit(), Qt::Key_Delete);
    QCOMPARE(outline(), u"a b"_s);
}

void ProgramTest::selectsTheNeighbourOfWhatWent()
{
    open(u"a b c"_s);
    select(u"b"_s);
    key(Qt::Key_Delete);
    QTRY_COMPARE(m_page->selectedEntries().size(), 1);
    QCOMPARE(m_page->selectedEntry(), m_page->selectedEntries().first());
}

void ProgramTest::tellsWhatIsSelectedOnce()
{
    open(u"a b c"_s);
    QSignalSpy selected(m_page.get(), &ProgramPage::entrySelected);
    const EntryId b = entryNamed(*m_document, u"b"_s);
    m_page->setSelectedEntry(b);
    m_page->setSelectedEntry(b);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.last().first().value<EntryId>(), b);
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, rectOf(u"c"_s).center());
    QCOMPARE(selected.size(), 2);
    m_page->actions()->eventDetails->trigger();
    QCOMPARE(selected.size(), 3);
    QCOMPARE(selected.last().first().value<EntryId>(), EntryId::None);
}

void ProgramTest::cutsAndPastes()
{
    open(u"a b L[x] c"_s);
    select(u"a b"_s);
    m_page->actions()->cut->trigger();
    QCOMPARE(outline(), u"L[x] c"_s);
    select(u"x"_s);
    m_page->actions()->paste->trigger();
    QCOMPARE(outline(), u"L[x a b] c"_s);
    m_document->undoStack()->undo();
    QCOMPARE(outline(), u"L[x] c"_s);
    select(u"L"_s);
    m_page->actions()->copy->trigger();
    select(u"x"_s);
    m_page->actions()->paste->trigger(); // a block may not stand in a block
    QCOMPARE(outline(), u"L[x] L[x] c"_s);
}

void ProgramTest::pastesLinesAsSessions()
{
    open(u"a"_s);
    QGuiApplication::clipboard()->setText(u"- 暖场\r\n\n2. Opening\n"_s);
    select(u"a"_s);
    m_page->actions()->paste->trigger();
    QCOMPARE(outline(), u"a 暖场 Opening"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
}

// --- finding ---------------------------------------------------------------------------------------------

void ProgramTest::findsInTitlesPeopleAndNotes()
{
    open(u"Rust b L[x] #rusty"_s);
    m_document->addPerson(entryNamed(*m_document, u"b"_s),
                          Person{{}, u"Li"_s, u"Rust club"_s, Role::Speaker, {}});
    m_document->setNotes(entryNamed(*m_document, u"x"_s), u"about rust"_s);
    QCOMPARE(findText(m_document->event().outline, TextMatcher({u"RUST"_s, false, false, false})).size(), 4);

    m_page->actions()->find->trigger();
    QLineEdit *line = m_page->findBar()->lineEdit();
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"rust"_s);
    QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, u"Rust"_s));
    for (const QString &name : {u"b"_s, u"x"_s, u"rusty"_s, u"Rust"_s}) {
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, name));
    }
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_page->selectedEntry(), entryNamed(*m_document, u"rusty"_s));
    m_page->view()->viewport()->grab(); // draws the places
    m_page->actions()->find->trigger();
    QVERIFY(m_page->findBar()->isHidden());
    QVERIFY(m_page->view()->hasFocus());
}

void ProgramTest::theCurrentRowsFrameStaysInTheRow()
{
    open(u"A B C"_s);
    select(u"B"_s);
    QWidget *viewport = m_page->view()->viewport();
    const QRect row = rectOf(u"B"_s);
    const auto pixels = [&] {
        QImage image(viewport->size() * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2); // a screen of 200 %
        viewport->render(&image);
        return image;
    };
    const QImage with = pixels();
    m_page->view()->selectionModel()->clear();
    const QImage without = pixels();
    const int x = row.left() * 2 + 4;
    QCOMPARE(with.pixelColor(x, row.top() * 2 - 1), without.pixelColor(x, row.top() * 2 - 1));
    QVERIFY(with.pixelColor(x, row.top() * 2) != without.pixelColor(x, row.top() * 2));
    QCOMPARE(with.pixelColor(x, row.bottom() * 2 + 2), without.pixelColor(x, row.bottom() * 2 + 2));
}

void ProgramTest::aNarrowProgramIsOneOfTitles()
{
    open(u"a b"_s);
    const QHeaderView *header = m_page->view()->header();
    const auto widthOf = [&](ProgramModel::Column column) { return header->sectionSize(column); };
    m_page->resize(1000, 500);
    QVERIFY(widthOf(ProgramModel::PeopleColumn) > 100);
    m_page->resize(380, 500);
    QTRY_VERIFY(widthOf(ProgramModel::PeopleColumn) < 60);
    QVERIFY(widthOf(ProgramModel::TitleColumn) > 2 * widthOf(ProgramModel::PeopleColumn));
}

void ProgramTest::anEmptyProgramSaysWhatToDo()
{
    open(u"a"_s);
    QVERIFY(m_page->view()->isVisible());
    m_document->removeEntries({entryNamed(*m_document, u"a"_s)});
    QTRY_VERIFY(!m_page->view()->isVisible());
    m_page->actions()->addSession->trigger();
    QVERIFY(m_page->view()->isVisible());
    QCOMPARE(m_document->childCount(EntryId::None), 1);
}

void ProgramTest::showsAPersonsTextPlain()
{
    open(u"a"_s);
    m_document->setTitle(entryNamed(*m_document, u"a"_s), u"<img src='/dev/zero'>\n& <b>bold</b>"_s);
    m_page->view()->viewport()->grab();
    const QPoint at = rectOf(u"<img"_s).center();
    QHelpEvent help(QEvent::ToolTip, at, m_page->view()->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_page->view()->viewport(), &help);
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
}

QTEST_MAIN(ProgramTest)
#include "program_test.moc"
