// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QTreeView>

#include <memory>
#include <vector>

namespace rundown::bench {

/// Rows of texts on two levels, and nothing else: the least that a tree view can show.
class PlainModel : public QAbstractItemModel
{
public:
    /// As `from` says at this moment.
    explicit PlainModel(const QAbstractItemModel &from);

    void moveTopRow(int from, int to);
    void addTopRow(int at);
    void removeTopRow(int at);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return m_columns; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        QStringList cells;
        Row *parent = nullptr;
        int number = 0;
        std::vector<std::unique_ptr<Row>> rows;
    };
    void read(const QAbstractItemModel &from, const QModelIndex &at, Row &row);
    void numberTopRows(int from, int end);

    Row m_root;
    int m_columns = 0;
};

/// What Qt's own tree view takes for a row that comes, goes or moves, with its own delegate.
class WatchedPlainTree : public QObject
{
public:
    explicit WatchedPlainTree(const QAbstractItemModel &from);

    void move(bool down);
    /// A row in the middle.
    void add();
    void removeAdded();
    int paints() const { return m_paints; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    PlainModel m_model;
    const int m_middle;
    QTreeView m_tree;
    int m_paints = 0;
};

} // namespace rundown::bench
