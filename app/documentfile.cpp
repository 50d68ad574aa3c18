// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentfile.h"

#include "models/document/eventdocument.h"
#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/openfile.h"
#include "models/format/recap/newevent.h"
#include "models/format/recap/recap.h"
#include "widgets/common/background.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rundown {

/// What became of a save.
struct DocumentFile::Written
{
    QString path;
    QByteArray bytes;
    tl::expected<FileStamp, SaveFailure> stamp;
    Event event; ///< as it was then
};

DocumentFile::DocumentFile(EventDocument *document, QObject *parent)
    : QObject(parent), m_document(document), m_worker(std::make_shared<MarkdownWorker>())
{}

DocumentFile::~DocumentFile() = default;

void DocumentFile::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
}

void DocumentFile::open(const QString &path)
{
    if (m_busy)
        return;
    setBusy(true);
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto work = [absolute, worker = m_worker] { return openFile(absolute, *worker); };
    inBackground(this, work, [this, absolute](const Result<OpenedFile> &opened) {
        setBusy(false);
        if (!opened) {
            emit failed(opened.error());
            return;
        }
        m_bytes = opened->isPost ? QByteArray() : opened->bytes;
        m_stamp = opened->isPost ? FileStamp{} : opened->stamp;
        m_importedFrom = opened->isPost ? absolute : QString();
        m_problems = opened->read.problems;
        m_readOnly = opened->read.readOnly;
        m_document->load(opened->read.event, opened->isPost ? QString() : absolute,
                         opened->isPost ? EventDocument::LoadedAs::Unsaved : EventDocument::LoadedAs::Saved);
        emit this->opened(absolute);
    });
}

void DocumentFile::startNew()
{
    m_bytes.clear();
    m_stamp = {};
    m_importedFrom.clear();
    m_problems.clear();
    m_readOnly = false;
    m_document->load(newEvent(QDate::currentDate()), {}, EventDocument::LoadedAs::Saved);
    emit opened({});
}

void DocumentFile::save(bool overwrite)
{
    write(m_document->filePath(), overwrite ? nullptr : &m_stamp);
}

void DocumentFile::saveAs(const QString &path)
{
    write(path, nullptr);
}

void DocumentFile::write(const QString &path, const FileStamp *expected)
{
    if (m_busy)
        return;
    if (m_readOnly && path == m_document->filePath()) {
        emit failed({Problem::Severity::Error, path, 0, 0, tr("This file was opened read-only."),
                     tr("Save it under another name.")});
        return;
    }
    setBusy(true);
    m_document->endTyping();
    const auto work = [event = m_document->snapshot(), old = m_readOnly ? QByteArray() : m_bytes, path,
                       check = expected != nullptr, stamp = m_stamp]() -> Written {
        const Result<QByteArray> text = writeEventFile(old, event);
        if (!text)
            return {path, {}, tl::make_unexpected(SaveFailure{text.error(), false}), event};
        return {path, *text, saveFile(path, *text, check ? &stamp : nullptr), event};
    };
    inBackground(this, work, [this](const Written &written) { finishWrite(written); });
}

void DocumentFile::finishWrite(const Written &written)
{
    setBusy(false);
    if (!written.stamp && written.stamp.error().changedOnDisk) {
        emit changedOnDisk(written.path);
        return;
    }
    if (!written.stamp) {
        emit failed(written.stamp.error());
        return;
    }
    m_bytes = written.bytes;
    m_stamp = *written.stamp;
    m_readOnly = false;
    m_document->setFilePath(written.path);
    if (m_document->event() == written.event) // it may have been edited meanwhile
        m_document->setSaved();
    emit saved(written.path);
}

void DocumentFile::exportPost(const QString &path)
{
    if (m_busy)
        return;
    setBusy(true);
    const auto work = [event = m_document->snapshot(), path]() -> tl::expected<FileStamp, SaveFailure> {
        const auto bytes = encodePost(writePost(event).text, event, path);
        if (!bytes)
            return tl::make_unexpected(SaveFailure{bytes.error(), false});
        return saveFile(path, *bytes);
    };
    inBackground(this, work, [this, path](const tl::expected<FileStamp, SaveFailure> &stamp) {
        setBusy(false);
        if (stamp)
            emit exported(path);
        else
            emit failed(stamp.error());
    });
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
