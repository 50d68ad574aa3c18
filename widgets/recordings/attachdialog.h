// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/recordingmatch.h"

#include <QDialog>
#include <QHash>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace rundown {

class EventDocument;
class MatchModel;

/// Attaches recordings to the sessions of an event: shows what is proposed and why, lets a person put all of
/// it right, and does it in one undo step. What lies outside the event's folder is copied there or referred
/// to where it is. Reads, pairs and copies in worker threads.
class AttachDialog : public QDialog
{
    Q_OBJECT
public:
    /// `eventFolder` is where the event file lies.
    AttachDialog(EventDocument *document, const QString &eventFolder, QWidget *parent = nullptr);
    ~AttachDialog() override;

    /// Folders, and files that are chosen themselves.
    void readPaths(const QStringList &paths);
    MatchModel *model() const { return m_model; }

    /// Attaches with the shift of the clock that is written; where there is something to pair anew or to copy
    /// first, the dialog stays until that is done.
    void accept() override;
    /// Ends what is being copied; leaves the dialog where there is nothing.
    void reject() override;

signals:
    /// The paths have been read and paired, or could not be.
    void pathsRead();

private:
    struct Job;
    QWidget *makeChoiceRow();
    QWidget *makeClockRow();
    QWidget *makeOutsideRow();
    void makeTable();
    void chooseFolder();
    void chooseFiles();
    std::shared_ptr<Job> startJob();
    std::function<bool(qint64, qint64)> progressOf(const std::shared_ptr<Job> &job);
    bool endJob(const std::shared_ptr<Job> &job);
    void showFound(const std::shared_ptr<Job> &job, const Result<QList<FoundRecording>> &found);
    void copyThenAttach();
    void attach(const QHash<QString, QString> &copies);
    QStringList filesToCopy() const;
    void setShift(qint64 ms);
    bool readShift();
    void takeUpPairing();
    void showState();
    QStringList remarks() const;

    EventDocument *m_document;
    QString m_eventFolder;
    QList<FoundRecording> m_found;
    std::shared_ptr<Job> m_job; ///< the one that is running
    QString m_problem;          ///< why the last one failed
    QString m_shiftProblem;     ///< why what is written cannot be added to the clock
    qint64 m_shiftMs = 0;       ///< the model may still be working on it
    bool m_isShifting = false;  ///< what is shown is paired anew, with another shift
    bool m_isWaiting = false;   ///< is attached as soon as it is paired
    bool m_isCopying = false;

    MatchModel *m_model;
    QPushButton *m_chooseFolder;
    QPushButton *m_chooseFiles;
    QLabel *m_folder;
    QProgressBar *m_progress;
    QLineEdit *m_shift;
    QPushButton *m_suggestion;
    QTableView *m_table;
    QWidget *m_outsideRow;
    QComboBox *m_outside;
    QLabel *m_remarks;
    QPushButton *m_attach;
};

} // namespace rundown
