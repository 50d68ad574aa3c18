// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/playbackengine.h"

namespace rundown {

struct PlaybackEngine::Private
{
    QString path;
    double speed = 1;
    double volume = 1;
};

PlaybackEngine::PlaybackEngine(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}
PlaybackEngine::~PlaybackEngine() = default;
void PlaybackEngine::open(const QString &path)
{
    d->path = path;
    emit pathChanged(path);
}
void PlaybackEngine::close()
{
    open({});
}
void PlaybackEngine::play() {}
void PlaybackEngine::pause() {}
void PlaybackEngine::togglePlay() {}
void PlaybackEngine::seek(qint64) {}
void PlaybackEngine::skip(qint64) {}
void PlaybackEngine::setSpeed(double speed)
{
    d->speed = speed;
}
void PlaybackEngine::setVolume(double volume)
{
    d->volume = volume;
}
QString PlaybackEngine::path() const
{
    return d->path;
}
PlaybackEngine::State PlaybackEngine::state() const
{
    return State::Empty;
}
qint64 PlaybackEngine::position() const
{
    return 0;
}
qint64 PlaybackEngine::durationMs() const
{
    return 0;
}
bool PlaybackEngine::durationIsExact() const
{
    return false;
}
double PlaybackEngine::speed() const
{
    return d->speed;
}
double PlaybackEngine::volume() const
{
    return d->volume;
}
bool PlaybackEngine::hasDevice() const
{
    return false;
}
std::optional<Problem> PlaybackEngine::problem() const
{
    return {};
}

} // namespace rundown
