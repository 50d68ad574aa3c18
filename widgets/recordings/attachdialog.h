// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/recordingmatch.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace rundown {

class EventDocument;
class MatchModel;

/// Attaches a folder of recordings to the sessions of an event: shows what is proposed and why, lets a person
/// put all of it right, and does it in one undo step. Reads the folder in worker threads.
class AttachDialog : public QDialog
{
    Q_OBJECT
public:
    /// `eventFolder` is where the event file lies; what is outside it cannot be attached.
    AttachDialog(EventDocument *document, const QString &eventFolder, QWidget *parent = nullptr);
    ~AttachDialog() override;

    void readFolder(const QString &folder);
    MatchModel *model() const { return m_model; }

    void accept() override;

signals:
    /// The folder has been read, or could not be.
    void folderRead();

private:
    struct Scan;
    QWidget *makeClockRow();
    void chooseFolder();
    void showFound(const std::shared_ptr<Scan> &scan, const Result<QList<FoundRecording>> &found);
    void setShift(qint64 ms);
    void readShift();
    void showState();
    QStringList remarks() const;
    bool isOutside() const;

    EventDocument *m_document;
    QString m_eventFolder;
    QList<FoundRecording> m_found;
    std::shared_ptr<Scan> m_scan; ///< the one that is running

    MatchModel *m_model;
    QLabel *m_folder;
    QProgressBar *m_progress;
    QLineEdit *m_shift;
    QPushButton *m_suggestion;
    QTableView *m_table;
    QLabel *m_remarks;
    QPushButton *m_attach;
};

} // namespace rundown
