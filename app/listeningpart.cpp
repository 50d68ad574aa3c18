// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listeningpart.h"

#include "app/listeningdialog.h"
#include "app/preferences.h"
#include "models/event/notestamp.h"
#include "models/event/soundplace.h"
#include "models/media/speechpause.h"
#include "widgets/common/background.h"
#include "widgets/common/icons.h"
#include "widgets/notes/notespage.h"
#include "widgets/player/heardfollower.h"
#include "widgets/player/playerbar.h"
#include "widgets/player/recordingplace.h"
#include "widgets/player/waveformview.h"
#include "widgets/program/programpage.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qint64 noteCoversMs = 60'000; ///< what a note is about, from its stamp on
constexpr qint64 leastStretchMs = 5000;

} // namespace

ListeningPart::ListeningPart(EventDocument *document, const Pages &pages, QObject *parent)
    : QObject(parent), m_document(document), m_pages(pages), m_settings(Preferences::listening()),
      m_typing(new TypingFollower(pages.player->engine())),
      m_heard(new HeardFollower(pages.player->engine())),
      m_nextStretch(new QAction(tr("Next stretch without &notes"), this)),
      m_settingsAction(new QAction(themeIcon(u"configure"_s), tr("Listening and &writing…"), this)),
      m_button(new QToolButton)
{
    makeActions();
    wireTyping();
    wireHeard();
    setSettings(m_settings);
}

void ListeningPart::makeActions()
{
    auto *group = new QActionGroup(this);
    const QString texts[] = {tr("Pause while typing"), tr("Slow down while typing"),
                             tr("Play on while typing")};
    for (const QString &text : texts) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        const auto does = TypingSettings::Does(m_choices.size());
        action->setObjectName(u"while-typing-%1"_s.arg(m_choices.size()));
        connect(action, &QAction::triggered, this, [this, does] { choose(does); });
        m_choices.append(action);
    }
    m_settingsAction->setObjectName(u"listening-settings"_s);
    connect(m_settingsAction, &QAction::triggered, this, &ListeningPart::askForSettings);
    m_nextStretch->setShortcut(QKeySequence(Qt::ALT | Qt::Key_End));
    connect(m_nextStretch, &QAction::triggered, this, &ListeningPart::goToNextStretch);
    auto *menu = new QMenu(m_button);
    menu->addActions(m_choices);
    menu->addSeparator();
    menu->addAction(m_settingsAction);
    m_button->setMenu(menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setIcon(themeIcon(u"player-volume"_s));
    m_button->setToolTip(tr("What the recording does while you type"));
    m_pages.notes->addFooterButton(m_button);
}

void ListeningPart::fillMenu(QMenu *menu)
{
    menu->addAction(m_nextStretch);
    menu->addSeparator();
    menu->addActions(m_choices);
    menu->addAction(m_settingsAction);
}

// --- typing
// -------------------------------------------------------------------------------------------------------

void ListeningPart::wireTyping()
{
    connect(m_pages.notes, &NotesPage::typed, m_typing, &TypingFollower::typed);
    m_pages.notes->setStampTime([this](qint64 ms) { return timeOfNote(ms); });
}

/// What is written down was said a reaction time ago, and its sentence began at the pause before.
qint64 ListeningPart::timeOfNote(qint64 heardMs) const
{
    const double speed = m_pages.player->engine()->speed();
    const qint64 said = std::max<qint64>(0, heardMs - qRound64(m_settings.reactionMs * speed));
    const qint64 origin = m_pages.player->peaksReader()->originMs();
    return pauseBefore(m_pages.player->peaks(), said - origin) + origin;
}

void ListeningPart::setSettings(const ListeningSettings &settings)
{
    m_settings = settings;
    m_typing->setSettings(settings.typing);
    showChoice();
}

void ListeningPart::showChoice()
{
    const QString words[] = {tr("Pauses"), tr("Slows down"), tr("Plays on")};
    const auto does = size_t(m_settings.typing.does);
    m_choices[qsizetype(does)]->setChecked(true);
    m_button->setText(words[does]);
    m_button->setAccessibleName(m_choices[qsizetype(does)]->text());
}

void ListeningPart::choose(TypingSettings::Does does)
{
    ListeningSettings settings = m_settings;
    settings.typing.does = does;
    setSettings(settings);
    Preferences::setListening(settings);
}

void ListeningPart::askForSettings()
{
    m_pages.notes->commitComposing();
    ListeningDialog dialog(m_settings, m_pages.notes->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    setSettings(dialog.settings());
    Preferences::setListening(m_settings);
}

// --- what was heard
// -----------------------------------------------------------------------------------------------

void ListeningPart::wireHeard()
{
    connect(m_heard, &HeardFollower::heardChanged, this, &ListeningPart::showHeard);
    connect(m_pages.player->engine(), &PlaybackEngine::durationChanged, this, &ListeningPart::showHeard);
    connect(m_pages.player->engine(), &PlaybackEngine::opened, this, &ListeningPart::showHeard);
    connect(m_document, &EventDocument::loaded, this, &ListeningPart::findSounds);
    connect(m_document, &EventDocument::replaced, this, &ListeningPart::findSounds);
    connect(m_document, &EventDocument::entryChanged, this, [this](EntryId, EntryFields fields) {
        if (fields & EntryField::Recordings)
            findSounds();
    });
    connect(m_document, &EventDocument::entriesInserted, this, &ListeningPart::findSounds);
}

void ListeningPart::setFolder(const QString &folder)
{
    m_folder = folder;
    findSounds();
}

void ListeningPart::lookForMissing()
{
    const auto isMissing = [](const QList<Sound> &sounds) {
        return std::ranges::any_of(sounds, [](const Sound &sound) { return sound.path.isEmpty(); });
    };
    if (std::ranges::any_of(m_sounds, isMissing))
        findSounds();
}

/// Where the recordings lie is asked of the disk, which may be slow to answer.
void ListeningPart::findSounds()
{
    const auto work = [event = m_document->snapshot(), folder = m_folder] {
        QHash<EntryId, QList<Sound>> sounds;
        forEachRecording(event.outline, [&](const Entry &entry, const Recording &recording, int) {
            sounds[entry.id].append(
                {placeOf(recording, folder).path, recording.fromMs.value_or(0), heardLength(recording)});
        });
        return sounds;
    };
    inThreadOfItsOwn(this, work, [this, search = ++m_search](const QHash<EntryId, QList<Sound>> &sounds) {
        if (search != m_search)
            return;
        m_sounds = sounds;
        QStringList paths;
        for (const QList<Sound> &list : sounds)
            for (const Sound &sound : list)
                if (!sound.path.isEmpty())
                    paths.append(sound.path);
        m_heard->read(paths);
        showShares();
    });
}

void ListeningPart::showHeard()
{
    const Timeline &timeline = m_pages.player->engine()->timeline();
    for (int i = 0; i < timeline.count(); ++i)
        if (const std::optional<qint64> length = timeline.lengthOf(i))
            m_measured.insert({timeline.pieces()[i].path, timeline.pieces()[i].fromMs}, *length);
    m_pages.player->waveform()->setHeard(m_heard->heardIn(timeline).spans());
    showShares();
}

void ListeningPart::showShares()
{
    QHash<EntryId, int> shares;
    for (auto it = m_sounds.cbegin(); it != m_sounds.cend(); ++it)
        if (const auto share = shareOf(*it))
            shares.insert(it.key(), *share);
    m_pages.program->setHeardShares(shares);
}

/// As the event says, or as the player has measured; 0 while it is not known.
qint64 ListeningPart::lengthOf(const Sound &sound) const
{
    return sound.lengthMs.value_or(m_measured.value({sound.path, sound.fromMs}, 0));
}

/// In percent; none where nothing was heard, or where no length is known.
std::optional<int> ListeningPart::shareOf(const QList<Sound> &sounds) const
{
    qint64 whole = 0;
    qint64 heard = 0;
    for (const Sound &sound : sounds) {
        const qint64 length = lengthOf(sound);
        whole += length;
        heard += m_heard->heard(sound.path).lengthWithin({sound.fromMs, sound.fromMs + length});
    }
    if (whole <= 0 || heard <= 0)
        return {};
    return std::clamp(qRound(100.0 * double(heard) / double(whole)), 1, 100);
}

TimeSpans ListeningPart::coveredByNotes(EntryId id) const
{
    TimeSpans covered;
    const Session *session = m_document->session(id);
    for (const QString &line : session ? session->notes.split(u'\n') : QStringList())
        if (const auto stamp = stampOf(line))
            covered.add(TimeSpan{stamp->ms, stamp->ms + noteCoversMs});
    return covered;
}

/// The first stretch of a session that is not loaded that has neither been heard nor has notes.
std::optional<qint64> ListeningPart::openStretchOf(EntryId id) const
{
    TimeSpans done = coveredByNotes(id);
    qint64 start = 0;
    for (const Sound &sound : m_sounds.value(id)) {
        const TimeSpans heard = m_heard->heard(sound.path);
        qint64 length = lengthOf(sound);
        if (length == 0) { // nobody has measured it: it goes on behind what was heard or noted
            const qint64 heardTo = heard.isEmpty() ? 0 : heard.spans().last().toMs - sound.fromMs;
            const qint64 doneTo = done.isEmpty() ? 0 : done.spans().last().toMs - start;
            length = std::max({heardTo, doneTo, qint64(0)}) + leastStretchMs;
        }
        if (sound.path.isEmpty())
            done.add(TimeSpan{start, start + length});
        for (const TimeSpan &span : heard.spans())
            done.add(TimeSpan{start + std::max<qint64>(0, span.fromMs - sound.fromMs),
                              start + std::min(length, span.toMs - sound.fromMs)});
        start += length;
    }
    const std::optional<TimeSpan> gap = done.nextGap(0, start, leastStretchMs);
    return gap ? std::optional(gap->fromMs) : std::nullopt;
}

/// Into the sessions behind this one, and then into those before it; into this one itself unless its sound
/// is the loaded one. False: there is nothing left.
bool ListeningPart::goToNextSession(bool hasSound)
{
    const QList<EntryId> entries = m_document->entriesInOrder();
    const qsizetype here = std::max<qsizetype>(0, entries.indexOf(m_pages.notes->entry()));
    for (qsizetype i = hasSound ? 1 : 0; i < entries.size(); ++i) {
        const EntryId id = entries[(here + i) % entries.size()];
        const std::optional<qint64> ms = m_sounds.contains(id) ? openStretchOf(id) : std::nullopt;
        if (!ms)
            continue;
        const bool plays = m_pages.player->engine()->isPlaying();
        m_pages.program->setSelectedEntry(id);
        if (plays)
            m_pages.player->playFrom(*ms);
        else
            m_pages.player->takeUpAt(*ms);
        return true;
    }
    return false;
}

/// What was heard and needed no note comes last: first what nobody has listened to, also in other sessions.
void ListeningPart::goToNextStretch()
{
    PlaybackEngine *engine = m_pages.player->engine();
    const bool hasSound = m_pages.player->sessionPosition().has_value();
    const TimeSpans noted = coveredByNotes(m_pages.notes->entry());
    TimeSpans done = noted;
    done.add(m_heard->heardIn(engine->timeline()));
    const qint64 from = engine->position() + 1000;
    const qint64 end = engine->durationMs();
    std::optional<TimeSpan> gap;
    if (hasSound)
        gap = done.nextGap(from, end, leastStretchMs);
    if (hasSound && !gap)
        gap = done.nextGap(0, from, leastStretchMs);
    if (!gap && goToNextSession(hasSound))
        return;
    if (hasSound && !gap)
        gap = noted.nextGap(from, end, leastStretchMs);
    if (gap)
        engine->seek(gap->fromMs);
    else if (hasSound)
        emit said(tr("All of the recordings have notes or were heard."));
    else
        emit said(tr("There is no recording to go on in."));
}

} // namespace rundown
