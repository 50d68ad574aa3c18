// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordings/attachdialog.h"

#include "models/document/attachrecordings.h"
#include "models/document/eventdocument.h"
#include "models/media/clockshift.h"
#include "models/media/recordingfolder.h"
#include "widgets/common/background.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/recordings/matchmodel.h"
#include "widgets/recordings/sessionchoice.h"

#include <QApplication>
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

using namespace Qt::StringLiterals;

namespace rundown {

/// What a running scan and the dialog share.
struct AttachDialog::Scan
{
    std::atomic<bool> goOn = true;
};

AttachDialog::AttachDialog(EventDocument *document, const QString &eventFolder, QWidget *parent)
    : QDialog(parent), m_document(document), m_eventFolder(eventFolder),
      m_model(new MatchModel(document, this)), m_folder(plainLabel()), m_progress(new QProgressBar),
      m_shift(new QLineEdit), m_suggestion(new QPushButton), m_table(new QTableView), m_remarks(plainLabel())
{
    setWindowTitle(tr("Attach recordings"));
    auto *choose = new QPushButton(themeIcon(u"folder-open"_s), tr("Choose &folder…"));
    connect(choose, &QPushButton::clicked, this, &AttachDialog::chooseFolder);
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(choose);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_progress);
    m_progress->hide();

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
    m_remarks->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_attach = buttons->addButton(tr("&Attach"), QDialogButtonBox::AcceptRole);
    m_attach->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(folderRow);
    layout->addWidget(makeClockRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(buttons);
    resize(960, 560);
    connect(m_model, &MatchModel::changed, this, &AttachDialog::showState);
    showState();
}

AttachDialog::~AttachDialog()
{
    if (m_scan)
        m_scan->goOn = false;
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
            [this] { setShift(m_model->proposal().suggestedShiftMs); });
    layout->addWidget(label);
    layout->addWidget(m_shift);
    layout->addWidget(m_suggestion);
    layout->addStretch(1);
    return row;
}

void AttachDialog::setShift(qint64 ms)
{
    m_shift->setText(clockShiftText(ms));
    m_model->setRecordings(m_found, ms);
}

void AttachDialog::readShift()
{
    const QString text = m_shift->text().trimmed();
    const std::optional<qint64> ms = text.isEmpty() ? std::optional<qint64>(0) : clockShiftFrom(text);
    if (!ms)
        m_shift->setText(clockShiftText(m_model->clockShiftMs()));
    else if (*ms != m_model->clockShiftMs())
        setShift(*ms);
}

void AttachDialog::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("The folder of the recordings"), m_eventFolder);
    if (!folder.isEmpty())
        readFolder(folder);
}

void AttachDialog::readFolder(const QString &folder)
{
    if (m_scan)
        m_scan->goOn = false;
    const auto scan = std::make_shared<Scan>();
    m_scan = scan;
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_progress->setRange(0, 0);
    m_progress->show();
    const QPointer<AttachDialog> self(this);
    const auto progress = [scan, self](int done, int all) {
        // The dialog may go at any time; its thread is asked whether it is still there.
        QMetaObject::invokeMethod(
            qApp,
            [scan, self, done, all] {
                if (self && scan->goOn) {
                    self->m_progress->setRange(0, all);
                    self->m_progress->setValue(done);
                }
            },
            Qt::QueuedConnection);
        return scan->goOn.load();
    };
    inBackground(
        this,
        [folder, eventFolder = m_eventFolder, progress] {
            return findRecordings(folder, eventFolder, progress);
        },
        [this, scan](const Result<QList<FoundRecording>> &found) { showFound(scan, found); });
    showState();
}

void AttachDialog::showFound(const std::shared_ptr<Scan> &scan, const Result<QList<FoundRecording>> &found)
{
    if (scan != m_scan)
        return;
    m_scan.reset();
    m_progress->hide();
    m_found = found ? *found : QList<FoundRecording>();
    m_model->setRecordings(m_found, m_model->clockShiftMs());
    if (!found)
        m_remarks->setText(found.error().what + u'\n' + found.error().mend);
    else if (m_found.isEmpty())
        m_remarks->setText(tr("There are no recordings in this folder."));
    m_table->setFocus();
    m_table->selectRow(0);
    emit folderRead();
}

bool AttachDialog::isOutside() const
{
    return std::ranges::any_of(m_found, [](const auto &found) {
        return found.file.startsWith(u"../"_s) || QDir::isAbsolutePath(found.file);
    });
}

QStringList AttachDialog::remarks() const
{
    const RecordingMatch &match = m_model->proposal();
    QStringList lines;
    if (isOutside())
        lines << tr("These recordings lie outside the event's folder, %1. Copy them there, then attach them.")
                     .arg(QDir::toNativeSeparators(m_eventFolder));
    if (!match.missingNumbers.isEmpty())
        lines << tr("Numbers that are missing: %1").arg(match.missingNumbers.join(tr(", ")));
    for (const int row : match.overlaps)
        lines << tr("%1 begins before the one in front of it has ended.").arg(match.recordings[row].file);
    QStringList without;
    for (const EntryId id : m_model->without())
        without << m_model->sessionText(id);
    if (!without.isEmpty() && !match.recordings.isEmpty())
        lines << tr("Without a recording: %1").arg(without.join(tr("; ")));
    return lines;
}

void AttachDialog::showState()
{
    const auto count = int(m_model->attachments().size());
    m_remarks->setText(m_folder->text().isEmpty()
                           ? tr("Choose the folder in which the recordings of the event lie.")
                           : remarks().join(u'\n'));
    m_attach->setText(count > 0 ? tr("&Attach %n recording(s)", nullptr, count) : tr("&Attach"));
    m_attach->setEnabled(count > 0 && !m_scan && !isOutside());
    const qint64 shift = m_model->proposal().suggestedShiftMs;
    m_suggestion->setVisible(shift != 0);
    m_suggestion->setText(tr("The clock seems to be wrong: add %1").arg(clockShiftText(shift)));
}

void AttachDialog::accept()
{
    QList<AttachedRecording> attached;
    for (const auto &[session, recording] : m_model->attachments())
        attached << AttachedRecording{session, recording};
    attachRecordings(*m_document, attached);
    QDialog::accept();
}

} // namespace rundown
