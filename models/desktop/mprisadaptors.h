// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desktop/mpris.h"

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QStringList>

namespace rundown {

/// `org.mpris.MediaPlayer2`: what program this is.
class MprisRoot : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ no)
    Q_PROPERTY(bool CanRaise READ yes)
    Q_PROPERTY(bool HasTrackList READ no)
    Q_PROPERTY(QString Identity READ identity)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry)
    Q_PROPERTY(QStringList SupportedUriSchemes READ nothing)
    Q_PROPERTY(QStringList SupportedMimeTypes READ nothing)
public:
    explicit MprisRoot(Mpris *mpris) : QDBusAbstractAdaptor(mpris), m_mpris(mpris) {}

    bool yes() const { return true; }
    bool no() const { return false; }
    QString identity() const;
    QString desktopEntry() const;
    QStringList nothing() const { return {}; }

public slots:
    void Raise() { emit m_mpris->raiseRequested(); }
    void Quit() {}

private:
    Mpris *m_mpris;
};

/// `org.mpris.MediaPlayer2.Player`: what plays, and how to drive it. Times are microseconds.
class MprisPlayer : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ minimumRate)
    Q_PROPERTY(double MaximumRate READ maximumRate)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ hasSound)
    Q_PROPERTY(bool CanPause READ hasSound)
    Q_PROPERTY(bool CanSeek READ hasSound)
    Q_PROPERTY(bool CanControl READ yes)
public:
    MprisPlayer(Mpris *mpris, PlaybackEngine *engine);

    QString playbackStatus() const;
    double rate() const;
    void setRate(double rate);
    double minimumRate() const { return 0.5; }
    double maximumRate() const { return 3; }
    double volume() const;
    void setVolume(double volume);
    QVariantMap metadata() const;
    qlonglong position() const;
    bool canGoNext() const { return hasNext; }
    bool canGoPrevious() const { return hasPrevious; }
    bool hasSound() const;
    bool yes() const { return true; }

    QString title;
    bool hasPrevious = false;
    bool hasNext = false;

public slots:
    void Next() { emit m_mpris->nextRequested(); }
    void Previous() { emit m_mpris->previousRequested(); }
    void Play();
    void Pause();
    void PlayPause();
    void Stop();
    void Seek(qlonglong offset);
    void SetPosition(const QDBusObjectPath &track, qlonglong position);
    void OpenUri(const QString &) {} ///< only what the event refers to is played

signals:
    void Seeked(qlonglong position);

private:
    Mpris *m_mpris;
    PlaybackEngine *m_engine;
};

} // namespace rundown
