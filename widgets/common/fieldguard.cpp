// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fieldguard.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

namespace rundown {

FieldGuard::FieldGuard(QWidget *field, History history) : QObject(field), m_field(field), m_history(history)
{
    field->installEventFilter(this);
}

FieldGuard *FieldGuard::composing()
{
    const QObject *field = QGuiApplication::focusObject(); // what loses the focus commits
    auto *guard = field ? field->findChild<FieldGuard *>({}, Qt::FindDirectChildrenOnly) : nullptr;
    return guard && guard->isComposing() ? guard : nullptr;
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
        return leavesToWindow(*static_cast<QKeyEvent *>(event));
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

/// Whether the field itself has what the key would undo or redo.
bool FieldGuard::hasHistory(const QKeyEvent &event) const
{
    const auto *edit = qobject_cast<QLineEdit *>(m_field);
    if (m_history != History::OfFieldFirst || !edit)
        return m_history != History::OfDocument;
    return event.matches(QKeySequence::Undo) ? edit->isUndoAvailable() : edit->isRedoAvailable();
}

// The window's actions take undo and redo before the field's own history does, and Ctrl+E, with which Qt's
// fields go to the end of their line on X11 as terminals do.
bool FieldGuard::leavesToWindow(QKeyEvent &event) const
{
    const bool isUndo = event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
    const bool isOfTerminals = event.matches(QKeySequence::MoveToEndOfLine) && event.key() != Qt::Key_End;
    if (!isOfTerminals && (!isUndo || hasHistory(event)))
        return false;
    event.ignore();
    return true;
}

bool FieldGuard::takesUndo(const QKeyEvent &event)
{
    if (m_history != History::OfDocument)
        return false;
    if (event.matches(QKeySequence::Undo))
        emit undoRequested();
    else if (event.matches(QKeySequence::Redo))
        emit redoRequested();
    else
        return false;
    return true;
}

} // namespace rundown
