// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchedpreview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

namespace rundown::bench {

WatchedPreview::WatchedPreview(const Event &event)
{
    QElapsedTimer timer;
    timer.start();
    m_document.undoStack()->setUndoLimit(100); // or memory would be what is measured
    m_document.load(event);
    const EntryId middle = m_document.childAt(EntryId::None, m_document.childCount(EntryId::None) / 2);
    m_preview.setDocument(&m_document);
    m_preview.resize(640, 640);
    m_preview.setCurrentEntry(middle);
    m_preview.view()->viewport()->installEventFilter(this);
    connect(&m_preview, &PostPreview::upToDate, this, [this] { m_isRendered = true; });
    m_preview.show();
    waitForPaint();
    m_openingMs = double(timer.nsecsElapsed()) / 1e6;
    m_field.setText(m_document.session(middle)->title);
    connect(&m_field, &QLineEdit::textEdited, this,
            [this, middle](const QString &text) { m_document.setTitle(middle, text); });
}

bool WatchedPreview::waitForPaint()
{
    constexpr int longestMs = 60'000;
    QElapsedTimer timer;
    timer.start();
    while (!m_isPainted && timer.elapsed() < longestMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return m_isPainted;
}

bool WatchedPreview::type(int number)
{
    m_isRendered = m_isPainted = false;
    const bool back = number % 20 >= 10; // the title stays of about the same length
    QKeyEvent press(QEvent::KeyPress, back ? Qt::Key_Backspace : Qt::Key_A, Qt::NoModifier,
                    back ? QString() : QStringLiteral("a"));
    QCoreApplication::sendEvent(&m_field, &press);
    return waitForPaint();
}

/// Only what is painted once everything is rendered counts.
bool WatchedPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_isRendered)
        m_isPainted = true;
    return QObject::eventFilter(watched, event);
}

} // namespace rundown::bench
