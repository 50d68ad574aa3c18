// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/photokeeper.h"

#include "widgets/common/background.h"
#include "widgets/notes/linkpaste.h"
#include "widgets/notes/noteeditor.h"

using namespace Qt::StringLiterals;

namespace rundown {

PhotoKeeper::PhotoKeeper(NoteEditor *editor) : QObject(editor), m_editor(editor)
{
    connect(editor, &NoteEditor::imagesOffered, this, &PhotoKeeper::take);
    connect(editor->guard(), &FieldGuard::composed, this, &PhotoKeeper::deliver);
}

void PhotoKeeper::setDocument(EventDocument *document)
{
    m_document = document;
    m_waiting.clear();
    setEntry(EntryId::None);
}

void PhotoKeeper::setEntry(EntryId id)
{
    m_entry = id;
    ++m_shown;
}

void PhotoKeeper::take(const QList<OfferedImage> &images)
{
    keep(images, m_document && !m_document->prose(m_entry));
}

void PhotoKeeper::takeAsPhotos(const QList<OfferedImage> &images)
{
    keep(images, true);
}

void PhotoKeeper::takeAsPhotosBefore(EntryId before, const QList<OfferedImage> &images)
{
    keep(images, true, before);
}

void PhotoKeeper::keep(const QList<OfferedImage> &images, bool asPhotos, std::optional<EntryId> before)
{
    if (!m_document || (m_entry != EntryId::None && !m_document->contains(m_entry)))
        return;
    const QString eventFile = m_document->filePath();
    if (eventFile.isEmpty()) {
        emit done({}, {{Problem::Severity::Warning,
                        {},
                        0,
                        0,
                        tr("Photos are kept beside the event, which has no file yet."),
                        tr("Save the event, then add the photo again.")}});
        return;
    }
    const auto work = [images, eventFile, folder = photoFolderOf(m_document->event()),
                       now = QDateTime::currentDateTime()] {
        QList<Result<QString>> paths;
        for (const OfferedImage &image : images)
            paths += keepImage(image, eventFile, folder, now);
        return paths;
    };
    const Kept kept{m_entry, before, asPhotos, m_editor->textCursor(), m_shown, eventFile, {}};
    whenDone(m_writer.run(work), this, [this, kept](const QList<Result<QString>> &paths) {
        m_waiting.append(kept);
        m_waiting.last().paths = paths;
        deliver();
    });
}

void PhotoKeeper::deliver()
{
    if (m_editor->guard()->isComposing())
        return;
    const QList<Kept> waiting = std::exchange(m_waiting, {});
    for (const Kept &kept : waiting)
        put(kept);
}

bool PhotoKeeper::hasPlaceFor(const Kept &kept) const
{
    const EntryId at = kept.before.value_or(kept.entry);
    return m_document && m_document->filePath() == kept.eventFile &&
           (at == EntryId::None || m_document->contains(at));
}

Problem PhotoKeeper::nowhereFor(const QStringList &paths)
{
    return {Problem::Severity::Warning,
            {},
            0,
            0,
            tr("Kept as %1, but where it was to stand is gone.").arg(paths.join(u", "_s)),
            {}};
}

void PhotoKeeper::put(const Kept &kept)
{
    QStringList paths;
    Problems left;
    for (const Result<QString> &path : kept.paths) {
        if (path)
            paths += *path;
        else
            left += path.error();
    }
    const bool asPhotos = kept.asPhotos && !paths.isEmpty() && hasPlaceFor(kept);
    if (asPhotos)
        putPhotos(kept, paths);
    else if (!paths.isEmpty() && hasPlaceFor(kept) && m_document->prose(kept.entry))
        putImages(kept, paths);
    else if (!paths.isEmpty())
        left += nowhereFor(paths);
    // Last: to change the text takes away what is said of it.
    const QStringList photos = asPhotos ? paths : QStringList();
    emit done(photos, left);
}

void PhotoKeeper::putPhotos(const Kept &kept, const QStringList &paths)
{
    const EntryId parent = m_document->parentOf(kept.entry);
    int row = m_document->placeAfter(parent == EntryId::None ? kept.entry : parent).row;
    if (kept.before)
        row = m_document->contains(*kept.before) ? m_document->rowOf(*kept.before)
                                                 : m_document->childCount(EntryId::None);
    m_document->undoStack()->beginMacro(tr("Add %n photo(s)", nullptr, int(paths.size())));
    for (const QString &path : paths) {
        Photo photo;
        photo.file = path;
        m_document->addPhoto(row++, photo);
    }
    m_document->undoStack()->endMacro();
}

void PhotoKeeper::putImages(const Kept &kept, const QStringList &paths)
{
    if (kept.shown == m_shown) {
        for (const QString &path : paths)
            m_editor->insertImage(kept.caret, path);
        return;
    }
    QString text = m_document->prose(kept.entry)->text;
    for (const QString &path : paths)
        text += (text.isEmpty() ? u""_s : u"\n\n"_s) + u"![]("_s + asTarget(path) + u')';
    m_document->endTyping();
    m_document->setProse(kept.entry, text);
    m_document->endTyping();
}

} // namespace rundown
