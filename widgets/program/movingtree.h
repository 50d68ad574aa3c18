// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPersistentModelIndex>
#include <QTreeView>

#include <optional>

namespace rundown {

/// A tree view that lays out and paints what a move of rows changes, and no more; Qt's own lays out all its
/// rows anew and paints all that are in sight.
///
/// It wants rows of one height, and a model whose indexes name a place among siblings: the internal id says
/// whose children they are. Then rows that change places with their siblings leave all indexes in the layout
/// true but those of the rows unfolded below them, so these are folded while the others change places.
class MovingTree : public QTreeView
{
    Q_OBJECT

public:
    explicit MovingTree(QWidget *parent = nullptr) : QTreeView(parent) {}

    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;

protected:
    void updateGeometries() override;

private:
    /// Siblings that change places.
    struct Move
    {
        QPersistentModelIndex parent;
        int first = 0;
        int last = 0;
        QList<QPersistentModelIndex> unfolded;
    };
    std::optional<Move> foreseen(const QModelIndex &parent, int first, int last, int destRow) const;
    void beginMove(const QModelIndex &parent, int first, int last, const QModelIndex &destParent,
                   int destRow);
    void endMove();
    void updateRows(const Move &move);
    bool takePendingLayout();

    std::optional<Move> m_move; ///< under way
    bool m_takesLayout = false;
    bool m_tookLayout = false;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace rundown
