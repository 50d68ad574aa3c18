// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programactions.h"

#include "widgets/common/icons.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QAction *make(QObject *parent, const QString &icon, const QList<QKeySequence> &shortcuts = {},
              Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut)
{
    auto *action = new QAction(parent);
    action->setIcon(themeIcon(icon));
    action->setShortcuts(shortcuts);
    action->setShortcutContext(context);
    return action;
}

} // namespace

ProgramActions::ProgramActions(QObject *parent)
    : QObject(parent), addSession(make(this, u"list-add"_s, {Qt::Key_Insert})),
      addInBlock(make(this, u"view-time-schedule-child-insert"_s, {Qt::ALT | Qt::Key_Insert})),
      addPhoto(make(this, u"insert-image"_s)), addText(make(this, u"insert-text"_s)),
      edit(make(this, u"edit-rename"_s)), duplicate(make(this, u"edit-duplicate"_s, {Qt::CTRL | Qt::Key_D})),
      remove(make(this, u"edit-delete"_s, {Qt::Key_Delete})),
      cut(make(this, u"edit-cut"_s, QKeySequence::keyBindings(QKeySequence::Cut))),
      copy(make(this, u"edit-copy"_s, QKeySequence::keyBindings(QKeySequence::Copy))),
      paste(make(this, u"edit-paste"_s, QKeySequence::keyBindings(QKeySequence::Paste))),
      moveUp(make(this, u"go-up"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Up})),
      moveDown(make(this, u"go-down"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Down})),
      moveIn(make(this, u"format-indent-more"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Right})),
      moveOut(make(this, u"format-indent-less"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Left})),
      play(make(this, u"media-playback-start"_s)),
      eventDetails(
          make(this, u"document-properties"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_E}, Qt::WindowShortcut)),
      find(make(this, u"edit-find"_s, {Qt::CTRL | Qt::Key_F}, Qt::WindowShortcut)),
      replace(make(this, u"edit-find-replace"_s, {Qt::CTRL | Qt::Key_H}, Qt::WindowShortcut)),
      findNext(make(this, u"go-down-search"_s, {Qt::CTRL | Qt::Key_G}, Qt::WindowShortcut)),
      findPrevious(make(this, u"go-up-search"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_G}, Qt::WindowShortcut))
{
    // By which those without a key are told, where a person gives them one.
    addPhoto->setObjectName(u"add-photo"_s);
    addText->setObjectName(u"add-text"_s);
    edit->setObjectName(u"edit-entry"_s);
    play->setObjectName(u"play-recording"_s);
    translate();
}

QList<QAction *> ProgramActions::all() const
{
    return {addSession, addInBlock,   addPhoto, addText, edit,     duplicate,   remove,
            cut,        copy,         paste,    moveUp,  moveDown, moveIn,      moveOut,
            play,       eventDetails, find,     replace, findNext, findPrevious};
}

void ProgramActions::fillMenu(QMenu &menu) const
{
    menu.addActions(adding());
    menu.addSeparator();
    menu.addActions({edit, play});
    menu.addSeparator();
    menu.addActions({cut, copy, paste, duplicate, remove});
    menu.addSeparator();
    menu.addActions({moveUp, moveDown, moveIn, moveOut});
    menu.addSeparator();
    menu.addActions({eventDetails});
}

void ProgramActions::translate()
{
    addSession->setText(tr("Add &session"));
    addInBlock->setText(tr("Add session to &block"));
    addPhoto->setText(tr("Add &photo"));
    addText->setText(tr("Add te&xt"));
    edit->setText(tr("&Edit"));
    duplicate->setText(tr("&Duplicate"));
    remove->setText(tr("De&lete"));
    cut->setText(tr("Cu&t"));
    copy->setText(tr("&Copy"));
    paste->setText(tr("&Paste"));
    moveUp->setText(tr("Move &up"));
    moveDown->setText(tr("Move do&wn"));
    moveIn->setText(tr("Move &into block"));
    moveOut->setText(tr("Move &out of block"));
    play->setText(tr("Pl&ay recording"));
    eventDetails->setText(tr("Details of the e&vent"));
    find->setText(tr("&Find"));
    replace->setText(tr("&Replace"));
    findNext->setText(tr("Find &next"));
    findPrevious->setText(tr("Find p&revious"));
}

} // namespace rundown
