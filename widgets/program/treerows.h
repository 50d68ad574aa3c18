// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

#include <memory>

class QTreeView;

namespace rundown {

/// The rows that a tree view has laid out, in their order. Qt's own way to add or drop one is to lay out all
/// of them anew; here the others stay as they are. This needs a private header of Qt's, so that a build
/// without it can do nothing here (isKnown() is false then), and Qt's way is left.
///
/// It wants a model whose indexes name a place among siblings: the internal id says whose children they are.
class TreeRows
{
public:
    explicit TreeRows(QTreeView &view);
    ~TreeRows();
    Q_DISABLE_COPY_MOVE(TreeRows)

    static bool isKnown();
    /// Where a row stands among all that are shown; -1 where it is folded away.
    int placeOf(const QModelIndex &index) const;
    /// Rows of the model, with nothing unfolded below them, that are to stand from \a place on.
    void insertRows(int place, const QModelIndex &parent, int first, int last);
    /// Keeps the layout, without the \a count rows from \a place on, while the model removes rows: Qt forgets
    /// it then.
    void beginRemove(int place, int count);
    /// The model has removed these rows.
    void endRemove(const QModelIndex &parent, int first, int last);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rundown
