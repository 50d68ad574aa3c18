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
        paintLoop(painter, exposed);
        paintPeaks(painter, exposed);
        paintAround(painter);
        paintMarks(painter, exposed);
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
        const qreal from = std::max<qreal>({xOf(span.fromMs), scale().left(), qreal(exposed.left())});
        const qreal to = std::min<qreal>({xOf(span.toMs), scale().right(), exposed.right() + 1.0});
        if (from >= to)
            continue;
        painter.fillRect(QRectF(from, flagHeight, to - from, height() - flagHeight), withAlpha(colour, 28));
        painter.fillRect(QRectF(from, height() - heardHeight, to - from, heardHeight),
                         withAlpha(colour, 150));
    }
}

/// In the colour of the text, as what was heard has the accent's; the brackets at its ends tell it without
/// colour.
void WaveformView::paintLoop(QPainter &painter, const QRect &exposed) const
{
    if (!m_loop)
        return;
    constexpr qreal edge = 2;
    constexpr qreal hook = 6;
    const QColor colour = palette().color(QPalette::Text);
    const qreal from = std::max<qreal>(xOf(m_loop->fromMs), scale().left());
    const qreal to = std::min<qreal>(xOf(m_loop->toMs), scale().right());
    if (from < to && from <= exposed.right() + 1 && to >= exposed.left())
        painter.fillRect(QRectF(from, flagHeight, to - from, height() - flagHeight), withAlpha(colour, 38));
    const auto bracket = [&](qint64 ms, qreal direction) {
        if (!m_scale.shows(ms))
            return;
        const qreal x = xOf(ms);
        painter.fillRect(QRectF(x - edge / 2, flagHeight, edge, height() - flagHeight), colour);
        for (const qreal y : {qreal(flagHeight), height() - edge})
            painter.fillRect(QRectF(std::min(x, x + direction * hook), y, hook, edge), colour);
    };
    bracket(m_loop->fromMs, 1);
    if (m_loop->toMs > m_loop->fromMs)
        bracket(m_loop->toMs, -1);
}

/// Each pixel column of the device is one stretch of sound, so that no peak falls between two of them.
void WaveformView::paintPeaks(QPainter &painter, const QRect &exposed) const
{
    const qreal ratio = devicePixelRatioF();
    const qreal half = (height() - flagHeight - heardHeight - 1) / 2.0;
    const qreal middle = flagHeight + half;
    const qreal perUnit = half / std::max(m_level, quietest);
    const QColor passed = palette().color(QPalette::Highlight);
    const QColor ahead = withAlpha(palette().color(QPalette::Text), 110);
    const int first = int(std::floor(std::max<qreal>(exposed.left(), scale().left()) * ratio));
    const int last = int(std::ceil(std::min<qreal>(exposed.right() + 1, scale().right()) * ratio));
    const qint64 end = m_peaks ? m_originMs + m_peaks->endMs() : 0;
    for (int column = first; column < last; ++column) {
        const qreal x = column / ratio;
        const qint64 from = msAt(x);
        const bool isKnown = from < end;
        const Peak peak =
            isKnown ? m_peaks->range(from - m_originMs, msAt((column + 1) / ratio) - m_originMs) : Peak();
        const qreal above = std::clamp(peak.high * perUnit, 0.5, half);
        const qreal below = std::clamp(-peak.low * perUnit, 0.5, half);
        const QColor colour = from <= value() ? passed : ahead;
        painter.fillRect(QRectF(x, middle - above, 1 / ratio, above + below),
                         isKnown ? colour : withAlpha(colour, 60));
    }
}

/// What belongs to other sessions lies behind a veil.
void WaveformView::paintAround(QPainter &painter) const
{
    const QColor veil = withAlpha(palette().color(QPalette::Window), 170);
    if (m_scale.fromMs() < 0)
        painter.fillRect(QRectF(scale().left(), 0, xOf(0) - scale().left(), height()), veil);
    if (m_scale.toMs() > maximum())
        painter.fillRect(QRectF(xOf(maximum()), 0, scale().right() - xOf(maximum()), height()), veil);
}

/// A line for each; a proposal's is broken, and its handle is hollow.
void WaveformView::paintMarks(QPainter &painter, const QRect &exposed) const
{
    constexpr qreal handle = 5; // from its middle to its corners
    const QColor colour = palette().color(QPalette::Text);
    for (int i = 0; i < m_marks.size(); ++i) {
        const WaveformMark::Kind kind = m_marks[i].kind;
        const qreal x = std::round(xOf(shownMs(i)));
        if (!m_scale.shows(shownMs(i)) || x > exposed.right() + handle + 1 || x + handle + 1 < exposed.left())
            continue;
        const bool isProposal = kind == WaveformMark::Kind::Proposal;
        painter.setPen(QPen(withAlpha(colour, isProposal ? 120 : 200),
                            kind == WaveformMark::Kind::Split ? 2 : 1,
                            isProposal ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(x, flagHeight), QPointF(x, height()));
        if (kind == WaveformMark::Kind::Join)
            continue;
        const qreal y = height() - handle - 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(isProposal ? palette().color(QPalette::Base) : colour);
        painter.drawPolygon(QPolygonF({{x, y - handle}, {x + handle, y}, {x, y + handle}, {x - handle, y}}));
        painter.setRenderHint(QPainter::Antialiasing, false);
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
    const qreal wide = scale().right() - scale().left();
    const qreal from = wide * qreal(m_scale.fromMs() - m_scale.whole().fromMs) / qreal(m_scale.wholeMs());
    const qreal span = wide * qreal(m_scale.spanMs()) / qreal(m_scale.wholeMs());
    const QColor colour = palette().color(QPalette::Text);
    painter.fillRect(QRectF(scale().left(), 0, wide, tall), withAlpha(colour, 50));
    painter.fillRect(QRectF(scale().left() + from, 0, std::max<qreal>(span, 4), tall),
                     palette().color(QPalette::Highlight));
}

/// The time under the pointer, in the recording and on the clock, and the mark or the note that is there.
QString WaveformView::hoverText(const QPointF &place) const
{
    const qreal x = place.x();
    const int mark = m_dragged >= 0 ? m_dragged : markAt(place);
    const qint64 ms = mark >= 0 ? shownMs(mark) : msAt(x);
    QString text = positionText(ms);
    if (const std::optional<QTime> clock = m_clock ? m_clock(ms) : std::nullopt)
        text += u" · "_s + clock->toString(u"HH:mm:ss"_s);
    for (const WaveformMark &join : m_marks) {
        if (join.kind == WaveformMark::Kind::Join && mark < 0 && std::abs(xOf(join.ms) - x) <= 4)
            return text + u" · "_s + join.text.simplified();
    }
    if (mark >= 0)
        return text + u" · "_s + m_marks[mark].text.simplified();
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
    painter.fillRect(QRectF(m_hover->place.x(), 0, 1, height()), line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(m_hover->box, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(m_hover->box, Qt::AlignCenter | Qt::TextSingleLine, m_hover->text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace rundown
