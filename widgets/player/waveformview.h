// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespan.h"
#include "models/media/peaks.h"
#include "widgets/player/waveformscale.h"

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
    bool isPinned = false; ///< a photo or a page of slides belongs to this moment
    bool operator==(const NoteFlag &) const = default;
};

/// The loudness of a recording, a line for each pixel of the device, with the playhead, the flags of notes
/// and what has been heard. A slider from 0 to the duration in ms: a click or a drag seeks (while dragging
/// not with every move of the pointer, but to where it is now and then, and last to where it is let go), and
/// so do the arrows, Page and Home/End keys once Tab has led here; a click never takes the focus.
///
/// The wheel zooms around the pointer; turned sideways, or with Shift, it moves what is shown.
class WaveformView : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit WaveformView(QWidget *parent = nullptr);

    void setPeaks(const Peaks *peaks); ///< stays the caller's; null = none
    void peaksAdded(qint64 fromMs, qint64 toMs);
    void setDuration(qint64 ms);
    /// What is heard; not while the pointer drags. Where it is zoomed, what is shown follows it like pages of
    /// a book, unless it was moved away from it.
    void setPosition(qint64 ms);
    void setClockStart(std::optional<QTime> start);
    void setFlags(const QList<NoteFlag> &flags);
    /// What the person has listened to: ordered, without overlaps. It is shaded.
    void setHeard(const QList<TimeSpan> &heard);

    const WaveformScale &scale() const { return m_scale; } ///< what is shown

public slots:
    void zoom(double factor); ///< >1 = nearer; around the playhead where it is in sight, else the middle
    void pan(double share);   ///< by this part of what is shown; >0 = later
    void showAll();

public:
    QSize sizeHint() const override { return {400, 64}; }
    QSize minimumSizeHint() const override { return {80, 48}; }

signals:
    void seekRequested(qint64 ms);
    void scaleChanged();

protected:
    void sliderChange(SliderChange change) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    qint64 msAt(qreal x) const { return m_scale.msAt(x); }
    qreal xOf(qint64 ms) const { return m_scale.xOf(ms); }
    QRect strip(qint64 fromMs, qint64 toMs) const; ///< what has to be painted anew for a change of these
    void scaled(bool changed);
    void follow(qint64 from, qint64 to);
    void seekTo(qreal x);
    void requestSeek(qint64 ms);
    void requestWaitingSeek();
    void setHover(std::optional<qreal> x);
    void placeHover();

    void paintHeard(QPainter &painter, const QRect &exposed) const;
    void paintPeaks(QPainter &painter, const QRect &exposed) const;
    void paintFlags(QPainter &painter, const QRect &exposed) const;
    void paintPlayhead(QPainter &painter) const;
    void paintOverview(QPainter &painter) const;
    void paintHover(QPainter &painter) const;

    /// The line under the pointer and what is said of the time there.
    struct Hover
    {
        qreal x = 0;
        QString text;
        QRectF box;
        bool operator==(const Hover &) const = default;
    };
    QString hoverText(qreal x) const;

    const Peaks *m_peaks = nullptr;
    int m_level = 0; ///< what the drawing is scaled to
    WaveformScale m_scale;
    QList<NoteFlag> m_flags;
    QList<TimeSpan> m_heard;
    std::optional<QTime> m_clockStart;
    std::optional<Hover> m_hover;
    int m_shownValue = 0;
    QTimer m_scrubPause;
    std::optional<qint64> m_waitingSeek; ///< of a drag, for the end of the pause
    bool m_isFollowing = false;          ///< the value changes because the recording plays
};

/// `12:40` or `1:02:40`: whole seconds, rounded down.
QString positionText(qint64 ms);

} // namespace rundown
