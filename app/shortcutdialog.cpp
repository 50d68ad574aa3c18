// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutdialog.h"

#include "app/shortcuts.h"
#include "widgets/common/actiontext.h"
#include "widgets/common/plaintext.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int actionRole = Qt::UserRole;

QAction *actionOf(const QTreeWidgetItem *item)
{
    return item ? item->data(0, actionRole).value<QAction *>() : nullptr;
}

} // namespace

ShortcutDialog::ShortcutDialog(Shortcuts *shortcuts, QWidget *parent)
    : QDialog(parent), m_shortcuts(shortcuts), m_list(new QTreeWidget), m_key(new QKeySequenceEdit),
      m_none(new QPushButton(tr("&No key"))), m_usual(new QPushButton(tr("&Usual key"))),
      m_take(new QPushButton(tr("&Take it from there"))), m_message(plainLabel())
{
    setWindowTitle(tr("Change keys"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    QLabel *label = plainLabel(tr("Press the new key:"));
    row->addWidget(label);
    row->addWidget(m_key, 1);
    row->addWidget(m_none);
    row->addWidget(m_usual);
    column->addLayout(row);
    auto *news = new QHBoxLayout;
    m_message->setWordWrap(true);
    news->addWidget(m_message, 1);
    news->addWidget(m_take);
    column->addLayout(news);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *all = buttons->addButton(tr("&All as usual"), QDialogButtonBox::ResetRole);
    column->addWidget(buttons);
    for (QPushButton *button : {m_none, m_usual, m_take, all, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Enter is no key of theirs while one is pressed in the field
    m_key->setAccessibleName(label->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, m_shortcuts, &Shortcuts::setAllUsual);
    connect(m_none, &QPushButton::clicked, this, [this] { choose({}); });
    connect(m_usual, &QPushButton::clicked, this, &ShortcutDialog::setUsual);
    connect(m_take, &QPushButton::clicked, this, &ShortcutDialog::takeFromOther);
    // keySequenceChanged comes also with nothing, when a key goes down.
    connect(m_key, &QKeySequenceEdit::editingFinished, this, [this] {
        if (!m_key->keySequence().isEmpty())
            choose(m_key->keySequence());
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutDialog::showCurrent);
    connect(m_shortcuts, &Shortcuts::changed, this, &ShortcutDialog::showKeys);
    fill();
    resize(560, 560);
}

QString ShortcutDialog::message() const
{
    return m_message->text();
}

void ShortcutDialog::fill()
{
    m_list->setHeaderLabels({tr("Action"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Actions"));
    for (const Shortcuts::Section &section : m_shortcuts->sections()) {
        auto *title = new QTreeWidgetItem(m_list, {section.title});
        title->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        title->setFont(0, bold);
        for (QAction *action : section.actions) {
            if (!m_shortcuts->canChange(action))
                continue;
            auto *item = new QTreeWidgetItem(title, {plainActionText(action->text())});
            item->setData(0, actionRole, QVariant::fromValue(action));
        }
        title->setHidden(title->childCount() == 0);
    }
    m_list->expandAll();
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    showKeys();
    m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

/// Keys that a person has chosen stand out.
void ShortcutDialog::showKeys()
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        QAction *action = actionOf(*it);
        if (!action)
            continue;
        (*it)->setText(1, action->shortcut().toString(QKeySequence::NativeText));
        QFont font = this->font();
        font.setBold(!m_shortcuts->isUsual(action));
        (*it)->setFont(1, font);
    }
    showCurrent();
}

QAction *ShortcutDialog::current() const
{
    return actionOf(m_list->currentItem());
}

void ShortcutDialog::showCurrent()
{
    const QAction *action = current();
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
    for (QWidget *widget : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_none)})
        widget->setEnabled(action);
    m_usual->setEnabled(action && !m_shortcuts->isUsual(action));
    m_message->clear();
    m_take->hide();
}

void ShortcutDialog::choose(const QKeySequence &pressed)
{
    QAction *action = current();
    const QKeySequence key = pressed.isEmpty() ? pressed : QKeySequence(pressed[0]);
    if (!action)
        return;
    const QString fault = m_shortcuts->fault(key);
    const QAction *other = m_shortcuts->userOf(key, action);
    if (fault.isEmpty() && !other) {
        m_shortcuts->setKey(action, key);
        return;
    }
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(key);
    m_message->setText(fault.isEmpty()
                           ? tr("%1 is the key of “%2”.")
                                 .arg(key.toString(QKeySequence::NativeText), plainActionText(other->text()))
                           : fault);
    m_take->setVisible(fault.isEmpty() && m_shortcuts->canChange(other));
}

void ShortcutDialog::takeFromOther()
{
    const QKeySequence key = m_key->keySequence();
    QAction *action = current();
    if (QAction *other = m_shortcuts->userOf(key, action)) {
        const QSignalBlocker quiet(m_shortcuts);
        m_shortcuts->setKey(other, {});
    }
    m_shortcuts->setKey(action, key);
}

void ShortcutDialog::setUsual()
{
    if (QAction *action = current())
        m_shortcuts->setUsual(action);
}

} // namespace rundown
