// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespan.h"
#include "models/media/peaks.h"
#include "widgets/player/waveformscale.h"

#include <QAbstractSlider>
#include <QTime>
#include <QTimer>

#include <functional>
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

/// A place of a recording that is marked, with a handle below where something can be done with it.
struct WaveformMark
{
    enum class Kind {
        Join,    ///< of two files
        Split,   ///< of this session and another: can be dragged
        Proposal ///< for a split: can be accepted by a click
    };
    Kind kind = Kind::Join;
    qint64 ms = 0;
    QString text;  ///< what is said of it under the pointer
    TimeSpan room; ///< where a split may be dragged to
    bool operator==(const WaveformMark &) const = default;
};

/// The loudness of a recording, a line for each pixel of the device, with the playhead, the flags of notes
/// and what has been heard. A slider from 0 to the duration in ms: a click or a drag seeks (while dragging
/// not with every move of the pointer, but to where it is now and then, and last to where it is let go), and
/// so do the arrows, Page and Home/End keys once Tab has led here; a click never takes the focus.
///
/// The wheel zooms around the pointer; turned sideways, or with Shift, it moves what is shown. Splits are
/// dragged, and proposals accepted, by the handles at their foot; everywhere else a click seeks.
class WaveformView : public QAbstractSlider
{
    Q_OBJECT
public:
    explicit WaveformView(QWidget *parent = nullptr);

    /// Stays the caller's; null = none. `originMs` is where the first of them stands.
    void setPeaks(const Peaks *peaks, qint64 originMs = 0);
    void peaksAdded(qint64 fromMs, qint64 toMs);
    void setDuration(qint64 ms);
    /// How much is shown, faintly, of what the files hold before and behind: where a split can be moved to.
    void setAround(qint64 beforeMs, qint64 behindMs);
    /// What is heard; not while the pointer drags. Where it is zoomed, what is shown follows it like pages of
    /// a book, unless it was moved away from it.
    void setPosition(qint64 ms);
    /// Tells the time of day of a moment, where that is known.
    void setClock(std::function<std::optional<QTime>(qint64 ms)> clock);
    void setFlags(const QList<NoteFlag> &flags);
    /// What the person has listened to: ordered, without overlaps. It is shaded.
    void setHeard(const QList<TimeSpan> &heard);
    /// What is heard again and again: shaded, with an edge at each end. While it has no end yet, which is
    /// where it begins, its beginning alone; none: no loop.
    void setLoop(const std::optional<TimeSpan> &loop);
    void setMarks(const QList<WaveformMark> &marks);
    const QList<WaveformMark> &marks() const { return m_marks; }

    WaveformScale scale() const; ///< what is shown, and where

public slots:
    void zoom(double factor); ///< >1 = nearer; around the playhead where it is in sight, else the middle
    void pan(double share);   ///< by this part of what is shown; >0 = later
    void showAll();
    void showStretch(const TimeSpan &stretch);

public:
    QSize sizeHint() const override { return {400, 64}; }
    QSize minimumSizeHint() const override { return {80, 48}; }

signals:
    void seekRequested(qint64 ms);
    void scaleChanged();
    void markClicked(int mark);          ///< of marks(): a proposal
    void markMoved(int mark, qint64 ms); ///< of marks(): a split
    /// A menu is asked for at a time; `mark` is the one under the pointer, or -1.
    void menuRequested(qint64 ms, int mark, const QPoint &globalPos);

protected:
    void sliderChange(SliderChange change) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    qint64 msAt(qreal x) const { return scale().msAt(x); }
    qreal xOf(qint64 ms) const { return scale().xOf(ms); }
    QRect strip(qint64 fromMs, qint64 toMs) const; ///< what has to be painted anew for a change of these
    void scaled(bool changed);
    void setWhole();
    void follow(qint64 from, qint64 to);
    int markAt(const QPointF &place) const; ///< whose handle is there; -1 = none
    qint64 shownMs(int mark) const;
    void dragMark(qreal x);
    void dropMark();
    void updateMark(int mark);
    void seekTo(qreal x);
    void requestSeek(qint64 ms);
    void requestWaitingSeek();
    void setHover(std::optional<QPointF> place);
    void placeHover();

    void paintHeard(QPainter &painter, const QRect &exposed) const;
    void paintLoop(QPainter &painter, const QRect &exposed) const;
    void paintPeaks(QPainter &painter, const QRect &exposed) const;
    void paintAround(QPainter &painter) const;
    void paintFlags(QPainter &painter, const QRect &exposed) const;
    void paintMarks(QPainter &painter, const QRect &exposed) const;
    void paintPlayhead(QPainter &painter) const;
    void paintOverview(QPainter &painter) const;
    void paintHover(QPainter &painter) const;

    /// The line under the pointer and what is said of the time there.
    struct Hover
    {
        QPointF place;
        QString text;
        QRectF box;
        bool operator==(const Hover &) const = default;
    };
    QString hoverText(const QPointF &place) const;

    const Peaks *m_peaks = nullptr;
    qint64 m_originMs = 0; ///< of the peaks
    int m_level = 0;       ///< what the drawing is scaled to
    WaveformScale m_scale;
    QList<NoteFlag> m_flags;
    QList<TimeSpan> m_heard;
    std::optional<TimeSpan> m_loop;
    qint64 m_beforeMs = 0;
    qint64 m_behindMs = 0;
    QList<WaveformMark> m_marks;
    int m_dragged = -1;     ///< the split that is being dragged
    qint64 m_draggedMs = 0; ///< where it is now
    int m_pressedMark = -1; ///< a proposal that the button went down on
    std::function<std::optional<QTime>(qint64)> m_clock;
    std::optional<Hover> m_hover;
    int m_shownValue = 0;
    QTimer m_scrubPause;
    std::optional<qint64> m_waitingSeek; ///< of a drag, for the end of the pause
    bool m_isFollowing = false;          ///< the value changes because the recording plays
};

/// `12:40` or `1:02:40`: whole seconds, rounded down.
QString positionText(qint64 ms);

} // namespace rundown
