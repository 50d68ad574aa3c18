// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desktop/mprisadaptors.h"

#include "models/media/playbackengine.h"

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr qint64 usPerMs = 1000;

QDBusObjectPath trackPath()
{
    return QDBusObjectPath(u"/org/rundown/track"_s);
}

} // namespace

QString MprisRoot::identity() const
{
    return u"Rundown"_s;
}

QString MprisRoot::desktopEntry() const
{
    return u"org.rundown.Rundown"_s;
}

MprisPlayer::MprisPlayer(Mpris *mpris, PlaybackEngine *engine)
    : QDBusAbstractAdaptor(mpris), m_mpris(mpris), m_engine(engine)
{}

QString MprisPlayer::playbackStatus() const
{
    if (!hasSound())
        return u"Stopped"_s;
    return m_engine->isPlaying() ? u"Playing"_s : u"Paused"_s;
}

double MprisPlayer::rate() const
{
    return m_engine->speed();
}

void MprisPlayer::setRate(double rate)
{
    if (rate > 0)
        m_engine->setSpeed(rate);
    else
        m_engine->pause(); // as the specification has it
}

double MprisPlayer::volume() const
{
    return m_engine->volume();
}

void MprisPlayer::setVolume(double volume)
{
    m_engine->setVolume(volume);
}

QVariantMap MprisPlayer::metadata() const
{
    if (!hasSound())
        return {};
    return {{u"mpris:trackid"_s, QVariant::fromValue(trackPath())},
            {u"mpris:length"_s, qlonglong(m_engine->durationMs() * usPerMs)},
            {u"xesam:title"_s, title}};
}

qlonglong MprisPlayer::position() const
{
    return m_engine->position() * usPerMs;
}

bool MprisPlayer::hasSound() const
{
    return m_engine->state() != PlaybackEngine::State::Empty;
}

void MprisPlayer::Play()
{
    m_engine->play();
}

void MprisPlayer::Pause()
{
    m_engine->pause();
}

void MprisPlayer::PlayPause()
{
    m_engine->togglePlay();
}

void MprisPlayer::Stop()
{
    m_engine->pause();
}

void MprisPlayer::Seek(qlonglong offset)
{
    const qint64 ms = offset / usPerMs;
    if (m_engine->durationIsExact() && m_engine->position() + ms > m_engine->durationMs())
        emit m_mpris->nextRequested();
    else
        m_engine->skip(ms);
}

void MprisPlayer::SetPosition(const QDBusObjectPath &track, qlonglong position)
{
    const qint64 ms = position / usPerMs;
    if (track == trackPath() && ms >= 0 && ms <= m_engine->durationMs())
        m_engine->seek(ms);
}

} // namespace rundown
