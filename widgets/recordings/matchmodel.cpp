// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordings/matchmodel.h"

#include "models/document/eventdocument.h"
#include "models/document/timetext.h"
#include "widgets/common/plaintext.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace rundown {

MatchModel::MatchModel(const EventDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void MatchModel::setRecordings(const QList<FoundRecording> &recordings, qint64 clockShiftMs)
{
    beginResetModel();
    m_clockShiftMs = clockShiftMs;
    const auto startOf = [this](const Entry &entry) { return m_document->effectiveStart(entry.id); };
    m_match = matchRecordings(recordings, matchSessions(m_document->event().outline, startOf), clockShiftMs);
    endResetModel();
    emit changed();
}

EntryId MatchModel::sessionOf(int row) const
{
    return m_chosen.value(m_match.recordings[row].file, m_match.proposals[row].session);
}

void MatchModel::setSession(int row, EntryId session)
{
    m_chosen.insert(m_match.recordings[row].file, session);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
}

QString MatchModel::sessionText(EntryId id) const
{
    const Session *session = m_document->session(id);
    if (!session)
        return tr("None");
    const QString start = clockText(m_document->effectiveStart(id));
    const QString title = session->title.isEmpty() ? tr("(no title)") : session->title;
    return start.isEmpty() ? title : start + u"  "_s + title;
}

QList<EntryId> MatchModel::sessions() const
{
    QList<EntryId> ids;
    for (const EntryId id : m_document->entriesInOrder()) {
        if (m_document->session(id))
            ids << id;
    }
    return ids;
}

QList<std::pair<EntryId, Recording>> MatchModel::attachments() const
{
    QList<std::pair<EntryId, Recording>> list;
    for (int row = 0; row < rowCount(); ++row) {
        if (const EntryId id = sessionOf(row); id != EntryId::None)
            list << std::pair(id, recordingOf(m_match, m_match.proposals[row], m_clockShiftMs));
    }
    return list;
}

QList<EntryId> MatchModel::without() const
{
    QList<EntryId> ids;
    for (const EntryId id : sessions()) {
        const Session &session = *m_document->session(id);
        if (session.recordings.isEmpty() && session.kind != SessionKind::Break && !m_document->isBlock(id))
            ids << id;
    }
    for (int row = 0; row < rowCount(); ++row)
        ids.removeAll(sessionOf(row));
    return ids;
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_match.recordings.size());
}

int MatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MatchModel::reasonsOf(int row) const
{
    const MatchProposal &proposal = m_match.proposals[row];
    if (!m_match.recordings[row].problem.isEmpty())
        return m_match.recordings[row].problem;
    if (m_chosen.contains(m_match.recordings[row].file))
        return tr("your choice");
    if (proposal.session == EntryId::None)
        return tr("fits no session");
    QStringList reasons;
    for (const MatchReason reason : proposal.reasons)
        reasons << reasonText(reason);
    return reasons.join(tr(", "));
}

QString MatchModel::textOf(int row, int column) const
{
    switch (column) {
    case FileColumn:
        return m_match.recordings[row].file;
    case StartColumn:
        return clockText(m_match.proposals[row].start);
    case LengthColumn: {
        const std::optional<qint64> ms = m_match.recordings[row].durationMs;
        return ms ? playTimeText((*ms + 500) / 1000 * 1000) : QString();
    }
    case SessionColumn:
        return sessionText(sessionOf(row));
    default:
        return reasonsOf(row);
    }
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    const bool isOpen = !m_chosen.contains(m_match.recordings[index.row()].file);
    const bool isDoubtful = isOpen && m_match.proposals[index.row()].isDoubtful();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::EditRole:
        return index.column() == SessionColumn ? QVariant::fromValue(sessionOf(index.row())) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(textOf(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == StartColumn || index.column() == LengthColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::FontRole:
        if (isDoubtful && index.column() >= SessionColumn) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        break;
    default:
        break;
    }
    return {};
}

bool MatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != SessionColumn)
        return false;
    setSession(index.row(), value.value<EntryId>());
    return true;
}

Qt::ItemFlags MatchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == SessionColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("Recording");
    case StartColumn:
        return tr("Start");
    case LengthColumn:
        return tr("Length");
    case SessionColumn:
        return tr("Session");
    default:
        return tr("Because of");
    }
}

} // namespace rundown
