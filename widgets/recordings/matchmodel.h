// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/recordingmatch.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rundown {

class EventDocument;

/// The recordings of a folder and the session that each is to be attached to, as a table in which session and
/// start can be put right. Pairs them in a worker thread.
class MatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FileColumn, StartColumn, LengthColumn, SessionColumn, ReasonColumn, ColumnCount };

    explicit MatchModel(const EventDocument *document, QObject *parent = nullptr);

    /// Shows other recordings, or the same with another shift of the recorder's clock, once they are paired:
    /// changed(). The sessions that a person has chosen stay.
    void setRecordings(const QList<FoundRecording> &recordings, qint64 clockShiftMs);
    /// Whether the last setRecordings() is still being worked on.
    bool isPairing() const { return m_isPairing; }

    const RecordingMatch &proposal() const { return m_match; }
    qint64 clockShiftMs() const { return m_clockShiftMs; }
    /// What the clock should be shifted by instead, where a person has put a start right, or where it seems
    /// to be wrong; else nothing.
    std::optional<qint64> suggestedShiftMs() const;
    /// What a row's recording is called: its path in the event's folder; of elsewhere its name.
    QString nameOf(int row) const;
    /// Whether a row's recording goes to no session.
    bool isLeftOver(int row) const;
    /// The session of a row, as proposed or as chosen.
    EntryId sessionOf(int row) const;
    /// A person's choice; None: none.
    void setSession(int row, EntryId session);
    /// The start of a row, as proposed or as a person wrote it.
    std::optional<QTime> startOf(int row) const;
    void setStart(int row, std::optional<QTime> start);
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
    void show(const RecordingMatch &match, qint64 clockShiftMs);
    QString textOf(int row, int column) const;
    QString reasonsOf(int row) const;

    const EventDocument *m_document;
    RecordingMatch m_match;
    QHash<QString, EntryId> m_chosen; ///< by file
    QHash<QString, QTime> m_starts;   ///< as a person wrote them, by file; good for one shift
    qint64 m_clockShiftMs = 0;
    int m_pairing = 0; ///< stale answers have another number
    bool m_isPairing = false;
};

} // namespace rundown
