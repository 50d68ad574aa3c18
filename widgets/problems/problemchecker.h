// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "widgets/common/background.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace rundown {

class EventDocument;

/// Checks the open event in a worker thread after every edit, and marks the entries that something is odd in.
/// What is found is that of a moment ago: ask withFix() whether a fix still fits.
class ProblemChecker : public QObject
{
    Q_OBJECT

public:
    explicit ProblemChecker(QObject *parent = nullptr);
    ~ProblemChecker() override;

    void setDocument(EventDocument *document);
    /// Where the event lies, or the post that it was read from, absolute; empty where there is none yet.
    void setFile(const QString &path);
    /// What was odd when the file was read; it is listed before the rest.
    void setReadProblems(const Problems &problems);

    const CheckFindings &findings() const { return m_findings; }
    bool isChecking() const { return m_running || m_timer.isActive(); }
    /// Checks now, without waiting for more edits.
    void checkNow();

signals:
    void findingsChanged();

private:
    struct Work;
    void start();
    void take(const CheckFindings &findings);
    void publish();

    QPointer<EventDocument> m_document;
    QString m_file;
    CheckFindings m_read;
    CheckFindings m_checked;
    CheckFindings m_findings; ///< both
    QTimer m_timer;
    std::shared_ptr<Work> m_work;
    bool m_running = false;
    bool m_again = false;
    quint32 m_load = 0; ///< counts loaded events: what was found in another is dropped
    OwnThread m_thread; ///< files are looked for in it
};

} // namespace rundown
