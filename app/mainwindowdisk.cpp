// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says and offers when others change the event's file.
#include "app/mainwindow.h"

#include "widgets/common/messageline.h"

#include <QFileInfo>

namespace rundown {

void MainWindow::wireDisk()
{
    connect(&m_file, &DocumentFile::aboutToReload, this, &MainWindow::commitComposing);
    connect(&m_file, &DocumentFile::changedByOthers, this, &MainWindow::tellChangedByOthers);
    connect(&m_file, &DocumentFile::goneOnDisk, this, &MainWindow::tellGone);
    connect(&m_file, &DocumentFile::reloaded, this, &MainWindow::tellReloaded);
    connect(&m_file, &DocumentFile::sameOnDisk, m_messageLine, &MessageLine::dismiss);
    connect(&m_file, &DocumentFile::saved, m_messageLine, &MessageLine::dismiss);
    connect(&m_file, &DocumentFile::opened, m_messageLine, &MessageLine::dismiss);
    connect(&m_file, &DocumentFile::unreadableOnDisk, this, [this](const Problem &problem) {
        m_messageLine->say(MessageLine::Mood::Warning,
                           tr("Another program changed “%1”, and it cannot be read now. What you see is what "
                              "it was.\n%2")
                               .arg(eventName(), problem.toString()));
    });
    connect(&m_file, &DocumentFile::keptTheirs, this, [this](const QString &copy) {
        m_messageLine->say(
            MessageLine::Mood::News,
            tr("Yours stays. The other version is kept as “%1”.").arg(QFileInfo(copy).fileName()));
    });
}

void MainWindow::tellChangedByOthers()
{
    m_messageLine->say(MessageLine::Mood::Warning,
                       tr("Another program changed “%1” while you have unsaved changes.").arg(eventName()));
    m_messageLine->offer(tr("Take the &other version"), [this] { m_file.reload(); });
    m_messageLine->offer(tr("&Keep mine"), [this] { m_file.keepMine(); });
    m_messageLine->offer(tr("Save mine &as…"), [this] { askAndSaveAs(); });
}

void MainWindow::tellGone()
{
    m_messageLine->say(MessageLine::Mood::Warning,
                       tr("“%1” is no longer there: it was moved, renamed or deleted.").arg(eventName()));
    m_messageLine->offer(tr("Save it a&gain"), [this] { save(); });
    m_messageLine->offer(tr("Save &as…"), [this] { askAndSaveAs(); });
    updateTitle();
}

void MainWindow::tellReloaded(bool isOther)
{
    updateTitle();
    updateProblems();
    if (!isOther)
        return m_messageLine->dismiss();
    m_messageLine->say(MessageLine::Mood::News,
                       tr("Another program changed “%1”: this is the new version.").arg(eventName()));
    m_messageLine->offer(tr("&Back to what it was"), [this] { m_document.undoStack()->undo(); });
}

} // namespace rundown
