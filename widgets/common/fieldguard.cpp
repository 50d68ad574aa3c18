// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fieldguard.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

namespace rundown {

FieldGuard::FieldGuard(QWidget *field) : QObject(field), m_field(field)
{
    field->installEventFilter(this);
}

void FieldGuard::commit()
{
    if (!isComposing())
        return;
    if (m_field->hasFocus())
        QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    // No input method answered (it has gone, or the focus has): the letters are kept as they stand.
    QInputMethodEvent event;
    event.setCommitString(m_preedit);
    QCoreApplication::sendEvent(m_field, &event);
    if (m_field->hasFocus())
        QGuiApplication::inputMethod()->reset();
}

bool FieldGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        follow(*static_cast<QInputMethodEvent *>(event));
        break;
    case QEvent::FocusAboutToChange:
        commit();
        break;
    case QEvent::FocusOut:
        commit();
        emit left();
        break;
    case QEvent::ShortcutOverride:
        if (auto *key = static_cast<QKeyEvent *>(event);
            key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore(); // the window's actions take it before the field's own history does
            return true;
        }
        break;
    case QEvent::KeyPress:
        return takesUndo(*static_cast<QKeyEvent *>(event));
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FieldGuard::follow(const QInputMethodEvent &event)
{
    const bool was = isComposing();
    m_preedit = event.preeditString();
    // The field handles the event after this filter: what was put off waits until it has.
    if (was && !isComposing())
        QTimer::singleShot(0, this, &FieldGuard::composed);
}

bool FieldGuard::takesUndo(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo))
        emit undoRequested();
    else if (event.matches(QKeySequence::Redo))
        emit redoRequested();
    else
        return false;
    return true;
}

} // namespace rundown
