// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QAbstractTableModel>

#include <algorithm>

namespace rundown {

/// One list of one session (its people, its recordings …) as a table whose cells are edited in place. It
/// shows what the document says: a change is told apart into rows that came, went, moved or changed. Another
/// session's list is another such change; the model is reset only when the document loads another event.
template<class T>
class ListModel : public QAbstractTableModel
{
public:
    /// How a cell is read from and put into an item.
    struct Column
    {
        QString header;
        QVariant (*read)(const T &);
        bool (*write)(T &, const QVariant &); ///< false: not understood
    };
    /// Which list it is, and by which verbs it changes.
    struct Verbs
    {
        QList<T> Session::*list;
        void (EventDocument::*set)(EntryId, int, const T &);
        void (EventDocument::*remove)(EntryId, int);
        void (EventDocument::*move)(EntryId, int, int);
    };

    /// The session whose list is shown; None for an empty list.
    void setEntry(EntryId id)
    {
        m_id = id;
        show(current());
    }
    EntryId entry() const { return m_id; }
    const T &item(int row) const { return m_shown[row]; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const bool isText = role == Qt::DisplayRole || role == Qt::EditRole;
        return isText ? m_columns[index.column()].read(m_shown[index.row()]) : QVariant();
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override
    {
        if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
            return false;
        T item = m_shown[index.row()];
        if (value == m_columns[index.column()].read(item))
            return true;
        if (!m_columns[index.column()].write(item, value))
            return false;
        (m_document->*m_verbs.set)(m_id, index.row(), item);
        return true;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_columns.size())
            return {};
        return m_columns[section].header;
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
    }

    /// One row at a time, as the verbs do.
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override
    {
        if (parent.isValid() || row < 0 || count != 1 || row >= m_shown.size())
            return false;
        (m_document->*m_verbs.remove)(m_id, row);
        return true;
    }

    /// One row at a time; `destRow` is counted before the move.
    bool moveRows(const QModelIndex &parent, int row, int count, const QModelIndex &destParent,
                  int destRow) override
    {
        const int to = destRow > row ? destRow - 1 : destRow;
        if (parent.isValid() || destParent.isValid() || count != 1 || row < 0 || row >= m_shown.size() ||
            to < 0 || to >= m_shown.size() || to == row)
            return false;
        (m_document->*m_verbs.move)(m_id, row, to);
        return true;
    }

protected:
    ListModel(EventDocument *document, const Verbs &verbs, const QList<Column> &columns, QObject *parent)
        : QAbstractTableModel(parent), m_document(document), m_verbs(verbs), m_columns(columns)
    {
        const auto refresh = [this] { show(current()); };
        connect(document, &EventDocument::aboutToLoad, this, [this] { beginResetModel(); });
        connect(document, &EventDocument::loaded, this, [this] {
            m_id = EntryId::None;
            m_shown.clear();
            endResetModel();
        });
        connect(document, &EventDocument::entriesInserted, this, refresh);
        connect(document, &EventDocument::entriesRemoved, this, refresh);
        connect(document, &EventDocument::entryChanged, this, [this, refresh](EntryId id) {
            if (id == m_id)
                refresh();
        });
    }

private:
    QList<T> current() const
    {
        const Session *session = m_document->session(m_id);
        return session ? session->*m_verbs.list : QList<T>();
    }

    // What is the same before and behind stays; what is between came, went, moved or changed.
    void show(const QList<T> &now)
    {
        const qsizetype shorter = std::min(m_shown.size(), now.size());
        const int before = int(std::mismatch(m_shown.begin(), m_shown.begin() + shorter, now.begin()).first -
                               m_shown.begin());
        const int behind =
            int(std::mismatch(m_shown.rbegin(), m_shown.rbegin() + (shorter - before), now.rbegin()).first -
                m_shown.rbegin());
        const int surplus = int(m_shown.size() - now.size());
        const int changed = int(shorter) - before - behind;
        if (surplus == 0 && showMove(now, before, before + changed - 1))
            return;
        showCount(now, before + changed, surplus);
        m_shown = now;
        if (changed > 0)
            emit dataChanged(index(before, 0), index(before + changed - 1, int(m_columns.size()) - 1));
    }

    // One of the rows from first to last has gone to the other end of them.
    bool showMove(const QList<T> &now, int first, int last)
    {
        if (first >= last)
            return false;
        const auto isRotated = [&](int from, int to) {
            QList<T> moved = m_shown;
            moved.move(from, to);
            return moved == now;
        };
        const bool down = isRotated(first, last);
        if (!down && !isRotated(last, first))
            return false;
        const int from = down ? first : last;
        beginMoveRows({}, from, from, {}, down ? last + 1 : first);
        m_shown = now;
        endMoveRows();
        return true;
    }

    void showCount(const QList<T> &now, int row, int surplus)
    {
        if (surplus > 0) {
            beginRemoveRows({}, row, row + surplus - 1);
            m_shown.remove(row, surplus);
            endRemoveRows();
        } else if (surplus < 0) {
            beginInsertRows({}, row, row - surplus - 1);
            for (int i = row; i < row - surplus; ++i)
                m_shown.insert(i, now[i]);
            endInsertRows();
        }
    }

    EventDocument *m_document;
    Verbs m_verbs;
    QList<Column> m_columns;
    EntryId m_id = EntryId::None;
    QList<T> m_shown;
};

} // namespace rundown
