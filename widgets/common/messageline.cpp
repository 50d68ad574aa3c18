// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/messageline.h"

#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rundown {

MessageLine::MessageLine(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_text(plainLabel()), m_buttons(new QHBoxLayout),
      m_close(new QToolButton)
{
    setObjectName(u"messageLine"_s);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_close->setIcon(themeIcon(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &MessageLine::dismiss);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_close);
    hide();
}

void MessageLine::say(Mood mood, const QString &text)
{
    clearButtons();
    const auto icon = mood == Mood::News ? QStyle::SP_MessageBoxInformation : QStyle::SP_MessageBoxWarning;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(style()->standardIcon(icon, nullptr, this).pixmap(size));
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageLine::offer(const QString &label, const std::function<void()> &action)
{
    auto *button = new QPushButton(label);
    connect(button, &QPushButton::clicked, this, [this, action] {
        dismiss();
        action();
    });
    m_buttons->addWidget(button);
}

QString MessageLine::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageLine::dismiss()
{
    // The focus goes back to where the work is, not to whatever comes next on the window.
    if (isAncestorOf(window()->focusWidget()))
        focusNextChild();
    hide();
    clearButtons();
}

void MessageLine::clearButtons()
{
    while (const QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace rundown
