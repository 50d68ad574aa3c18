// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchedwindow.h"

#include "models/format/eventfile/eventfile.h"
#include "widgets/preview/postpreview.h"
#include "widgets/program/programpage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rundown::bench {

WatchedWindow::WatchedWindow(const Event &event)
{
    const QString path = m_folder.filePath(u"bench.rundown.yaml"_s);
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(writeEventFile({}, event).value_or("")) <= 0)
        qFatal("no event file could be written");
    file.close();
    document().undoStack()->setUndoLimit(100); // or memory would be what is measured
    m_window.openFile(path);
    m_window.show();
    while (document().childCount(EntryId::None) == 0)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    m_middle = document().childAt(EntryId::None, document().childCount(EntryId::None) / 2);
    m_window.findChild<ProgramPage *>()->setSelectedEntry(m_middle);
    rest();
}

WatchedWindow::~WatchedWindow()
{
    document().setSaved(); // or it would ask
}

void WatchedWindow::editTitle(int number)
{
    document().setTitle(m_middle, u"Title %1"_s.arg(number));
    document().endTyping();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// Until workers and timers have nothing left to do.
void WatchedWindow::rest()
{
    constexpr int quietMs = 1500; // longer than any page waits before it begins
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < quietMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace rundown::bench
