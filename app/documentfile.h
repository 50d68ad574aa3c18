// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"
#include "models/format/storage/storage.h"

#include <QObject>

#include <memory>

namespace rundown {

class EventDocument;
class MarkdownWorker;

/// The file of the open document: opens, imports, saves and exports it, all in worker threads. One task at a
/// time.
class DocumentFile : public QObject
{
    Q_OBJECT
public:
    explicit DocumentFile(EventDocument *document, QObject *parent = nullptr);
    ~DocumentFile() override;

    /// Opens an event file or imports a post into the document.
    void open(const QString &path);
    void startNew();
    /// Saves under the document's path. `overwrite`: also where the file was changed by somebody else
    /// meanwhile.
    void save(bool overwrite = false);
    void saveAs(const QString &path);
    void exportPost(const QString &path);

    /// The event's folder, where its recordings and photos lie; of an import the post's. Empty for a new
    /// event.
    QString folder() const;
    /// A name to offer for the first save.
    QString suggestedPath() const;
    QString suggestedPostPath() const;
    bool isBusy() const { return m_busy; }
    bool isReadOnly() const { return m_readOnly; }
    const Problems &problems() const { return m_problems; }

signals:
    void opened(const QString &path);
    void saved(const QString &path);
    void exported(const QString &path);
    void failed(const rundown::Problem &problem);
    /// The file is not what it was when it was opened or saved last: nothing was written.
    void changedOnDisk(const QString &path);
    void busyChanged(bool busy);

private:
    struct Written;
    void setBusy(bool busy);
    void write(const QString &path, const FileStamp *expected);
    void finishWrite(const Written &written);
    QString pathStem() const;

    EventDocument *m_document;
    std::shared_ptr<MarkdownWorker> m_worker;
    QByteArray m_bytes; ///< the event file as it stands on the disk
    FileStamp m_stamp;
    QString m_importedFrom;
    Problems m_problems;
    bool m_readOnly = false;
    bool m_busy = false;
};

} // namespace rundown
