// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformview.h"

#include "models/document/timetext.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int margin = 8;
constexpr int flagHeight = 8; ///< the band above the waveform that flags stand in
constexpr int flagWidth = 7;
constexpr int scrubPauseMs = 80; ///< between two seeks of one drag, so that something is heard of each
constexpr int quietest = 3000;   ///< a silent recording is not blown up to noise

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

QString positionText(qint64 ms)
{
    return playTimeText(std::max<qint64>(0, ms) / 1000 * 1000);
}

WaveformView::WaveformView(QWidget *parent) : QAbstractSlider(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setRange(0, 0);
    setSingleStep(5'000);
    setPageStep(60'000);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Place in the recording"));
    connect(this, &QAbstractSlider::valueChanged, this, [this](int ms) {
        if (!m_isFollowing)
            requestSeek(ms);
    });
    m_scrubPause.setSingleShot(true);
    m_scrubPause.setInterval(scrubPauseMs);
    connect(&m_scrubPause, &QTimer::timeout, this, &WaveformView::requestWaitingSeek);
}

void WaveformView::setPeaks(const Peaks *peaks)
{
    m_peaks = peaks;
    m_loudest = peaks ? peaks->loudest() : 0;
    update();
}

/// Repaints what has come, or everything where the drawing has to be scaled anew.
void WaveformView::peaksAdded(qint64 fromMs, qint64 toMs)
{
    const int loudest = m_peaks ? m_peaks->loudest() : 0;
    if (std::max(loudest, quietest) != std::max(m_loudest, quietest))
        update();
    else
        update(QRectF(xOf(fromMs) - 1, 0, xOf(toMs) - xOf(fromMs) + 2, height()).toAlignedRect());
    m_loudest = loudest;
}

void WaveformView::setDuration(qint64 ms)
{
    m_isFollowing = true;
    setRange(0, int(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max())));
    m_isFollowing = false;
    update();
}

void WaveformView::setPosition(qint64 ms)
{
    if (isSliderDown())
        return;
    m_isFollowing = true;
    setValue(int(std::clamp<qint64>(ms, minimum(), maximum())));
    m_isFollowing = false;
}

void WaveformView::setClockStart(std::optional<QTime> start)
{
    m_clockStart = start;
}

void WaveformView::setFlags(const QList<NoteFlag> &flags)
{
    if (m_flags == flags)
        return;
    m_flags = flags;
    update();
}

qint64 WaveformView::msAt(qreal x) const
{
    const qreal share = (x - margin) / std::max(1, width() - 2 * margin);
    return std::clamp<qint64>(std::llround(share * maximum()), 0, maximum());
}

qreal WaveformView::xOf(qint64 ms) const
{
    return maximum() == 0 ? margin : margin + qreal(width() - 2 * margin) * qreal(ms) / maximum();
}

/// Only where the playhead was and is: the rest of the waveform stands still while it plays.
void WaveformView::sliderChange(SliderChange change)
{
    if (change != SliderValueChange) {
        update();
        return;
    }
    const auto [left, right] = std::minmax({xOf(std::exchange(m_shownValue, value())), xOf(value())});
    update(QRectF(left - 3, 0, right - left + 6, height()).toAlignedRect());
}

void WaveformView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().base());
    if (maximum() > 0) {
        paintPeaks(painter, event->rect());
        paintFlags(painter);
        painter.fillRect(QRectF(xOf(value()) - 1, 0, 2, height()), palette().color(QPalette::Highlight));
        paintHover(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// Each pixel column of the device is one stretch of sound, so that no peak falls between two of them.
void WaveformView::paintPeaks(QPainter &painter, const QRect &exposed) const
{
    const qreal ratio = devicePixelRatioF();
    const qreal top = flagHeight;
    const qreal half = (height() - top - 2) / 2;
    const qreal middle = top + half;
    const qreal scale = half / std::max(m_loudest, quietest);
    const QColor heard = palette().color(QPalette::Highlight);
    const QColor ahead = withAlpha(palette().color(QPalette::Text), 110);
    const int first = int(std::floor(std::max<qreal>(exposed.left(), margin) * ratio));
    const int last = int(std::ceil(std::min<qreal>(exposed.right() + 1, width() - margin) * ratio));
    const qint64 end = m_peaks ? m_peaks->endMs() : 0;
    for (int column = first; column < last; ++column) {
        const qreal x = column / ratio;
        const qint64 from = msAt(x);
        const bool isKnown = from < end;
        const Peak peak = isKnown ? m_peaks->range(from, msAt((column + 1) / ratio)) : Peak();
        const qreal above = std::max(peak.high * scale, 0.5);
        const qreal below = std::max(-peak.low * scale, 0.5);
        const QColor colour = from <= value() ? heard : ahead;
        painter.fillRect(QRectF(x, middle - above, 1 / ratio, above + below),
                         isKnown ? colour : withAlpha(colour, 60));
    }
}

void WaveformView::paintFlags(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor colour = palette().color(QPalette::Text);
    for (const NoteFlag &flag : m_flags) {
        const qreal x = std::round(xOf(flag.ms));
        const QPolygonF pennant({{x, 0.0}, {x + flagWidth, flagHeight / 2.0}, {x, qreal(flagHeight)}});
        painter.setBrush(colour);
        painter.drawPolygon(pennant);
        painter.fillRect(QRectF(x, 0, 1, height()), withAlpha(colour, 90));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The time under the pointer, in the recording and on the clock, and the note that is flagged there.
QString WaveformView::hoverText() const
{
    const qint64 ms = msAt(*m_hover);
    QString text = positionText(ms);
    if (m_clockStart)
        text += u" · "_s + m_clockStart->addMSecs(int(ms)).toString(u"HH:mm:ss"_s);
    for (const NoteFlag &flag : m_flags) {
        if (*m_hover >= xOf(flag.ms) - 3 && *m_hover <= xOf(flag.ms) + flagWidth)
            return text + u" · "_s + flag.text.simplified();
    }
    return text;
}

void WaveformView::paintHover(QPainter &painter) const
{
    if (!m_hover)
        return;
    const QColor line = withAlpha(palette().color(QPalette::Text), 150);
    painter.fillRect(QRectF(*m_hover, 0, 1, height()), line);
    const int widest = width() / 2;
    const QString text = fontMetrics().elidedText(hoverText(), Qt::ElideRight, widest);
    const QSizeF size(fontMetrics().horizontalAdvance(text) + 12, fontMetrics().height() + 4);
    const bool fits = *m_hover + 6 + size.width() < width();
    const QRectF box(QPointF(fits ? *m_hover + 6 : *m_hover - 6 - size.width(), height() - size.height() - 2),
                     size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void WaveformView::setHover(std::optional<qreal> x)
{
    if (m_hover == x)
        return;
    m_hover = x;
    update(); // the box may be anywhere
}

void WaveformView::seekTo(qreal x)
{
    const int ms = int(msAt(x));
    if (ms == value())
        requestSeek(ms);
    else
        setValue(ms);
}

void WaveformView::requestSeek(qint64 ms)
{
    m_waitingSeek = ms;
    if (!isSliderDown() || !m_scrubPause.isActive())
        requestWaitingSeek();
}

void WaveformView::requestWaitingSeek()
{
    m_scrubPause.stop();
    if (!m_waitingSeek)
        return;
    if (isSliderDown())
        m_scrubPause.start();
    emit seekRequested(*std::exchange(m_waitingSeek, std::nullopt));
}

void WaveformView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || maximum() == 0)
        return event->ignore();
    setSliderDown(true);
    seekTo(event->position().x());
}

void WaveformView::mouseMoveEvent(QMouseEvent *event)
{
    setHover(event->position().x());
    if (isSliderDown())
        setValue(int(msAt(event->position().x())));
}

void WaveformView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(false);
    requestWaitingSeek();
}

void WaveformView::leaveEvent(QEvent *event)
{
    setHover({});
    QAbstractSlider::leaveEvent(event);
}

void WaveformView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling past it must not seek
}

} // namespace rundown
