// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/recordingmatch.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rundown {

class EventDocument;

/// The recordings of a folder and the session that each is to be attached to, as a table in which the session
/// can be put right.
class MatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FileColumn, StartColumn, LengthColumn, SessionColumn, ReasonColumn, ColumnCount };

    explicit MatchModel(const EventDocument *document, QObject *parent = nullptr);

    /// Shows other recordings, or the same with another shift of the recorder's clock. What a person has
    /// chosen for a file stays.
    void setRecordings(const QList<FoundRecording> &recordings, qint64 clockShiftMs);

    const RecordingMatch &proposal() const { return m_match; }
    qint64 clockShiftMs() const { return m_clockShiftMs; }
    /// The session of a row, as proposed or as chosen.
    EntryId sessionOf(int row) const;
    /// A person's choice; None: none.
    void setSession(int row, EntryId session);
    /// Sessions by the name that they have in the list: start and title.
    QString sessionText(EntryId id) const;
    /// The sessions to choose from, in order.
    QList<EntryId> sessions() const;
    /// What there is to attach.
    QList<std::pair<EntryId, Recording>> attachments() const;
    /// Sessions that stay without a recording.
    QList<EntryId> without() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void changed();

private:
    QString textOf(int row, int column) const;
    QString reasonsOf(int row) const;

    const EventDocument *m_document;
    RecordingMatch m_match;
    QHash<QString, EntryId> m_chosen; ///< by file
    qint64 m_clockShiftMs = 0;
};

} // namespace rundown
