// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/splitrecording.h"
#include "models/event/timespan.h"
#include "models/media/timeline.h"
#include "widgets/player/waveformview.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace rundown {

class EventDocument;
class PlayerBar;
/// Shares a recording out among sessions, on the waveform of the player: shows where files meet and where it
/// is split, proposes splits at long pauses and at the times the program says, and takes the person's word
/// for it. Every change is a verb of the document.
class RecordingSplitter : public QObject
{
    Q_OBJECT
public:
    RecordingSplitter(EventDocument *document, PlayerBar *player);

    QList<QAction *> actions() const; ///< in the order of a menu; they are the player's

    QAction *const splitHere;
    QAction *const previousMark;
    QAction *const nextMark;
    QAction *const splitEarlier;
    QAction *const splitLater;

signals:
    void aboutToEdit(); ///< what is being typed has to be in the document
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a mark of the waveform stands for.
    struct Mark
    {
        SplitPoint split;           ///< of a split
        EntryId to = EntryId::None; ///< of a proposal: who gets the rest
    };
    enum class MoveBy { Earlier, Later };

    QAction *make(const QString &key);
    void wire();
    void translate();
    EntryId session() const; ///< whose sound is loaded; None where it has gone
    const Timeline &timeline() const;

    void findPauses();
    void showMarks();
    void add(const WaveformMark &mark, const Mark &meaning);
    void addJoins();
    void addSplits();
    void addPlanned();
    void addPauses();
    bool mayHoldMore() const;
    bool isMarkedNear(qint64 ms) const;

    FileLengths measured() const;
    bool tellUnknownLength(EntryId before, EntryId behind);
    void splitAt(qint64 ms, EntryId to);
    void acceptMark(int mark);
    void moveMark(int mark, qint64 ms);
    void moveNearest(MoveBy direction);
    void goToMark(MoveBy direction);
    EntryId receiverAt(qint64 ms) const;
    void showMenu(qint64 ms, int mark, const QPoint &globalPos);
    SplitPoint splitNearPlayhead() const;
    void move(const SplitPoint &split, qint64 fileMs);
    void keepStretch();
    void restoreStretch();

    EventDocument *m_document;
    PlayerBar *m_player;
    WaveformView *m_waveform;
    QList<TimeSpan> m_pauses; ///< of what is loaded, in its time
    EntryId m_shownSession = EntryId::None;
    QList<WaveformMark> m_shown;
    QList<Mark> m_marks; ///< what each of them stands for
    struct Stretch
    {
        QString path;
        TimeSpan inFile;
    };
    std::optional<Stretch> m_stretch; ///< that was shown before an edit
};

} // namespace rundown
