// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/playerbar.h"

#include "models/desktop/mpris.h"
#include "widgets/common/actiontext.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/noteline.h"
#include "widgets/notes/notepins.h"
#include "widgets/player/transport.h"
#include "widgets/player/waveformactions.h"
#include "widgets/player/waveformview.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int unit = 8; ///< of the window's grid
constexpr int volumeSteps = 100;

QLabel *timeLabel()
{
    QLabel *label = plainLabel();
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    label->setFont(font);
    return label;
}

/// Running times keep their place: a label is as wide as the widest text it will show.
void keepWidth(QLabel *label, const QString &widest)
{
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(widest));
}

/// Keeps the bar apart from the page above it.
QFrame *separator()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

QString speedText(double speed)
{
    return QString::number(speed) + u'×';
}

/// Something with its keys, such as "F7".
QString withKeys(const QString &what, const QStringList &keys)
{
    return keys.isEmpty() ? what : PlayerBar::tr("%1 (%2)").arg(what, keys.join(PlayerBar::tr(", ")));
}

QString keyOf(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

/// A text as a menu shows it: no character of it is a mnemonic.
QString menuText(const QString &text)
{
    return text.simplified().replace(u'&', u"&&"_s);
}

} // namespace

PlayerBar::PlayerBar(QWidget *parent)
    : QWidget(parent), m_transport(new Transport(&m_engine)), m_mpris(new Mpris(&m_engine)),
      m_area(new QStackedWidget), m_waveform(new WaveformView),
      m_waveformActions(new WaveformActions(m_waveform))
{
    m_waveform->setPeaks(&m_peaks.peaks());
    m_waveform->setClock([this](qint64 ms) { return m_engine.timeline().clockAt(ms); });
    m_area->addWidget(m_waveform);
    m_area->addWidget(makeNotice());
    m_area->setFixedHeight(m_waveform->sizeHint().height());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, unit / 2);
    layout->setSpacing(unit / 2);
    layout->addWidget(separator());
    layout->addWidget(m_area);
    layout->addLayout(makeControls());
    addActions(m_transport->actions());
    addActions(m_waveformActions->actions());
    wire();
    translate();
    showState();
}

QWidget *PlayerBar::makeNotice()
{
    auto *notice = new QWidget;
    notice->setAutoFillBackground(true);
    notice->setBackgroundRole(QPalette::Base);
    m_notice = plainLabel();
    m_notice->setWordWrap(true);
    m_notice->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setTextInteractionFlags(Qt::NoTextInteraction);
    m_openAddress = makeMenuButton(u"document-open-remote"_s);
    m_openAddress->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QHBoxLayout(notice);
    layout->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_openAddress);
    return notice;
}

QToolButton *PlayerBar::makeMenuButton(const QString &icon)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setIcon(themeIcon(icon));
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QToolButton *PlayerBar::makeButton(QAction *action)
{
    QToolButton *button = makeMenuButton({});
    button->setDefaultAction(action);
    button->setIconSize({22, 22});
    return button;
}

QBoxLayout *PlayerBar::makeControls()
{
    m_position = timeLabel();
    m_clock = timeLabel();
    m_clock->setForegroundRole(QPalette::PlaceholderText);
    m_title = new ElidedLabel;
    m_tracks = makeMenuButton(u"view-media-playlist"_s);
    m_tracks->setMenu(new QMenu(m_tracks));
    m_device = new ElidedLabel;
    m_device->setForegroundRole(QPalette::PlaceholderText);
    m_saved = new ElidedLabel;
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    m_sound = makeMenuButton(u"view-media-equalizer"_s);
    m_sound->setMenu(new QMenu(m_sound));
    m_speed = makeMenuButton({});
    m_speed->setMenu(new QMenu(m_speed));
    m_volumeIcon = makeMenuButton(u"audio-volume-high"_s);
    m_volume = new QSlider(Qt::Horizontal);
    m_volume->setFocusPolicy(Qt::NoFocus);
    m_volume->setRange(0, volumeSteps);
    m_volume->setFixedWidth(10 * unit);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(unit, 0, unit, 0);
    row->setSpacing(unit);
    for (QAction *action : {m_transport->back, m_transport->play, m_transport->forward})
        row->addWidget(makeButton(action));
    row->addSpacing(unit);
    row->addWidget(m_position);
    row->addWidget(m_clock);
    row->addSpacing(unit);
    row->addWidget(m_title, 3);
    row->addWidget(m_tracks);
    row->addWidget(m_device, 2);
    row->addWidget(m_saved, 1);
    row->addWidget(m_sound);
    row->addWidget(m_speed);
    row->addWidget(m_volumeIcon);
    row->addWidget(m_volume);
    return row;
}

void PlayerBar::wire()
{
    connect(&m_engine, &PlaybackEngine::stateChanged, this, &PlayerBar::showState);
    connect(&m_engine, &PlaybackEngine::problemChanged, this, &PlayerBar::showState);
    connect(&m_engine, &PlaybackEngine::hasDeviceChanged, this, &PlayerBar::showState);
    connect(&m_engine, &PlaybackEngine::positionChanged, this, &PlayerBar::showPosition);
    connect(&m_engine, &PlaybackEngine::speedChanged, this, &PlayerBar::showSpeed);
    connect(&m_engine, &PlaybackEngine::durationChanged, this, [this](qint64 ms) {
        m_waveform->setDuration(ms);
        showAround();
        keepWidth(m_position, positionText(ms) + u" / "_s + positionText(ms));
        showPosition(m_engine.position());
        seekToWanted();
        followGrowth();
    });
    connect(&m_engine, &PlaybackEngine::volumeChanged, this, [this](double volume) {
        const QSignalBlocker quiet(m_volume);
        m_volume->setValue(qRound(volume * volumeSteps));
        m_volumeIcon->setIcon(themeIcon(volume > 0 ? u"audio-volume-high"_s : u"audio-volume-muted"_s));
    });
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int value) { m_engine.setVolume(double(value) / volumeSteps); });
    connect(m_volumeIcon, &QToolButton::clicked, this,
            [this] { m_engine.setVolume(m_engine.volume() > 0 ? 0 : 1); });
    connect(m_waveform, &WaveformView::seekRequested, &m_engine, &PlaybackEngine::seek);
    connect(m_transport, &Transport::shownLoopChanged, this,
            [this] { m_waveform->setLoop(m_transport->shownLoop()); });
    connect(&m_peaks, &PeaksReader::cleared, this, [this] { m_waveform->setPeaks(&m_peaks.peaks()); });
    connect(&m_peaks, &PeaksReader::peaksAdded, m_waveform, &WaveformView::peaksAdded);
    connect(m_tracks->menu(), &QMenu::aboutToShow, this, &PlayerBar::fillTracks);
    connect(m_sound->menu(), &QMenu::aboutToShow, this,
            [this] { m_transport->fillSoundMenu(*m_sound->menu()); });
    connect(m_speed->menu(), &QMenu::aboutToShow, this, &PlayerBar::fillSpeeds);
    connect(m_mpris, &Mpris::previousRequested, this, [this] { emit neighbourRequested(-1); });
    connect(m_mpris, &Mpris::nextRequested, this, [this] { emit neighbourRequested(1); });
    connect(m_mpris, &Mpris::raiseRequested, this, [this] {
        window()->raise();
        window()->activateWindow();
    });
    connect(m_openAddress, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(address())); });
    // After the buttons, which take over the action's own tool tip.
    for (const QAction *action : m_transport->actions())
        connect(action, &QAction::changed, this, &PlayerBar::showKeys);
    m_volume->setValue(qRound(m_engine.volume() * volumeSteps));
    showSpeed(m_engine.speed());
}

void PlayerBar::translate()
{
    m_transport->translate();
    m_waveformActions->translate();
    m_openAddress->setText(tr("Open its address"));
    m_tracks->setToolTip(tr("Choose the recording"));
    m_tracks->setAccessibleName(m_tracks->toolTip());
    m_sound->setToolTip(tr("Sound: quiet speakers, silences, loop, skips"));
    m_sound->setAccessibleName(m_sound->toolTip());
    m_volume->setAccessibleName(tr("Volume"));
    m_volumeIcon->setToolTip(tr("Mute"));
    m_clock->setToolTip(tr("The time on the clock when this was recorded"));
    m_waveform->setAccessibleName(tr("Place in the recording"));
    showKeys();
}

/// What can be clicked says its key, as it is now.
void PlayerBar::showKeys()
{
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        const QAction *action = button->defaultAction();
        if (action && m_transport->actions().contains(action))
            button->setToolTip(withKeys(plainActionText(action->text()), keyOf(action).isEmpty()
                                                                             ? QStringList()
                                                                             : QStringList{keyOf(action)}));
    }
    const auto pair = [](const QString &less, const QAction *lessAction, const QString &more,
                         const QAction *moreAction) {
        QStringList keys;
        if (!keyOf(lessAction).isEmpty())
            keys << less.arg(keyOf(lessAction));
        if (!keyOf(moreAction).isEmpty())
            keys << more.arg(keyOf(moreAction));
        return keys;
    };
    m_speed->setToolTip(withKeys(
        tr("Speed"), pair(tr("slower %1"), m_transport->slower, tr("faster %1"), m_transport->faster)));
    m_volume->setToolTip(withKeys(
        tr("Volume"), pair(tr("softer %1"), m_transport->softer, tr("louder %1"), m_transport->louder)));
}

void PlayerBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    translate();
    showState();
}

void PlayerBar::setHasNeighbours(bool previous, bool next)
{
    m_mpris->setHasNeighbours(previous, next);
}

QList<QAction *> PlayerBar::waveformActions() const
{
    return m_waveformActions->actions();
}

// --- menus ---

void PlayerBar::fillTracks()
{
    m_tracks->menu()->clear();
    if (m_track && !isFromSession())
        addTracks(*m_track);
    addTracks({m_session, m_content.title, m_content.recordings});
}

void PlayerBar::addTracks(const Track &track)
{
    if (!track.title.isEmpty() && !track.recordings.isEmpty())
        m_tracks->menu()->addSection(menuText(track.title));
    const bool isLoaded = m_track == track;
    for (int i = 0; i < track.recordings.size(); ++i) {
        const Recording &recording = track.recordings[i];
        QAction *action = m_tracks->menu()->addAction(menuText(displayName(recording)), this, [=, this] {
            if (m_track != track) {
                m_engine.pause();
                load(track);
            }
            m_wanted = {i, recording.fromMs.value_or(0)};
            seekToWanted();
        });
        action->setCheckable(true);
        action->setChecked(isLoaded && currentRecording() == &m_track->recordings[i]);
    }
}

void PlayerBar::fillSpeeds()
{
    m_speed->menu()->clear();
    for (const double speed : Transport::speeds()) {
        QAction *action = m_speed->menu()->addAction(speedText(speed), &m_engine,
                                                     [this, speed] { m_engine.setSpeed(speed); });
        action->setCheckable(true);
        action->setChecked(qAbs(speed - m_engine.speed()) < 0.01);
    }
}

// --- what is shown ---

QString PlayerBar::noticeText() const
{
    if (!m_track && m_session == EntryId::None)
        return tr("Select a session to listen to its recording.");
    if (!m_track && !m_isSession)
        return tr("Photos and prose have no recording. Select a session to listen to its own.");
    if (!m_track)
        return tr("No recording here. Attach one in the details, and play it while you write notes.");
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_engine.problem())
        return m_engine.problem()->sentences();
    return {};
}

QString PlayerBar::deviceText() const
{
    const bool hasFile = m_engine.state() != PlaybackEngine::State::Empty;
    if (!hasFile)
        return {};
    QStringList problems{m_problem, m_engine.problem() ? m_engine.problem()->what : QString()};
    problems.removeAll(QString());
    return problems.join(u' ');
}

QString PlayerBar::address() const
{
    const Recording *recording = currentRecording();
    if (!recording)
        return {};
    const QUrl url(publicUrl(m_recordingsBase, recording->file, recording->url));
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isWeb && url.isValid() ? url.toString(QUrl::FullyEncoded) : QString();
}

void PlayerBar::showState()
{
    const bool hasFile = m_engine.state() != PlaybackEngine::State::Empty;
    m_notice->setText(noticeText());
    m_openAddress->setVisible(!hasFile && m_search == 0 && !address().isEmpty());
    m_area->setCurrentIndex(hasFile || m_search != 0 ? 0 : 1);
    m_device->setText(deviceText());
    m_device->setToolTip(plainToolTip(deviceText()));
    m_device->setVisible(!deviceText().isEmpty());
    showTitle();
    showFlags();
    showPosition(m_engine.position());
}

void PlayerBar::showPosition(qint64 ms)
{
    const bool hasFile = m_engine.state() != PlaybackEngine::State::Empty;
    const std::optional<QTime> clock = m_engine.timeline().clockAt(ms);
    m_waveform->setPosition(ms);
    m_position->setText(hasFile ? positionText(ms) + u" / "_s + positionText(m_engine.durationMs())
                                : QString());
    m_clock->setText(hasFile && clock ? clock->toString(u"HH:mm:ss"_s) : QString());
    if (currentPiece() != m_shownPiece)
        showTitle();
    showSaved();
    if (isFromSession())
        emit sessionPositionChanged(sessionPosition());
}

/// What leaving out silences has saved, once it is worth a word.
void PlayerBar::showSaved()
{
    const int seconds = int(m_engine.savedMs() / 1000);
    const bool isShown = seconds >= 5;
    if (m_saved->isVisibleTo(this) != isShown)
        m_saved->setVisible(isShown);
    if (!isShown)
        return;
    const QString text = seconds < 120 ? tr("saved %1 s").arg(seconds) : tr("saved %1 min").arg(seconds / 60);
    if (m_saved->text() != text)
        m_saved->setText(text);
}

void PlayerBar::showTitle()
{
    const Recording *recording = currentRecording();
    const QString name = recording ? displayName(*recording) : QString();
    m_shownPiece = currentPiece();
    const bool hasBoth = m_track && !m_track->title.isEmpty();
    const QString title = hasBoth ? tr("%1 – %2").arg(m_track->title, name) : name;
    m_title->setText(title);
    m_mpris->setTitle(title);
    m_title->setToolTip(plainToolTip(title));
    const bool isElsewhere = m_track && !isFromSession() && !m_content.recordings.isEmpty();
    m_tracks->setVisible(m_content.recordings.size() > 1 || isElsewhere);
}

void PlayerBar::showSpeed(double speed)
{
    m_speed->setText(speedText(speed));
}

/// The stamps of the notes on what is loaded.
void PlayerBar::showFlags()
{
    QList<NoteFlag> flags;
    const QString notes = isFromSession() ? m_content.notes : m_track ? m_notesElsewhere : QString();
    const QStringList lines = notes.split(u'\n');
    for (const QString &line : lines) {
        const auto stamp = stampOf(line);
        const QString words = stamp ? line.mid(stamp->begin + stamp->length) : QString();
        if (stamp)
            flags.append({stamp->ms, words, isPin(words)});
    }
    m_waveform->setFlags(flags);
}

} // namespace rundown
