// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordings/sessionchoice.h"

#include "widgets/recordings/matchmodel.h"

#include <QComboBox>
#include <QTimer>

namespace rundown {

QWidget *SessionChoice::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const auto *model = qobject_cast<const MatchModel *>(index.model());
    auto *box = new QComboBox(parent);
    box->addItem(model->sessionText(EntryId::None), QVariant::fromValue(EntryId::None));
    for (const EntryId id : model->sessions())
        box->addItem(model->sessionText(id), QVariant::fromValue(id));
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<SessionChoice *>(this);
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    // One gesture, not two: the list is open as soon as the cell is edited.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void SessionChoice::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void SessionChoice::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QVariant chosen = qobject_cast<QComboBox *>(editor)->currentData();
    if (chosen != index.data(Qt::EditRole))
        model->setData(index, chosen);
}

} // namespace rundown
