// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/actioncard.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace rundown {

namespace {

constexpr int padding = 12;
constexpr int iconSide = 32;
constexpr int gap = 12;
constexpr int lineGap = 2;

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

ActionCard::ActionCard(const QIcon &icon, const QString &title, const QString &detail, QWidget *parent)
    : QAbstractButton(parent), m_detail(detail)
{
    setIcon(icon);
    setText(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

QFont ActionCard::titleFont() const
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    larger.setWeight(QFont::DemiBold);
    return larger;
}

QSize ActionCard::sizeHint() const
{
    const QSize title = QFontMetrics(titleFont()).size(Qt::TextShowMnemonic, text());
    const QSize detail = fontMetrics().size(Qt::TextSingleLine, m_detail);
    const int height = qMax(iconSide, title.height() + lineGap + detail.height());
    return {padding + iconSide + gap + qMax(title.width(), detail.width()) + padding, height + 2 * padding};
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    const QRect inner = rect().adjusted(padding, padding, -padding, -padding);
    const QRect iconRect(inner.left(), inner.center().y() - iconSide / 2, iconSide, iconSide);
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconRect));
    const QRect textRect =
        QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(iconSide + gap, 0, 0, 0));
    const QFontMetrics title(titleFont());
    const int textHeight = title.height() + lineGap + fontMetrics().height();
    const QRect titleRect(textRect.left(), inner.center().y() - textHeight / 2, textRect.width(),
                          title.height());
    const QRect detailRect(textRect.left(), titleRect.bottom() + 1 + lineGap, textRect.width(),
                           fontMetrics().height());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(titleFont());
    painter.drawText(titleRect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text());
    painter.setFont(font());
    painter.setPen(withAlpha(palette().color(QPalette::WindowText), 170));
    painter.drawText(detailRect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_detail, Qt::ElideRight, detailRect.width()));
}

void ActionCard::paintFrame(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    const bool lit = underMouse() || isDown();
    const bool accented = lit || hasFocus();
    const qreal width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(accented ? accent : withAlpha(palette().color(QPalette::WindowText), 45), width));
    painter.setBrush(palette().color(QPalette::Base));
    const QRectF frame = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(frame, 6, 6);
    if (lit) {
        painter.setBrush(withAlpha(accent, isDown() ? 60 : 25));
        painter.drawRoundedRect(frame, 6, 6);
    }
}

void ActionCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace rundown
