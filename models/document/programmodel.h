// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/entryfields.h"

#include <QAbstractItemModel>
#include <QHash>

namespace rundown {

class EventDocument;

/// The outline as a tree of rows: what the program page shows. It forwards the document's signals and turns
/// edits in cells and drops into the document's verbs; it is reset only when the document loads another
/// event.
class ProgramModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        LengthColumn,
        OverColumn, ///< how much longer the recordings are than planned
        TitleColumn,
        PeopleColumn,
        MarksColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// The same for every column of a row.
    enum Role {
        EntryIdRole = Qt::UserRole + 1, ///< quint32
        EntryTypeRole,                  ///< EntryType
        KindRole,                       ///< int of SessionKind; invalid for photos and prose
        HasSlidesRole,
        HasRecordingsRole,
        HasVideosRole,
        HasNotesRole,
        ProblemCountRole,
        HeardShareRole, ///< how much of a session's recordings was listened to, in percent; invalid: none
        IsEffectiveTimeRole, ///< the time shown is not planned but follows from the session before
    };
    Q_ENUM(Role)

    enum class EntryType { Session, Photo, Prose };
    Q_ENUM(EntryType)

    explicit ProgramModel(EventDocument *document, QObject *parent = nullptr);

    QModelIndex indexOf(EntryId id, int column = TitleColumn) const;
    /// None for an invalid index. An index names a place among siblings: its internal id is that of their
    /// parent, so that it stays true while others move.
    EntryId entryAt(const QModelIndex &index) const;
    /// How much of the sessions' recordings was listened to, in percent; no part of the document.
    void setHeardShares(const QHash<EntryId, int> &shares);
    /// Type of the dragged data: the entries' ids, good within the same document only.
    static QString entriesMimeType();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    const Entry *entryOf(const QModelIndex &index) const;
    void forwardStructure();
    void forwardChanges();
    QString cellText(EntryId id, int column) const;
    void lengthMayChangeBefore(EntryId parent, int row);
    void titlesSpeakAnew(const QModelIndex &first, const QModelIndex &last);
    QString spokenText(EntryId id, int column) const;
    QString marksText(EntryId id) const;
    QVariant entryData(EntryId id, int role) const;
    bool setCell(EntryId id, int column, const QString &text);
    bool setTime(EntryId id, const QString &text);
    bool setLength(EntryId id, const QString &text);
    void setTitle(EntryId id, const QString &text);
    QString plainText(const QList<EntryId> &ids) const;
    QList<EntryId> draggedEntries(const QMimeData *data) const;

    EventDocument *m_document;
    QHash<EntryId, int> m_heardShares;
};

} // namespace rundown
