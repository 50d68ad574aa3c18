// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keysheet.h"

#include "app/shortcutdialog.h"
#include "app/shortcuts.h"
#include "widgets/common/actiontext.h"
#include "widgets/common/plaintext.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct KeySheet
{
    Q_DECLARE_TR_FUNCTIONS(KeySheet)
};

constexpr int columnCount = 3;

struct Key
{
    QString key;
    QString what;
};

struct Section
{
    QString title;
    QList<Key> keys;
};

Section sectionOf(const Shortcuts::Section &menu)
{
    Section section{menu.title, {}};
    for (const QAction *action : menu.actions)
        if (!action->shortcut().isEmpty())
            section.keys.append(
                {action->shortcut().toString(QKeySequence::NativeText), plainActionText(action->text())});
    return section;
}

/// Keys that are no actions: what they do is part of writing.
QList<Section> writingSections()
{
    return {{KeySheet::tr("Notes and text"),
             {{KeySheet::tr("Enter"), KeySheet::tr("Next item; in an empty one, end the list")},
              {KeySheet::tr("Shift+Enter"), KeySheet::tr("Next line of the same item")},
              {KeySheet::tr("Tab, Shift+Tab"), KeySheet::tr("The selected lines one level in, out")},
              {KeySheet::tr("Backspace"), KeySheet::tr("Behind a stamp: takes it away")},
              {KeySheet::tr("Ctrl+V"), KeySheet::tr("An address over words makes a link, a picture a photo")},
              {KeySheet::tr("Menu"), KeySheet::tr("Suggestions for a misspelt word")}}},
            {KeySheet::tr("Find and replace"),
             {{KeySheet::tr("Enter, Shift+Enter"), KeySheet::tr("Next, previous place")},
              {KeySheet::tr("Ctrl+Enter"), KeySheet::tr("In “Replace with”: replace all")},
              {KeySheet::tr("Esc"), KeySheet::tr("Close the bar")}}}};
}

QWidget *widgetOf(const Section &section)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    QLabel *title = plainLabel(section.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const Key &key : section.keys) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(key.key), row, 0);
        grid->addWidget(plainLabel(key.what), row, 1);
    }
    grid->setColumnStretch(1, 1);
    return widget;
}

/// The sections side by side, each where there is most room left.
QWidget *sheetOf(const QList<Section> &sections)
{
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setSpacing(32);
    std::array<QVBoxLayout *, columnCount> column = {};
    std::array<qsizetype, columnCount> used = {};
    for (QVBoxLayout *&each : column)
        columns->addLayout(each = new QVBoxLayout);
    for (const Section &section : sections) {
        if (section.keys.isEmpty())
            continue;
        const auto least = std::ranges::min_element(used) - used.begin();
        column[size_t(least)]->addWidget(widgetOf(section));
        used[size_t(least)] += section.keys.size() + 2;
    }
    for (QVBoxLayout *each : column)
        each->addStretch();
    return sheet;
}

} // namespace

void showKeySheet(QWidget *parent, Shortcuts &shortcuts)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(KeySheet::tr("Keys"));
    auto *layout = new QVBoxLayout(&dialog);
    QList<Section> sections;
    for (const Shortcuts::Section &section : shortcuts.sections())
        sections.append(sectionOf(section));
    sections += writingSections();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    QWidget *sheet = sheetOf(sections);
    scroll->setWidget(sheet);
    layout->addWidget(scroll);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    const QPushButton *change =
        buttons->addButton(KeySheet::tr("&Change keys…"), QDialogButtonBox::ActionRole);
    QObject::connect(change, &QPushButton::clicked, &dialog, &QDialog::accept);
    layout->addWidget(buttons);
    const QSize room = parent->screen()->availableSize() - QSize(32, 64);
    dialog.resize((sheet->sizeHint() + QSize(48, 80)).boundedTo(room));
    if (dialog.exec() == QDialog::Accepted)
        ShortcutDialog(&shortcuts, parent).exec();
}

} // namespace rundown
