// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plaintree.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace rundown::bench {

PlainModel::PlainModel(const QAbstractItemModel &from) : m_columns(from.columnCount())
{
    read(from, {}, m_root);
}

void PlainModel::read(const QAbstractItemModel &from, const QModelIndex &at, Row &row)
{
    for (int number = 0; number < from.rowCount(at); ++number) {
        auto child = std::make_unique<Row>();
        child->parent = &row;
        child->number = number;
        for (int column = 0; column < m_columns; ++column)
            child->cells += from.index(number, column, at).data().toString();
        read(from, from.index(number, 0, at), *child);
        row.rows.push_back(std::move(child));
    }
}

void PlainModel::moveTopRow(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto begin = m_root.rows.begin();
    if (to > from)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    numberTopRows(std::min(from, to), std::max(from, to) + 1);
    endMoveRows();
}

void PlainModel::addTopRow(int at)
{
    auto row = std::make_unique<Row>();
    row->parent = &m_root;
    row->cells = QStringList(m_columns, QStringLiteral("Talk"));
    beginInsertRows({}, at, at);
    m_root.rows.insert(m_root.rows.begin() + at, std::move(row));
    numberTopRows(at, int(m_root.rows.size()));
    endInsertRows();
}

void PlainModel::removeTopRow(int at)
{
    beginRemoveRows({}, at, at);
    m_root.rows.erase(m_root.rows.begin() + at);
    numberTopRows(at, int(m_root.rows.size()));
    endRemoveRows();
}

void PlainModel::numberTopRows(int from, int end)
{
    for (int row = from; row < end; ++row)
        m_root.rows[size_t(row)]->number = row;
}

QModelIndex PlainModel::index(int row, int column, const QModelIndex &parent) const
{
    const Row *above = parent.isValid() ? static_cast<const Row *>(parent.constInternalPointer()) : &m_root;
    if (row < 0 || row >= int(above->rows.size()) || column < 0 || column >= m_columns)
        return {};
    return createIndex(row, column, above->rows[size_t(row)].get());
}

QModelIndex PlainModel::parent(const QModelIndex &child) const
{
    const auto *above =
        child.isValid() ? static_cast<const Row *>(child.constInternalPointer())->parent : nullptr;
    return above && above->parent ? createIndex(above->number, 0, above) : QModelIndex();
}

int PlainModel::rowCount(const QModelIndex &parent) const
{
    return int(
        (parent.isValid() ? static_cast<const Row *>(parent.constInternalPointer()) : &m_root)->rows.size());
}

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    const bool isText = index.isValid() && role == Qt::DisplayRole;
    return isText ? static_cast<const Row *>(index.constInternalPointer())->cells[index.column()]
                  : QVariant();
}

WatchedPlainTree::WatchedPlainTree(const QAbstractItemModel &from)
    : m_model(from), m_middle(m_model.rowCount() / 2)
{
    m_tree.setUniformRowHeights(true);
    m_tree.setVerticalScrollMode(QTreeView::ScrollPerPixel);
    m_tree.setModel(&m_model);
    m_tree.resize(700, 600);
    m_tree.expandAll();
    m_tree.show();
    m_tree.setCurrentIndex(m_model.index(m_middle, 0));
    m_tree.scrollTo(m_tree.currentIndex(), QTreeView::PositionAtCenter);
    m_tree.viewport()->installEventFilter(this);
    follow();
}

void WatchedPlainTree::move(bool down)
{
    m_model.moveTopRow(down ? m_middle : m_middle + 3, down ? m_middle + 3 : m_middle);
    follow();
}

void WatchedPlainTree::add()
{
    m_model.addTopRow(m_middle + 2);
    follow();
}

void WatchedPlainTree::removeAdded()
{
    m_model.removeTopRow(m_middle + 2);
    follow();
}

void WatchedPlainTree::follow()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

bool WatchedPlainTree::eventFilter(QObject *watched, QEvent *event)
{
    m_paints += event->type() == QEvent::Paint ? 1 : 0;
    return QObject::eventFilter(watched, event);
}

} // namespace rundown::bench
