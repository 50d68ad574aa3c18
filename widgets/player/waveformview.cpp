// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformview.h"

#include "models/document/timetext.h"

#include <QContextMenuEvent>
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

void WaveformView::setPeaks(const Peaks *peaks, qint64 originMs)
{
    m_peaks = peaks;
    m_originMs = originMs;
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
    m_isFollowing = true;
    setRange(0, most);
    m_isFollowing = false;
    setWhole();
}

void WaveformView::setAround(qint64 beforeMs, qint64 behindMs)
{
    if (m_beforeMs == beforeMs && m_behindMs == behindMs)
        return;
    m_beforeMs = beforeMs;
    m_behindMs = behindMs;
    setWhole();
}

void WaveformView::setWhole()
{
    m_scale.setWhole(maximum() == 0 ? TimeSpan() : TimeSpan{-m_beforeMs, maximum() + m_behindMs});
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

void WaveformView::setClock(std::function<std::optional<QTime>(qint64)> clock)
{
    m_clock = std::move(clock);
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

void WaveformView::setLoop(const std::optional<TimeSpan> &loop)
{
    if (std::exchange(m_loop, loop) != loop)
        update();
}

void WaveformView::setMarks(const QList<WaveformMark> &marks)
{
    if (std::exchange(m_marks, marks) == marks)
        return;
    m_dragged = m_pressedMark = -1;
    placeHover();
    update();
}

QRect WaveformView::strip(qint64 fromMs, qint64 toMs) const
{
    const qreal left = std::max<qreal>(0, xOf(fromMs) - 1);
    const qreal right = std::min<qreal>(width(), xOf(toMs) + 1);
    return right < left ? QRect() : QRectF(left, 0, right - left, height()).toAlignedRect();
}

// --- what is shown ---

/// A widget that is not shown yet is told of no resize.
WaveformScale WaveformView::scale() const
{
    WaveformScale scale = m_scale;
    scale.setPlace(margin, width() - 2 * margin);
    return scale;
}

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

void WaveformView::showStretch(const TimeSpan &stretch)
{
    scaled(m_scale.show(stretch));
}

void WaveformView::resizeEvent(QResizeEvent *)
{
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
    const auto [from, to] = std::minmax({std::exchange(m_shownValue, value()), value()});
    update(strip(from, to).adjusted(-2, 0, 2, 0));
}

// --- the pointer ---

void WaveformView::setHover(std::optional<QPointF> place)
{
    const std::optional<Hover> before = m_hover;
    if (place)
        m_hover = Hover{*place, {}, {}};
    else
        m_hover.reset();
    placeHover();
    for (const std::optional<Hover> &hover : {before, m_hover}) {
        if (hover && before != m_hover)
            update(hover->box.united(QRectF(hover->place.x() - 1, 0, 3, height())).toAlignedRect());
    }
}

void WaveformView::placeHover()
{
    if (!m_hover)
        return;
    const qreal x = m_hover->place.x();
    m_hover->text = fontMetrics().elidedText(hoverText(m_hover->place), Qt::ElideRight, width() / 2);
    const QSizeF size(fontMetrics().horizontalAdvance(m_hover->text) + 12, fontMetrics().height() + 4);
    const bool fits = x + 6 + size.width() < width();
    // Above the handles, so that one can still be seen.
    m_hover->box = QRectF(QPointF(fits ? x + 6 : x - 6 - size.width(), height() - size.height() - 14), size);
}

// --- marks ---

int WaveformView::markAt(const QPointF &place) const
{
    constexpr int tall = 16;
    constexpr int wide = 8;
    if (place.y() < height() - tall)
        return -1;
    for (int i = int(m_marks.size()) - 1; i >= 0; --i) {
        if (m_marks[i].kind != WaveformMark::Kind::Join && std::abs(xOf(m_marks[i].ms) - place.x()) <= wide)
            return i;
    }
    return -1;
}

qint64 WaveformView::shownMs(int mark) const
{
    return mark == m_dragged ? m_draggedMs : m_marks[mark].ms;
}

void WaveformView::updateMark(int mark)
{
    update(strip(shownMs(mark), shownMs(mark)).adjusted(-10, 0, 10, 0));
}

void WaveformView::dragMark(qreal x)
{
    const TimeSpan &room = m_marks[m_dragged].room;
    updateMark(m_dragged);
    m_draggedMs = std::clamp(msAt(x), room.fromMs, std::max(room.fromMs, room.toMs));
    updateMark(m_dragged);
}

void WaveformView::dropMark()
{
    const int mark = m_dragged;
    const qint64 ms = m_draggedMs;
    updateMark(mark);
    m_dragged = -1;
    updateMark(mark);
    if (ms != m_marks[mark].ms)
        emit markMoved(mark, ms);
}

// --- seeking ---

void WaveformView::seekTo(qreal x)
{
    const int ms = int(std::clamp<qint64>(msAt(x), 0, maximum()));
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
    if (const int mark = markAt(event->position()); mark >= 0) {
        m_pressedMark = mark;
        if (m_marks[mark].kind == WaveformMark::Kind::Split) {
            m_draggedMs = m_marks[mark].ms;
            m_dragged = mark;
        }
        return;
    }
    setSliderDown(true);
    seekTo(event->position().x());
}

void WaveformView::mouseMoveEvent(QMouseEvent *event)
{
    setHover(event->position());
    if (m_dragged >= 0)
        return dragMark(event->position().x());
    if (isSliderDown())
        return setValue(int(msAt(event->position().x())));
    const int mark = markAt(event->position());
    const bool isSplit = mark >= 0 && m_marks[mark].kind == WaveformMark::Kind::Split;
    setCursor(isSplit ? Qt::SplitHCursor : mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void WaveformView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int pressed = std::exchange(m_pressedMark, -1);
    if (m_dragged >= 0)
        return dropMark();
    if (pressed >= 0) {
        if (markAt(event->position()) == pressed)
            emit markClicked(pressed);
        return;
    }
    setSliderDown(false);
    requestWaitingSeek();
}

void WaveformView::contextMenuEvent(QContextMenuEvent *event)
{
    if (maximum() == 0)
        return event->ignore();
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const qint64 ms = isKey ? value() : std::clamp<qint64>(msAt(event->pos().x()), 0, maximum());
    emit menuRequested(ms, isKey ? -1 : markAt(event->pos()), event->globalPos());
}

void WaveformView::leaveEvent(QEvent *event)
{
    setHover({});
    QAbstractSlider::leaveEvent(event);
}

} // namespace rundown
