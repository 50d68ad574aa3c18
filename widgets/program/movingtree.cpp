// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/movingtree.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

// Moves of more cost more than to lay out all anew.
constexpr int mostRows = 100;
constexpr int mostUnfolded = 10;

/// Folding and unfolding asks to paint all. QWidget::setUpdatesEnabled() would do so at its end itself.
class HeldUpdates
{
public:
    explicit HeldUpdates(QWidget *widget)
        : m_widget(widget), m_before(widget->testAttribute(Qt::WA_UpdatesDisabled))
    {
        widget->setAttribute(Qt::WA_UpdatesDisabled);
    }
    ~HeldUpdates() { m_widget->setAttribute(Qt::WA_UpdatesDisabled, m_before); }
    Q_DISABLE_COPY_MOVE(HeldUpdates)

private:
    QWidget *m_widget;
    bool m_before;
};

} // namespace

void MovingTree::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::exchange(m_modelConnections, {}))
        disconnect(connection);
    QTreeView::setModel(model);
    if (model) // behind Qt's own
        m_modelConnections = {
            connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, &MovingTree::beginMove),
            connect(model, &QAbstractItemModel::rowsMoved, this, &MovingTree::endMove)};
}

void MovingTree::doItemsLayout()
{
    if (m_takesLayout)
        m_tookLayout = true;
    else
        QTreeView::doItemsLayout();
}

/// Whether all rows were to be laid out anew, which is not done any more.
bool MovingTree::takePendingLayout()
{
    m_takesLayout = true;
    executeDelayedItemsLayout();
    m_takesLayout = false;
    return std::exchange(m_tookLayout, false);
}

// As many rows are shown after a move as before.
void MovingTree::updateGeometries()
{
    if (!m_move)
        QTreeView::updateGeometries();
}

/// None where all is better laid out anew.
std::optional<MovingTree::Move> MovingTree::foreseen(const QModelIndex &parent, int first, int last,
                                                     int destRow) const
{
    Move move{parent, std::min(first, destRow), std::max(last, destRow - 1), {}};
    if (state() == EditingState || move.last - move.first >= mostRows)
        return {};
    for (int row = move.first; row <= move.last; ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        if (isExpanded(index))
            move.unfolded += index;
    }
    return move.unfolded.size() > mostUnfolded ? std::nullopt : std::optional(move);
}

void MovingTree::beginMove(const QModelIndex &parent, int first, int last, const QModelIndex &destParent,
                           int destRow)
{
    if (takePendingLayout()) {
        scheduleDelayedItemsLayout();
        return;
    }
    if (parent == destParent)
        m_move = foreseen(parent, first, last, destRow);
    if (!m_move)
        return;
    const HeldUpdates held(viewport());
    const QSignalBlocker silent(this);
    for (const QPersistentModelIndex &index : std::as_const(m_move->unfolded))
        collapse(index);
}

void MovingTree::endMove()
{
    if (!m_move)
        return;
    takePendingLayout(); // which Qt wants for the move
    {
        const HeldUpdates held(viewport());
        const QSignalBlocker silent(this);
        // The layout looks again which of them have rows below them.
        const QModelIndex parent = m_move->parent;
        dataChanged(model()->index(m_move->first, 0, parent), model()->index(m_move->last, 1, parent));
        for (const QPersistentModelIndex &index : std::as_const(m_move->unfolded))
            expand(index);
    }
    updateRows(*std::exchange(m_move, {}));
}

void MovingTree::updateRows(const Move &move)
{
    QModelIndex lowest = model()->index(move.last, 0, move.parent);
    while (isExpanded(lowest) && model()->hasChildren(lowest))
        lowest = model()->index(model()->rowCount(lowest) - 1, 0, lowest);
    const QRect first = visualRect(model()->index(move.first, 0, move.parent));
    const QRect last = visualRect(lowest);
    if (first.isValid() && last.isValid())
        viewport()->update(0, first.top(), viewport()->width(), last.bottom() - first.top() + 1);
}

} // namespace rundown
