// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in the recordings, in the main window: read along, quoted, found.
#include "app/mainwindow.h"

#include "models/format/storage/storage.h"
#include "models/format/transcript/notecues.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/program/programfind.h"
#include "widgets/program/programpage.h"
#include "widgets/transcript/eventtranscripts.h"
#include "widgets/transcript/transcriptpanel.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int saidMs = 6000;

} // namespace

void MainWindow::wireTranscripts()
{
    connect(m_transcriptAction, &QAction::toggled, m_transcript, &QWidget::setVisible);
    connect(m_transcripts, &EventTranscripts::changed, this, [this] {
        SpokenCues spoken;
        for (auto each = m_transcripts->all().begin(); each != m_transcripts->all().end(); ++each)
            spoken.insert(each.key(), each->cues);
        m_programPage->find()->setSpoken(spoken);
        showTranscripts();
    });
    connect(m_transcript, &TranscriptPanel::playRequested, m_player, &PlayerBar::playFrom);
    connect(m_transcript, &TranscriptPanel::quoteRequested, this, [this](qint64 ms, const QString &text) {
        m_tabs->setCurrentWidget(m_notesPage);
        m_notesPage->quote(ms, text);
    });
    connect(m_transcript, &TranscriptPanel::said, this,
            [this](const QString &text) { statusBar()->showMessage(text, saidMs); });
    connect(m_transcript, &TranscriptPanel::failed, this, &MainWindow::showFailure);
    connect(m_player, &PlayerBar::sessionPositionChanged, m_transcript,
            &TranscriptPanel::setPlaybackPosition);
    connect(m_programPage->find(), &ProgramFind::playWanted, this, &MainWindow::play);
    connect(m_programPage->find(), &ProgramFind::placeWanted, this, [this](const TextPlace &place) {
        if (place.field != EntryText::Spoken)
            return;
        m_transcriptAction->setChecked(true);
        m_transcript->showCue(place.row);
    });
}

/// The transcript of the selected session. The first one that there is shows itself; who closes it is not
/// asked again.
void MainWindow::showTranscripts()
{
    const Session *session = m_document.session(m_current);
    m_transcripts->setFolder(m_file.folder());
    m_transcript->setSession(m_current, session ? session->recordings : QList<Recording>(), m_file.folder());
    if (m_transcript->hasNews() && !std::exchange(m_transcriptWasShown, true))
        m_transcriptAction->setChecked(true);
}

/// Whether the window may close: an hour of hearing does not end without a word.
bool MainWindow::mayEndTranscribing()
{
    if (!m_transcript->isHearing())
        return true;
    const Transcriber &transcriber = m_open->transcriber;
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(),
                    tr("“%1” is still being transcribed.").arg(QFileInfo(transcriber.recording()).fileName()),
                    QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("If you close the window now, what was heard so far is lost."));
    QPushButton *keep = box.addButton(tr("&Keep running"), QMessageBox::RejectRole);
    const QPushButton *stop = box.addButton(tr("&Stop and close"), QMessageBox::DestructiveRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    // What is done meanwhile need not be asked about; where it is kept is told in the window.
    connect(&transcriber, &Transcriber::finished, &box, &QDialog::reject);
    connect(&transcriber, &Transcriber::failed, &box, &QDialog::reject);
    box.exec();
    if (static_cast<const void *>(box.clickedButton()) != stop)
        return false;
    m_open->transcriber.cancel();
    return true;
}

/// The selected session's notes, as subtitles or labels.
void MainWindow::exportNotes()
{
    commitComposing();
    const Entry *current = m_document.entry(m_current);
    const QList<Entry> entries = current ? QList<Entry>{*current} : QList<Entry>();
    const QList<NotesFile> files = notesFiles(entries, TranscriptFormat::SubRip);
    if (files.isEmpty() || files.first().session != m_current)
        return showFailure({Problem::Severity::Warning,
                            {},
                            0,
                            0,
                            tr("No notes of this session have a stamp."),
                            tr("Stamp them with Ctrl+T while you listen.")});
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export notes"), QDir(m_file.folder()).filePath(files.first().name),
        tr("SubRip (*.srt);;WebVTT (*.vtt);;Audacity labels (*.txt)"));
    if (path.isEmpty())
        return;
    const TranscriptFormat format = transcriptFormatOf(path).value_or(TranscriptFormat::SubRip);
    // Of the entries as they were: while the dialog was open others may have changed or taken them away.
    const auto write = [path, bytes = notesFiles(entries, format).first().bytes] {
        return saveFile(path, bytes);
    };
    whenDone(m_notesWriter.run(write), this, [this, path](const tl::expected<FileStamp, SaveFailure> &saved) {
        if (saved)
            statusBar()->showMessage(tr("Wrote the notes: %1").arg(path), saidMs);
        else
            showFailure(saved.error());
    });
}

} // namespace rundown
