// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/preferences.h"
#include "models/document/programmodel.h"
#include "models/event/problem.h"
#include "tests/app/answers.h"
#include "tests/app/linediff.h"
#include "tests/app/samplepost.h"
#include "tests/app/tone.h"
#include "widgets/details/detailspage.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"
#include "widgets/start/startpage.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000; ///< ms, for what a worker does on a busy machine

/// For threads that look whether files are there: their answers may not outlive the page that asked (Qt 6.4).

const QByteArray smallEvent = "rundown: 1\n"
                              "# kept\n"
                              "title: Small\n"
                              "outline:\n"
                              "  - session: one\n"
                              "  - session: two\n"
                              "  - session: three\n";

} // namespace

/// The real window, driven by keys, a mouse and answers to its dialogs.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theWholeWay_data();
    void theWholeWay();

    void closingAsksAboutChanges();
    void closingAsksNothingWithoutNeed();
    void closingAfterAnImportMaySaveFirst();
    void openingAnotherAsksAboutChanges();
    void aFileNameWithMarksIsShownPlain();

    void recentEventsComeBack();
    void layoutAndSelectedEntryComeBack();
    void pagesFollowTheNextEvent();
    void titleBarTellsTheEventAndItsState();

    void asksBeforeWritingOverAnothersChange_data();
    void asksBeforeWritingOverAnothersChange();
    void keepsWhatIsEditedWhileItSaves();
    void saysWhyAFileCannotBeOpened_data();
    void saysWhyAFileCannotBeOpened();
    void saysWhyAnEventCannotBeSaved();
    void saysWhyARecordingCannotBePlayed();

private:
    void openWindow();
    void activate();
    void leaveWindow();
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    void open(const QString &name);
    void save();
    void exportTo(const QString &name);

    EventDocument &document() const { return *m_window->document(); }
    template<class Page>
    Page &page() const
    {
        return *m_window->findChild<Page *>();
    }
    ProgramView &view() const { return *page<ProgramPage>().view(); }
    EntryId session(int number) const;
    EntryId lightning() const;
    QString titleOf(EntryId id) const { return document().session(id)->title; }
    QRect rectOf(EntryId id) const;
    void click(EntryId id);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void drag(EntryId id, QPoint to);
    void retitle(EntryId id, const QString &title);

    void importPost(const QByteArray &post);
    void dragTheBlock();
    void playAndNote(EntryId id, const QString &note);
    void undoAll();
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Answers> m_answers;
};

// --- the means -------------------------------------------------------------------------------------------

void MainWindowTest::initTestCase()
{
    static const QTemporaryDir settings;
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"Rundown"_s);
    QCoreApplication::setOrganizationName(u"Rundown"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
}

void MainWindowTest::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_answers = std::make_unique<Answers>();
    openWindow();
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    QCOMPARE(m_answers->takeUnexpected(), QStringList());
    QVERIFY2(m_answers->areGiven(), "a dialog was expected and did not come");
}

void MainWindowTest::openWindow()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->restoreLayout();
    m_window->show();
    activate();
}

/// Also after a dialog, where no window manager does it.
void MainWindowTest::activate()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::leaveWindow()
{
    QVERIFY(m_window->close());
}

void MainWindowTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray MainWindowTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void MainWindowTest::open(const QString &name)
{
    QSignalSpy opened(m_window->file(), &DocumentFile::opened);
    m_window->openFile(path(name));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
}

void MainWindowTest::save()
{
    QSignalSpy saved(m_window->file(), &DocumentFile::saved);
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
}

void MainWindowTest::exportTo(const QString &name)
{
    QSignalSpy exported(m_window->file(), &DocumentFile::exported);
    m_answers->giveFile(path(name));
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
}

EntryId MainWindowTest::session(int number) const
{
    EntryId id = document().nextSession(EntryId::None);
    while (number-- > 0)
        id = document().nextSession(id);
    return id;
}

EntryId MainWindowTest::lightning() const
{
    for (const EntryId id : document().entriesInOrder())
        if (document().childCount(id) > 0)
            return id;
    return EntryId::None;
}

QRect MainWindowTest::rectOf(EntryId id) const
{
    const auto *model = static_cast<ProgramModel *>(view().model());
    view().scrollTo(model->indexOf(id));
    return view().visualRect(model->indexOf(id));
}

void MainWindowTest::click(EntryId id)
{
    activate();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, rectOf(id).center());
    QCOMPARE(page<ProgramPage>().selectedEntry(), id);
}

void MainWindowTest::key(int key, Qt::KeyboardModifiers modifiers)
{
    activate();
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
}

// The events that a window system sends; a real drag needs one that answers.
void MainWindowTest::drag(EntryId id, QPoint to)
{
    click(id);
    const std::unique_ptr<QMimeData> data(view().model()->mimeData(view().selectionModel()->selectedRows()));
    QDragEnterEvent enter(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view().viewport(), &enter);
    QDragMoveEvent move(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view().viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view().viewport(), &drop);
    QVERIFY(drop.isAccepted());
}

void MainWindowTest::retitle(EntryId id, const QString &title)
{
    click(id);
    key(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    type(title);
    key(Qt::Key_Return);
    QTRY_COMPARE(titleOf(id), title);
}

// --- the whole way ---------------------------------------------------------------------------------------

void MainWindowTest::theWholeWay_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("own") << ownPost();
    QTest::newRow("own, as published") << asPublished(ownPost());
    QTest::newRow("sample") << samplePost(u"pycon19cn-nanning.md"_s);
}

// A part of a test that fails ends the test.
#define STEP(call)                                                                                           \
    do {                                                                                                     \
        call;                                                                                                \
        if (QTest::currentTestFailed())                                                                      \
            return;                                                                                          \
    } while (false)

/// From a post to its event, through every page, and back to the same bytes; then once more with one edit.
void MainWindowTest::theWholeWay()
{
    QFETCH(QByteArray, post);
    if (post.isEmpty())
        QSKIP("the sample posts are not here");
    STEP(importPost(post));
    const Event imported = document().snapshot();
    const EntryId talk = session(1);
    STEP(dragTheBlock());
    STEP(retitle(talk, u"A quieter title"_s));
    STEP(playAndNote(talk, u"heard: one tone"_s));
    QVERIFY(document().event() != imported);
    STEP(undoAll());
    QVERIFY(document().event() == imported);

    m_answers->giveFile(path(u"day"_s)); // the ending is added
    save();
    const QByteArray saved = read(u"day.rundown.yaml"_s);
    STEP(reopen());
    QVERIFY(document().event() == imported);
    exportTo(u"again.md"_s);
    QCOMPARE(read(u"again.md"_s), post);

    STEP(retitle(session(1), u"Kept"_s));
    exportTo(u"title.md"_s);
    QCOMPARE(lineDiff(post, read(u"title.md"_s)), (LineDiff{1, 1, 1}));
    save();
    QCOMPARE(lineDiff(saved, read(u"day.rundown.yaml"_s)), (LineDiff{1, 1, 1}));
    key(Qt::Key_Z, Qt::ControlModifier);
    STEP(playAndNote(session(1), u"heard: one tone"_s));
    exportTo(u"note.md"_s);
    QCOMPARE(lineDiff(post, read(u"note.md"_s)), (LineDiff{1, 0, 1}));
    QVERIFY(read(u"note.md"_s).contains("] heard: one tone"));
    QCOMPARE(read(u"post.md"_s), post);
}

void MainWindowTest::importPost(const QByteArray &post)
{
    write(u"post.md"_s, post);
    QSignalSpy opened(m_window->file(), &DocumentFile::opened);
    m_answers->giveFile(path(u"post.md"_s));
    key(Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QVERIFY(document().isModified()); // no event file has it yet
    const Session &played = *document().session(session(1));
    QVERIFY(!played.recordings.isEmpty());
    writeTone(path(played.recordings.first().file), 60);
}

void MainWindowTest::dragTheBlock()
{
    const EntryId block = lightning();
    const EntryId first = session(0);
    const int children = document().childCount(block);
    QVERIFY(children > 1);
    QVERIFY(document().rowOf(block) > document().rowOf(first));
    // The block to the very front of the running order, with all that is in it.
    drag(block, {rectOf(first).left() + 20, rectOf(first).top() + 1});
    QCOMPARE(session(0), block);
    QCOMPARE(document().childCount(block), children);
    QCOMPARE(page<ProgramPage>().selectedEntry(), block);
    // And its first talk out of it again.
    const EntryId talk = document().childAt(block, 0);
    drag(talk, {rectOf(first).left() + 20, rectOf(first).top() + 1});
    QCOMPARE(document().parentOf(talk), EntryId::None);
    QCOMPARE(document().childCount(block), children - 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session(0), first);
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Redo));
    QCOMPARE(session(0), block);
}

void MainWindowTest::playAndNote(EntryId id, const QString &note)
{
    click(id);
    PlaybackEngine &engine = *page<PlayerBar>().engine();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), PlaybackEngine::State::Paused, patience);
    QVERIFY2(!engine.path().isEmpty(), qPrintable(engine.problem().value_or(Problem{}).what));
    key(Qt::Key_F8);
    QTRY_VERIFY_WITH_TIMEOUT(engine.isPlaying() && engine.position() > 200, patience);
    key(Qt::Key_3, Qt::AltModifier);
    NoteEditor &editor = *page<NotesPage>().editor();
    QVERIFY(editor.hasFocus());
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    key(Qt::Key_Right, Qt::AltModifier); // ten seconds on
    QTRY_VERIFY_WITH_TIMEOUT(engine.position() >= 10'000, patience);
    type(note);
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(engine.isPlaying()); // typing does not stop it
    key(Qt::Key_F8);
    QTRY_VERIFY(!engine.isPlaying());
    const QString notes = document().session(id)->notes;
    static const QRegularExpression stamped(u"\\[00:1\\d\\] (.*)$"_s);
    QCOMPARE(stamped.match(notes).captured(1), note);
}

void MainWindowTest::undoAll()
{
    for (int steps = 0; document().undoStack()->canUndo(); ++steps) {
        QVERIFY2(steps < 5, "typing did not merge into one step");
        key(Qt::Key_Z, Qt::ControlModifier);
    }
}

void MainWindowTest::reopen()
{
    leaveWindow();
    openWindow();
    open(u"day.rundown.yaml"_s);
    QVERIFY(!document().isModified());
}

// --- leaving ---------------------------------------------------------------------------------------------

void MainWindowTest::closingAsksAboutChanges()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);

    m_answers->press(u"Cancel"_s);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_answers->takeTexts().value(0).contains(u"a.rundown.yaml"_s));

    m_answers->press(u"Save"_s);
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QCOMPARE(read(u"a.rundown.yaml"_s), QByteArray(smallEvent).replace("two", "changed"));

    openWindow();
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"dropped"_s);
    m_answers->press(u"Discard"_s);
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!read(u"a.rundown.yaml"_s).contains("dropped"));
}

void MainWindowTest::closingAsksNothingWithoutNeed()
{
    leaveWindow(); // the start page
    openWindow();
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(0), u"changed"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    leaveWindow();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(read(u"a.rundown.yaml"_s), smallEvent);
}

void MainWindowTest::closingAfterAnImportMaySaveFirst()
{
    write(u"post.md"_s, ownPost());
    open(u"post.md"_s);
    m_answers->press(u"Save"_s);
    m_answers->cancelFile();
    m_window->close();
    QTest::qWait(100);
    QVERIFY(m_window->isVisible()); // no name, no save, no leave

    m_answers->press(u"Save"_s);
    m_answers->giveFile(path(u"post.rundown.yaml"_s));
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(read(u"post.rundown.yaml"_s).startsWith("rundown: "));
}

void MainWindowTest::openingAnotherAsksAboutChanges()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    write(u"b.rundown.yaml"_s, QByteArray(smallEvent).replace("two", "zwei"));
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);
    m_answers->press(u"Cancel"_s);
    m_window->openFile(path(u"b.rundown.yaml"_s));
    QCOMPARE(titleOf(session(1)), u"changed"_s);
    m_answers->press(u"Save"_s);
    open(u"b.rundown.yaml"_s);
    QCOMPARE(titleOf(session(1)), u"zwei"_s);
    QVERIFY(read(u"a.rundown.yaml"_s).contains("changed"));
}

void MainWindowTest::aFileNameWithMarksIsShownPlain()
{
    const QString name = u"<img src=x>&[*].rundown.yaml"_s;
    write(name, smallEvent);
    open(name);
    retitle(session(0), u"<b>bold</b>"_s);
    QVERIFY(m_window->windowTitle().contains(u"&[*][*]"_s)); // Qt's way to write [*]
    m_answers->press(u"Discard"_s);                          // Answers finds rich text
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_answers->takeTexts().value(0).contains(name));
}

// --- what comes back -------------------------------------------------------------------------------------

void MainWindowTest::recentEventsComeBack()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    write(u"b.rundown.yaml"_s, QByteArray(smallEvent).replace("Small", "A & B"));
    open(u"a.rundown.yaml"_s);
    open(u"b.rundown.yaml"_s);
    leaveWindow();

    openWindow();
    const QAbstractItemModel *recent = page<StartPage>().findChild<QListView *>()->model();
    QCOMPARE(recent->rowCount(), 2);
    QCOMPARE(recent->index(0, 0).data(RecentEventsModel::PathRole).toString(), path(u"b.rundown.yaml"_s));
    QList<QAction *> actions;
    for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        if (menu->title() == u"Open &recent"_s)
            actions = menu->actions();
    }
    QCOMPARE(actions.size(), 2);
    QCOMPARE(actions[0]->text(), u"A && B"_s);
    actions[1]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(document().event().title, u"Small"_s, patience);
    QTRY_COMPARE(Preferences::recentEvents().value(0).path, path(u"a.rundown.yaml"_s));
}

void MainWindowTest::layoutAndSelectedEntryComeBack()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    QCOMPARE(page<ProgramPage>().selectedEntry(), session(0));
    const QSize size = m_window->minimumSizeHint().expandedTo({740, 520}) + QSize(17, 13);
    m_window->resize(size);
    page<QSplitter>().setSizes({size.width() * 2 / 5, size.width() * 3 / 5});
    QTRY_COMPARE(m_window->size(), size);
    const QList<int> split = page<QSplitter>().sizes();
    m_window->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
    click(session(2));
    leaveWindow();

    openWindow();
    open(u"a.rundown.yaml"_s);
    QTRY_COMPARE(m_window->size(), size);
    QTRY_COMPARE(page<QSplitter>().sizes(), split);
    QCOMPARE(m_window->findChild<QTabWidget *>(u"tabs"_s)->currentIndex(), 2);
    QCOMPARE(page<ProgramPage>().selectedEntry(), session(2));
}

void MainWindowTest::pagesFollowTheNextEvent()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    write(u"b.rundown.yaml"_s, QByteArray(smallEvent) + "    notes: of b\n");
    open(u"a.rundown.yaml"_s);
    click(session(2));
    leaveWindow();
    openWindow();
    // The entries of the next event have the same ids as those of the one before.
    for (const QString &name : {u"a.rundown.yaml"_s, u"b.rundown.yaml"_s, u"a.rundown.yaml"_s}) {
        open(name);
        const EntryId selected = page<ProgramPage>().selectedEntry();
        QVERIFY(selected != EntryId::None);
        QCOMPARE(page<DetailsPage>().entry(), selected);
        QCOMPARE(page<NotesPage>().entry(), selected);
        click(session(2));
        QCOMPARE(page<NotesPage>().editor()->text(), document().session(session(2))->notes);
    }
}

void MainWindowTest::titleBarTellsTheEventAndItsState()
{
    QCOMPARE(m_window->windowTitle(), u"[*]Rundown"_s);
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    QCOMPARE(m_window->windowTitle(), u"a.rundown.yaml[*]"_s);
    QVERIFY(!m_window->isWindowModified());
    retitle(session(0), u"changed"_s);
    QVERIFY(m_window->isWindowModified());
    save();
    QVERIFY(!m_window->isWindowModified());
}

// --- what goes wrong -------------------------------------------------------------------------------------

void MainWindowTest::asksBeforeWritingOverAnothersChange_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("cancel") << u"Cancel"_s;
    QTest::newRow("write over") << u"Write over it"_s;
    QTest::newRow("save as") << u"Save as…"_s;
}

void MainWindowTest::asksBeforeWritingOverAnothersChange()
{
    QFETCH(QString, answer);
    const QByteArray theirs = QByteArray(smallEvent).replace("three", "theirs");
    const QByteArray ours = QByteArray(smallEvent).replace("two", "ours");
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"ours"_s);
    write(u"a.rundown.yaml"_s, theirs);
    m_answers->press(answer);
    if (answer == u"Save as…"_s)
        m_answers->giveFile(path(u"b.rundown.yaml"_s));
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QVERIFY(m_answers->takeTexts().value(0).contains(u"a.rundown.yaml"_s));
    QCOMPARE(read(u"a.rundown.yaml"_s), answer == u"Write over it"_s ? ours : theirs);
    QCOMPARE(document().isModified(), answer == u"Cancel"_s);
    if (answer == u"Save as…"_s) {
        QCOMPARE(read(u"b.rundown.yaml"_s), ours);
        QCOMPARE(document().filePath(), path(u"b.rundown.yaml"_s));
    }
}

void MainWindowTest::keepsWhatIsEditedWhileItSaves()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    document().setTitle(session(1), u"first"_s);
    QSignalSpy saved(m_window->file(), &DocumentFile::saved);
    m_window->file()->save();
    document().undoStack()->undo(); // another edit with the same number of steps
    document().setTitle(session(1), u"second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QVERIFY(read(u"a.rundown.yaml"_s).contains("first"));
    QVERIFY(document().isModified());
}

void MainWindowTest::saysWhyAFileCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no file") << u"none.rundown.yaml"_s << QByteArray();
    QTest::newRow("a folder") << u"."_s << QByteArray();
    QTest::newRow("broken YAML") << u"<b>bad.rundown.yaml"_s << QByteArray("title: [a\n");
    QTest::newRow("no text") << u"photo.md"_s << QByteArray("\xff\xd8\xff\xe0");
}

void MainWindowTest::saysWhyAFileCannotBeOpened()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    if (!bytes.isEmpty())
        write(name, bytes);
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    m_answers->press(u"OK"_s);
    QSignalSpy failed(m_window->file(), &DocumentFile::failed);
    m_window->openFile(path(name));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const QString text = m_answers->takeTexts().value(0);
    QVERIFY2(name == u"."_s || text.contains(name), qPrintable(text));
    // The event that was open still is, and can be worked on.
    QCOMPARE(document().filePath(), path(u"a.rundown.yaml"_s));
    retitle(session(1), u"goes on"_s);
    save();
    QCOMPARE(read(u"a.rundown.yaml"_s), QByteArray(smallEvent).replace("two", "goes on"));
}

void MainWindowTest::saysWhyAnEventCannotBeSaved()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);
    m_answers->press(u"OK"_s);
    m_window->file()->saveAs(path(u"no/such/folder/a.rundown.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    const QString text = m_answers->takeTexts().value(0);
    QVERIFY2(text.contains(u"no/such/folder"_s), qPrintable(text));
    QVERIFY(document().isModified());
    QCOMPARE(document().filePath(), path(u"a.rundown.yaml"_s));

    // A save that failed does not close the window either.
    QVERIFY(QFile::remove(path(u"a.rundown.yaml"_s)));
    m_answers->press(u"Save"_s);
    m_answers->press(u"Cancel"_s); // of the question about the file that is gone
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QTest::qWait(50);
    QVERIFY(m_window->isVisible());
}

void MainWindowTest::saysWhyARecordingCannotBePlayed()
{
    write(u"a.rundown.yaml"_s, QByteArray(smallEvent) + "    recordings:\n      - noise.mp3\n");
    write(u"noise.mp3"_s, "this is no sound\n");
    open(u"a.rundown.yaml"_s);
    click(session(2));
    PlaybackEngine &engine = *page<PlayerBar>().engine();
    QTRY_VERIFY_WITH_TIMEOUT(engine.problem().has_value(), patience);
    key(Qt::Key_F8);
    QVERIFY(!engine.isPlaying());
    retitle(session(2), u"goes on"_s);
}

int main(int argc, char *argv[])
{
    // A sound server that is not there, and none is started for us: the clock plays.
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QLocale::setDefault(QLocale::c());
    const QApplication app(argc, argv);
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "mainwindow_test.moc"
