// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/treerows.h"

#include <QTreeView>

#include <algorithm>
#include <utility>

#ifdef RUNDOWN_TREE_ROWS
#include <private/qtreeview_p.h>
#endif

namespace rundown {

#ifdef RUNDOWN_TREE_ROWS

struct TreeRows::Private
{
    QList<QTreeViewItem> &items() const { return qt->viewItems; }

    /// The last row before \a place whose parent is the item \a above, none where there is none.
    QTreeViewItem *siblingBefore(int place, int above) const
    {
        for (int i = place - 1; i > above; --i) {
            if (items()[i].parentItem == above)
                return &items()[i];
        }
        return nullptr;
    }

    /// For the items from \a begin on, before which \a shown more (or fewer) now stand, \a siblings of them
    /// rows of \a parent, which the item \a above shows. Items from \a firstMoved on have moved.
    void shiftFrom(int begin, int firstMoved, int shown, int above, const QModelIndex &parent,
                   int siblings) const
    {
        for (qsizetype i = begin; i < items().size(); ++i) {
            QTreeViewItem &item = items()[i];
            if (item.parentItem == above)
                item.index = qt->model->index(item.index.row() + siblings, 0, parent);
            else if (item.parentItem >= firstMoved)
                item.parentItem += shown;
        }
        for (; above >= 0; above = items()[above].parentItem)
            items()[above].total = uint(int(items()[above].total) + shown);
        qt->lastViewedItem = std::min(begin, std::max(0, int(items().size()) - 1)); // where it looks first
        qt->hoverBranch = -1;
    }

    QTreeViewPrivate *qt;
    QList<QTreeViewItem> kept; ///< while rows are removed
    int removedPlace = 0;
    int removedCount = 0;
    int removedParent = -1; ///< among the items
};

TreeRows::TreeRows(QTreeView &view)
    : d(new Private{static_cast<QTreeViewPrivate *>(QObjectPrivate::get(&view)), {}})
{}

TreeRows::~TreeRows() = default;

bool TreeRows::isKnown()
{
    return true;
}

int TreeRows::placeOf(const QModelIndex &index) const
{
    return d->qt->viewIndex(index);
}

void TreeRows::insertRows(int place, const QModelIndex &parent, int first, int last)
{
    const QAbstractItemModel *model = d->qt->model;
    const int count = last - first + 1;
    const int rows = model->rowCount(parent);
    QTreeViewItem row;
    row.parentItem = parent.isValid() ? placeOf(parent) : -1;
    row.level = row.parentItem < 0 ? 0 : d->items()[row.parentItem].level + 1U;
    d->items().insert(place, count, row);
    for (int i = 0; i < count; ++i) {
        QTreeViewItem &item = d->items()[place + i];
        item.index = model->index(first + i, 0, parent);
        item.hasChildren = model->hasChildren(item.index);
        item.hasMoreSiblings = first + i + 1 < rows;
    }
    d->shiftFrom(place + count, place, count, row.parentItem, parent, count);
    if (QTreeViewItem *before = d->siblingBefore(place, row.parentItem))
        before->hasMoreSiblings = true;
}

void TreeRows::beginRemove(int place, int count)
{
    d->kept = d->items();
    d->removedPlace = place;
    d->removedCount = count;
    d->removedParent = d->items()[place].parentItem;
}

void TreeRows::endRemove(const QModelIndex &parent, int first, int last)
{
    const int place = d->removedPlace;
    const int above = d->removedParent;
    d->items() = std::exchange(d->kept, {});
    d->items().remove(place, d->removedCount);
    d->shiftFrom(place, place + d->removedCount, -d->removedCount, above, parent, first - last - 1);
    const int rows = d->qt->model->rowCount(parent);
    if (QTreeViewItem *before = first == rows ? d->siblingBefore(place, above) : nullptr)
        before->hasMoreSiblings = false;
    if (above >= 0)
        d->items()[above].hasChildren = rows > 0;
}

#else

struct TreeRows::Private
{};

TreeRows::TreeRows(QTreeView &) {}

TreeRows::~TreeRows() = default;

bool TreeRows::isKnown()
{
    return false;
}

int TreeRows::placeOf(const QModelIndex &) const
{
    return -1;
}

void TreeRows::insertRows(int, const QModelIndex &, int, int) {}

void TreeRows::beginRemove(int, int) {}

void TreeRows::endRemove(const QModelIndex &, int, int) {}

#endif

} // namespace rundown
