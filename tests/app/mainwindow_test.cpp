// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/languagemenu.h"
#include "app/preferences.h"
#include "app/shortcuts.h"
#include "app/translation.h"
#include "tests/app/samplepost.h"
#include "tests/tone.h"
#include "widgets/common/messageline.h"
#include "widgets/details/detailspage.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/player/waveformview.h"
#include "widgets/program/programview.h"
#include "widgets/start/startpage.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What the window asks before it leaves an event, and what comes back on the next start.
class MainWindowTest : public WindowTest
{
    Q_OBJECT

private slots:
    void closingAsksAboutChanges();
    void closingAsksNothingWithoutNeed();
    void closingAfterAnImportMaySaveFirst();
    void openingAnotherAsksAboutChanges();
    void aFileNameWithMarksIsShownPlain();
    void closingDuringASaveWaitsForIt();
    void closingDuringASaveAsksAboutLaterChanges();
    void savingAsAnotherEventAsksFirst();

    void newEventBeginsOnTheStartPage();
    void theSampleIsACopyOfOnesOwn();

    void recentEventsComeBack();
    void layoutAndSelectedEntryComeBack();
    void pagesFollowTheNextEvent();
    void titleBarTellsTheEventAndItsState();

    void tabGoesThroughTheWindowInTheOrderOfItsParts();
    void anotherLanguageMakesTheWindowAnew();
    void anotherLanguageKeepsWhatCanBeUndone();
    void anotherLanguageTellsAgainWhatOthersDid();
    void noTwoActionsHaveTheSameKey();
    void eachActionOfTheMenusCanHaveAKey();

private:
    void openWindowOf(const std::shared_ptr<OpenEvent> &event);
    QAbstractButton *card(const QString &title) const;
};

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
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
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

void MainWindowTest::closingDuringASaveWaitsForIt()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);
    m_window->file()->save();
    QVERIFY(m_window->file()->isBusy());
    m_window->close();
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(read(u"a.rundown.yaml"_s).contains("changed"));
}

void MainWindowTest::closingDuringASaveAsksAboutLaterChanges()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);
    m_window->file()->save();
    document().setTitle(session(1), u"changed again"_s);
    m_answers->press(u"Save"_s);
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(read(u"a.rundown.yaml"_s).contains("changed again"));
}

void MainWindowTest::savingAsAnotherEventAsksFirst()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    write(u"day.rundown.yaml"_s, "rundown: 1\ntitle: another\n");
    open(u"a.rundown.yaml"_s);
    m_answers->giveFile(path(u"day"_s)); // to which the ending is added behind the dialog's own question
    m_answers->press(u"Cancel"_s);
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QTest::qWait(100);
    QVERIFY(!m_window->file()->isBusy());
    QVERIFY(m_answers->takeTexts().value(0).contains(u"day.rundown.yaml"_s));
    QCOMPARE(read(u"day.rundown.yaml"_s), QByteArray("rundown: 1\ntitle: another\n"));

    QSignalSpy saved(m_window->file(), &DocumentFile::saved);
    m_answers->giveFile(path(u"day"_s));
    m_answers->press(u"Write over it"_s);
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(read(u"day.rundown.yaml"_s), smallEvent);
}

// --- the start page --------------------------------------------------------------------------------------

QAbstractButton *MainWindowTest::card(const QString &title) const
{
    for (auto *button : page<StartPage>().findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == title)
            return button;
    }
    return nullptr;
}

void MainWindowTest::newEventBeginsOnTheStartPage()
{
    QVERIFY(card(u"New event"_s));
    QTest::mouseClick(card(u"New event"_s), Qt::LeftButton);
    QTRY_VERIFY(page<ProgramPage>().isVisible()); // with words in the place of the program
    key(Qt::Key_Insert);
    QTRY_COMPARE(document().childCount(EntryId::None), 1);
    retitle(session(0), u"The first talk"_s);
    QSignalSpy saved(m_window->file(), &DocumentFile::saved);
    m_answers->giveFile(path(u"new.rundown.yaml"_s));
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QVERIFY(read(u"new.rundown.yaml"_s).contains("The first talk"));
    exportTo(u"new.md"_s);
    QVERIFY(read(u"new.md"_s).contains("- The first talk\n"));
}

void MainWindowTest::theSampleIsACopyOfOnesOwn()
{
    const QString sample = QCoreApplication::applicationDirPath() + u"/../../sample/"_s;
    const auto bytesOf = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString name = QDir(sample).entryList({u"*.rundown.yaml"_s}).value(0);
    const QByteArray installed = bytesOf(sample + name);
    QVERIFY(!installed.isEmpty());
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();

    QSignalSpy opened(m_window->file(), &DocumentFile::opened);
    QTest::mouseClick(card(u"Try the sample event"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    qsizetype recordings = 0;
    forEachEntry(document().event().outline, [&](const Entry &entry, const Entry *) {
        recordings += entry.session() ? entry.session()->recordings.size() : 0;
    });
    QCOMPARE(recordings, 11);
    QVERIFY(titleOf(session(0)) != u"my own words"_s); // as it is where this test has once failed
    retitle(session(0), u"my own words"_s);
    save();
    QCOMPARE(bytesOf(sample + name), installed);
    leaveWindow();

    openWindow();
    QSignalSpy again(m_window->file(), &DocumentFile::opened);
    QTest::mouseClick(card(u"Try the sample event"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, patience);
    QCOMPARE(titleOf(session(0)), u"my own words"_s);
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

// --- without a mouse -------------------------------------------------------------------------------------

void MainWindowTest::tabGoesThroughTheWindowInTheOrderOfItsParts()
{
    write(u"a.rundown.yaml"_s, QByteArray(smallEvent) + "    recordings:\n      - a.wav\n");
    writeTone(path(u"a.wav"_s), 2);
    open(u"a.rundown.yaml"_s);
    click(session(2));
    QTRY_COMPARE_WITH_TIMEOUT(page<PlayerBar>().engine()->state(), PlaybackEngine::State::Paused, patience);
    m_window->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(0);
    view().setFocus();
    QList<QWidget *> reached;
    for (int steps = 0; steps < 100 && !reached.contains(QApplication::focusWidget()); ++steps) {
        reached << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto placeOf = [&](const QWidget *widget) { return reached.indexOf(widget); };
    const auto *tabs = m_window->findChild<QTabWidget *>(u"tabs"_s)->findChild<QTabBar *>();
    const QList<QLineEdit *> fields = page<DetailsPage>().findChildren<QLineEdit *>();
    const auto first = std::ranges::find_if(fields, [](const QWidget *field) { return field->isVisible(); });
    QVERIFY(first != fields.end());
    QCOMPARE(placeOf(&view()), 0);
    QVERIFY(placeOf(tabs) > 0);
    QVERIFY(placeOf(*first) > placeOf(tabs));
    QVERIFY(placeOf(m_window->findChild<WaveformView *>()) > placeOf(*first));
    for (const QWidget *widget : std::as_const(reached))
        QVERIFY2(widget->isVisible() && widget->isEnabled(), widget->metaObject()->className());
}

void MainWindowTest::anotherLanguageMakesTheWindowAnew()
{
    QAction *chinese = nullptr;
    for (QAction *action : m_window->findChildren<QAction *>())
        if (action->text().startsWith(u"简体中文"_s))
            chinese = action;
    QVERIFY(chinese);
    QTimer::singleShot(0, chinese, &QAction::trigger);
    QCOMPARE(QCoreApplication::exec(), MainWindow::madeAnew);
    QCOMPARE(chosenLocale().language(), QLocale::Chinese);
    installTranslations(chosenLocale());
    openWindow();
    QCOMPARE(m_window->menuBar()->actions().first()->text(), u"文件(&F)"_s);
    installTranslations(QLocale::c());
    openWindow();
    QCOMPARE(m_window->menuBar()->actions().first()->text(), u"&File"_s);
}

void MainWindowTest::openWindowOf(const std::shared_ptr<OpenEvent> &event)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(event);
    m_window->restoreLayout();
    m_window->show();
    activate();
}

void MainWindowTest::anotherLanguageKeepsWhatCanBeUndone()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    const auto event = std::make_shared<OpenEvent>();
    openWindowOf(event);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"changed"_s);
    click(session(1));
    QAction *chinese = nullptr;
    for (QAction *action : m_window->findChildren<QAction *>())
        if (action->text().startsWith(u"简体中文"_s))
            chinese = action;
    QTimer::singleShot(0, chinese, &QAction::trigger);
    QCOMPARE(QCoreApplication::exec(), MainWindow::madeAnew); // nothing is asked
    openWindowOf(event);
    QCOMPARE(titleOf(session(1)), u"changed"_s);
    QCOMPARE(page<ProgramPage>().selectedEntry(), session(1));
    QVERIFY(document().isModified() && m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith(u"a.rundown.yaml"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(titleOf(session(1)), u"two"_s);
    QVERIFY(!document().isModified());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    save();
    QCOMPARE(read(u"a.rundown.yaml"_s), QByteArray(smallEvent).replace("two", "changed"));
}

void MainWindowTest::anotherLanguageTellsAgainWhatOthersDid()
{
    write(u"a.rundown.yaml"_s, smallEvent);
    const auto event = std::make_shared<OpenEvent>();
    openWindowOf(event);
    open(u"a.rundown.yaml"_s);
    retitle(session(1), u"mine"_s);
    write(u"a.rundown.yaml"_s, QByteArray(smallEvent).replace("two", "theirs"));
    QTRY_VERIFY_WITH_TIMEOUT(!page<MessageLine>().text().isEmpty(), patience);
    const QString told = page<MessageLine>().text();
    openWindowOf(event);
    QCOMPARE(page<MessageLine>().text(), told);
    QVERIFY(page<MessageLine>().isVisible());
}

void MainWindowTest::eachActionOfTheMenusCanHaveAKey()
{
    const auto *shortcuts = m_window->findChild<Shortcuts *>();
    QStringList fixed;
    QSet<QString> names;
    for (const Shortcuts::Section &section : shortcuts->sections())
        for (const QAction *action : section.actions) {
            if (!shortcuts->canChange(action))
                fixed << action->text();
            if (!action->objectName().isEmpty())
                QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names << action->objectName();
        }
    QVERIFY2(fixed.isEmpty(), qPrintable(fixed.join(u", "_s)));
    const auto exportNotes = [this] { return m_window->findChild<QAction *>(u"export-notes"_s); };
    QVERIFY(exportNotes() && exportNotes()->shortcut().isEmpty());
    m_window->findChild<Shortcuts *>()->setKey(exportNotes(), Qt::CTRL | Qt::ALT | Qt::Key_N);
    openWindow();
    QCOMPARE(exportNotes()->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
}

/// Qt runs neither of two actions with one key.
void MainWindowTest::noTwoActionsHaveTheSameKey()
{
    QHash<QString, QAction *> taken;
    for (QAction *action : m_window->findChildren<QAction *>()) {
        const QString key = action->shortcut().toString();
        if (key.isEmpty())
            continue;
        QVERIFY2(!taken.contains(key) || taken.value(key) == action,
                 qPrintable(key + u": "_s + action->text() + u", "_s + taken.value(key, action)->text()));
        taken.insert(key, action);
    }
    QCOMPARE_GT(taken.size(), 60);
}

int main(int argc, char *argv[])
{
    return runWindowTest<MainWindowTest>(argc, argv);
}
#include "mainwindow_test.moc"
