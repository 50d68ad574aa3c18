// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notesactions.h"

#include "widgets/common/icons.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

QAction *make(QWidget *page, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(page);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

} // namespace

NotesActions::NotesActions(QWidget *page)
    : QObject(page), stamp(make(page, u"player-time"_s, Qt::CTRL | Qt::Key_T)),
      play(make(page, u"media-playback-start"_s, Qt::CTRL | Qt::Key_Return)),
      earlier(make(page, {}, Qt::ALT | Qt::Key_Comma)), later(make(page, {}, Qt::ALT | Qt::Key_Period)),
      quote(make(page, u"format-text-blockquote"_s, Qt::SHIFT | Qt::Key_F2)),
      check(make(page, u"question"_s, Qt::SHIFT | Qt::Key_F3)),
      link(make(page, u"insert-link"_s, Qt::SHIFT | Qt::Key_F4)),
      pinSlides(make(page, u"view-presentation"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
      pinPhoto(make(page, u"insert-image"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_O))
{
    translate();
}

QList<QAction *> NotesActions::all() const
{
    return {stamp, earlier, later, quote, check, link, pinSlides, pinPhoto};
}

void NotesActions::translate()
{
    stamp->setText(tr("Stamp"));
    stamp->setToolTip(tr("Put the time in the recording before this note"));
    play->setText(tr("Play from stamp"));
    play->setToolTip(tr("Play the recording from this note’s stamp"));
    earlier->setText(tr("Stamp 1 second earlier"));
    later->setText(tr("Stamp 1 second later"));
    quote->setText(tr("Quote"));
    check->setText(tr("Something to check"));
    link->setText(tr("Link to add"));
    pinSlides->setText(tr("Pin a page of the slides here"));
    pinPhoto->setText(tr("Pin a photo here…"));
}

void NotesActions::update(bool notes, bool hasSound, bool hasStamp)
{
    for (QAction *action : {quote, check, link})
        action->setEnabled(notes);
    for (QAction *action : {stamp, pinSlides, pinPhoto})
        action->setEnabled(notes && hasSound);
    for (QAction *action : {play, earlier, later})
        action->setEnabled(notes && hasStamp);
}

} // namespace rundown
