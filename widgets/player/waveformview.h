// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/peaks.h"

#include <QAbstractSlider>
#include <QTime>
#include <QTimer>

#include <optional>

namespace rundown {

/// A place in a recording that a note names.
struct NoteFlag
{
    qint64 ms = 0;
    QString text;
    bool operator==(const NoteFlag &) const = default;
};

/// The loudness of a recording over its whole length, a line for each pixel of the device, with the playhead
/// and the flags of notes. A slider from 0 to the duration in ms: a click or a drag seeks (while dragging not
/// with every move of the pointer, but to where it is now and then, and last to where it is let go), and so
/// do the arrows, Page and Home/End keys once Tab has led here; a click never takes the focus.
class WaveformView : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit WaveformView(QWidget *parent = nullptr);

    void setPeaks(const Peaks *peaks); ///< stays the caller's; null = none
    void peaksAdded(qint64 fromMs, qint64 toMs);
    void setDuration(qint64 ms);
    void setPosition(qint64 ms); ///< what is heard; not while the pointer drags
    void setClockStart(std::optional<QTime> start);
    void setFlags(const QList<NoteFlag> &flags);

    QSize sizeHint() const override { return {400, 64}; }
    QSize minimumSizeHint() const override { return {80, 48}; }

signals:
    void seekRequested(qint64 ms);

protected:
    void sliderChange(SliderChange change) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    qint64 msAt(qreal x) const;
    qreal xOf(qint64 ms) const;
    void seekTo(qreal x);
    void requestSeek(qint64 ms);
    void requestWaitingSeek();
    void updateAround(qreal x);
    void setHover(std::optional<qreal> x);
    void paintPeaks(QPainter &painter, const QRect &exposed) const;
    void paintFlags(QPainter &painter) const;
    void paintHover(QPainter &painter) const;
    QString hoverText() const;

    const Peaks *m_peaks = nullptr;
    int m_loudest = 0; ///< what the drawing is scaled to
    QList<NoteFlag> m_flags;
    std::optional<QTime> m_clockStart;
    std::optional<qreal> m_hover;
    int m_shownValue = 0;
    QTimer m_scrubPause;
    std::optional<qint64> m_waitingSeek; ///< of a drag, for the end of the pause
    bool m_isFollowing = false;          ///< the value changes because the recording plays
};

/// `12:40` or `1:02:40`: whole seconds, rounded down.
QString positionText(qint64 ms);

} // namespace rundown
