// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/foldout.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace rundown {

FoldOut::FoldOut(const QString &heading, QWidget *content, QWidget *parent) : QWidget(parent)
{
    auto *button = new QToolButton;
    button->setText(heading);
    button->setAutoRaise(true);
    button->setArrowType(Qt::RightArrow);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    content->hide();
    connect(button, &QToolButton::clicked, content, [button, content] {
        const bool open = content->isHidden();
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        content->setVisible(open);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(content);
}

} // namespace rundown
