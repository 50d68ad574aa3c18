// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filewatch.h"

#include "widgets/common/background.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

namespace rundown {

namespace {

/// Programs write a file in several steps: it is looked at when it has been quiet for so long.
constexpr int settleMs = 200;

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::look);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && !m_path.isEmpty())
            m_settle.start();
    });
}

void FileWatch::watch(const QString &path, const FileStamp &stamp)
{
    stop();
    m_path = path;
    m_stamp = stamp;
    if (path.isEmpty())
        return;
    watchAgain();
    m_settle.start(); // it may have changed since it was stamped
}

void FileWatch::stop()
{
    ++m_round;
    m_settle.stop();
    m_path.clear();
    m_state = State::Same;
    m_tells = false;
    if (const QStringList files = m_watcher.files() + m_watcher.directories(); !files.isEmpty())
        m_watcher.removePaths(files);
}

/// A file is lost from sight when another is renamed over it, and a folder says nothing about writes into its
/// files: both are watched, and again after each change. What a link points to lies in a folder of its own.
void FileWatch::watchAgain()
{
    const QFileInfo file(m_path);
    QStringList wanted{file.absolutePath()};
    if (file.exists())
        wanted << m_path << QFileInfo(file.canonicalFilePath()).absolutePath();
    wanted.removeDuplicates();
    for (const QString &known : m_watcher.files() + m_watcher.directories())
        wanted.removeAll(known);
    for (const QString &path : std::as_const(wanted))
        m_watcher.addPath(path);
}

void FileWatch::look()
{
    if (m_path.isEmpty())
        return;
    m_looksAgain = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    watchAgain(); // first, so that nothing happens in between unseen
    const auto work = [path = m_path, stamp = m_stamp] {
        if (!changedSince(path, stamp))
            return State::Same;
        return QFileInfo::exists(path) ? State::Changed : State::Gone;
    };
    inThreadOfItsOwn(this, work, [this, round = m_round](State state) { finishLook(round, state); });
}

void FileWatch::lookAndTell()
{
    m_tells = true;
    look();
}

void FileWatch::finishLook(int round, State state)
{
    m_isLooking = false;
    if (m_looksAgain)
        m_settle.start();
    if (round != m_round)
        return;
    const State before = std::exchange(m_state, state);
    if (std::exchange(m_tells, false) || state != before || state == State::Changed)
        emit stateChanged(state);
}

} // namespace rundown
