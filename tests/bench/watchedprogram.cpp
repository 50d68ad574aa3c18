// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchedprogram.h"

#include <QCoreApplication>
#include <QEvent>

namespace rundown::bench {

WatchedProgram::WatchedProgram(const Event &event, Views views)
{
    document.undoStack()->setUndoLimit(100); // or memory would be what is measured
    document.load(event);
    if (views == Views::Shown)
        showViews();
    m_tree.viewport()->installEventFilter(this);
}

void WatchedProgram::showViews()
{
    m_tree.setProgram(&m_program, &m_delegate);
    m_tree.resize(700, 600);
    m_tree.unfoldAll();
    m_tree.show();
    m_tree.setCurrentIndex(m_program.indexOf(middle()));
    m_tree.scrollTo(m_tree.currentIndex(), QTreeView::PositionAtCenter); // with all that edits change
    follow();
}

void WatchedProgram::follow()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

bool WatchedProgram::eventFilter(QObject *watched, QEvent *event)
{
    m_paints += event->type() == QEvent::Paint ? 1 : 0;
    return QObject::eventFilter(watched, event);
}

EntryId WatchedProgram::middle() const
{
    return document.childAt(EntryId::None, document.childCount(EntryId::None) / 2);
}

} // namespace rundown::bench
