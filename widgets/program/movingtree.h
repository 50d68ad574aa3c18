// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/program/treerows.h"

#include <QList>
#include <QPersistentModelIndex>
#include <QTreeView>

#include <functional>
#include <optional>

namespace rundown {

/// A tree view that lays out and paints what changes when rows move, come or go, and no more; Qt's own lays
/// out all its rows anew and paints all that are in sight. (Where TreeRows is not known, rows that come or go
/// are laid out Qt's way.)
///
/// It wants rows of one height that do not alternate in colour, and a model whose indexes name a place among
/// siblings: the internal id says whose children they are. Then rows that change places with their siblings
/// leave all indexes in the layout true but those of the rows unfolded below them, so these are folded while
/// the others change places.
class MovingTree : public QTreeView
{
    Q_OBJECT

public:
    explicit MovingTree(QWidget *parent = nullptr) : QTreeView(parent), m_rows(*this) {}

    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;

protected:
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    /// Siblings that change places.
    struct Move
    {
        QPersistentModelIndex parent;
        int first = 0;
        int last = 0;
        QList<QPersistentModelIndex> unfolded;
    };
    /// Rows that come or go; what stands below them goes down or up as it was painted.
    struct Shift
    {
        int place = 0;  ///< among all rows, see TreeRows
        int top = 0;    ///< of the rows, pixels of the viewport
        int bottom = 0; ///< behind those that go
        int scrolled = 0;
        QSize size; ///< of the viewport
    };
    std::optional<Move> foreseen(const QModelIndex &parent, int first, int last, int destRow) const;
    void beginMove(const QModelIndex &parent, int first, int last, const QModelIndex &destParent,
                   int destRow);
    void endMove();
    void updateRows(const Move &move);
    std::optional<Shift> foreseenShift(const QModelIndex &parent, int first);
    void beginInsert(const QModelIndex &parent, int first);
    void endInsert(const QModelIndex &parent, int first, int last);
    void endRemove(const QModelIndex &parent, int first, int last);
    bool layOut(const Shift &shift, const std::function<void()> &changeRows);
    void shiftBelow(int top, int by);
    void updateRowAbove(const QModelIndex &parent, int first);
    QModelIndex lowestBelow(QModelIndex index) const;
    bool takePendingLayout();

    TreeRows m_rows;
    std::optional<Move> m_move;   ///< under way
    std::optional<Shift> m_shift; ///< under way
    bool m_hasShifted = false;    ///< since it was painted last
    bool m_takesLayout = false;
    bool m_tookLayout = false;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace rundown
