// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keysheet.h"

#include "app/actiontext.h"
#include "widgets/common/plaintext.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct KeySheet
{
    Q_DECLARE_TR_FUNCTIONS(KeySheet)
};

QWidget *section(const QMenu &menu)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    QLabel *title = plainLabel(plainActionText(menu.title()));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const QAction *action : menu.actions()) {
        if (action->shortcut().isEmpty())
            continue;
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(action->shortcut().toString(QKeySequence::NativeText)), row, 0);
        grid->addWidget(plainLabel(plainActionText(action->text())), row, 1);
    }
    grid->setColumnStretch(1, 1);
    return widget;
}

} // namespace

void showKeySheet(QWidget *parent, const QMenuBar *menus)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(KeySheet::tr("Keys"));
    auto *layout = new QVBoxLayout(&dialog);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    layout->addLayout(columns);
    QVBoxLayout *column = nullptr;
    int used = 0;
    for (const QAction *action : menus->actions()) {
        if (used++ % 2 == 0) {
            column = new QVBoxLayout;
            columns->addLayout(column);
        }
        column->addWidget(section(*action->menu()));
        column->addStretch();
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog.exec();
}

} // namespace rundown
