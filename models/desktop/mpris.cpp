// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desktop/mpris.h"

#include "models/desktop/mprisadaptors.h"
#include "models/media/playbackengine.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

/// A step of the position that is no playing on.
constexpr qint64 jumpMs = 500;

QString objectPath()
{
    return u"/org/mpris/MediaPlayer2"_s;
}

/// Asked before Qt is: without one it would try to start a bus.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

Mpris::Mpris(PlaybackEngine *engine)
    : QObject(engine), m_engine(engine), m_player(new MprisPlayer(this, engine))
{
    new MprisRoot(this);
    if (hasSessionBus())
        join();
    if (m_isOnBus)
        wire();
}

Mpris::~Mpris()
{
    if (m_isOnBus)
        QDBusConnection::sessionBus().unregisterObject(objectPath());
}

void Mpris::join()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.registerObject(objectPath(), this))
        return;
    const QString name = u"org.mpris.MediaPlayer2.rundown"_s;
    m_isOnBus = bus.registerService(name) ||
                bus.registerService(name + u".instance%1"_s.arg(QCoreApplication::applicationPid()));
}

void Mpris::wire()
{
    connect(m_engine, &PlaybackEngine::stateChanged, this, [this] {
        tell({u"PlaybackStatus"_s, u"Metadata"_s, u"CanPlay"_s, u"CanPause"_s, u"CanSeek"_s});
    });
    connect(m_engine, &PlaybackEngine::durationChanged, this, [this] { tell({u"Metadata"_s}); });
    connect(m_engine, &PlaybackEngine::speedChanged, this, [this] { tell({u"Rate"_s}); });
    connect(m_engine, &PlaybackEngine::volumeChanged, this, [this] { tell({u"Volume"_s}); });
    connect(m_engine, &PlaybackEngine::positionChanged, this, [this](qint64 ms) {
        if (qAbs(ms - m_lastPosition) > jumpMs)
            emit m_player->Seeked(m_player->position());
        m_lastPosition = ms;
    });
}

void Mpris::setTitle(const QString &title)
{
    if (title == m_player->title)
        return;
    m_player->title = title;
    tell({u"Metadata"_s});
}

void Mpris::setHasNeighbours(bool previous, bool next)
{
    if (previous == m_player->hasPrevious && next == m_player->hasNext)
        return;
    m_player->hasPrevious = previous;
    m_player->hasNext = next;
    tell({u"CanGoPrevious"_s, u"CanGoNext"_s});
}

void Mpris::tell(const QStringList &properties)
{
    if (!m_isOnBus)
        return;
    QVariantMap changed;
    for (const QString &name : properties)
        changed.insert(name, m_player->property(name.toLatin1()));
    QDBusMessage message = QDBusMessage::createSignal(objectPath(), u"org.freedesktop.DBus.Properties"_s,
                                                      u"PropertiesChanged"_s);
    message << u"org.mpris.MediaPlayer2.Player"_s << changed << QStringList();
    QDBusConnection::sessionBus().send(message);
}

} // namespace rundown
