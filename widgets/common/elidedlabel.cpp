// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elidedlabel.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace rundown {

namespace {

/// Read aloud as the label that it is.
QAccessibleInterface *spokenLabel(const QString &, QObject *object)
{
    auto *label = qobject_cast<ElidedLabel *>(object);
    return label ? new QAccessibleWidget(label, QAccessible::StaticText) : nullptr;
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    static const bool installed = (QAccessible::installFactory(spokenLabel), true);
    Q_UNUSED(installed)
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QString line = m_text;
    line.replace(u'\n', u' ');
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(Qt::AlignLeft | Qt::AlignVCenter), palette(),
                          isEnabled(), shown, foregroundRole());
}

QLabel *emptyLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(32);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace rundown
