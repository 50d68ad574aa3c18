// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"
#include "models/event/result.h"
#include "widgets/common/background.h"

#include <QObject>

#include <memory>

class QWidget;

namespace rundown {

class DocumentFile;
class EventDocument;
class MarkdownWorker;
struct Bundle;
struct ExportedPost;

/// Exports the open event's post for its blog, alone or with its media. Asks where to; reads, writes and
/// copies in worker threads. One task at a time.
class PostExport : public QObject
{
    Q_OBJECT
public:
    PostExport(EventDocument *document, DocumentFile *file, QWidget *window);
    ~PostExport() override;

    /// Asks for a file, with the name that the blog gives it, and writes the post.
    void exportPost();
    /// Asks for a folder and writes the post, its media and a list of what to upload into it; shows how far
    /// it is and lets it be stopped.
    void exportBundle();
    /// What is to be said of the post that was exported last; empty = nothing.
    QString remark() const { return m_remark; }

signals:
    void bundled(const QString &folder);
    void failed(const rundown::Problem &problem);

private:
    struct Copying;
    template<class Next>
    void preparePost(Next next);
    void askAndWrite(const ExportedPost &post);
    void askAndBundle(const ExportedPost &post);
    void writeBundleInto(const std::shared_ptr<Bundle> &bundle, const QString &folder, bool overwrite);
    void finishBundle(const Bundle &bundle, const QString &folder);
    void tell(const Problems &problems, const QString &what);
    static QString remarkOn(const Problems &problems);
    bool mayWriteOver(const QString &path) const;

    EventDocument *m_document;
    DocumentFile *m_file;
    QWidget *m_window;
    std::shared_ptr<MarkdownWorker> m_worker;
    QString m_remark;
    Problems m_unsaid; ///< of the post that is being written
    bool m_busy = false;
    OwnThread m_thread; ///< a dead drive among those that are read and written may keep it
};

} // namespace rundown
