// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transcript/transcriptpanel.h"

#include "models/event/soundplace.h"
#include "models/format/storage/storage.h"
#include "models/format/transcript/transcriptfiles.h"
#include "widgets/common/background.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/player/recordingplace.h"
#include "widgets/transcript/cuedelegate.h"
#include "widgets/transcript/cuemodel.h"
#include "widgets/transcript/eventtranscripts.h"
#include "widgets/transcript/speechdialog.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr int progressSteps = 1000;

bool isBeside(const QString &path, const QString &recording)
{
    return QFileInfo(path).path() == QFileInfo(recording).path();
}

} // namespace

TranscriptPanel::TranscriptPanel(EventTranscripts *transcripts, Transcriber *transcriber, QWidget *parent)
    : QWidget(parent), m_transcripts(transcripts), m_transcriber(transcriber), m_model(new CueModel(this)),
      m_list(new QListView), m_title(new ElidedLabel), m_empty(emptyLabel()), m_stack(new QStackedWidget),
      m_progress(new QProgressBar), m_quoteAction(new QAction(this)), m_importAction(new QAction(this)),
      m_speechAction(new QAction(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setLayoutMode(QListView::Batched);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);

    const auto play = [this](const QModelIndex &index) {
        if (!(QGuiApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
            emit playRequested(m_model->cues()[index.row()].fromMs); // else lines are selected
    };
    connect(m_list, &QListView::clicked, this, play);
    connect(m_list, &QListView::activated, this, play);
    connect(m_transcripts, &EventTranscripts::changed, this, &TranscriptPanel::showTranscript);
    connect(m_quoteAction, &QAction::triggered, this, &TranscriptPanel::quote);
    connect(m_importAction, &QAction::triggered, this, &TranscriptPanel::askForFile);
    connect(m_speechAction, &QAction::triggered, this, &TranscriptPanel::askForProgram);
    wireTranscriber();
    translate();
    showTranscript();
}

void TranscriptPanel::wireTranscriber()
{
    connect(m_stop, &QToolButton::clicked, this, [this] {
        m_transcriber->cancel();
        showState();
    });
    connect(m_transcriber, &Transcriber::progressChanged, this,
            [this](double share) { m_progress->setValue(int(share * progressSteps)); });
    connect(m_transcriber, &Transcriber::finished, this, [this](const QList<Cue> &cues) {
        keepHeard(m_transcriber->recording(), cues);
        showState();
    });
    connect(m_transcriber, &Transcriber::failed, this, [this](const Problem &problem) {
        showState();
        emit failed(problem);
    });
}

QToolButton *TranscriptPanel::makeButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the caret stays in the notes
    return button;
}

QWidget *TranscriptPanel::makeHeader()
{
    m_quoteAction->setIcon(themeIcon(u"format-text-blockquote"_s));
    m_quoteAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    m_importAction->setObjectName(u"import-transcript"_s);
    m_importAction->setIcon(themeIcon(u"document-import"_s));
    m_speechAction->setObjectName(u"transcribe"_s);
    m_speechAction->setIcon(themeIcon(u"audio-input-microphone"_s));
    m_stop = new QToolButton;
    m_stop->setAutoRaise(true);
    m_stop->setIcon(themeIcon(u"process-stop"_s));
    m_progress->setRange(0, progressSteps);
    m_progress->setMaximumWidth(160);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    for (QAction *action : {m_quoteAction, m_importAction, m_speechAction})
        row->addWidget(makeButton(action));
    return header;
}

void TranscriptPanel::translate()
{
    m_quoteAction->setText(tr("&Quote from the transcript"));
    m_quoteAction->setToolTip(
        plainToolTip(tr("Quote the line that is heard, or those that are selected, into the "
                        "notes")));
    m_importAction->setText(tr("&Import transcript…"));
    m_speechAction->setText(tr("Trans&cribe…"));
    m_stop->setToolTip(tr("Stop transcribing"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_list->setAccessibleName(tr("Transcript"));
    m_progress->setAccessibleName(tr("Transcribing"));
}

void TranscriptPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    translate();
    showState();
}

// --- what is shown ---

void TranscriptPanel::setSession(EntryId id, const QList<Recording> &recordings, const QString &folder)
{
    m_recordings = recordings;
    m_folder = folder;
    if (std::exchange(m_session, id) != id)
        showTranscript();
    else
        showState();
}

bool TranscriptPanel::hasTranscript() const
{
    return !m_model->cues().isEmpty();
}

bool TranscriptPanel::hasNews() const
{
    return hasTranscript() || !m_transcripts->of(m_session).problems.isEmpty();
}

void TranscriptPanel::showCue(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
}

void TranscriptPanel::showTranscript()
{
    const SessionTranscript transcript = m_transcripts->of(m_session);
    if (transcript.cues != m_model->cues()) {
        m_model->setCues(transcript.cues);
        setPlaybackPosition(m_position);
    }
    showState();
}

void TranscriptPanel::showState()
{
    const SessionTranscript transcript = m_transcripts->of(m_session);
    QStringList names;
    for (const QString &file : transcript.files)
        names << fileNameOf(file);
    m_title->setText(names.isEmpty() ? tr("Transcript") : tr("Transcript: %1").arg(names.join(tr(", "))));
    QStringList problems;
    for (const Problem &problem : transcript.problems)
        problems << problem.toString();
    m_title->setToolTip(plainToolTip(problems.join(u'\n')));
    const bool canHave = !m_recordings.isEmpty();
    m_empty->setText(!problems.isEmpty() ? problems.join(u'\n')
                     : canHave
                         ? tr("No transcript beside the recording. Import one, or have it made by a program "
                              "that hears speech.")
                         : tr("What is said in a session's recording stands here, once there is one."));
    m_stack->setCurrentIndex(hasTranscript() ? 1 : 0);
    const bool isRunning = m_transcriber->isRunning();
    m_progress->setVisible(isRunning);
    m_progress->setToolTip(plainToolTip(fileNameOf(m_transcriber->recording())));
    m_stop->setVisible(isRunning);
    m_quoteAction->setEnabled(hasTranscript());
    m_importAction->setEnabled(canHave);
    m_speechAction->setEnabled(canHave && !isRunning);
}

void TranscriptPanel::setPlaybackPosition(std::optional<qint64> ms)
{
    m_position = ms;
    const int row = ms ? int(cueAt(m_model->cues(), *ms)) : -1;
    if (row == m_model->heard())
        return;
    m_model->setHeard(row);
    if (row >= 0 && !m_list->hasFocus()) // whoever reads on is not taken away from it
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
}

void TranscriptPanel::quote()
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    if (!m_list->hasFocus() || rows.isEmpty())
        rows = m_model->heard() < 0 ? QModelIndexList() : QModelIndexList{m_model->index(m_model->heard())};
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList words;
    for (const QModelIndex &row : std::as_const(rows))
        words << row.data().toString();
    if (!rows.isEmpty())
        emit quoteRequested(m_model->cues()[rows.first().row()].fromMs, words.join(u' '));
}

// --- where they come from ---

/// The one that is heard comes first.
QList<Recording> TranscriptPanel::recordingsByWish() const
{
    QList<Recording> recordings = m_recordings;
    if (const auto heard = m_position ? soundPlaceAt(recordings, *m_position) : std::nullopt)
        recordings.move(heard->row, 0);
    return recordings;
}

/// Finds the first recording that is there and has no transcript, in a thread of its own; where all have one,
/// the first.
void TranscriptPanel::withRecording(const std::function<void(const QString &path)> &next)
{
    const auto work = [recordings = recordingsByWish(), folder = m_folder] {
        TranscriptFinder finder(transcriptsElsewhere());
        RecordingPlace first;
        for (const Recording &recording : recordings) {
            const RecordingPlace place = placeOf(recording, folder);
            if (!place.path.isEmpty() && finder.find(place.path).transcript.cues.isEmpty())
                return place;
            if (first.path.isEmpty() && (!place.path.isEmpty() || first.problem.isEmpty()))
                first = place;
        }
        return first;
    };
    inThreadOfItsOwn(this, work, [this, next](const RecordingPlace &place) {
        if (place.path.isEmpty())
            emit failed({Problem::Severity::Error, {}, 0, 0, place.problem, {}});
        else
            next(place.path);
    });
}

void TranscriptPanel::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import transcript"), m_folder, tr("Transcripts (*.srt *.vtt *.json *.txt);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void TranscriptPanel::importFile(const QString &path)
{
    withRecording([this, path](const QString &recording) {
        inThreadOfItsOwn(
            this, [path, recording] { return keepTranscript(path, recording, transcriptsElsewhere()); },
            [this, recording](const Result<FoundTranscript> &kept) {
                if (!kept)
                    return emit failed(kept.error());
                m_transcripts->refresh();
                emit said(isBeside(kept->path, recording)
                              ? tr("The transcript is kept beside the recording: %1").arg(kept->path)
                              : tr("The recording's folder takes no files. The transcript is kept here: %1")
                                    .arg(kept->path));
            });
    });
}

void TranscriptPanel::askForProgram()
{
    SpeechDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted)
        transcribe(dialog.program());
}

/// One at a time: an hour's hearing is not thrown away for another.
bool TranscriptPanel::refuseWhileHearing()
{
    if (!m_transcriber->isRunning())
        return false;
    emit failed({Problem::Severity::Warning, m_transcriber->recording(), 0, 0,
                 tr("It was not begun: a recording is being transcribed already."),
                 tr("Begin it when that one is done, or stop that one.")});
    return true;
}

/// Hearing takes long: what is in the way of keeping it is told before. Of several that are asked for during
/// the looks, which a dead drive may keep, the last one is begun.
void TranscriptPanel::transcribe(const SpeechProgram &program)
{
    if (refuseWhileHearing())
        return;
    withRecording([this, program, request = ++m_request](const QString &recording) {
        if (request != m_request)
            return;
        const auto look = [recording] { return placeOfHeard(recording, transcriptsElsewhere()); };
        inThreadOfItsOwn(this, look, [this, program, recording, request](const Result<QString> &place) {
            if (request != m_request || refuseWhileHearing())
                return;
            if (!place)
                return emit failed(place.error());
            if (!isBeside(*place, recording))
                emit said(tr("The recording's folder takes no files. What is heard will be kept here: %1")
                              .arg(*place));
            m_transcriber->start(recording, program);
            showState();
        });
    });
}

void TranscriptPanel::keepHeard(const QString &recording, const QList<Cue> &cues)
{
    const auto keep = [recording, cues] { return keepCues(cues, recording, transcriptsElsewhere()); };
    ++m_keeping;
    inThreadOfItsOwn(this, keep, [this, recording, cues](const Result<QString> &path) {
        --m_keeping;
        if (!path) {
            emit failed(path.error());
            return askWhereToKeep(cues);
        }
        m_transcripts->refresh();
        const bool isItsOwn = *path == transcriptPathFor(recording, TranscriptFormat::SubRip);
        emit said((isItsOwn ? tr("What was heard is kept beside the recording: %1")
                   : isBeside(*path, recording)
                       ? tr("The recording has another transcript by now. What was heard is kept here: %1")
                       : tr("The recording's folder takes no files. What was heard is kept here: %1"))
                      .arg(*path));
    });
}

/// Neither the recording's folder nor the user's own takes it; it may have taken an hour to hear.
void TranscriptPanel::askWhereToKeep(const QList<Cue> &cues)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Keep what was heard"), u"transcript.srt"_s,
                                                      tr("SubRip (*.srt)"));
    if (path.isEmpty())
        return;
    const auto save = [path, cues] {
        return saveFile(path, writeTranscript(cues, TranscriptFormat::SubRip));
    };
    ++m_keeping;
    inThreadOfItsOwn(this, save, [this, cues](const tl::expected<FileStamp, SaveFailure> &saved) {
        --m_keeping;
        if (saved)
            return;
        emit failed(saved.error());
        askWhereToKeep(cues);
    });
}

} // namespace rundown
