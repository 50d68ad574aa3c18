// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/common/background.h"
#include "widgets/notes/imagefiles.h"

#include <QObject>
#include <QPointer>
#include <QTextCursor>

#include <optional>

namespace rundown {

class NoteEditor;

/// Brings images that were dropped or pasted into the event: their files are kept beside it, away from the
/// window's thread; then a photo stands behind the session whose notes are being written, or an image in the
/// text at the caret. What an input method composes meanwhile is waited for.
class PhotoKeeper : public QObject
{
    Q_OBJECT

public:
    explicit PhotoKeeper(NoteEditor *editor);

    void setDocument(EventDocument *document);
    /// The entry whose text the editor shows now.
    void setEntry(EntryId id);
    /// As they came to the editor: photos behind the session, or images in the text.
    void take(const QList<OfferedImage> &images);
    /// As photos behind the entry, whatever it is; at the end where there is none.
    void takeAsPhotos(const QList<OfferedImage> &images);
    /// As photos before an entry of the top level, wherever a person dropped them; at the end: None.
    void takeAsPhotosBefore(EntryId before, const QList<OfferedImage> &images);

signals:
    /// Photos stand in the outline, their paths relative to the event's folder, or images in the text; and
    /// what was left, with the reasons.
    void done(const QStringList &photos, const rundown::Problems &left);

private:
    struct Kept
    {
        EntryId entry = EntryId::None;
        std::optional<EntryId> before; ///< where photos go that do not go behind the entry
        bool asPhotos = false;
        QTextCursor caret;
        int shown = 0;
        QString eventFile;
        QList<Result<QString>> paths;
    };
    void keep(const QList<OfferedImage> &images, bool asPhotos, std::optional<EntryId> before = {});
    bool hasPlaceFor(const Kept &kept) const;
    void deliver();
    void put(const Kept &kept);
    static Problem nowhereFor(const QStringList &paths);
    void putPhotos(const Kept &kept, const QStringList &paths);
    void putImages(const Kept &kept, const QStringList &paths);

    NoteEditor *m_editor;
    QPointer<EventDocument> m_document;
    EntryId m_entry = EntryId::None;
    int m_shown = 0; ///< counts what the editor has shown: a caret of an earlier text is no place any more
    QList<Kept> m_waiting;
    OwnThread m_writer; ///< which is waited for: a photo that was pasted is kept
};

} // namespace rundown
