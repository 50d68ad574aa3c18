// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/movingtree.h"

#include <QScrollBar>
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
            connect(model, &QAbstractItemModel::rowsMoved, this, &MovingTree::endMove),
            connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &MovingTree::beginInsert),
            connect(model, &QAbstractItemModel::rowsInserted, this, &MovingTree::endInsert),
            connect(model, &QAbstractItemModel::rowsRemoved, this, &MovingTree::endRemove)};
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
    const QRect first = visualRect(model()->index(move.first, 0, move.parent));
    const QRect last = visualRect(lowestBelow(model()->index(move.last, 0, move.parent)));
    if (first.isValid() && last.isValid())
        viewport()->update(0, first.top(), viewport()->width(), last.bottom() - first.top() + 1);
}

/// The last row that is shown of an entry and what is in it.
QModelIndex MovingTree::lowestBelow(QModelIndex index) const
{
    while (isExpanded(index) && model()->hasChildren(index))
        index = model()->index(model()->rowCount(index) - 1, 0, index);
    return index;
}

// --- rows that come and go -------------------------------------------------------------------------------

void MovingTree::paintEvent(QPaintEvent *event)
{
    m_hasShifted = false;
    QTreeView::paintEvent(event);
}

/// None where all is better laid out and painted anew: where each needs a layout of all, many that come one
/// by one are laid out once.
std::optional<MovingTree::Shift> MovingTree::foreseenShift(const QModelIndex &parent, int first)
{
    if (takePendingLayout()) {
        scheduleDelayedItemsLayout();
        return {};
    }
    if (m_hasShifted || state() != NoState)
        return {};
    const bool isBehindAll = first == model()->rowCount(parent);
    const QModelIndex at =
        isBehindAll ? lowestBelow(model()->index(first - 1, 0, parent)) : model()->index(first, 0, parent);
    const QRect rect = visualRect(at);
    if (!rect.isValid()) // folded away, or nothing stood there
        return {};
    const int place = m_rows.placeOf(at) + (isBehindAll ? 1 : 0);
    const int top = isBehindAll ? rect.bottom() + 1 : rect.top();
    return Shift{place, top, top, verticalScrollBar()->value(), viewport()->size()};
}

void MovingTree::beginInsert(const QModelIndex &parent, int first)
{
    m_shift = foreseenShift(parent, first);
}

void MovingTree::endInsert(const QModelIndex &parent, int first, int last)
{
    const std::optional<Shift> shift = std::exchange(m_shift, {});
    if (!shift || !layOut(*shift, [&] { m_rows.insertRows(shift->place, parent, first, last); }))
        return;
    shiftBelow(shift->top, visualRect(model()->index(last, 0, parent)).bottom() + 1 - shift->top);
    if (last + 1 == model()->rowCount(parent))
        updateRowAbove(parent, first);
}

// Qt forgets its layout here.
void MovingTree::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_shift = foreseenShift(parent, first);
    if (m_shift) {
        const QModelIndex lowest = lowestBelow(model()->index(last, 0, parent));
        m_shift->bottom = visualRect(lowest).bottom() + 1;
        if (TreeRows::isKnown())
            m_rows.beginRemove(m_shift->place, m_rows.placeOf(lowest) + 1 - m_shift->place);
    }
    QTreeView::rowsAboutToBeRemoved(parent, first, last);
}

void MovingTree::endRemove(const QModelIndex &parent, int first, int last)
{
    const std::optional<Shift> shift = std::exchange(m_shift, {});
    if (!shift || !layOut(*shift, [&] { m_rows.endRemove(parent, first, last); }))
        return;
    shiftBelow(shift->top, shift->top - shift->bottom);
    if (first == model()->rowCount(parent))
        updateRowAbove(parent, first);
}

/// False where more has changed than that rows came or went; then all is painted.
bool MovingTree::layOut(const Shift &shift, const std::function<void()> &changeRows)
{
    {
        const HeldUpdates held(viewport());
        if (TreeRows::isKnown()) {
            takePendingLayout(); // which Qt wants for them
            changeRows();
            updateGeometries();
        } else {
            executeDelayedItemsLayout();
        }
    }
    m_hasShifted = !TreeRows::isKnown();
    const bool isSame = verticalScrollBar()->value() == shift.scrolled && viewport()->size() == shift.size;
    if (!isSame)
        viewport()->update();
    return isSame;
}

/// What is uncovered is painted.
void MovingTree::shiftBelow(int top, int by)
{
    const QRect below = QRect(0, top, viewport()->width(), viewport()->height() - top) & viewport()->rect();
    if (!below.isEmpty())
        viewport()->scroll(0, by, below);
}

/// A style may show on it what follows, or that something is in it.
void MovingTree::updateRowAbove(const QModelIndex &parent, int first)
{
    const QRect row = visualRect(first > 0 ? model()->index(first - 1, 0, parent) : parent);
    const QRect lowest = first > 0 ? visualRect(lowestBelow(model()->index(first - 1, 0, parent))) : row;
    viewport()->update(0, row.top(), viewport()->width(), lowest.bottom() - row.top() + 1);
}

} // namespace rundown
