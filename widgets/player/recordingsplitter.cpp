// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/recordingsplitter.h"

#include "models/document/eventdocument.h"
#include "models/event/soundplace.h"
#include "models/media/pauses.h"
#include "widgets/common/background.h"
#include "widgets/player/playerbar.h"
#include "widgets/player/waveformview.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qint64 nudgeMs = 1'000;
constexpr qint64 planMarginMs = 30'000; ///< nearer to an end a planned time says nothing
constexpr qint64 nearMs = 500;          ///< the playhead stands on a mark
constexpr qint64 longWithoutPlanMs = 45LL * 60'000;
constexpr int mostReceivers = 12;
constexpr int mostPlanned = 50; ///< sessions of which the planned start is looked at

/// A title as a menu shows it: no character of it is a mnemonic.
QString menuText(const QString &text)
{
    return text.simplified().replace(u'&', u"&&"_s);
}

/// Whether both have the same parts of the same files, whatever is known of their lengths.
bool isSameSound(const Timeline &a, const Timeline &b)
{
    return std::ranges::equal(a.pieces(), b.pieces(), [](const auto &one, const auto &other) {
        return one.path == other.path && one.fromMs == other.fromMs && one.toMs == other.toMs;
    });
}

} // namespace

RecordingSplitter::RecordingSplitter(EventDocument *document, PlayerBar *player)
    : QObject(player), splitHere(make(u"Ctrl+F8"_s)), previousMark(make(u"Ctrl+F7"_s)),
      nextMark(make(u"Ctrl+F9"_s)), splitEarlier(make(u"Ctrl+Shift+F7"_s)),
      splitLater(make(u"Ctrl+Shift+F9"_s)), m_document(document), m_player(player),
      m_waveform(player->waveform())
{
    wire();
    player->addActions(actions());
    player->installEventFilter(this);
    translate();
    showMarks();
}

bool RecordingSplitter::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        translate();
        showMarks();
    }
    return false;
}

void RecordingSplitter::wire()
{
    const PlaybackEngine *engine = m_player->engine();
    connect(engine, &PlaybackEngine::opened, this, [this] { m_pauses.clear(); });
    connect(engine, &PlaybackEngine::opened, this, &RecordingSplitter::showMarks);
    connect(engine, &PlaybackEngine::durationChanged, this, &RecordingSplitter::showMarks);
    connect(engine, &PlaybackEngine::durationChanged, this, &RecordingSplitter::restoreStretch);
    connect(m_player, &PlayerBar::sessionPositionChanged, this, [this] {
        if (m_shownSession != session())
            showMarks();
    });
    connect(m_player->peaksReader(), &PeaksReader::finished, this, &RecordingSplitter::findPauses);
    connect(m_document->undoStack(), &QUndoStack::indexChanged, this, &RecordingSplitter::showMarks);
    connect(m_waveform, &WaveformView::markClicked, this, &RecordingSplitter::acceptMark);
    connect(m_waveform, &WaveformView::markMoved, this, &RecordingSplitter::moveMark);
    connect(m_waveform, &WaveformView::menuRequested, this, &RecordingSplitter::showMenu);
    connect(splitHere, &QAction::triggered, this, [this] {
        const qint64 ms = m_player->engine()->position();
        splitAt(ms, receiverAt(ms));
    });
    connect(previousMark, &QAction::triggered, this, [this] { goToMark(MoveBy::Earlier); });
    connect(nextMark, &QAction::triggered, this, [this] { goToMark(MoveBy::Later); });
    connect(splitEarlier, &QAction::triggered, this, [this] { moveNearest(MoveBy::Earlier); });
    connect(splitLater, &QAction::triggered, this, [this] { moveNearest(MoveBy::Later); });
}

QAction *RecordingSplitter::make(const QString &key)
{
    auto *action = new QAction(this);
    action->setShortcut(QKeySequence(key));
    return action;
}

QList<QAction *> RecordingSplitter::actions() const
{
    return {splitHere, previousMark, nextMark, splitEarlier, splitLater};
}

void RecordingSplitter::translate()
{
    splitHere->setText(tr("Split the recording &here"));
    previousMark->setText(tr("To the split or proposal before"));
    nextMark->setText(tr("To the next split or proposal"));
    splitEarlier->setText(tr("Move the nearest split 1 second earlier"));
    splitLater->setText(tr("Move the nearest split 1 second later"));
}

EntryId RecordingSplitter::session() const
{
    const EntryId id = m_player->soundSession();
    return m_document->session(id) && !timeline().isEmpty() ? id : EntryId::None;
}

const Timeline &RecordingSplitter::timeline() const
{
    return m_player->engine()->timeline();
}

// --- what is marked ---

void RecordingSplitter::findPauses()
{
    const qint64 origin = m_player->peaksReader()->originMs();
    inBackground(
        this, [peaks = m_player->peaks()] { return longPauses(peaks); },
        [this, origin, opened = timeline()](QList<TimeSpan> pauses) {
            if (!isSameSound(opened, timeline()))
                return; // it is another by now
            for (TimeSpan &pause : pauses)
                pause = {pause.fromMs + origin, pause.toMs + origin};
            m_pauses = pauses;
            showMarks();
        });
}

void RecordingSplitter::showMarks()
{
    m_marks.clear();
    m_shown.clear();
    m_shownSession = session();
    if (session() != EntryId::None) {
        addJoins();
        addSplits();
        addPlanned();
        addPauses();
    }
    m_waveform->setMarks(m_shown);
    const bool hasSplit = std::ranges::any_of(
        m_shown, [](const WaveformMark &mark) { return mark.kind == WaveformMark::Kind::Split; });
    splitHere->setEnabled(session() != EntryId::None && m_document->nextSession(session()) != EntryId::None);
    for (QAction *action : {previousMark, nextMark})
        action->setEnabled(!m_shown.isEmpty());
    for (QAction *action : {splitEarlier, splitLater})
        action->setEnabled(hasSplit);
}

void RecordingSplitter::add(const WaveformMark &mark, const Mark &meaning)
{
    m_shown << mark;
    m_marks << meaning;
}

void RecordingSplitter::addJoins()
{
    const QList<Recording> &recordings = m_document->session(session())->recordings;
    for (int i = 1; i < std::min<int>(timeline().count(), int(recordings.size())); ++i)
        add({WaveformMark::Kind::Join, timeline().startOf(i), displayName(recordings[i]), {}}, {});
}

void RecordingSplitter::addSplits()
{
    for (const SplitPoint &split : splitPointsOf(*m_document, session())) {
        const bool isEnd = split.before == session();
        const int row = isEnd ? split.rowBefore : split.rowBehind;
        if (row >= timeline().count())
            continue;
        const qint64 ms = timeline().startOf(row) + (isEnd ? timeline().lengthOf(row).value_or(0) : 0);
        const Session *other = m_document->session(isEnd ? split.behind : split.before);
        const QString text = !other  ? tr("This session's part of the file begins or ends here")
                             : isEnd ? tr("From here on: %1").arg(other->title)
                                     : tr("Up to here: %1").arg(other->title);
        const TimeSpan room = roomOf(*m_document, split);
        add({WaveformMark::Kind::Split,
             ms,
             text,
             {ms + room.fromMs - split.fileMs, ms + room.toMs - split.fileMs}},
            {split, EntryId::None});
    }
}

/// Whether more sessions than this one may be in the sound: it is much longer than planned, or just long.
bool RecordingSplitter::mayHoldMore() const
{
    const bool isPlanned =
        std::ranges::any_of(m_marks, [](const Mark &mark) { return mark.to != EntryId::None; });
    const std::optional<qint64> planned = m_document->session(session())->durationMs;
    const qint64 length = timeline().lengthMs();
    return isPlanned || (planned ? length > *planned * 3 / 2 : length > longWithoutPlanMs);
}

bool RecordingSplitter::isMarkedNear(qint64 ms) const
{
    return std::ranges::any_of(
        m_shown, [ms](const WaveformMark &mark) { return std::abs(mark.ms - ms) < planMarginMs / 2; });
}

/// Where the program says that later sessions begin.
void RecordingSplitter::addPlanned()
{
    EntryId id = session();
    for (int i = 0; i < mostPlanned && (id = m_document->nextSession(id)) != EntryId::None; ++i) {
        const std::optional<QTime> start = m_document->effectiveStart(id);
        if (!start || m_document->isBlock(id))
            continue;
        const std::optional<qint64> ms = timeline().msAtClock(*start);
        if (!ms)
            return; // neither will those that follow
        if (*ms < planMarginMs || *ms > timeline().lengthMs() - planMarginMs || isMarkedNear(*ms))
            continue;
        add({WaveformMark::Kind::Proposal,
             *ms,
             tr("Planned %1: %2. Click to split here")
                 .arg(start->toString(u"HH:mm"_s), m_document->session(id)->title),
             {}},
            {{}, id});
    }
}

void RecordingSplitter::addPauses()
{
    if (!mayHoldMore())
        return;
    for (const TimeSpan &pause : std::as_const(m_pauses)) {
        const qint64 ms = (pause.fromMs + pause.toMs) / 2;
        if (ms <= 0 || ms >= timeline().lengthMs() || isMarkedNear(ms))
            continue;
        const EntryId to = m_document->nextSession(session());
        if (to == EntryId::None)
            return;
        add({WaveformMark::Kind::Proposal,
             ms,
             tr("A pause of %1 s. Click to split here").arg((pause.toMs - pause.fromMs) / 1000),
             {}},
            {{}, to});
    }
}

// --- what is done ---

/// The session that a proposal at this place is for, else the next one.
EntryId RecordingSplitter::receiverAt(qint64 ms) const
{
    for (int i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].to != EntryId::None && std::abs(m_shown[i].ms - ms) <= nearMs)
            return m_marks[i].to;
    }
    return session() == EntryId::None ? EntryId::None : m_document->nextSession(session());
}

void RecordingSplitter::splitAt(qint64 ms, EntryId to)
{
    if (session() == EntryId::None)
        return;
    emit aboutToEdit();
    const EntryId from = session();
    const Timeline::Place place = timeline().placeAt(ms);
    keepStretch();
    if (splitRecording(*m_document, from, place.piece, place.fileMs, to, measured()))
        emit said(tr("Split at %1. What follows belongs to “%2” now; undo takes it back.")
                      .arg(positionText(ms), m_document->session(to)->title));
    else if (tellUnknownLength(from, to))
        return;
    else
        emit said(
            tr("The recording cannot be split here: go to a place within it, and have a session behind this "
               "one."));
}

/// What the player has measured of the loaded recordings.
FileLengths RecordingSplitter::measured() const
{
    FileLengths lengths;
    const Session *content = m_document->session(session());
    const QList<Recording> recordings = content ? content->recordings : QList<Recording>();
    for (int i = 0; i < std::min<int>(timeline().count(), int(recordings.size())); ++i)
        if (const auto ms = timeline().pieces()[i].fileLengthMs; ms && !recordings[i].file.isEmpty())
            lengths.insert(recordings[i].file, *ms);
    return lengths;
}

/// Whether the notes of these cannot go with their sound, and a person has been told.
bool RecordingSplitter::tellUnknownLength(EntryId before, EntryId behind)
{
    const FileLengths lengths = measured();
    const auto isKnown = [&](EntryId id) { return knowsMomentsOfNotes(*m_document, id, lengths); };
    if (isKnown(before) && isKnown(behind))
        return false;
    const Session *content = m_document->session(isKnown(before) ? behind : before);
    const QList<Recording> recordings = withLengths(content->recordings, lengths);
    const auto unknown = std::ranges::find(recordings, std::optional<qint64>(), heardLength);
    if (unknown != recordings.end() && unknown->file.isEmpty())
        emit said(tr("The length of %1 is not known, and cannot be measured without the file, so the notes "
                     "cannot go with their sound.")
                      .arg(unknown->url));
    else
        emit said(tr("The lengths of recordings are not known, so the notes cannot go with their sound. "
                     "Measure them first: the list of problems offers it."));
    return true;
}

void RecordingSplitter::acceptMark(int mark)
{
    if (m_marks.value(mark).to != EntryId::None)
        splitAt(m_shown[mark].ms, m_marks[mark].to);
}

void RecordingSplitter::moveMark(int mark, qint64 ms)
{
    if (mark < m_marks.size() && m_shown[mark].kind == WaveformMark::Kind::Split)
        move(m_marks[mark].split, m_marks[mark].split.fileMs + ms - m_shown[mark].ms);
}

void RecordingSplitter::move(const SplitPoint &split, qint64 fileMs)
{
    emit aboutToEdit();
    keepStretch();
    const TimeSpan room = roomOf(*m_document, split);
    if (!moveSplit(*m_document, split, std::clamp(fileMs, room.fromMs, std::max(room.fromMs, room.toMs)),
                   measured()))
        tellUnknownLength(split.before, split.behind);
}

SplitPoint RecordingSplitter::splitNearPlayhead() const
{
    const qint64 now = m_player->engine()->position();
    int nearest = -1;
    for (int i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].kind == WaveformMark::Kind::Split &&
            (nearest < 0 || std::abs(m_shown[i].ms - now) < std::abs(m_shown[nearest].ms - now)))
            nearest = i;
    }
    return nearest < 0 ? SplitPoint() : m_marks[nearest].split;
}

void RecordingSplitter::moveNearest(MoveBy direction)
{
    const SplitPoint split = splitNearPlayhead();
    move(split, split.fileMs + (direction == MoveBy::Later ? nudgeMs : -nudgeMs));
}

void RecordingSplitter::goToMark(MoveBy direction)
{
    const qint64 now = m_player->engine()->position();
    std::optional<qint64> nearest;
    for (const WaveformMark &mark : std::as_const(m_shown)) {
        const qint64 ahead = direction == MoveBy::Later ? mark.ms - now : now - mark.ms;
        if (ahead > nearMs && (!nearest || ahead < std::abs(*nearest - now)))
            nearest = mark.ms;
    }
    if (nearest)
        m_player->engine()->seek(std::clamp<qint64>(*nearest, 0, timeline().lengthMs()));
}

void RecordingSplitter::showMenu(qint64 ms, int mark, const QPoint &globalPos)
{
    if (session() == EntryId::None)
        return;
    QMenu menu;
    if (mark >= 0 && m_shown[mark].kind == WaveformMark::Kind::Split) {
        const SplitPoint split = m_marks[mark].split;
        menu.addAction(tr("Join the recording again here"), this,
                       [this, split] {
                           emit aboutToEdit();
                           if (!removeSplit(*m_document, split, measured()))
                               tellUnknownLength(split.before, split.behind);
                       })
            ->setEnabled(split.before != EntryId::None && split.behind != EntryId::None);
    } else {
        const qint64 at = mark >= 0 ? m_shown[mark].ms : ms;
        const EntryId first = receiverAt(at);
        const Session *next = m_document->session(first);
        menu.addAction(
                next
                    ? tr("Split at %1; the rest belongs to “%2”").arg(positionText(at), menuText(next->title))
                    : tr("Split at %1: there is no session behind this one").arg(positionText(at)),
                this, [this, at, first] { splitAt(at, first); })
            ->setEnabled(next);
        QMenu *others = menu.addMenu(tr("Split at %1; the rest belongs to").arg(positionText(at)));
        EntryId id = m_document->nextSession(session());
        for (int i = 0; i < mostReceivers && id != EntryId::None; ++i, id = m_document->nextSession(id))
            others->addAction(menuText(m_document->session(id)->title), this,
                              [this, at, id] { splitAt(at, id); });
        others->setEnabled(!others->isEmpty());
    }
    menu.addSeparator();
    menu.addActions(m_player->waveformActions());
    menu.exec(globalPos);
}

// --- what is shown stays where it is while the session's part becomes another ---

void RecordingSplitter::keepStretch()
{
    const WaveformScale &scale = m_waveform->scale();
    if (!scale.isZoomed() || session() == EntryId::None)
        return;
    const Timeline::Place place =
        timeline().placeAt(std::max<qint64>(0, scale.fromMs() + scale.spanMs() / 2));
    m_stretch = {timeline().pieces()[place.piece].path,
                 {place.fileMs - scale.spanMs() / 2, place.fileMs + scale.spanMs() / 2}};
}

void RecordingSplitter::restoreStretch()
{
    if (!m_stretch || !m_player->engine()->durationIsExact())
        return;
    const Stretch stretch = *std::exchange(m_stretch, std::nullopt);
    for (int i = 0; i < timeline().count(); ++i) {
        const Timeline::Piece &piece = timeline().pieces()[i];
        const qint64 shift = timeline().startOf(i) - piece.fromMs;
        if (piece.path == stretch.path)
            m_waveform->showStretch({stretch.inFile.fromMs + shift, stretch.inFile.toMs + shift});
    }
}

} // namespace rundown
