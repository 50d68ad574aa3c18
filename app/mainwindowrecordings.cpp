// SPDX-License-Identifier: GPL-3.0-or-later
// How recordings come to the event in the main window.
#include "app/mainwindow.h"

#include "app/listeningpart.h"
#include "app/recordingdrop.h"
#include "models/document/attachrecordings.h"
#include "models/media/lostrecordings.h"
#include "models/media/recordinglengths.h"
#include "widgets/common/messageline.h"
#include "widgets/player/playerbar.h"
#include "widgets/recordings/attachdialog.h"
#include "widgets/transcript/eventtranscripts.h"

#include <QApplication>
#include <QDir>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace rundown {

void MainWindow::wireRecordings()
{
    m_recordingDrop = new RecordingDrop(this);
    connect(m_recordingDrop, &RecordingDrop::dropped, this, &MainWindow::attachRecordingsFrom);
    connect(&m_file, &DocumentFile::opened, this, [this] {
        m_recordingDrop->setEnabled(true);
        lookForRecordings(false);
    });
    // A drive that was away may be back: its sound is opened, or a person comes back from mounting it.
    const auto lookForMissing = [this] {
        m_transcripts->lookForMissing();
        m_listening->lookForMissing();
    };
    connect(m_player->engine(), &PlaybackEngine::opened, this, lookForMissing);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [lookForMissing](Qt::ApplicationState is) {
        if (is == Qt::ApplicationActive)
            lookForMissing();
    });
}

void MainWindow::attachRecordings()
{
    const QString recordings = QDir(m_file.folder()).filePath(u"recordings"_s);
    attachRecordingsFrom({QDir(recordings).exists() ? recordings : m_file.folder()});
}

/// The recordings' paths are relative to the event file: there must be one.
void MainWindow::attachRecordingsFrom(const QStringList &paths)
{
    if (m_document.filePath().isEmpty())
        return showFailure({Problem::Severity::Warning,
                            {},
                            0,
                            0,
                            tr("The event has no file yet."),
                            tr("Save it first: its recordings are found from where its file lies.")});
    commitComposing();
    AttachDialog dialog(&m_document, m_file.folder(), this);
    dialog.readPaths(paths);
    if (dialog.exec() == QDialog::Accepted)
        lookForRecordings(false); // they are remembered by it
}

/// `isAsked`: a person wants an answer, whatever it is.
void MainWindow::lookForRecordings(bool isAsked)
{
    const QString folder = m_file.folder();
    if (folder.isEmpty())
        return;
    const auto work = [outline = m_document.event().outline, folder] {
        return findLostRecordings(outline, folder, RecordingMemory());
    };
    inThreadOfItsOwn(this, work, [this, folder, isAsked](const QList<LostRecording> &lost) {
        if (folder == m_file.folder() && (isAsked || m_messageLine->text().isEmpty()))
            showLostRecordings(lost, isAsked);
    });
}

void MainWindow::measureRecordings()
{
    constexpr int messageMs = 6000;
    const auto work = [outline = m_document.snapshot().outline, folder = m_file.folder()] {
        return measureLengths(outline, folder);
    };
    statusBar()->showMessage(tr("Measuring the recordings…"));
    inThreadOfItsOwn(this, work, [this, path = m_document.filePath()](const FileLengths &lengths) {
        if (path != m_document.filePath())
            return;
        commitComposing();
        const int sessions = writeLengths(m_document, lengths);
        statusBar()->showMessage(sessions > 0 ? tr("Measured %n recording(s).", nullptr, int(lengths.size()))
                                              : tr("No recording could be measured."),
                                 messageMs);
    });
}

void MainWindow::showLostRecordings(const QList<LostRecording> &lost, bool isAsked)
{
    QList<MovedRecording> moved;
    QStringList drives;
    QStringList gone;
    for (const LostRecording &each : lost) {
        if (!each.foundAs.isEmpty())
            moved << MovedRecording{each.session, each.file, each.foundAs};
        else if (each.drive.isEmpty())
            gone << each.file;
        else
            drives << QDir::toNativeSeparators(each.drive);
    }
    QStringList lines;
    if (!moved.isEmpty())
        lines << tr("%n recording(s) were moved and are found again, the first as “%1”.", nullptr,
                    int(moved.size()))
                     .arg(moved.first().to);
    if (!drives.isEmpty()) {
        const auto count = int(drives.size());
        drives.removeDuplicates();
        lines
            << tr("%n recording(s) are on a drive that is away: %1. Nothing is forgotten; connect it to hear "
                  "them.",
                  nullptr, count)
                   .arg(drives.join(tr(", ")));
    }
    if (!gone.isEmpty() && isAsked)
        lines << tr("Not found in the event's folder or beside it: %1").arg(gone.join(tr(", ")));
    if (lines.isEmpty() && isAsked)
        lines << tr("All recordings are where the event says.");
    if (lines.isEmpty())
        return;
    m_messageLine->say(MessageLine::Mood::News, lines.join(u'\n'));
    if (!moved.isEmpty())
        m_messageLine->offer(tr("&Take them from there"),
                             [this, moved] { relocateRecordings(m_document, moved); });
}

} // namespace rundown
