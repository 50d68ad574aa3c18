// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"

#include <QTemporaryDir>

namespace rundown::bench {

/// The real window with all its pages on an open event, the session in the middle selected.
class WatchedWindow
{
public:
    explicit WatchedWindow(const Event &event);

    ~WatchedWindow();

    /// Gives the session another title, which all pages lay out and paint at once. What they leave for a
    /// pause in typing is not waited for.
    void editTitle(int number);

private:
    EventDocument &document() { return *m_window.document(); }
    void rest();

    QTemporaryDir m_folder;
    MainWindow m_window;
    EntryId m_middle = EntryId::None;
};

} // namespace rundown::bench
