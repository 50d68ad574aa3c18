// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformview.h"

#include "models/document/timetext.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int margin = 8;
constexpr int scrubPauseMs = 80; ///< between two seeks of one drag, so that something is heard of each
constexpr qint64 jumpMs = 1'000; ///< what moves farther at once was sought
constexpr qreal notch = 120;     ///< of a wheel
constexpr qreal zoomPerNotch = 1.25;
constexpr qreal panPerNotch = 0.1; ///< of what is shown

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
    m_level = peaks ? peaks->level() : 0;
    update();
}

/// Repaints what has come, or everything where the drawing has to be scaled anew.
void WaveformView::peaksAdded(qint64 fromMs, qint64 toMs)
{
    const int level = m_peaks ? m_peaks->level() : 0;
    if (std::exchange(m_level, level) != level)
        update();
    else
        update(strip(fromMs, toMs));
}

void WaveformView::setDuration(qint64 ms)
{
    const int most = int(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max()));
    m_scale.setDuration(most);
    m_isFollowing = true;
    setRange(0, most);
    m_isFollowing = false;
    scaled(true);
}

void WaveformView::setPosition(qint64 ms)
{
    if (isSliderDown())
        return;
    const int before = value();
    m_isFollowing = true;
    setValue(int(std::clamp<qint64>(ms, minimum(), maximum())));
    m_isFollowing = false;
    follow(before, value());
}

void WaveformView::follow(qint64 from, qint64 to)
{
    if (from != to && (m_scale.shows(from) || std::abs(to - from) > jumpMs))
        scaled(m_scale.reveal(to));
}

void WaveformView::setClockStart(std::optional<QTime> start)
{
    m_clockStart = start;
}

void WaveformView::setFlags(const QList<NoteFlag> &flags)
{
    if (std::exchange(m_flags, flags) != flags)
        update();
}

void WaveformView::setHeard(const QList<TimeSpan> &heard)
{
    const QList<TimeSpan> before = std::exchange(m_heard, heard);
    const auto [was, is] = std::ranges::mismatch(before, heard);
    if (was == before.end() && is == heard.end())
        return;
    // While one listens, the span that is being heard grows by a little.
    if (before.size() == heard.size() && was->fromMs == is->fromMs && was + 1 == before.end())
        return update(strip(std::min(was->toMs, is->toMs), std::max(was->toMs, is->toMs)));
    update();
}

QRect WaveformView::strip(qint64 fromMs, qint64 toMs) const
{
    const qreal left = std::max<qreal>(0, xOf(fromMs) - 1);
    const qreal right = std::min<qreal>(width(), xOf(toMs) + 1);
    return right < left ? QRect() : QRectF(left, 0, right - left, height()).toAlignedRect();
}

// --- what is shown ---

void WaveformView::scaled(bool changed)
{
    if (!changed)
        return;
    placeHover();
    update();
    emit scaleChanged();
}

void WaveformView::zoom(double factor)
{
    const qint64 middle = m_scale.fromMs() + m_scale.spanMs() / 2;
    scaled(m_scale.zoom(factor, m_scale.shows(value()) ? value() : middle));
}

void WaveformView::pan(double share)
{
    scaled(m_scale.pan(std::llround(share * double(m_scale.spanMs()))));
}

void WaveformView::showAll()
{
    scaled(m_scale.showAll());
}

void WaveformView::resizeEvent(QResizeEvent *)
{
    m_scale.setPlace(margin, width() - 2 * margin);
    placeHover();
}

void WaveformView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isSideways = turned.x() != 0 || event->modifiers() & Qt::ShiftModifier;
    event->setAccepted(maximum() > 0);
    if (maximum() == 0)
        return;
    if (isSideways)
        pan(-panPerNotch * (turned.x() != 0 ? turned.x() : turned.y()) / notch);
    else
        scaled(m_scale.zoom(std::pow(zoomPerNotch, turned.y() / notch), msAt(event->position().x())));
}

/// Only where the playhead was and is: the rest of the waveform stands still while it plays.
void WaveformView::sliderChange(SliderChange change)
{
    if (change != SliderValueChange)
        return update();
    const auto [from, to] = std::minmax(std::exchange(m_shownValue, value()), value());
    update(strip(from, to).adjusted(-2, 0, 2, 0));
}

// --- the pointer ---

void WaveformView::setHover(std::optional<qreal> x)
{
    const std::optional<Hover> before = m_hover;
    if (x)
        m_hover = Hover{*x, {}, {}};
    else
        m_hover.reset();
    placeHover();
    for (const std::optional<Hover> &hover : {before, m_hover}) {
        if (hover && before != m_hover)
            update(hover->box.united(QRectF(hover->x - 1, 0, 3, height())).toAlignedRect());
    }
}

void WaveformView::placeHover()
{
    if (!m_hover)
        return;
    m_hover->text = fontMetrics().elidedText(hoverText(m_hover->x), Qt::ElideRight, width() / 2);
    const QSizeF size(fontMetrics().horizontalAdvance(m_hover->text) + 12, fontMetrics().height() + 4);
    const bool fits = m_hover->x + 6 + size.width() < width();
    m_hover->box = QRectF(
        QPointF(fits ? m_hover->x + 6 : m_hover->x - 6 - size.width(), height() - size.height() - 2), size);
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

} // namespace rundown
