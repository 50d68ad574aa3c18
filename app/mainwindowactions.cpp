// SPDX-License-Identifier: GPL-3.0-or-later
// The menus and the toolbar of the main window; what they do stands in mainwindow.cpp or in the pages.
#include "app/mainwindow.h"

#include "app/keysheet.h"
#include "app/languagemenu.h"
#include "app/listeningpart.h"
#include "app/preferences.h"
#include "app/problemspart.h"
#include "app/shortcutdialog.h"
#include "app/shortcuts.h"
#include "widgets/common/actiontext.h"
#include "widgets/common/icons.h"
#include "widgets/details/detailspage.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notesactions.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programactions.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"
#include "widgets/start/startpage.h"
#include "widgets/transcript/transcriptpanel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A menu takes "&" for a mnemonic; a file's name does not mean one.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void MainWindow::makeActions()
{
    m_transcriptAction = new QAction(tr("T&ranscript"), this);
    m_transcriptAction->setCheckable(true);
    m_transcriptAction->setShortcut(QKeySequence(Qt::ALT | Qt::Key_6));
    makeFileMenu();
    makeEditMenu();
    makeNotesMenu();
    makePlayMenu();
    makeViewMenu();
    makeHelpMenu();
    makeToolBar();
    m_shortcuts = new Shortcuts(*menuBar(), this);
}

QAction *MainWindow::addTo(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &key,
                           void (MainWindow::*slot)())
{
    QAction *action = menu->addAction(themeIcon(icon), text);
    action->setIconText(plainActionText(text));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    addTo(menu, u"document-new"_s, tr("&New event"), QKeySequence::New, &MainWindow::startNew);
    m_openAction = addTo(menu, u"document-open"_s, tr("&Open…"), QKeySequence::Open, &MainWindow::askAndOpen);
    m_recentMenu = menu->addMenu(themeIcon(u"document-open-recent"_s), tr("Open &recent"));
    addTo(menu, {}, tr("Open the sa&mple event"), {}, &MainWindow::openSample)
        ->setObjectName(u"open-sample"_s);
    menu->addSeparator();
    m_saveAction = addTo(menu, u"document-save"_s, tr("&Save"), QKeySequence::Save, &MainWindow::save);
    QAction *saveAs = addTo(menu, u"document-save-as"_s, tr("Save &as…"), QKeySequence(tr("Ctrl+Shift+S")),
                            &MainWindow::askAndSaveAs);
    menu->addSeparator();
    m_importAction = addTo(menu, u"document-import"_s, tr("&Import post…"), QKeySequence(tr("Ctrl+I")),
                           &MainWindow::askAndImport);
    m_exportAction = addTo(menu, u"document-export"_s, tr("&Export post…"), QKeySequence(tr("Ctrl+E")),
                           &MainWindow::exportPost);
    QAction *bundle = addTo(menu, {}, tr("Export post and me&dia…"), QKeySequence(tr("Ctrl+Alt+E")),
                            &MainWindow::exportBundle);
    QAction *notes = addTo(menu, {}, tr("Export no&tes…"), {}, &MainWindow::exportNotes);
    notes->setObjectName(u"export-notes"_s); // by which one without a key is told
    m_eventActions << notes;
    menu->addSeparator();
    m_attachAction = addTo(menu, u"folder-sound"_s, tr("Attach re&cordings…"),
                           QKeySequence(tr("Ctrl+Shift+R")), &MainWindow::attachRecordings);
    QAction *find = menu->addAction(tr("Find &lost recordings"));
    find->setObjectName(u"find-lost-recordings"_s);
    connect(find, &QAction::triggered, this, [this] { lookForRecordings(true); });
    menu->addSeparator();
    QAction *quit = menu->addAction(themeIcon(u"application-exit"_s), tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    m_eventActions << m_saveAction << saveAs << m_exportAction << bundle << m_attachAction << find;
    showRecentEvents();
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_undoAction = m_document.undoStack()->createUndoAction(this, tr("&Undo"));
    m_undoAction->setIcon(themeIcon(u"edit-undo"_s));
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_redoAction = m_document.undoStack()->createRedoAction(this, tr("&Redo"));
    m_redoAction->setIcon(themeIcon(u"edit-redo"_s));
    m_redoAction->setShortcut(QKeySequence::Redo);
    menu->addActions({m_undoAction, m_redoAction});
    menu->addSeparator();
    m_eventActions << menu->menuAction();
    m_programPage->actions()->fillMenu(*menu);
    m_programPage->addReadAsMenu(*menu);
    menu->addSeparator();
    const ProgramActions *program = m_programPage->actions();
    menu->addActions({program->find, program->findNext, program->findPrevious, program->replace});
    menu->addSeparator();
    menu->addAction(m_notesPage->nextWrongWordAction());
    wireWriting(menu);
}

void MainWindow::makeNotesMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Notes"));
    m_eventActions << menu->menuAction();
    menu->addActions(m_notesPage->actions()->all());
    menu->addSeparator();
    m_listening->fillMenu(menu);
}

void MainWindow::makePlayMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Play"));
    menu->addActions(m_player->actions());
    menu->addAction(m_notesPage->playAction());
    menu->addSeparator();
    menu->addActions(
        {m_transcript->quoteAction(), m_transcript->importAction(), m_transcript->speechAction()});
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    static constexpr std::array keys{Qt::ALT | Qt::Key_1, Qt::ALT | Qt::Key_2, Qt::ALT | Qt::Key_3,
                                     Qt::ALT | Qt::Key_4};
    QAction *program = menu->addAction(tr("&Program"));
    program->setShortcut(QKeySequence(keys[0]));
    connect(program, &QAction::triggered, this, [this] { m_programPage->view()->setFocus(); });
    m_eventActions << program;
    for (int i = 0; i < m_tabs->count(); ++i) {
        QAction *action = menu->addAction(m_tabs->tabText(i));
        action->setShortcut(QKeySequence(keys[size_t(i) + 1]));
        connect(action, &QAction::triggered, this, [this, i] { showTab(i); });
        m_eventActions << action;
    }
    m_eventActions << makeJumpAction(menu);
    menu->addSeparator();
    fillLanguageMenu(menu->addMenu(tr("&Language")), [this] { startAnew(); });
    menu->addSeparator();
    menu->addAction(m_transcriptAction);
    m_eventActions << m_transcriptAction;
    m_problems->fillMenu(menu);
    m_eventActions << m_problems->showAction();
    menu->addSeparator();
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *keys = menu->addAction(themeIcon(u"input-keyboard"_s), tr("&Keys"));
    keys->setShortcut(QKeySequence(Qt::Key_F1));
    connect(keys, &QAction::triggered, this, [this] { showKeySheet(this, *m_shortcuts); });
    QAction *change = menu->addAction(themeIcon(u"configure-shortcuts"_s), tr("&Change keys…"));
    change->setObjectName(u"change-keys"_s);
    connect(change, &QAction::triggered, this, [this] { ShortcutDialog(m_shortcuts, this).exec(); });
    QAction *about = menu->addAction(themeIcon(u"help-about"_s), tr("&About Rundown"));
    about->setObjectName(u"about"_s);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Rundown"),
        tr("<h3>Rundown %1</h3><p>The program of an event, its recordings and its recap post.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

/// open save | undo redo | add | import export | find
void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(u"toolbar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const ProgramActions *program = m_programPage->actions();
    auto *add = new QToolButton;
    add->setIcon(themeIcon(u"list-add"_s));
    add->setText(tr("Add"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setFocusPolicy(Qt::NoFocus);
    auto *menu = new QMenu(add);
    menu->addActions(program->adding());
    add->setMenu(menu);
    for (QAction *action : {m_openAction, m_saveAction})
        bar->addAction(action);
    bar->addSeparator();
    for (QAction *action : {m_undoAction, m_redoAction}) {
        bar->addAction(action);
        static_cast<QToolButton *>(bar->widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    bar->addSeparator();
    m_eventActions << bar->addWidget(add) << program->find;
    bar->addSeparator();
    for (QAction *action : {m_importAction, m_exportAction})
        bar->addAction(action);
    bar->addSeparator();
    program->find->setIconText(plainActionText(program->find->text()));
    bar->addAction(program->find);
}

void MainWindow::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
    if (m_tabs->widget(index) == m_detailsPage)
        m_detailsPage->focusFirstField();
    else if (m_tabs->widget(index) == m_notesPage)
        m_notesPage->editor()->setFocus();
    else
        m_tabs->widget(index)->setFocus();
}

void MainWindow::showRecentEvents()
{
    const QList<RecentEvent> events = Preferences::recentEvents();
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!events.isEmpty());
    for (const RecentEvent &event : events) {
        const QString name = event.title.isEmpty() ? QFileInfo(event.path).fileName() : event.title;
        QAction *action = m_recentMenu->addAction(menuText(name));
        connect(action, &QAction::triggered, this, [this, path = event.path] { openFile(path); });
    }
    m_startPage->setRecentEvents(events);
}

} // namespace rundown
