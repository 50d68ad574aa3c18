// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/listeningpart.h"
#include "app/preferences.h"
#include "app/problemspart.h"
#include "app/sampleevent.h"
#include "models/event/wordcount.h"
#include "models/format/openfile.h"
#include "widgets/common/messageline.h"
#include "widgets/common/plaintext.h"
#include "widgets/details/detailspage.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/playerbar.h"
#include "widgets/player/recordingsplitter.h"
#include "widgets/player/transport.h"
#include "widgets/preview/postpreview.h"
#include "widgets/problems/problemspanel.h"
#include "widgets/program/programpage.h"
#include "widgets/start/startpage.h"
#include "widgets/transcript/eventtranscripts.h"
#include "widgets/transcript/transcriptpanel.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int messageMs = 6000;
constexpr int countDelayMs = 400;

QList<Recording> recordingsOf(const Event &event)
{
    QList<Recording> all;
    forEachEntry(event.outline, [&all](const Entry &entry, const Entry *) {
        if (const Session *session = entry.session())
            all += session->recordings;
    });
    return all;
}

/// A question whose texts are plain, whatever a file is called.
QMessageBox::StandardButton ask(QWidget *parent, const QString &text, const QString &details,
                                QMessageBox::StandardButtons buttons, QMessageBox::StandardButton usual)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), text, buttons, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details);
    box.setDefaultButton(usual);
    return QMessageBox::StandardButton(box.exec());
}

} // namespace

MainWindow::MainWindow(std::shared_ptr<OpenEvent> open, QWidget *parent)
    : QMainWindow(parent), m_open(std::move(open))
{
    makePages();
    makeStatusBar();
    makeActions();
    wirePages();
    for (QAction *action : std::as_const(m_eventActions)) // the pages have let them all
        action->setEnabled(false);
    wireFile();
    wireDisk();
    wireRecordings();
    wireTranscripts();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countDelayMs);
    connect(&m_countTimer, &QTimer::timeout, this, &MainWindow::countWordsOfEvent);
    connect(&m_countTimer, &QTimer::timeout, this,
            [this] { m_player->setAllRecordings(recordingsOf(m_document.event())); });
    m_startPage->setRecentEvents(Preferences::recentEvents());
    updateTitle();
    if (m_open->isOpen)
        takeOver();
}

/// What was open in the window before this one, which had another language.
void MainWindow::takeOver()
{
    showOpened(m_document.filePath());
    if (m_current == EntryId::None) // a new event has no place that was kept
        m_programPage->setSelectedEntry(m_document.nextSession(EntryId::None));
    showChanges();
    m_file.tellOfDisk();
}

MainWindow::~MainWindow()
{
    // The pages look at the document to their last, and it speaks to its last: to nobody here by then.
    m_document.undoStack()->disconnect(this);
    m_document.disconnect(this);
    m_programPage->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::makePages()
{
    m_startPage = new StartPage;
    m_programPage = new ProgramPage;
    m_detailsPage = new DetailsPage;
    m_notesPage = new NotesPage;
    m_preview = new PostPreview;
    m_player = new PlayerBar;
    m_recordingSplitter = new RecordingSplitter(&m_document, m_player);
    m_messageLine = new MessageLine;

    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_detailsPage, tr("Details"));
    m_tabs->addTab(m_notesPage, tr("Notes"));
    m_tabs->addTab(m_preview, tr("Post"));

    m_splitter = new QSplitter;
    m_splitter->addWidget(m_programPage);
    m_splitter->addWidget(makeTabsPart());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_problems = new ProblemsPart(&m_document, {m_programPage, m_tabs, m_detailsPage, m_notesPage}, this);
    m_listening = new ListeningPart(&m_document, {m_programPage, m_notesPage, m_player}, this);

    auto *editor = new QWidget;
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messageLine);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_problems->panel());
    layout->addWidget(m_player);

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_startPage);
    m_stack->addWidget(editor);
    setCentralWidget(m_stack);
}

/// The tabs, and what is said below them.
QWidget *MainWindow::makeTabsPart()
{
    m_transcripts = new EventTranscripts(&m_document, this);
    m_transcript = new TranscriptPanel(m_transcripts, &m_open->transcriber);
    m_transcript->hide();
    auto *part = new QSplitter(Qt::Vertical);
    part->addWidget(m_tabs);
    part->addWidget(m_transcript);
    part->setStretchFactor(0, 3);
    part->setStretchFactor(1, 2);
    part->setChildrenCollapsible(false);
    return part;
}

void MainWindow::makeStatusBar()
{
    m_wordsLabel = plainLabel();
    m_savedLabel = plainLabel();
    for (QWidget *widget : {static_cast<QWidget *>(m_problems->button()),
                            static_cast<QWidget *>(m_wordsLabel), static_cast<QWidget *>(m_savedLabel)})
        statusBar()->addPermanentWidget(widget);
    statusBar()->hide();
}

void MainWindow::wirePlayer()
{
    connect(&m_document, &EventDocument::aboutToLoad, m_player, &PlayerBar::forgetSound);
    connect(m_player, &PlayerBar::sessionPositionChanged, m_notesPage, &NotesPage::setPlaybackPosition);
    connect(m_player, &PlayerBar::neighbourRequested, this, [this](int direction) {
        const auto [before, behind] = neighboursWithRecordings();
        if (const EntryId id = direction < 0 ? before : behind; id != EntryId::None)
            play(id, 0);
    });
    m_player->transport()->setSettings(Preferences::player());
    connect(m_player->transport(), &Transport::settingsChanged, this, &Preferences::setPlayer);
}

/// The sessions with recordings that come before and behind the selected entry; None where there is none.
MainWindow::Neighbours MainWindow::neighboursWithRecordings() const
{
    Neighbours neighbours;
    bool isBehind = false;
    forEachEntry(m_document.event().outline, [&](const Entry &entry, const Entry *) {
        const bool hasSound = entry.session() && !entry.session()->recordings.isEmpty();
        if (entry.id == m_current)
            isBehind = true;
        else if (hasSound && !isBehind)
            neighbours.before = entry.id;
        else if (hasSound && neighbours.behind == EntryId::None)
            neighbours.behind = entry.id;
    });
    return neighbours;
}

void MainWindow::wirePages()
{
    m_programPage->setDocument(&m_document);
    m_detailsPage->setDocument(&m_document);
    connect(m_detailsPage, &DetailsPage::entryWanted, m_programPage, &ProgramPage::setSelectedEntry);
    m_notesPage->setDocument(&m_document);
    connect(m_programPage, &ProgramPage::entrySelected, this, &MainWindow::selectEntry);
    m_preview->setDocument(&m_document);
    connect(m_preview, &PostPreview::entryClicked, m_programPage, &ProgramPage::setSelectedEntry);
    connect(m_preview, &PostPreview::webImagesAllowedChanged, this, [this](bool allowed) {
        if (!m_document.filePath().isEmpty())
            Preferences::setWebImagesAllowed(m_document.filePath(), allowed);
    });
    connect(m_notesPage, &NotesPage::playRequested, this, &MainWindow::play);
    connect(m_programPage, &ProgramPage::editRequested, this,
            [this] { showTab(m_tabs->indexOf(m_detailsPage)); });
    connect(m_programPage, &ProgramPage::playRequested, this, &MainWindow::play);
    connect(m_problems->panel(), &ProblemsPanel::aboutToEdit, this, &MainWindow::commitComposing);
    connect(m_problems->panel(), &ProblemsPanel::actionWanted, this, [this](CheckAction action) {
        if (action == CheckAction::AttachRecordings)
            attachRecordings();
        else if (action == CheckAction::MeasureRecordings)
            measureRecordings();
        else
            lookForRecordings(true);
    });
    connect(m_problems->panel(), &ProblemsPanel::said, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageMs); });
    wirePlayer();
    connect(m_recordingSplitter, &RecordingSplitter::aboutToEdit, this, &MainWindow::commitComposing);
    connect(m_recordingSplitter, &RecordingSplitter::said, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageMs); });
    connect(m_listening, &ListeningPart::said, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageMs); });
    wireNeighbours();
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showChanges);
    connect(&m_document, &EventDocument::loaded, this, &MainWindow::showChanges);
    connect(&m_document, &EventDocument::eventChanged, this,
            [this] { m_player->setFolder(m_file.folder(), m_document.event().recordingsBase); });
    connect(&m_document, &EventDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &EventDocument::filePathChanged, this, &MainWindow::updateTitle);

    connect(m_startPage, &StartPage::newEventRequested, this, &MainWindow::startNew);
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::askAndOpen);
    connect(m_startPage, &StartPage::importRequested, this, &MainWindow::askAndImport);
    connect(m_startPage, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_startPage, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_startPage, &StartPage::recentEventRemoved, this, [this](const QString &path) {
        Preferences::removeRecentEvent(path);
        showRecentEvents();
    });
}

void MainWindow::wireFile()
{
    connect(&m_file, &DocumentFile::opened, this, &MainWindow::showOpened);
    connect(&m_file, &DocumentFile::saved, this, &MainWindow::showSaved);
    connect(&m_file, &DocumentFile::exported, this, [this](const QString &path) {
        statusBar()->showMessage((tr("Wrote the post: %1").arg(path) + u"  "_s + m_export.remark()).trimmed(),
                                 messageMs);
    });
    connect(&m_export, &PostExport::bundled, this, [this](const QString &folder) {
        const QString wrote =
            tr("Wrote the post and its media: %1. UPLOAD.txt says what goes where.").arg(folder);
        statusBar()->showMessage((wrote + u"  "_s + m_export.remark()).trimmed(), messageMs);
    });
    connect(&m_export, &PostExport::failed, this, &MainWindow::showFailure);
    connect(&m_file, &DocumentFile::failed, this, &MainWindow::showFailure);
    connect(&m_file, &DocumentFile::notOpened, this, &MainWindow::showProblem,
            Qt::QueuedConnection); // what went first has begun by then
    connect(&m_file, &DocumentFile::refused, this, &MainWindow::showFailure);
    connect(&m_file, &DocumentFile::changedOnDisk, this, &MainWindow::askAboutChangeOnDisk);
}

// --- the file
// ---------------------------------------------------------------------------------------------------

void MainWindow::openFile(const QString &path)
{
    whenChangesAreSafe([this, path] {
        rememberPlace();
        m_file.open(path);
    });
}

void MainWindow::startNew()
{
    whenChangesAreSafe([this] {
        rememberPlace();
        m_file.startNew();
    });
}

void MainWindow::askAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open event"), m_file.folder(),
        tr("Events (*.rundown.yaml *.yaml *.yml);;Posts (*.md *.markdown);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::askAndImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import post"), m_file.folder(),
                                                      tr("Posts (*.md *.markdown *.txt);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openSample()
{
    inBackground(this, &copyOfSampleEvent, [this](const Result<QString> &path) {
        if (path)
            openFile(*path);
        else
            showFailure(path.error());
    });
}

void MainWindow::save()
{
    commitComposing();
    if (m_document.filePath().isEmpty())
        askAndSaveAs();
    else
        m_file.save();
}

void MainWindow::askAndSaveAs()
{
    commitComposing();
    QString path = QFileDialog::getSaveFileName(this, tr("Save event as"), m_file.suggestedPath(),
                                                tr("Events (*.rundown.yaml)"));
    if (path.isEmpty()) {
        m_afterSave = nullptr;
        return;
    }
    if (!isEventFileName(path)) {
        path += u".rundown.yaml"_s;
        if (QFileInfo::exists(path) && !mayWriteOver(path)) { // the dialog has asked about the other name
            m_afterSave = nullptr;
            return;
        }
    }
    m_file.saveAs(path);
}

bool MainWindow::mayWriteOver(const QString &path)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(),
                    tr("“%1” is already there.").arg(QFileInfo(path).fileName()), QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("What is in it is lost when you write over it."));
    const QPushButton *over = box.addButton(tr("Write over it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return static_cast<const void *>(box.clickedButton()) == over;
}

void MainWindow::exportPost()
{
    commitComposing();
    m_export.exportPost();
}

void MainWindow::exportBundle()
{
    commitComposing();
    m_export.exportBundle();
}

void MainWindow::commitComposing()
{
    m_programPage->commitEditing();
    m_detailsPage->commitComposing();
    m_notesPage->commitComposing();
}

void MainWindow::whenChangesAreSafe(std::function<void()> next)
{
    commitComposing();
    if (!m_document.isModified()) {
        next();
        return;
    }
    const auto answer = ask(
        this, tr("Save the changes to “%1”?").arg(eventName()), tr("If you do not save them, they are lost."),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Discard) {
        next();
    } else if (answer == QMessageBox::Save) {
        m_afterSave = std::move(next);
        save();
    }
}

void MainWindow::askAboutChangeOnDisk(const QString &path)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(),
                    tr("Somebody changed “%1” since you opened it.").arg(QFileInfo(path).fileName()),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Nothing was written. Save yours under another name to keep both."));
    const QPushButton *other = box.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    const QPushButton *over = box.addButton(tr("Write over it"), QMessageBox::DestructiveRole);
    box.exec();
    if (static_cast<const void *>(box.clickedButton()) == other)
        askAndSaveAs();
    else if (static_cast<const void *>(box.clickedButton()) == over)
        m_file.save(true);
    else
        m_afterSave = nullptr;
}

void MainWindow::showOpened(const QString &path)
{
    m_open->isOpen = true;
    m_stack->setCurrentIndex(1);
    statusBar()->show();
    for (QAction *action : std::as_const(m_eventActions))
        action->setEnabled(true);
    m_player->setFolder(m_file.folder(), m_document.event().recordingsBase);
    m_listening->setFolder(m_file.folder());
    m_preview->setWebImagesAllowed(Preferences::areWebImagesAllowed(m_document.filePath()));
    if (!path.isEmpty())
        restorePlace(path);
    if (!m_document.filePath().isEmpty()) {
        Preferences::addRecentEvent(m_document.filePath(), m_document.event().title);
        showRecentEvents();
    } else if (!path.isEmpty()) {
        statusBar()->showMessage(tr("Imported %1. The post itself is not touched until you export.")
                                     .arg(QFileInfo(path).fileName()),
                                 messageMs);
    }
    updateTitle();
    updateProblems();
}

void MainWindow::showSaved(const QString &path)
{
    statusBar()->showMessage(tr("Saved %1").arg(path), messageMs);
    Preferences::addRecentEvent(path, m_document.event().title);
    showRecentEvents();
    m_player->setFolder(m_file.folder(), m_document.event().recordingsBase);
    m_listening->setFolder(m_file.folder());
    updateProblems();
    showChanges();
    if (auto next = std::exchange(m_afterSave, nullptr))
        whenChangesAreSafe(std::move(next)); // there may be new ones
}

void MainWindow::showFailure(const Problem &problem)
{
    m_afterSave = nullptr;
    showProblem(problem);
}

void MainWindow::showProblem(const Problem &problem)
{
    QMessageBox box(QMessageBox::Critical, QCoreApplication::applicationName(), problem.what, QMessageBox::Ok,
                    this);
    box.setTextFormat(Qt::PlainText);
    QString details = problem.mend;
    if (!problem.file.isEmpty())
        details += (details.isEmpty() ? QString() : u"\n\n"_s) + problem.file;
    if (problem.line > 0)
        details += u":%1:%2"_s.arg(problem.line).arg(problem.column);
    box.setInformativeText(details);
    box.exec();
}

// --- the selected entry
// -----------------------------------------------------------------------------------------

void MainWindow::selectEntry(EntryId id)
{
    if (id == m_current)
        return;
    commitComposing();
    m_current = id;
    m_detailsPage->setEntry(id);
    m_notesPage->setEntry(id);
    m_preview->setCurrentEntry(id);
    if (const Session *session = m_document.session(id))
        m_player->setSession(id, *session);
    else
        m_player->setNoSession(id);
    showNeighbours();
    showTranscripts();
}

/// They are looked for in the whole program, but not after each key.
void MainWindow::wireNeighbours()
{
    const auto change = [this] { m_neighboursChanged = true; };
    connect(&m_document, &EventDocument::loaded, this, change);
    connect(&m_document, &EventDocument::replaced, this, change);
    connect(&m_document, &EventDocument::entriesInserted, this, change);
    connect(&m_document, &EventDocument::entriesRemoved, this, change);
    connect(&m_document, &EventDocument::entriesMoved, this, change);
    connect(&m_document, &EventDocument::entryChanged, this, [this](EntryId, EntryFields fields) {
        m_neighboursChanged |= fields.testFlag(EntryField::Recordings);
    });
}

void MainWindow::showNeighbours()
{
    m_neighboursChanged = false;
    const Neighbours neighbours = neighboursWithRecordings();
    m_player->setHasNeighbours(neighbours.before != EntryId::None, neighbours.behind != EntryId::None);
}

void MainWindow::play(EntryId id, qint64 ms)
{
    m_programPage->setSelectedEntry(id);
    m_player->playFrom(ms);
}

void MainWindow::showChanges()
{
    m_preview->setFolder(m_file.folder());
    if (const Session *session = m_document.session(m_current))
        m_player->setSession(m_current, *session);
    if (const Session *heard = m_document.session(m_player->soundSession()))
        m_player->setLoadedContent(*heard);
    if (m_neighboursChanged)
        showNeighbours();
    showTranscripts();
    m_countTimer.start();
    updateTitle();
}

void MainWindow::rememberPlace()
{
    const QString path = m_document.filePath();
    if (path.isEmpty())
        return;
    Preferences::setLastEntry(path, int(m_document.entriesInOrder().indexOf(m_current)));
    // Sound that is away is taken up there when it is back.
    const qint64 away = m_current == m_restored.entry ? m_restored.ms : 0;
    Preferences::setLastPlace(path, {m_notesPage->caret(), m_player->sessionPosition().value_or(away)});
}

void MainWindow::restorePlace(const QString &path)
{
    const QList<EntryId> entries = m_document.entriesInOrder();
    const int last = Preferences::lastEntry(path);
    const EntryId first = m_document.nextSession(EntryId::None);
    const bool hasLast = last >= 0 && last < entries.size();
    m_restored = {};
    m_programPage->setSelectedEntry(hasLast ? entries[last] : first);
    if (!hasLast)
        return;
    const Preferences::Place place = Preferences::lastPlace(path);
    m_restored = {entries[last], place.ms};
    m_notesPage->setCaret(place.caret);
    if (place.ms > 0)
        m_player->takeUpAt(place.ms);
}

// --- title and status
// -------------------------------------------------------------------------------------------

QString MainWindow::eventName() const
{
    const QString path = m_document.filePath();
    if (!path.isEmpty())
        return QFileInfo(path).fileName();
    return m_document.event().title.isEmpty() ? tr("New event") : m_document.event().title;
}

void MainWindow::updateTitle()
{
    const bool open = m_stack->currentIndex() == 1;
    QString name = eventName();
    name.replace(u"[*]"_s, u"[*][*]"_s);
    setWindowTitle(open ? name + u"[*]"_s : QString(u"[*]"_s) + QCoreApplication::applicationName());
    setWindowModified(open && m_document.isModified());
    m_savedLabel->setText(m_file.isReadOnly()               ? tr("Read-only")
                          : m_document.isModified()         ? tr("Not saved")
                          : m_document.filePath().isEmpty() ? tr("New")
                                                            : tr("Saved"));
}

void MainWindow::updateProblems()
{
    const QString folder = m_file.folder();
    const QString name = QFileInfo(m_document.filePath()).fileName();
    m_problems->setFile(folder.isEmpty() ? QString() : folder + u'/' + name);
    m_problems->setReadProblems(m_file.problems());
}

void MainWindow::countWordsOfEvent()
{
    const auto work = [event = m_document.snapshot()] { return countWords(event); };
    inBackground(this, work, [this](const WordCount &count) {
        m_wordsLabel->setText(textOf(count));
        m_wordsLabel->setToolTip(plainToolTip(tr("Titles, notes, captions and text of the whole event")));
    });
}

// --- the window
// -------------------------------------------------------------------------------------------------

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(Preferences::value(u"window/geometry"_s)))
        resize(QSize(1280, 720).boundedTo(screen()->availableSize()));
    restoreState(Preferences::value(u"window/state"_s));
    if (!m_splitter->restoreState(Preferences::value(u"window/splitter"_s)))
        m_splitter->setSizes({760, 520});
    m_tabs->setCurrentIndex(Preferences::value(u"window/tab"_s).toInt());
    const QByteArray transcript = Preferences::value(u"window/transcript"_s);
    m_transcriptWasShown = !transcript.isEmpty();
    m_transcriptAction->setChecked(transcript == "shown");
}

void MainWindow::saveLayout()
{
    Preferences::setValue(u"window/geometry"_s, saveGeometry());
    Preferences::setValue(u"window/state"_s, saveState());
    Preferences::setValue(u"window/splitter"_s, m_splitter->saveState());
    Preferences::setValue(u"window/tab"_s, QByteArray::number(m_tabs->currentIndex()));
    if (m_transcriptWasShown || m_transcriptAction->isChecked())
        Preferences::setValue(u"window/transcript"_s, m_transcriptAction->isChecked() ? "shown" : "hidden");
}

/// The pages' texts are made in many places; a window of its own for the other language is all of them. What
/// is open goes on in it.
void MainWindow::startAnew()
{
    commitComposing();
    rememberPlace();
    saveLayout();
    QCoreApplication::exit(madeAnew);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitComposing();
    if (m_leaving || !m_document.isModified()) {
        if (!mayEndTranscribing()) {
            m_leaving = false;
            event->ignore();
            return;
        }
        rememberPlace();
        saveLayout();
        event->accept();
        return;
    }
    event->ignore(); // saving goes on in a worker; the window leaves when it is done
    if (m_file.isWriting()) {
        statusBar()->showMessage(
            tr("Something is still being written. The window closes when that is done."));
        constexpr auto once = Qt::ConnectionType(Qt::UniqueConnection | Qt::SingleShotConnection);
        connect(&m_file, &DocumentFile::busyChanged, this, &MainWindow::closeSoon, once);
        return;
    }
    whenChangesAreSafe([this] {
        m_leaving = true;
        closeSoon();
    });
}

void MainWindow::closeSoon()
{
    QTimer::singleShot(0, this, &QWidget::close);
}

} // namespace rundown
