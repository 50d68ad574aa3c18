// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/storage/storage.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace rundown {

/// Tells whether a file is still what its stamp says, whoever changes, replaces or removes it. Looks in a
/// worker thread: when the system tells of a change, and when the person comes back to the program (network
/// folders tell nothing).
class FileWatch : public QObject
{
    Q_OBJECT
public:
    enum class State { Same, Changed, Gone };
    Q_ENUM(State)

    explicit FileWatch(QObject *parent = nullptr);

    /// Watches this file from now on; it is taken for Same.
    void watch(const QString &path, const FileStamp &stamp);
    void stop();
    State state() const { return m_state; }
    /// Looks now.
    void look();
    /// Looks now, and tells what it is like even where it is as it was told before.
    void lookAndTell();

signals:
    /// Also when a changed file has changed once more.
    void stateChanged(rundown::FileWatch::State state);

private:
    void watchAgain();
    void finishLook(int round, State state);

    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QString m_path;
    FileStamp m_stamp;
    State m_state = State::Same;
    int m_round = 0; ///< answers about an earlier file or stamp are not heard
    bool m_isLooking = false;
    bool m_looksAgain = false;
    bool m_tells = false; ///< once, whatever it is
};

} // namespace rundown
