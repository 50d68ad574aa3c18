// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of the main window have to do with each other while one writes: found places, spelling, the
// outline.
#include "app/mainwindow.h"

#include "app/preferences.h"
#include "models/spelling/spellservice.h"
#include "widgets/common/icons.h"
#include "widgets/notes/jumplist.h"
#include "widgets/notes/notespage.h"
#include "widgets/notes/spellmenu.h"
#include "widgets/program/programfind.h"
#include "widgets/program/programpage.h"
#include "widgets/program/programview.h"

#include <QAction>
#include <QMenu>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rundown {

/// What the notes and the program have to do with each other while one writes.
void MainWindow::wireWriting(QMenu *edit)
{
    QMenu *languages = edit->addMenu(themeIcon(u"tools-check-spelling"_s), tr("&Spelling"));
    connect(languages, &QMenu::aboutToShow, this,
            [this, languages] { fillSpellingMenu(*languages, *m_notesPage->spelling()); });
    connect(m_programPage->find(), &ProgramFind::placeWanted, this, [this](const TextPlace &place) {
        if (place.field != EntryText::Notes && place.field != EntryText::Prose)
            return;
        m_tabs->setCurrentWidget(m_notesPage); // the keys stay where they are
        m_notesPage->showPlace(place.range.begin, place.range.length);
    });
    connect(m_notesPage, &NotesPage::textWanted, this, [this] { showTab(m_tabs->indexOf(m_notesPage)); });
    connect(m_programPage, &ProgramPage::imagesOffered, m_notesPage, &NotesPage::takePhotos);
    connect(m_programPage, &ProgramPage::imagesDropped, m_notesPage, &NotesPage::takePhotosBefore);
    connect(m_notesPage, &NotesPage::photosAdded, m_programPage, &ProgramPage::keepSelection);
    SpellService *spelling = m_notesPage->spelling();
    spelling->setSettings(Preferences::spelling());
    connect(spelling, &SpellService::settingsChanged, this,
            [spelling] { Preferences::setSpelling(spelling->settings()); });
}

/// The outline of the post, to jump by.
QAction *MainWindow::makeJumpAction(QMenu *menu)
{
    auto *jump = new JumpList(this);
    connect(jump, &JumpList::chosen, this, [this](EntryId id, qsizetype position) {
        m_programPage->setSelectedEntry(id);
        if (m_document.prose(id)) {
            showTab(m_tabs->indexOf(m_notesPage));
            m_notesPage->showPlace(position, 0);
        } else {
            m_programPage->view()->setFocus();
        }
    });
    QAction *action = menu->addAction(themeIcon(u"go-jump"_s), tr("&Go to…"));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    connect(action, &QAction::triggered, this, [this, jump] {
        commitComposing();
        jump->open(m_document.event().outline, m_current);
    });
    return action;
}

} // namespace rundown
