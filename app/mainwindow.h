// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openevent.h"
#include "app/postexport.h"
#include "widgets/common/background.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace rundown {

class DetailsPage;
class ListeningPart;
class EventTranscripts;
class MessageLine;
class NotesPage;
class PlayerBar;
class ProblemsPart;
class PostPreview;
class ProgramPage;
class RecordingSplitter;
class Shortcuts;
struct LostRecording;
class RecordingDrop;
class StartPage;
class TranscriptPanel;

/// Places the pages and wires them to each other and to the document.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(std::shared_ptr<OpenEvent> open = std::make_shared<OpenEvent>(),
                        QWidget *parent = nullptr);
    ~MainWindow() override;

    void restoreLayout();
    /// Opens an event file or imports a post, after asking about unsaved changes.
    void openFile(const QString &path);

    /// What the event loop ends with where the window is to be made anew, in another language.
    static constexpr int madeAnew = 1000;

    EventDocument *document() { return &m_document; }
    DocumentFile *file() { return &m_file; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePages();
    QWidget *makeTabsPart();
    void makeStatusBar();
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeNotesMenu();
    void makePlayMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void makeToolBar();
    /// An action of the window, in the menu and with the key that the platform gives it.
    QAction *addTo(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &key,
                   void (MainWindow::*slot)());
    void wirePages();
    void wireWriting(QMenu *edit);
    QAction *makeJumpAction(QMenu *menu);
    void wireFile();
    void wireDisk();
    void wireRecordings();
    void wireTranscripts();
    void showTranscripts();
    bool mayEndTranscribing();

    void askAndOpen();
    void askAndImport();
    void openSample();
    void startNew();
    void save();
    void askAndSaveAs();
    bool mayWriteOver(const QString &path);
    void exportPost();
    void exportBundle();
    void exportNotes();
    void attachRecordings();
    void attachRecordingsFrom(const QStringList &paths);
    void lookForRecordings(bool isAsked);
    void measureRecordings();
    void showLostRecordings(const QList<LostRecording> &lost, bool isAsked);
    void showRecentEvents();
    void showOpened(const QString &path);
    void showSaved(const QString &path);
    void showFailure(const Problem &problem);
    void showProblem(const Problem &problem);
    void askAboutChangeOnDisk(const QString &path);
    void tellChangedByOthers();
    void tellGone();
    void tellReloaded(bool isOther);
    /// Runs `next` now, or after saving or discarding what is unsaved, or never.
    void whenChangesAreSafe(std::function<void()> next);
    void selectEntry(EntryId id);
    void play(EntryId id, qint64 ms);
    struct Neighbours
    {
        EntryId before = EntryId::None;
        EntryId behind = EntryId::None;
    };
    Neighbours neighboursWithRecordings() const;
    void wireNeighbours();
    void showNeighbours();
    void wirePlayer();
    void commitComposing();
    void showChanges();
    void updateTitle();
    void updateProblems();
    void countWordsOfEvent();
    QString eventName() const;
    void rememberPlace();
    void restorePlace(const QString &path);
    void saveLayout();
    void closeSoon();
    void startAnew();
    void takeOver();
    void showTab(int index);
    void showAbout();

    const std::shared_ptr<OpenEvent> m_open;
    EventDocument &m_document{m_open->document};
    DocumentFile &m_file{m_open->file};
    PostExport m_export{&m_document, &m_file, this};
    std::function<void()> m_afterSave;
    OwnThread m_notesWriter; ///< of exported notes
    QTimer m_countTimer;
    bool m_leaving = false;
    bool m_neighboursChanged = false;
    EntryId m_current = EntryId::None;
    /// Where the sound of an entry is to be taken up, as it was kept when the event was left.
    struct RestoredPlace
    {
        EntryId entry = EntryId::None;
        qint64 ms = 0;
    };
    RestoredPlace m_restored;

    MessageLine *m_messageLine;
    QStackedWidget *m_stack;
    StartPage *m_startPage;
    QSplitter *m_splitter;
    ProgramPage *m_programPage;
    QTabWidget *m_tabs;
    EventTranscripts *m_transcripts;
    TranscriptPanel *m_transcript;
    QAction *m_transcriptAction = nullptr;
    bool m_transcriptWasShown = false;
    DetailsPage *m_detailsPage;
    NotesPage *m_notesPage;
    PostPreview *m_preview;
    PlayerBar *m_player;
    RecordingSplitter *m_recordingSplitter;
    ProblemsPart *m_problems;
    ListeningPart *m_listening;
    Shortcuts *m_shortcuts = nullptr;
    QLabel *m_wordsLabel;
    QLabel *m_savedLabel;

    RecordingDrop *m_recordingDrop = nullptr;
    QMenu *m_recentMenu = nullptr;
    QList<QAction *> m_eventActions; ///< need an open event
    QAction *m_openAction = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_importAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_attachAction = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
};

} // namespace rundown
