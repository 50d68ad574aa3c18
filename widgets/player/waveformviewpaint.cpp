// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformview.h"

#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int flagHeight = 8; ///< the band above the waveform that flags stand in
constexpr int flagWidth = 7;
constexpr int quietest = 3000; ///< a silent recording is not blown up to noise
constexpr int heardHeight = 3; ///< of the line under what has been heard

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

void WaveformView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QRect exposed = event->rect();
    painter.fillRect(exposed, palette().base());
    if (maximum() > 0) {
        paintHeard(painter, exposed);
        paintPeaks(painter, exposed);
        paintFlags(painter, exposed);
        paintPlayhead(painter);
        paintOverview(painter);
        paintHover(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// A tint and a line, so that it does not stand on colour alone.
void WaveformView::paintHeard(QPainter &painter, const QRect &exposed) const
{
    const QColor colour = palette().color(QPalette::Highlight);
    for (const TimeSpan &span : m_heard) {
        const qreal from = std::max<qreal>({xOf(span.fromMs), m_scale.left(), qreal(exposed.left())});
        const qreal to = std::min<qreal>({xOf(span.toMs), m_scale.right(), exposed.right() + 1.0});
        if (from >= to)
            continue;
        painter.fillRect(QRectF(from, flagHeight, to - from, height() - flagHeight), withAlpha(colour, 28));
        painter.fillRect(QRectF(from, height() - heardHeight, to - from, heardHeight),
                         withAlpha(colour, 150));
    }
}

/// Each pixel column of the device is one stretch of sound, so that no peak falls between two of them.
void WaveformView::paintPeaks(QPainter &painter, const QRect &exposed) const
{
    const qreal ratio = devicePixelRatioF();
    const qreal half = (height() - flagHeight - heardHeight - 1) / 2.0;
    const qreal middle = flagHeight + half;
    const qreal scale = half / std::max(m_level, quietest);
    const QColor passed = palette().color(QPalette::Highlight);
    const QColor ahead = withAlpha(palette().color(QPalette::Text), 110);
    const int first = int(std::floor(std::max<qreal>(exposed.left(), m_scale.left()) * ratio));
    const int last = int(std::ceil(std::min<qreal>(exposed.right() + 1, m_scale.right()) * ratio));
    const qint64 end = m_peaks ? m_peaks->endMs() : 0;
    for (int column = first; column < last; ++column) {
        const qreal x = column / ratio;
        const qint64 from = msAt(x);
        const bool isKnown = from < end;
        const Peak peak = isKnown ? m_peaks->range(from, msAt((column + 1) / ratio)) : Peak();
        const qreal above = std::clamp(peak.high * scale, 0.5, half);
        const qreal below = std::clamp(-peak.low * scale, 0.5, half);
        const QColor colour = from <= value() ? passed : ahead;
        painter.fillRect(QRectF(x, middle - above, 1 / ratio, above + below),
                         isKnown ? colour : withAlpha(colour, 60));
    }
}

/// A pennant for a note, a square for what is pinned to its moment.
void WaveformView::paintFlags(QPainter &painter, const QRect &exposed) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor colour = palette().color(QPalette::Text);
    for (const NoteFlag &flag : m_flags) {
        const qreal x = std::round(xOf(flag.ms));
        if (!m_scale.shows(flag.ms) || x > exposed.right() + 1 || x + flagWidth < exposed.left())
            continue;
        painter.setBrush(colour);
        if (flag.isPinned)
            painter.drawRect(QRectF(x, 0, flagWidth, flagHeight - 1));
        else
            painter.drawPolygon(
                QPolygonF({{x, 0.0}, {x + flagWidth, flagHeight / 2.0}, {x, qreal(flagHeight)}}));
        painter.fillRect(QRectF(x, 0, 1, height()), withAlpha(colour, 90));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void WaveformView::paintPlayhead(QPainter &painter) const
{
    if (m_scale.shows(value()))
        painter.fillRect(QRectF(xOf(value()) - 1, 0, 2, height()), palette().color(QPalette::Highlight));
}

/// Where it is zoomed: which part of the whole is shown.
void WaveformView::paintOverview(QPainter &painter) const
{
    if (!m_scale.isZoomed())
        return;
    constexpr int tall = 2;
    const qreal wide = m_scale.right() - m_scale.left();
    const qreal from = wide * qreal(m_scale.fromMs()) / qreal(m_scale.durationMs());
    const qreal span = wide * qreal(m_scale.spanMs()) / qreal(m_scale.durationMs());
    const QColor colour = palette().color(QPalette::Text);
    painter.fillRect(QRectF(m_scale.left(), 0, wide, tall), withAlpha(colour, 50));
    painter.fillRect(QRectF(m_scale.left() + from, 0, std::max<qreal>(span, 4), tall),
                     palette().color(QPalette::Highlight));
}

/// The time under the pointer, in the recording and on the clock, and the note that is flagged there.
QString WaveformView::hoverText(qreal x) const
{
    const qint64 ms = msAt(x);
    QString text = positionText(ms);
    if (m_clockStart)
        text += u" · "_s + m_clockStart->addMSecs(int(ms)).toString(u"HH:mm:ss"_s);
    for (const NoteFlag &flag : m_flags) {
        if (x >= xOf(flag.ms) - 3 && x <= xOf(flag.ms) + flagWidth)
            return text + u" · "_s + flag.text.simplified();
    }
    return text;
}

void WaveformView::paintHover(QPainter &painter) const
{
    if (!m_hover)
        return;
    const QColor line = withAlpha(palette().color(QPalette::Text), 150);
    painter.fillRect(QRectF(m_hover->x, 0, 1, height()), line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(m_hover->box, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(m_hover->box, Qt::AlignCenter | Qt::TextSingleLine, m_hover->text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace rundown
