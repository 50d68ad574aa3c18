// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordings/matchmodel.h"

#include "models/document/eventdocument.h"
#include "models/document/timetext.h"
#include "models/event/recordingtimes.h"
#include "models/media/recordingfolder.h"
#include "widgets/common/background.h"
#include "widgets/common/plaintext.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace rundown {

MatchModel::MatchModel(const EventDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{}

void MatchModel::setRecordings(const QList<FoundRecording> &recordings, qint64 clockShiftMs)
{
    m_isPairing = true;
    const auto startOf = [this](const Entry &entry) { return m_document->effectiveStart(entry.id); };
    const QList<MatchSession> sessions = matchSessions(m_document->event().outline, startOf);
    inThreadOfItsOwn(
        this,
        [recordings, sessions, clockShiftMs] { return matchRecordings(recordings, sessions, clockShiftMs); },
        [this, pairing = ++m_pairing, clockShiftMs](const RecordingMatch &match) {
            if (pairing == m_pairing)
                show(match, clockShiftMs);
        });
}

void MatchModel::show(const RecordingMatch &match, qint64 clockShiftMs)
{
    beginResetModel();
    m_isPairing = false;
    if (m_clockShiftMs != clockShiftMs)
        m_starts.clear();
    m_clockShiftMs = clockShiftMs;
    m_match = match;
    endResetModel();
    emit changed();
}

std::optional<qint64> MatchModel::suggestedShiftMs() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const std::optional<QTime> proposed = m_match.proposals[row].start;
        const auto written = m_starts.find(m_match.recordings[row].file);
        if (proposed && written != m_starts.end())
            return m_clockShiftMs + clockDistance(*proposed, *written);
    }
    return m_match.suggestedShiftMs != 0 ? std::optional(m_match.suggestedShiftMs) : std::nullopt;
}

std::optional<QTime> MatchModel::startOf(int row) const
{
    const auto written = m_starts.find(m_match.recordings[row].file);
    return written == m_starts.end() ? m_match.proposals[row].start : std::optional(*written);
}

void MatchModel::setStart(int row, std::optional<QTime> start)
{
    if (start && start != m_match.proposals[row].start)
        m_starts.insert(m_match.recordings[row].file, *start);
    else
        m_starts.remove(m_match.recordings[row].file);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
}

QString MatchModel::nameOf(int row) const
{
    const QString file = m_match.recordings[row].file;
    return isOutsideEvent(file) ? fileNameOf(file) : file;
}

bool MatchModel::isLeftOver(int row) const
{
    return sessionOf(row) == EntryId::None;
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
        if (isLeftOver(row))
            continue;
        Recording recording = recordingOf(m_match, m_match.proposals[row], m_clockShiftMs);
        if (m_starts.contains(m_match.recordings[row].file))
            recording.start = startOf(row);
        list << std::pair(sessionOf(row), recording);
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
        return nameOf(row);
    case StartColumn:
        return clockText(startOf(row));
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
        return index.column() == SessionColumn ? QVariant::fromValue(sessionOf(index.row()))
                                               : QVariant(textOf(index.row(), index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == FileColumn ? m_match.recordings[index.row()].path
                                                         : textOf(index.row(), index.column()));
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
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (index.column() == SessionColumn) {
        setSession(index.row(), value.value<EntryId>());
        return true;
    }
    const QString text = value.toString().trimmed();
    const std::optional<QTime> start = clockFrom(text);
    if (start || text.isEmpty())
        setStart(index.row(), start);
    return start || text.isEmpty();
}

Qt::ItemFlags MatchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isOpen = index.column() == SessionColumn || index.column() == StartColumn;
    return isOpen ? flags | Qt::ItemIsEditable : flags;
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
