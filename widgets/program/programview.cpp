// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programview.h"

#include "models/document/programmodel.h"
#include "widgets/program/programdelegate.h"

#include <QDragMoveEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace rundown {

ProgramView::ProgramView(QWidget *parent) : MovingTree(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(24);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false); // this class draws its own, with levels
    setAutoExpandDelay(600);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
}

void ProgramView::setProgram(ProgramModel *model, ProgramDelegate *delegate)
{
    setModel(model);
    if (!model)
        return;
    setItemDelegate(delegate);
    setTreePosition(ProgramModel::TitleColumn);
    header()->setMinimumSectionSize(16);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(ProgramModel::TitleColumn, QHeaderView::Stretch);
    fitColumns();
    const auto look = [this, model] {
        header()->hideSection(ProgramModel::OverColumn);
        showOverrunsIfAny({}, 0, model->rowCount() - 1);
    };
    connect(model, &ProgramModel::modelReset, this, look);
    connect(model, &ProgramModel::rowsInserted, this, &ProgramView::showOverrunsIfAny);
    connect(model, &ProgramModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        if (from.column() <= ProgramModel::OverColumn && to.column() >= ProgramModel::OverColumn)
            showOverrunsIfAny(from.parent(), from.row(), to.row());
    });
    look();
}

/// A program of which nothing is recorded has no column for it. One that has come stays until another event
/// is opened, so that the titles do not jump.
void ProgramView::showOverrunsIfAny(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last && header()->isSectionHidden(ProgramModel::OverColumn); ++row) {
        const QModelIndex cell = model()->index(row, ProgramModel::OverColumn, parent);
        if (!cell.data().toString().isEmpty())
            header()->showSection(ProgramModel::OverColumn);
        const QModelIndex block = cell.siblingAtColumn(0);
        showOverrunsIfAny(block, 0, model()->rowCount(block) - 1);
    }
}

void ProgramView::fitColumns()
{
    if (!model())
        return;
    int rest = viewport()->width();
    for (const int column : {ProgramModel::TimeColumn, ProgramModel::LengthColumn, ProgramModel::OverColumn,
                             ProgramModel::MarksColumn}) {
        header()->resizeSection(column, ProgramDelegate::columnWidth(column, fontMetrics()));
        rest -= header()->sectionSize(column); // 0 of a hidden one
    }
    const int leastTitle = fontMetrics().averageCharWidth() * 24; // a narrow program is one of titles
    header()->resizeSection(ProgramModel::PeopleColumn,
                            std::clamp(rest - leastTitle, 0, viewport()->width() * 22 / 100));
}

void ProgramView::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTreeView::resizeEvent(event);
}

void ProgramView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void ProgramView::unfoldAll()
{
    if (!model())
        return;
    scheduleDelayedItemsLayout(); // one layout for all
    unfoldBelow({});
}

void ProgramView::unfoldBelow(const QModelIndex &parent)
{
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex block = model()->index(row, 0, parent);
        if (!model()->hasChildren(block))
            continue;
        expand(block);
        unfoldBelow(block);
    }
}

// --- editing in place ------------------------------------------------------------------------------------

void ProgramView::editCurrent()
{
    QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (!(index.flags() & Qt::ItemIsEditable))
        index = index.siblingAtColumn(ProgramModel::TitleColumn);
    if (!(index.flags() & Qt::ItemIsEditable)) {
        emit editElsewhere(index);
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    edit(index);
}

void ProgramView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (state() != EditingState && isPlain && (isEnter || event->key() == Qt::Key_F2))
        editCurrent();
    else
        QTreeView::keyPressEvent(event);
}

void ProgramView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    if (!indexAt(event->pos()).isValid() && event->button() == Qt::LeftButton)
        setCurrentIndex({}); // beside the program: the event itself
}

void ProgramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        editCurrent();
    else
        QTreeView::mouseDoubleClickEvent(event);
}

/// The next (or previous) cell that can be edited, row by row.
QModelIndex ProgramView::nextEditable(QModelIndex index, int step) const
{
    while (index.isValid()) {
        const int column = index.column() + step;
        if (column >= 0 && column < ProgramModel::ColumnCount)
            index = index.siblingAtColumn(column);
        else if (step > 0)
            index = indexBelow(index).siblingAtColumn(0);
        else
            index = indexAbove(index).siblingAtColumn(ProgramModel::ColumnCount - 1);
        if (index.flags() & Qt::ItemIsEditable)
            return index;
    }
    return {};
}

// Qt's own Tab goes down a tree instead of along the row, and its Enter stays where it is.
void ProgramView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex at = currentIndex();
    using enum QAbstractItemDelegate::EndEditHint;
    const bool tabbed = hint == EditNextItem || hint == EditPreviousItem;
    QTreeView::closeEditor(editor, tabbed ? NoHint : hint);
    QModelIndex next;
    if (tabbed)
        next = nextEditable(at, hint == EditNextItem ? 1 : -1);
    else if (hint == SubmitModelCache) // Enter
        next = indexBelow(at).siblingAtColumn(at.column());
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    if (tabbed)
        edit(next);
}

// --- dragging --------------------------------------------------------------------------------------------

QRect ProgramView::rowRect(const QModelIndex &index) const
{
    const QRect cell = visualRect(index.siblingAtColumn(ProgramModel::TimeColumn));
    return {0, cell.top(), viewport()->width(), cell.height()};
}

/// The places that a point may mean, the likeliest first.
QList<ProgramView::DropPlace> ProgramView::placesAt(QPoint position) const
{
    const QModelIndex index = indexAt({columnViewportPosition(ProgramModel::TimeColumn), position.y()});
    if (!index.isValid())
        return {{{}, model()->rowCount(), false}};
    const QModelIndex parent = index.parent();
    const QModelIndex block = index.siblingAtColumn(0);
    const QRect rect = rowRect(index);
    const bool isBlock = index.flags() & Qt::ItemIsDropEnabled;
    const bool isOpen = isBlock && isExpanded(block) && model()->hasChildren(block);
    const int edge = isBlock ? rect.height() / 4 : rect.height() / 2;
    const DropPlace before{parent, index.row(), false};
    const DropPlace behind = isOpen ? DropPlace{block, 0, false} : DropPlace{parent, index.row() + 1, false};
    if (position.y() < rect.top() + edge)
        return {before};
    if (isBlock && position.y() < rect.bottom() - edge)
        return {{block, model()->rowCount(block), true}, before};
    const bool isLastChild = parent.isValid() && index.row() + 1 == model()->rowCount(parent);
    if (!isLastChild)
        return {behind, {parent, index.row() + 1, false}};
    // Below the last of a block: left of its level means behind the block.
    const DropPlace behindBlock{parent.parent(), parent.row() + 1, false};
    return position.x() < levelLeft(parent) ? QList<DropPlace>{behindBlock, behind}
                                            : QList<DropPlace>{behind, behindBlock};
}

/// Images stand on the top level, behind the block whose sessions they are dropped on.
ProgramView::DropPlace ProgramView::imagePlaceAt(QPoint position) const
{
    const QList<DropPlace> places = placesAt(position);
    for (const DropPlace &place : places)
        if (!place.parent.isValid())
            return place;
    QModelIndex block = places.first().parent;
    while (block.parent().isValid())
        block = block.parent();
    return {{}, block.row() + 1, false};
}

std::optional<ProgramView::DropPlace> ProgramView::dropPlaceAt(QPoint position, const QMimeData *mime) const
{
    if (m_dragsImages)
        return imagePlaceAt(position);
    for (const DropPlace &place : placesAt(position))
        if (model()->canDropMimeData(mime, Qt::MoveAction, place.row, 0, place.parent))
            return place;
    return {};
}

void ProgramView::setDropPlace(const std::optional<DropPlace> &place)
{
    m_dropPlace = place;
    viewport()->update();
}

void ProgramView::dragEnterEvent(QDragEnterEvent *event)
{
    QTreeView::dragEnterEvent(event);
    const bool isEntries = event->mimeData()->hasFormat(ProgramModel::entriesMimeType());
    m_dragsImages = model() && !isEntries && !imagesIn(*event->mimeData()).isEmpty();
    event->setAccepted(isEntries || m_dragsImages);
}

void ProgramView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges, unfolds blocks
    setDropPlace(dropPlaceAt(event->position().toPoint(), event->mimeData()));
    event->setDropAction(dropAction());
    event->setAccepted(m_dropPlace.has_value());
}

void ProgramView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    setDropPlace({});
}

void ProgramView::dropEvent(QDropEvent *event)
{
    const auto place = dropPlaceAt(event->position().toPoint(), event->mimeData());
    setDropPlace({});
    stopAutoScroll();
    setState(NoState);
    event->setDropAction(dropAction());
    event->setAccepted(place.has_value());
    if (!place)
        return;
    if (m_dragsImages) {
        emit imagesDropped(place->row, imagesIn(*event->mimeData()));
        return;
    }
    const QPersistentModelIndex parent(place->parent); // its row is another one after the move
    event->setAccepted(
        model()->dropMimeData(event->mimeData(), Qt::MoveAction, place->row, 0, place->parent));
    if (parent.isValid())
        expand(parent);
}

// --- drawing ---------------------------------------------------------------------------------------------

int ProgramView::levelLeft(const QModelIndex &parent) const
{
    int left = columnViewportPosition(ProgramModel::TitleColumn) + indentation();
    for (QModelIndex above = parent; above.isValid(); above = above.parent())
        left += indentation();
    return left;
}

int ProgramView::dropLineY(const DropPlace &place) const
{
    if (place.row < model()->rowCount(place.parent))
        return rowRect(model()->index(place.row, 0, place.parent)).top();
    QModelIndex last = place.row > 0 ? model()->index(place.row - 1, 0, place.parent) : place.parent;
    if (isExpanded(last) && model()->hasChildren(last))
        last = model()->index(model()->rowCount(last) - 1, 0, last);
    return last.isValid() ? rowRect(last).bottom() + 1 : 0;
}

// The frame goes around the row, where Qt paints anew the cell only.
void ProgramView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    MovingTree::currentChanged(current, previous);
    viewport()->update(rowRect(previous));
    viewport()->update(rowRect(current));
}

void ProgramView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QRect rect = rowRect(index);
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        painter->fillRect(rect, palette().color(group, QPalette::Highlight));
    } else {
        QColor line = palette().color(QPalette::Text);
        line.setAlphaF(0.08F);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    }
    QTreeView::drawRow(painter, option, index);
    const QModelIndex current = currentIndex();
    if (hasFocus() && current.isValid() && current.siblingAtColumn(0) == index.siblingAtColumn(0) &&
        state() != EditingState) {
        // A pen of one pixel would reach into the next row where a pixel is two of the screen's, and stay
        // there.
        const QColor mark = palette().color(group, QPalette::Highlight).darker(130);
        for (const QRect &edge : {QRect(rect.left(), rect.top(), rect.width(), 1),
                                  QRect(rect.left(), rect.bottom(), rect.width(), 1),
                                  QRect(rect.left(), rect.top(), 1, rect.height()),
                                  QRect(rect.right(), rect.top(), 1, rect.height())})
            painter->fillRect(edge, mark);
    }
}

void ProgramView::paintEvent(QPaintEvent *event)
{
    MovingTree::paintEvent(event);
    if (!m_dropPlace)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    if (m_dropPlace->isInto) {
        painter.drawRoundedRect(QRectF(rowRect(m_dropPlace->parent)).adjusted(1, 1, -1, -1), 4, 4);
        return;
    }
    const int y = std::clamp(dropLineY(*m_dropPlace), 4, viewport()->height() - 4);
    const int left = m_dropPlace->parent.isValid() ? levelLeft(m_dropPlace->parent) : 4;
    painter.drawLine(left + 8, y, viewport()->width() - 4, y);
    painter.setBrush(palette().base());
    painter.drawEllipse(QPointF(left + 4, y), 3.5, 3.5);
}

} // namespace rundown
