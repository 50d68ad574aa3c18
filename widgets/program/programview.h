// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/notes/imagefiles.h"
#include "widgets/program/movingtree.h"

#include <optional>

namespace rundown {

class ProgramDelegate;
class ProgramModel;

/// The program as a table of rows, blocks unfolded: edited in place, dragged about, drawn as one row each.
class ProgramView : public MovingTree
{
    Q_OBJECT

public:
    explicit ProgramView(QWidget *parent = nullptr);

    void setProgram(ProgramModel *model, ProgramDelegate *delegate);

    /// Where dragged entries would go: before this row of this parent.
    struct DropPlace
    {
        QModelIndex parent;
        int row = -1;
        bool isInto = false; ///< the pointer is on the block itself, not between two rows
    };
    std::optional<DropPlace> dropPlaceAt(QPoint position, const QMimeData *mime) const;

    /// Unfolds all that has something in it. (What is unfolded for later costs as much at each move as if it
    /// had.)
    void unfoldAll();

    /// Opens the editor of the current cell, or of the title where that cell has none.
    void editCurrent();

signals:
    /// The row has nothing to edit in place.
    void editElsewhere(const QModelIndex &index);
    /// Images were dropped before this row of the top level.
    void imagesDropped(int row, const QList<rundown::OfferedImage> &images);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void unfoldBelow(const QModelIndex &parent);
    void showOverrunsIfAny(const QModelIndex &parent, int first, int last);
    void setDropPlace(const std::optional<DropPlace> &place);
    QList<DropPlace> placesAt(QPoint position) const;
    DropPlace imagePlaceAt(QPoint position) const;
    Qt::DropAction dropAction() const { return m_dragsImages ? Qt::CopyAction : Qt::MoveAction; }
    QRect rowRect(const QModelIndex &index) const;
    int dropLineY(const DropPlace &place) const;
    int levelLeft(const QModelIndex &parent) const;
    QModelIndex nextEditable(QModelIndex index, int step) const;

    std::optional<DropPlace> m_dropPlace;
    bool m_dragsImages = false; ///< what is dragged over the rows comes from outside
};

} // namespace rundown
