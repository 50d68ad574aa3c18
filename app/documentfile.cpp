// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentfile.h"

#include "app/preferences.h"
#include "models/document/eventdocument.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/openfile.h"
#include "models/format/recap/newevent.h"
#include "widgets/common/fieldguard.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

/// What became of a save.
struct DocumentFile::Written
{
    QString path;
    EventFileText text;
    tl::expected<FileStamp, SaveFailure> stamp;
    Event event; ///< as it was then
};

/// What became of the copy of another's version.
struct DocumentFile::Theirs
{
    QString copy;
    FileStamp stamp; ///< of the file
    tl::expected<FileStamp, SaveFailure> written;
};

namespace {

constexpr int twiceMs = 1500; ///< within it a key that is pressed again is pressed for the same thing

/// A name beside the file that nothing has yet.
QString nameOfCopy(const QString &path, const QString &whose)
{
    QString stem = path;
    for (const QString &ending : {u".yaml"_s, u".yml"_s, u".rundown"_s})
        if (stem.endsWith(ending, Qt::CaseInsensitive))
            stem.chop(ending.size());
    for (int number = 1;; ++number) {
        const QString suffix = number == 1 ? QString() : QString::number(number);
        const QString name = u"%1.%2%3.rundown.yaml"_s.arg(stem, whose, suffix);
        if (!QFileInfo::exists(name))
            return name;
    }
}

} // namespace

DocumentFile::DocumentFile(EventDocument *document, QObject *parent)
    : QObject(parent), m_document(document), m_worker(std::make_shared<MarkdownWorker>())
{
    connect(&m_watch, &FileWatch::stateChanged, this, &DocumentFile::followDisk);
    connect(m_document, &EventDocument::eventChanged, this, [this](EventFields fields) {
        if (fields.testFlag(EventField::Profile))
            rememberProfile();
    });
}

/// A blog is chosen once, not once a month.
void DocumentFile::rememberProfile() const
{
    const QString file = m_document->filePath().isEmpty() ? m_importedFrom : m_document->filePath();
    Preferences::setProfileFor(file.isEmpty() ? QString() : QFileInfo(file).absolutePath(),
                               m_document->event().series, m_document->event().post.profile);
}

DocumentFile::~DocumentFile() = default;

void DocumentFile::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
    if (!busy && std::exchange(m_missedNews, false))
        m_watch.lookAndTell();
}

void DocumentFile::refuse()
{
    emit refused({Problem::Severity::Warning, m_writing, 0, 0,
                  tr("Nothing was done: something is still being written."),
                  tr("Do it again when that is done. If it is never done, the drive may be away.")});
}

/// False, with words, while something is being written.
bool DocumentFile::beginTask()
{
    if (isWriting()) {
        refuse();
        return false;
    }
    ++m_reading;
    m_missedNews |= std::exchange(m_isReading, false); // it may have been for the sake of them
    setBusy(true);
    return true;
}

/// What a person wants written goes before what is being opened, and that is told.
bool DocumentFile::beginWriting(const QString &path)
{
    if (!beginTask())
        return false;
    m_writing = path;
    m_writingSince.start();
    if (const QString other = std::exchange(m_opening, {}); !other.isEmpty())
        emit notOpened({Problem::Severity::Warning, other, 0, 0,
                        tr("It was not opened: while it was being read something else was to be written."),
                        tr("Open it once more.")});
    return true;
}

int DocumentFile::beginReading()
{
    m_isReading = true;
    return ++m_reading;
}

/// Whether its answer is still waited for.
bool DocumentFile::endReading(int reading)
{
    if (reading != m_reading)
        return false;
    m_isReading = false;
    m_opening.clear();
    setBusy(false);
    return true;
}

void DocumentFile::open(const QString &path)
{
    if (!beginTask())
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_opening = absolute;
    const auto work = [absolute, worker = m_worker] { return openFile(absolute, *worker); };
    const auto done = [this, absolute, reading = beginReading(),
                       before = m_document->snapshot()](const Result<OpenedFile> &opened) {
        if (!endReading(reading))
            return;
        if (opened)
            emit aboutToReload(); // what is being typed counts as written
        if (!opened)
            emit failed(opened.error());
        else if (m_document->event() != before)
            emit failed(
                {Problem::Severity::Warning, absolute, 0, 0,
                 tr("It was not opened: while it was being read you went on writing in the event that "
                    "is open."),
                 tr("Open it once more.")});
        else
            finishOpen(absolute, *opened);
    };
    inThreadOfItsOwn(this, work, done);
}

void DocumentFile::finishOpen(const QString &path, const OpenedFile &opened)
{
    m_text = opened.eventFile;
    m_stamp = opened.isPost ? FileStamp{} : opened.stamp;
    m_importedFrom = opened.isPost ? path : QString();
    m_problems = opened.read.problems;
    m_readOnly = opened.read.readOnly;
    Event event = opened.read.event;
    if (opened.isPost)
        event.post.profile = Preferences::profileFor(QFileInfo(path).absolutePath(), event.series);
    m_document->load(event, opened.isPost ? QString() : path,
                     opened.isPost ? EventDocument::LoadedAs::Unsaved : EventDocument::LoadedAs::Saved);
    watch();
    emit this->opened(path);
}

void DocumentFile::startNew()
{
    if (!beginTask())
        return;
    m_opening.clear();
    setBusy(false);
    m_text = {};
    m_stamp = {};
    m_importedFrom.clear();
    m_problems.clear();
    m_readOnly = false;
    Event event = newEvent(QDate::currentDate());
    event.post.profile = Preferences::profileFor({}, {});
    m_document->load(event, {}, EventDocument::LoadedAs::Saved);
    m_watch.stop();
    emit opened({});
}

void DocumentFile::save(bool overwrite)
{
    const bool isGone = m_watch.state() == FileWatch::State::Gone;
    write(m_document->filePath(), overwrite || isGone ? nullptr : &m_stamp);
}

void DocumentFile::saveAs(const QString &path)
{
    write(path, nullptr);
}

/// The same words are on their way to the same file since just now.
bool DocumentFile::isBeingSaved(const QString &path) const
{
    return isWriting() && m_saving && path == m_writing && !m_writingSince.hasExpired(twiceMs) &&
           m_document->event() == *m_saving;
}

void DocumentFile::write(const QString &path, const FileStamp *expected)
{
    if (isBeingSaved(path))
        return;
    if (m_readOnly && path == m_document->filePath()) {
        emit failed({Problem::Severity::Error, path, 0, 0, tr("This file was opened read-only."),
                     tr("Save it under another name.")});
        return;
    }
    if (!beginWriting(path))
        return;
    m_watch.stop(); // what this program does to the file is no news
    m_document->endTyping();
    m_saving = m_document->snapshot();
    const auto work = [event = *m_saving, old = m_readOnly ? EventFileText() : m_text, path,
                       check = expected != nullptr, stamp = m_stamp]() -> Written {
        const Result<EventFileText> text = old.with(event);
        if (!text)
            return {path, {}, tl::make_unexpected(SaveFailure{text.error(), false}), event};
        return {path, *text, saveFile(path, text->text(), check ? &stamp : nullptr), event};
    };
    whenDone(m_thread.run(work), this, [this](const Written &written) { finishWrite(written); });
}

void DocumentFile::finishWrite(const Written &written)
{
    m_saving.reset();
    setBusy(false);
    if (!written.stamp) {
        m_watch.watch(m_document->filePath(), m_stamp);
        if (written.stamp.error().changedOnDisk)
            emit changedOnDisk(written.path);
        else
            emit failed(written.stamp.error());
        return;
    }
    m_text = written.text;
    m_stamp = *written.stamp;
    m_readOnly = false;
    m_document->setFilePath(written.path);
    if (m_document->event() == written.event) // it may have been edited meanwhile
        m_document->setSaved();
    m_saved = written.event;
    m_watch.watch(written.path, m_stamp);
    if (const QString &profile = written.event.post.profile; !profile.isEmpty())
        Preferences::setFirstProfileFor(QFileInfo(written.path).absolutePath(), profile);
    emit saved(written.path);
}

// --- what others do to the file
// -----------------------------------------------------------------------------------

void DocumentFile::watch()
{
    m_saved = m_document->snapshot();
    m_watch.watch(m_document->filePath(), m_stamp);
}

void DocumentFile::followDisk(FileWatch::State state)
{
    m_missedNews = m_busy;
    if (m_busy)
        return;
    if (state == FileWatch::State::Gone) {
        m_document->undoStack()->resetClean();
        emit goneOnDisk();
    } else if (state == FileWatch::State::Same) {
        if (m_document->event() == m_saved)
            m_document->setSaved();
        emit sameOnDisk();
    } else if (m_document->event() == m_saved) {
        read(true);
    } else {
        emit changedByOthers();
    }
}

void DocumentFile::tellOfDisk()
{
    if (m_watch.state() != FileWatch::State::Same)
        followDisk(m_watch.state());
}

void DocumentFile::reload()
{
    if (isWriting())
        refuse();
    else
        read(false);
}

void DocumentFile::read(bool byItself)
{
    if (m_busy)
        return;
    setBusy(true);
    const auto work = [path = m_document->filePath(), worker = m_worker] { return openFile(path, *worker); };
    const auto done = [this, byItself, reading = beginReading()](const Result<OpenedFile> &opened) {
        if (endReading(reading))
            finishReload(opened, byItself);
    };
    inThreadOfItsOwn(this, work, done);
}

void DocumentFile::finishReload(const Result<OpenedFile> &opened, bool byItself)
{
    if (!opened) {
        emit unreadableOnDisk(opened.error());
        return;
    }
    if (byItself && waitsForComposing())
        return;
    emit aboutToReload();
    if (byItself && m_document->event() != m_saved) { // edited meanwhile
        emit changedByOthers();
        return;
    }
    m_text = opened->eventFile;
    m_stamp = opened->stamp;
    m_problems = opened->read.problems;
    m_readOnly = opened->read.readOnly;
    const bool isOther = m_document->event() != opened->read.event;
    m_document->reload(opened->read.event);
    m_document->setSaved();
    watch();
    emit reloaded(isOther);
}

/// What an input method composes is not taken from it halfway: the news is told again when that has ended.
bool DocumentFile::waitsForComposing()
{
    const FieldGuard *guard = FieldGuard::composing();
    if (!guard)
        return false;
    // Queued: the field may be going together with its window.
    const auto once =
        Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection | Qt::SingleShotConnection);
    connect(guard, &FieldGuard::composed, this, &DocumentFile::tellOfDisk, once);
    connect(guard, &QObject::destroyed, this, &DocumentFile::tellOfDisk, once);
    return true;
}

void DocumentFile::keepMine()
{
    if (!beginWriting(m_document->filePath()))
        return;
    const auto work = [path = m_document->filePath(), whose = tr("theirs")]() -> Theirs {
        FileStamp stamp;
        const Result<QByteArray> bytes = readFile(path, &stamp);
        if (!bytes)
            return {path, {}, tl::make_unexpected(SaveFailure{bytes.error(), false})};
        const QString copy = nameOfCopy(path, whose);
        const FileStamp none;
        return {copy, stamp, saveFile(copy, *bytes, &none)};
    };
    whenDone(m_thread.run(work), this, [this](const Theirs &theirs) {
        setBusy(false);
        if (!theirs.written) {
            emit failed(theirs.written.error());
            return;
        }
        m_stamp = theirs.stamp;
        m_watch.watch(m_document->filePath(), m_stamp);
        emit keptTheirs(theirs.copy);
    });
}

bool DocumentFile::exportPost(const QString &path, const QByteArray &text)
{
    if (!beginWriting(path))
        return false;
    const auto work = [path, text] { return saveFile(path, text); };
    whenDone(m_thread.run(work), this, [this, path](const tl::expected<FileStamp, SaveFailure> &stamp) {
        setBusy(false);
        if (stamp)
            emit exported(path);
        else
            emit failed(stamp.error());
    });
    return true;
}

QString DocumentFile::pathStem() const
{
    return m_document->filePath().isEmpty() ? m_importedFrom : m_document->filePath();
}

QString DocumentFile::folder() const
{
    const QString path = pathStem();
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

QString DocumentFile::suggestedPath() const
{
    if (!m_document->filePath().isEmpty())
        return m_document->filePath();
    return m_importedFrom.isEmpty() ? QDir::home().filePath(tr("event") + u".rundown.yaml"_s)
                                    : eventFileNameFor(m_importedFrom);
}

QString DocumentFile::suggestedPostPath() const
{
    if (!m_importedFrom.isEmpty() && m_document->filePath().isEmpty())
        return m_importedFrom;
    QString path = suggestedPath();
    for (const QString &ending : {u".yaml"_s, u".rundown"_s}) {
        if (path.endsWith(ending))
            path.chop(ending.size());
    }
    return path + u".md"_s;
}

} // namespace rundown
