// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/programmodel.h"

#include "models/document/eventdocument.h"
#include "models/document/programtext.h"
#include "models/document/sessionwords.h"
#include "models/document/timetext.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Columns
{
    int first;
    int last;
};

/// The columns that show these fields; none: first > last.
Columns columnsShowing(EntryFields fields)
{
    using enum EntryField;
    if (fields.testAnyFlags(Kind))
        return {0, ProgramModel::ColumnCount - 1};
    const std::pair<EntryFields, int> shown[] = {
        {Start, ProgramModel::TimeColumn},
        {Duration, ProgramModel::LengthColumn},
        {Start | Duration | Recordings, ProgramModel::OverColumn},
        {Title | EntryField::Photo | EntryField::Prose, ProgramModel::TitleColumn},
        {People, ProgramModel::PeopleColumn},
        {EntryField::Slides | Recordings | Videos | Notes | Problems | Doubts, ProgramModel::MarksColumn}};
    Columns columns{ProgramModel::ColumnCount, -1};
    for (const auto &[shownFields, column] : shown) {
        if (fields.testAnyFlags(shownFields))
            columns = {std::min(columns.first, column), std::max(columns.last, column)};
    }
    return columns;
}

ProgramModel::EntryType typeOf(const Entry &entry)
{
    return ProgramModel::EntryType(entry.content.index());
}

} // namespace

ProgramModel::ProgramModel(EventDocument *document, QObject *parent)
    : QAbstractItemModel(parent), m_document(document)
{
    connect(document, &EventDocument::aboutToLoad, this, &ProgramModel::beginResetModel);
    connect(document, &EventDocument::loaded, this, &ProgramModel::endResetModel);
    connect(document, &EventDocument::aboutToReplace, this, &ProgramModel::beginResetModel);
    connect(document, &EventDocument::replaced, this, &ProgramModel::endResetModel);
    forwardStructure();
    forwardChanges();
}

void ProgramModel::forwardStructure()
{
    connect(
        m_document, &EventDocument::entriesAboutToBeInserted, this,
        [this](EntryId parent, int first, int last) { beginInsertRows(indexOf(parent, 0), first, last); });
    connect(m_document, &EventDocument::entriesInserted, this, &ProgramModel::endInsertRows);
    connect(
        m_document, &EventDocument::entriesAboutToBeRemoved, this,
        [this](EntryId parent, int first, int last) { beginRemoveRows(indexOf(parent, 0), first, last); });
    connect(m_document, &EventDocument::entriesRemoved, this, &ProgramModel::endRemoveRows);
    connect(m_document, &EventDocument::entriesAboutToBeMoved, this,
            [this](EntryId parent, int first, int last, EntryId destParent, int destRow) {
                beginMoveRows(indexOf(parent, 0), first, last, indexOf(destParent, 0), destRow);
            });
    connect(m_document, &EventDocument::entriesMoved, this, &ProgramModel::endMoveRows);
}

void ProgramModel::forwardChanges()
{
    connect(m_document, &EventDocument::entryChanged, this, [this](EntryId id, EntryFields fields) {
        const auto [first, last] = columnsShowing(fields);
        if (first > last)
            return;
        emit dataChanged(indexOf(id, first), indexOf(id, last));
        if (last < TitleColumn || first > TitleColumn)
            titlesSpeakAnew(indexOf(id), indexOf(id));
        if (fields.testFlag(EntryField::Start))
            lengthMayChangeBefore(m_document->parentOf(id), m_document->rowOf(id));
    });
    connect(m_document, &EventDocument::entriesInserted, this, &ProgramModel::lengthMayChangeBefore);
    connect(m_document, &EventDocument::entriesRemoved, this, &ProgramModel::lengthMayChangeBefore);
    connect(m_document, &EventDocument::entriesMoved, this,
            [this](EntryId parent, int first, int last, EntryId destParent, int destRow) {
                const bool isUp = parent == destParent && destRow < first;
                const bool isDown = parent == destParent && !isUp;
                const int arrived = isDown ? destRow - (last - first + 1) : destRow;
                lengthMayChangeBefore(parent, isUp ? last + 1 : first);
                lengthMayChangeBefore(destParent, arrived);
                lengthMayChangeBefore(destParent, arrived + last - first + 1);
            });
    connect(m_document, &EventDocument::effectiveStartsChanged, this,
            [this](EntryId parent, int first, int last) {
                const QModelIndex above = indexOf(parent, 0);
                emit dataChanged(index(first, TimeColumn, above), index(last, TimeColumn, above));
                titlesSpeakAnew(index(first, TitleColumn, above), index(last, TitleColumn, above));
            });
}

/// A session without a planned length of its own lasts until the next one's planned start.
void ProgramModel::lengthMayChangeBefore(EntryId parent, int row)
{
    for (int before = std::min(row, m_document->childCount(parent)) - 1; before >= 0; --before) {
        const EntryId id = m_document->childAt(parent, before);
        const Session *session = m_document->session(id);
        if (!session)
            continue;
        if (!session->durationMs && !session->recordings.isEmpty()) {
            emit dataChanged(indexOf(id, OverColumn), indexOf(id, OverColumn));
            titlesSpeakAnew(indexOf(id), indexOf(id));
        }
        return;
    }
}

/// A screen reader hears the whole row from its title.
void ProgramModel::titlesSpeakAnew(const QModelIndex &first, const QModelIndex &last)
{
    emit dataChanged(first, last, {Qt::AccessibleTextRole});
}

QModelIndex ProgramModel::indexOf(EntryId id, int column) const
{
    const int row = m_document->rowOf(id);
    return row < 0 ? QModelIndex() : createIndex(row, column, quintptr(m_document->parentOf(id)));
}

EntryId ProgramModel::entryAt(const QModelIndex &index) const
{
    const Entry *entry = entryOf(index);
    return entry ? entry->id : EntryId::None;
}

/// nullptr where nothing stands (any more). A view asks so of all rows when it lays them out.
const Entry *ProgramModel::entryOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const QList<Entry> &siblings = m_document->childrenOf(EntryId(index.internalId()));
    return index.row() < siblings.size() ? &siblings[index.row()] : nullptr;
}

QString ProgramModel::entriesMimeType()
{
    return u"application/x-rundown-entries"_s;
}

QModelIndex ProgramModel::index(int row, int column, const QModelIndex &parent) const
{
    const bool isThere = row >= 0 && column >= 0 && column < ColumnCount && row < rowCount(parent);
    return isThere ? createIndex(row, column, quintptr(entryAt(parent))) : QModelIndex();
}

QModelIndex ProgramModel::parent(const QModelIndex &child) const
{
    const EntryId above = EntryId(child.internalId());
    return above == EntryId::None ? QModelIndex() : indexOf(above, 0);
}

int ProgramModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_document->childCount(EntryId::None);
    const Entry *above = parent.column() == 0 ? entryOf(parent) : nullptr;
    return above ? int(above->children.size()) : 0;
}

int ProgramModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ProgramModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntryId id = entryAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cellText(id, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() <= OverColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return spokenText(id, index.column());
    default:
        return entryData(id, role);
    }
}

QString ProgramModel::cellText(EntryId id, int column) const
{
    const Session *session = m_document->session(id);
    if (column == TitleColumn)
        return programtext::titleOf(*m_document->entry(id));
    if (!session)
        return {};
    switch (column) {
    case TimeColumn:
        return programtext::ofStart(m_document->effectiveStart(id));
    case LengthColumn:
        return programtext::ofLength(session->durationMs);
    case OverColumn:
        return programtext::ofOverrun(m_document->overrunOf(id));
    case PeopleColumn:
        return programtext::ofPeople(session->people);
    default:
        return {};
    }
}

/// What a screen reader says of a cell: of the title all that the row tells.
QString ProgramModel::spokenText(EntryId id, int column) const
{
    if (column == MarksColumn)
        return marksText(id);
    if (column != TitleColumn)
        return cellText(id, column);
    QStringList parts{cellText(id, TitleColumn)};
    if (const Session *session = m_document->session(id))
        parts << kindLabel(session->kind) << cellText(id, TimeColumn) << lengthText(session->durationMs)
              << overrunWords(m_document->overrunOf(id)) << cellText(id, PeopleColumn) << marksText(id);
    else
        parts << (m_document->photo(id) ? tr("Photo") : tr("Text")) << marksText(id);
    parts.removeAll(QString());
    return parts.join(tr(", "));
}

QString ProgramModel::marksText(EntryId id) const
{
    const Session *session = m_document->session(id);
    QStringList marks;
    if (session && !session->slides.isEmpty())
        marks += tr("slides");
    if (session && !session->recordings.isEmpty())
        marks += tr("recordings");
    if (session && !session->videos.isEmpty())
        marks += tr("videos");
    if (session && !session->notes.isEmpty())
        marks += tr("notes");
    if (session && m_heardShares.contains(id))
        marks += tr("%1 % heard").arg(m_heardShares.value(id));
    if (const auto problems = m_document->problemsOf(id); !problems.isEmpty())
        marks += tr("%n problem(s)", nullptr, int(problems.size()));
    QStringList reasons;
    for (const OpenDoubt &doubt : m_document->entry(id)->doubts)
        reasons += textOf(doubt.reason);
    reasons.removeDuplicates();
    if (!reasons.isEmpty())
        marks += tr("read with doubt: %1").arg(reasons.join(u' '));
    return marks.join(tr(", "));
}

void ProgramModel::setHeardShares(const QHash<EntryId, int> &shares)
{
    const QHash<EntryId, int> before = std::exchange(m_heardShares, shares);
    QList<EntryId> ids = shares.keys();
    for (const EntryId id : before.keys())
        if (!shares.contains(id))
            ids.append(id);
    for (const EntryId id : ids) {
        const QModelIndex cell = indexOf(id, MarksColumn);
        if (!cell.isValid() || before.value(id) == shares.value(id))
            continue;
        emit dataChanged(cell, cell);
        titlesSpeakAnew(indexOf(id), indexOf(id));
    }
}

QVariant ProgramModel::entryData(EntryId id, int role) const
{
    const Entry &entry = *m_document->entry(id);
    const Session *session = entry.session();
    switch (role) {
    case EntryIdRole:
        return quint32(id);
    case EntryTypeRole:
        return QVariant::fromValue(typeOf(entry));
    case KindRole:
        return session ? QVariant(int(session->kind)) : QVariant();
    case HasSlidesRole:
        return session && !session->slides.isEmpty();
    case HasRecordingsRole:
        return session && !session->recordings.isEmpty();
    case HasVideosRole:
        return session && !session->videos.isEmpty();
    case HasNotesRole:
        return session && !session->notes.isEmpty();
    case ProblemCountRole:
        return int(m_document->problemsOf(id).size());
    case HeardShareRole:
        return session && m_heardShares.contains(id) ? QVariant(m_heardShares.value(id)) : QVariant();
    case IsEffectiveTimeRole:
        return session && !session->start && m_document->effectiveStart(id);
    default:
        return {};
    }
}

bool ProgramModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const EntryId id = entryAt(index);
    const QString text = value.toString();
    if (text == cellText(id, index.column())) // a cell that was entered and left is no change
        return true;
    m_document->endTyping();
    const bool taken = setCell(id, index.column(), text);
    m_document->endTyping();
    return taken;
}

bool ProgramModel::setCell(EntryId id, int column, const QString &text)
{
    switch (column) {
    case TimeColumn:
        return setTime(id, text);
    case LengthColumn:
        return setLength(id, text);
    case PeopleColumn:
        m_document->setPeople(id, programtext::peopleFrom(text, m_document->session(id)->people));
        return true;
    default:
        setTitle(id, text);
        return true;
    }
}

bool ProgramModel::setTime(EntryId id, const QString &text)
{
    const auto time = programtext::startFrom(text);
    if (time || text.trimmed().isEmpty())
        m_document->setStart(id, time);
    return time || text.trimmed().isEmpty();
}

bool ProgramModel::setLength(EntryId id, const QString &text)
{
    const auto length = programtext::lengthFrom(text);
    if (length || text.trimmed().isEmpty())
        m_document->setDuration(id, length);
    return length || text.trimmed().isEmpty();
}

void ProgramModel::setTitle(EntryId id, const QString &text)
{
    if (const Photo *before = m_document->photo(id)) {
        Photo photo = *before;
        photo.alt = text;
        m_document->setPhoto(id, photo);
    } else {
        m_document->setTitle(id, text);
    }
}

QVariant ProgramModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LengthColumn:
        return tr("Length");
    case OverColumn:
        return tr("Over");
    case TitleColumn:
        return tr("Title");
    case PeopleColumn:
        return tr("People");
    case MarksColumn:
        return tr("Marks");
    default:
        return {};
    }
}

Qt::ItemFlags ProgramModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Entry *const found = entryOf(index);
    if (!found) // a view that has not yet laid out what went asks for it
        return Qt::NoItemFlags;
    const Entry &entry = *found;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    const bool isTold = index.column() == OverColumn || index.column() == MarksColumn;
    flags.setFlag(Qt::ItemIsEditable,
                  (entry.session() && !isTold) || (entry.photo() && index.column() == TitleColumn));
    flags.setFlag(Qt::ItemIsDropEnabled, m_document->isBlock(entry));
    flags.setFlag(Qt::ItemNeverHasChildren, !entry.session());
    return flags;
}

QHash<int, QByteArray> ProgramModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{EntryIdRole, "entryId"},
                  {EntryTypeRole, "entryType"},
                  {KindRole, "kind"},
                  {HasSlidesRole, "hasSlides"},
                  {HasRecordingsRole, "hasRecordings"},
                  {HasVideosRole, "hasVideos"},
                  {HasNotesRole, "hasNotes"},
                  {ProblemCountRole, "problemCount"},
                  {IsEffectiveTimeRole, "isEffectiveTime"}});
    return names;
}

QStringList ProgramModel::mimeTypes() const
{
    return {entriesMimeType()};
}

QMimeData *ProgramModel::mimeData(const QModelIndexList &indexes) const
{
    QList<EntryId> ids;
    for (const QModelIndex &index : indexes) {
        if (index.isValid() && !ids.contains(entryAt(index)))
            ids.append(entryAt(index));
    }
    if (ids.isEmpty())
        return nullptr;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint64(QCoreApplication::applicationPid()) << quint64(quintptr(m_document)) << ids;
    auto *data = new QMimeData;
    data->setData(entriesMimeType(), bytes);
    data->setText(plainText(ids));
    return data;
}

QString ProgramModel::plainText(const QList<EntryId> &ids) const
{
    QStringList lines;
    for (const EntryId id : ids) {
        QStringList cells;
        for (const int column : {TimeColumn, TitleColumn, PeopleColumn})
            cells += cellText(id, column);
        cells.removeAll(QString());
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

// Ids mean something in their own document only; a drag may come from another window or program.
QList<EntryId> ProgramModel::draggedEntries(const QMimeData *data) const
{
    QDataStream stream(data->data(entriesMimeType()));
    qint64 pid = 0;
    quint64 document = 0;
    QList<EntryId> ids;
    stream >> pid >> document;
    if (pid != QCoreApplication::applicationPid() || document != quint64(quintptr(m_document)))
        return {};
    stream >> ids;
    return ids;
}

bool ProgramModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent) const
{
    const EntryId newParent = entryAt(parent);
    return data && action == Qt::MoveAction && row <= m_document->childCount(newParent) &&
           (newParent == EntryId::None || m_document->isBlock(newParent)) &&
           m_document->canMove(draggedEntries(data), newParent);
}

// The entries move at once; that there are no removeRows() keeps the view from taking them away after the
// drag.
bool ProgramModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const EntryId newParent = entryAt(parent);
    const int before = row < 0 ? m_document->childCount(newParent) : row;
    return m_document->moveEntries(draggedEntries(data), newParent, before);
}

} // namespace rundown
