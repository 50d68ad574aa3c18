// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filewatch.h"
#include "models/event/event.h"
#include "models/event/problem.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/storage/storage.h"
#include "widgets/common/background.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace rundown {

class EventDocument;
class MarkdownWorker;
struct OpenedFile;

/// The file of the open document: opens, imports, saves and exports it, all in worker threads. One task at a
/// time; a file that is being read waits for nobody and keeps nobody waiting.
///
/// What others do to the file is noticed. Where nothing here is unsaved the new version comes into the
/// document as an undo step, once no input method composes; else nothing happens until a person says which
/// version to keep.
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
    /// Writes the text of an exported post. False where it was refused().
    bool exportPost(const QString &path, const QByteArray &text);
    /// Takes over what the file says now, as an undo step.
    void reload();
    /// Keeps the document for the next save; what the file says now is copied beside it first.
    void keepMine();

    /// The event's folder, where its recordings and photos lie; of an import the post's. Empty for a new
    /// event.
    QString folder() const;
    /// A name to offer for the first save.
    QString suggestedPath() const;
    QString suggestedPostPath() const;
    bool isBusy() const { return m_busy; }
    /// Only a file is being read: that ends where something else is to be done, as it may lie on a
    /// dead drive.
    bool isReading() const { return m_isReading; }
    bool isWriting() const { return m_busy && !m_isReading; }
    bool isReadOnly() const { return m_readOnly; }
    const Problems &problems() const { return m_problems; }
    FileWatch::State stateOnDisk() const { return m_watch.state(); }
    /// Tells again what others have done to the file, if that is not settled yet: for a window that is new.
    void tellOfDisk();

signals:
    void opened(const QString &path);
    void saved(const QString &path);
    void exported(const QString &path);
    void failed(const rundown::Problem &problem);
    /// What was being opened is no longer waited for, as something else went first: that goes on.
    void notOpened(const rundown::Problem &problem);
    /// What was asked for is not done, as something is being written: that goes on.
    void refused(const rundown::Problem &problem);
    /// The file is not what it was when it was opened or saved last: nothing was written.
    void changedOnDisk(const QString &path);
    /// Somebody has changed the file while there are unsaved edits here: reload() or keepMine() or save it
    /// elsewhere.
    void changedByOthers();
    /// The file's new version cannot be read; the document stays as it is.
    void unreadableOnDisk(const rundown::Problem &problem);
    /// The file is no longer there. The document counts as unsaved.
    void goneOnDisk();
    /// The file is again what it was: nothing need be decided.
    void sameOnDisk();
    /// Words are about to be taken from the pages, by what was opened too: what is being typed should be in
    /// the document.
    void aboutToReload();
    /// `isOther`: the event says something else than before, not only the file.
    void reloaded(bool isOther);
    void keptTheirs(const QString &copy);
    void busyChanged(bool busy);

private:
    struct Written;
    struct Theirs;
    void followDisk(FileWatch::State state);
    void read(bool byItself);
    void finishReload(const Result<OpenedFile> &opened, bool byItself);
    bool waitsForComposing();
    void watch();
    void rememberProfile() const;
    void setBusy(bool busy);
    void refuse();
    bool beginTask();
    bool beginWriting(const QString &path);
    bool isBeingSaved(const QString &path) const;
    int beginReading();
    bool endReading(int reading);
    void finishOpen(const QString &path, const OpenedFile &opened);
    void write(const QString &path, const FileStamp *expected);
    void finishWrite(const Written &written);
    QString pathStem() const;

    EventDocument *m_document;
    std::shared_ptr<MarkdownWorker> m_worker;
    EventFileText m_text; ///< the event file as it stands on the disk
    FileStamp m_stamp;
    Event m_saved; ///< what it says
    FileWatch m_watch;
    QString m_importedFrom;
    Problems m_problems;
    bool m_readOnly = false;
    bool m_busy = false;
    bool m_isReading = false;
    QString m_opening; ///< what is being read is to be opened
    QString m_writing; ///< the file that is or was written last
    QElapsedTimer m_writingSince;
    std::optional<Event> m_saving; ///< what is being saved
    int m_reading = 0;             ///< answers of an earlier one are not heard
    bool m_missedNews = false;     ///< something happened to the file during another task
    OwnThread m_thread;            ///< saving waits for nobody else's dead drive
};

} // namespace rundown
