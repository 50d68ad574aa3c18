// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordings/attachdialog.h"

#include "models/document/attachrecordings.h"
#include "models/document/eventdocument.h"
#include "models/event/recordingtimes.h"
#include "models/media/clockshift.h"
#include "models/media/copyrecordings.h"
#include "models/media/recordingfolder.h"
#include "widgets/common/background.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/recordings/matchmodel.h"
#include "widgets/recordings/sessionchoice.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

enum Outside { CopyThem, ReferToThem };

constexpr int progressSteps = 1000;

/// Where recordings from elsewhere are kept.
QString copyFolder(const QString &eventFolder)
{
    return QDir(eventFolder).filePath(u"recordings"_s);
}

} // namespace

/// What running work and the dialog share.
struct AttachDialog::Job
{
    std::atomic<bool> goOn = true;
};

AttachDialog::AttachDialog(EventDocument *document, const QString &eventFolder, QWidget *parent)
    : QDialog(parent), m_document(document), m_eventFolder(eventFolder),
      m_model(new MatchModel(document, this)), m_folder(plainLabel()), m_progress(new QProgressBar),
      m_shift(new QLineEdit), m_suggestion(new QPushButton), m_table(new QTableView), m_remarks(plainLabel())
{
    setWindowTitle(tr("Attach recordings"));
    makeTable();
    m_remarks->setWordWrap(true);
    m_progress->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_attach = buttons->addButton(tr("&Attach"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeChoiceRow());
    layout->addWidget(makeClockRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(makeOutsideRow());
    layout->addWidget(buttons);
    for (QPushButton *button : {m_chooseFolder, m_chooseFiles, m_suggestion})
        button->setAutoDefault(false);
    m_attach->setDefault(true); // only a button that is in the dialog becomes its own
    resize(960, 560);
    connect(m_model, &MatchModel::changed, this, &AttachDialog::takeUpPairing);
    showState();
}

AttachDialog::~AttachDialog()
{
    if (m_job)
        m_job->goOn = false;
}

void AttachDialog::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(MatchModel::SessionColumn, new SessionChoice(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MatchModel::SessionColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
}

QWidget *AttachDialog::makeChoiceRow()
{
    m_chooseFolder = new QPushButton(themeIcon(u"folder-open"_s), tr("Choose &folder…"));
    connect(m_chooseFolder, &QPushButton::clicked, this, &AttachDialog::chooseFolder);
    m_chooseFiles = new QPushButton(themeIcon(u"document-open"_s), tr("Choose f&iles…"));
    connect(m_chooseFiles, &QPushButton::clicked, this, &AttachDialog::chooseFiles);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_chooseFolder);
    layout->addWidget(m_chooseFiles);
    layout->addWidget(m_folder, 1);
    layout->addWidget(m_progress);
    return row;
}

QWidget *AttachDialog::makeClockRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *label = new QLabel(tr("Add to the &recorder's clock:"));
    label->setBuddy(m_shift);
    m_shift->setPlaceholderText(u"0:00:00"_s);
    m_shift->setFixedWidth(fontMetrics().horizontalAdvance(u"+00:00:00"_s) + 24);
    m_shift->setToolTip(
        plainToolTip(tr("Hours, minutes and seconds, such as -8:00:00, for the whole folder")));
    connect(m_shift, &QLineEdit::editingFinished, this, &AttachDialog::readShift);
    connect(m_suggestion, &QPushButton::clicked, this,
            [this] { setShift(m_model->suggestedShiftMs().value_or(m_shiftMs)); });
    layout->addWidget(label);
    layout->addWidget(m_shift);
    layout->addWidget(m_suggestion);
    layout->addStretch(1);
    return row;
}

QWidget *AttachDialog::makeOutsideRow()
{
    m_outside = new QComboBox;
    m_outside->addItem(tr("Copy them into “%1”, beside the event")
                           .arg(QDir(m_eventFolder).relativeFilePath(copyFolder(m_eventFolder))));
    m_outside->addItem(tr("Leave them where they are, and refer to them"));
    connect(m_outside, &QComboBox::currentIndexChanged, this, &AttachDialog::showState);
    auto *label = new QLabel(tr("Recordings &outside the event's folder:"));
    label->setBuddy(m_outside);
    m_outsideRow = new QWidget;
    auto *layout = new QHBoxLayout(m_outsideRow);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_outside);
    layout->addStretch(1);
    return m_outsideRow;
}

void AttachDialog::setShift(qint64 ms)
{
    m_shift->setText(clockShiftText(ms));
    m_shiftMs = ms;
    m_shiftProblem.clear();
    m_isShifting = m_isShifting || !m_model->isPairing();
    m_model->setRecordings(m_found, ms);
    showState();
}

/// Takes what is written in the field; whether it could be read.
bool AttachDialog::readShift()
{
    const QString text = m_shift->text().trimmed();
    const std::optional<qint64> ms = text.isEmpty() ? std::optional<qint64>(0) : clockShiftFrom(text);
    if (ms && *ms != m_shiftMs) {
        setShift(*ms);
        return true;
    }
    m_shiftProblem = ms ? QString()
                        : tr("“%1” cannot be added to a clock. Write hours, minutes and seconds, such as "
                             "-8:00:00.")
                              .arg(text);
    showState();
    return ms.has_value();
}

void AttachDialog::takeUpPairing()
{
    m_isShifting = m_isShifting && m_model->isPairing();
    const bool goesOn = !m_model->isPairing() && std::exchange(m_isWaiting, false);
    showState();
    if (goesOn)
        accept();
}

void AttachDialog::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("The folder of the recordings"), m_eventFolder);
    if (!folder.isEmpty())
        readPaths({folder});
}

void AttachDialog::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("The recordings"), m_eventFolder);
    if (!files.isEmpty())
        readPaths(files);
}

// --- work that takes a while ---

std::shared_ptr<AttachDialog::Job> AttachDialog::startJob()
{
    if (m_job)
        m_job->goOn = false;
    m_job = std::make_shared<Job>();
    m_isCopying = false;
    m_isWaiting = false;
    m_problem.clear();
    m_progress->setRange(0, 0);
    m_progress->show();
    return m_job;
}

/// For the job's thread. The dialog may go at any time; its own thread is asked whether it is still there.
std::function<bool(qint64, qint64)> AttachDialog::progressOf(const std::shared_ptr<Job> &job)
{
    const QPointer<AttachDialog> self(this);
    return [job, self](qint64 done, qint64 all) {
        const auto show = [job, self, done, all] {
            if (!self || job != self->m_job)
                return;
            self->m_progress->setRange(0, progressSteps);
            self->m_progress->setValue(int(all > 0 ? done * progressSteps / all : 0));
        };
        QMetaObject::invokeMethod(qApp, show, Qt::QueuedConnection);
        return job->goOn.load();
    };
}

/// Whether it was the last one that was started.
bool AttachDialog::endJob(const std::shared_ptr<Job> &job)
{
    if (job != m_job)
        return false;
    m_job.reset();
    m_progress->hide();
    return true;
}

void AttachDialog::readPaths(const QStringList &paths)
{
    const auto job = startJob();
    m_folder->setText(paths.size() == 1 ? QDir::toNativeSeparators(paths.first())
                                        : tr("%n file(s)", nullptr, int(paths.size())));
    inThreadOfItsOwn(
        this,
        [paths, eventFolder = m_eventFolder, progress = progressOf(job)] {
            return findRecordings(paths, eventFolder, [&](int done, int all) { return progress(done, all); });
        },
        [this, job](const Result<QList<FoundRecording>> &found) { showFound(job, found); });
    showState();
}

void AttachDialog::showFound(const std::shared_ptr<Job> &job, const Result<QList<FoundRecording>> &found)
{
    if (!endJob(job))
        return;
    m_found = found ? *found : QList<FoundRecording>();
    if (!found)
        m_problem = found.error().toString();
    else if (m_found.isEmpty())
        m_problem = tr("There are no recordings in this folder.");
    const auto shown = std::make_shared<QMetaObject::Connection>();
    *shown = connect(m_model, &MatchModel::changed, this, [this, shown] {
        disconnect(*shown);
        m_table->setFocus();
        m_table->selectRow(0);
        emit pathsRead();
    });
    m_isShifting = false;
    m_model->setRecordings(m_found, m_shiftMs);
}

QStringList AttachDialog::filesToCopy() const
{
    QStringList files;
    if (m_outside->currentIndex() == ReferToThem)
        return files;
    for (const auto &[session, recording] : m_model->attachments()) {
        if (!isOutsideEvent(recording.file))
            continue;
        const auto found = std::ranges::find(m_found, recording.file, &FoundRecording::file);
        files << found->path;
    }
    return files;
}

void AttachDialog::accept()
{
    if (!m_attach->isEnabled())
        return;
    m_attach->setFocus(); // a cell that is being written is taken, too
    if (!readShift())
        return m_shift->setFocus();
    m_isWaiting = m_model->isPairing();
    if (m_isWaiting)
        showState();
    else if (filesToCopy().isEmpty())
        attach({});
    else
        copyThenAttach();
}

void AttachDialog::copyThenAttach()
{
    const auto job = startJob();
    m_isCopying = true;
    const QStringList files = filesToCopy();
    inThreadOfItsOwn(
        this,
        [files, folder = copyFolder(m_eventFolder), progress = progressOf(job)] {
            return copyRecordings(files, folder, progress);
        },
        [this, job, files](const Result<QStringList> &copies) {
            if (!endJob(job))
                return;
            m_isCopying = false;
            QHash<QString, QString> copyOf;
            for (qsizetype i = 0; copies && i < files.size(); ++i)
                copyOf.insert(files[i], copies->at(i));
            if (copies)
                return attach(copyOf);
            m_problem = copies.error().toString();
            showState();
        });
    showState();
}

/// `copies`: what stands for a file of elsewhere.
void AttachDialog::attach(const QHash<QString, QString> &copies)
{
    QList<AttachedRecording> attached;
    for (auto [session, recording] : m_model->attachments()) {
        const auto found = std::ranges::find(m_found, recording.file, &FoundRecording::file);
        if (const auto copy = copies.find(found->path); copy != copies.end())
            renameFile(recording, QDir(m_eventFolder).relativeFilePath(*copy));
        attached << AttachedRecording{session, recording};
    }
    attachRecordings(*m_document, attached);
    QDialog::accept();
}

void AttachDialog::reject()
{
    if (m_isCopying && m_job)
        m_job->goOn = false;
    else
        QDialog::reject();
}

// --- what is said ---

QStringList AttachDialog::remarks() const
{
    const RecordingMatch &match = m_model->proposal();
    QStringList lines;
    for (const QString &problem : {m_problem, m_shiftProblem}) {
        if (!problem.isEmpty())
            lines << problem;
    }
    if (!match.missingNumbers.isEmpty())
        lines << tr("Numbers that are missing: %1").arg(match.missingNumbers.join(tr(", ")));
    for (const int row : match.overlaps)
        lines << tr("%1 begins before the one in front of it has ended.").arg(m_model->nameOf(row));
    QStringList leftOver;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isLeftOver(row))
            leftOver << m_model->nameOf(row);
    }
    if (!leftOver.isEmpty())
        lines << tr("Left over: %1").arg(leftOver.join(tr("; ")));
    QStringList without;
    for (const EntryId id : m_model->without())
        without << m_model->sessionText(id);
    if (!without.isEmpty() && !match.recordings.isEmpty())
        lines << tr("Without a recording: %1").arg(without.join(tr("; ")));
    return lines;
}

void AttachDialog::showState()
{
    const auto attachments = m_model->attachments();
    const auto count = int(attachments.size());
    m_remarks->setText(m_folder->text().isEmpty()
                           ? tr("Choose the folder in which the recordings of the event lie.")
                           : remarks().join(u'\n'));
    m_outsideRow->setVisible(std::ranges::any_of(
        attachments, [](const auto &attached) { return isOutsideEvent(attached.second.file); }));
    const bool copies = !filesToCopy().isEmpty();
    m_attach->setText(count == 0 ? tr("&Attach")
                      : copies   ? tr("Copy and &attach %n recording(s)", nullptr, count)
                                 : tr("&Attach %n recording(s)", nullptr, count));
    // Another shift of what is shown can be waited for; what nobody has seen is not attached.
    const bool isReady = !m_model->isPairing() || (m_isShifting && !m_isWaiting);
    m_attach->setEnabled(count > 0 && !m_job && isReady);
    const bool isAttaching = m_isCopying || m_isWaiting;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chooseFolder, m_chooseFiles, m_shift,
                                                            m_suggestion, m_table, m_outside})
        widget->setEnabled(!isAttaching);
    const std::optional<qint64> shift = m_model->suggestedShiftMs();
    m_suggestion->setVisible(shift.has_value());
    const QString text = clockShiftText(shift.value_or(0));
    m_suggestion->setText(m_model->proposal().suggestedShiftMs == shift.value_or(0)
                              ? tr("The clock seems to be wrong: add %1").arg(text)
                              : tr("The clock was wrong all day: add %1").arg(text));
}

} // namespace rundown
