// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/findbar.h"

#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rundown {

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit), m_count(plainLabel())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    m_previous = addButton(u"go-up"_s);
    m_next = addButton(u"go-down"_s);
    m_close = addButton(u"dialog-close"_s);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::needleChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeRequested);
    translate();
}

QToolButton *FindBar::addButton(const QString &icon)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QString FindBar::needle() const
{
    return m_edit->text();
}

void FindBar::setCount(int at, int count)
{
    if (needle().isEmpty())
        m_count->setText({});
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else if (at < 0)
        m_count->setText(tr("%n place(s)", nullptr, count));
    else
        m_count->setText(tr("%1 of %2").arg(at + 1).arg(count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void FindBar::activate()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FindBar::isActive() const
{
    return m_edit->hasFocus();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter || key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        const bool back = key->key() == Qt::Key_Up || key->modifiers() & Qt::ShiftModifier;
        back ? emit previousRequested() : emit nextRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::translate()
{
    m_edit->setPlaceholderText(tr("Find in titles, people and notes"));
    m_edit->setAccessibleName(tr("Find"));
    const std::pair<QToolButton *, QString> names[] = {
        {m_previous, tr("Previous place")}, {m_next, tr("Next place")}, {m_close, tr("Close")}};
    for (const auto &[button, name] : names) {
        button->setToolTip(plainToolTip(name));
        button->setAccessibleName(name);
    }
}

} // namespace rundown
