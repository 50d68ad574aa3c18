// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "models/format/transcript/transcript.h"
#include "models/transcription/transcriber.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QListView;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace rundown {

class CueModel;
class ElidedLabel;
class EventTranscripts;

/// What is said in the selected session, following the sound: a click plays from there, a key quotes a line
/// into the notes. Brings transcripts from files, and has them made by a program of the user's.
class TranscriptPanel : public QWidget
{
    Q_OBJECT
public:
    /// What the transcriber hears is kept, whoever has started it.
    TranscriptPanel(EventTranscripts *transcripts, Transcriber *transcriber, QWidget *parent = nullptr);

    /// `folder` is the event's.
    void setSession(EntryId id, const QList<Recording> &recordings, const QString &folder);
    void setPlaybackPosition(std::optional<qint64> ms);
    bool hasTranscript() const;
    /// Something to read, or why there is nothing.
    bool hasNews() const;
    /// Something is being transcribed, or what was heard is not kept yet.
    bool isHearing() const { return m_transcriber->isRunning() || m_keeping > 0; }
    /// Selects a line and brings it into view.
    void showCue(int row);

    QAction *quoteAction() const { return m_quoteAction; }
    QAction *importAction() const { return m_importAction; }
    QAction *speechAction() const { return m_speechAction; }

    /// Keeps a file beside the recording that is heard, so that it is found; where that one has a transcript,
    /// beside the session's first one without.
    void importFile(const QString &path);
    /// Has a program write down what is said in such a recording.
    void transcribe(const SpeechProgram &program);

signals:
    void playRequested(qint64 ms);
    /// A line is to come into the notes as a quote.
    void quoteRequested(qint64 ms, const QString &text);
    void said(const QString &text);
    void failed(const rundown::Problem &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    QToolButton *makeButton(QAction *action);
    void translate();
    void showTranscript();
    void showState();
    void quote();
    void askForFile();
    void askForProgram();
    QList<Recording> recordingsByWish() const;
    void withRecording(const std::function<void(const QString &path)> &next);
    void wireTranscriber();
    bool refuseWhileHearing();
    void keepHeard(const QString &recording, const QList<Cue> &cues);
    void askWhereToKeep(const QList<Cue> &cues);

    EventTranscripts *m_transcripts;
    Transcriber *m_transcriber;
    EntryId m_session = EntryId::None;
    QList<Recording> m_recordings;
    QString m_folder;
    std::optional<qint64> m_position; ///< ms of the session's sound
    int m_request = 0;                ///< of transcribing; earlier ones are not begun any more
    int m_keeping = 0;                ///< texts that were heard and are being written

    CueModel *m_model;
    QListView *m_list;
    ElidedLabel *m_title;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QAction *m_quoteAction;
    QAction *m_importAction;
    QAction *m_speechAction;
};

} // namespace rundown
