// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/heardfollower.h"

#include "models/media/contentsample.h"
#include "models/media/heardstore.h"
#include "models/media/playbackengine.h"
#include "widgets/common/background.h"

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

constexpr qint64 longestStepMs = 1500; ///< between two positions of one playing; what is longer is a jump
constexpr int tellMs = 1000;
constexpr int keepMs = 15'000;

struct Known
{
    QByteArray key;
    TimeSpans spans;
};

} // namespace

HeardFollower::HeardFollower(PlaybackEngine *engine) : QObject(engine), m_engine(engine)
{
    m_pool.setMaxThreadCount(1);
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellMs);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepMs);
    connect(engine, &PlaybackEngine::positionChanged, this, &HeardFollower::follow);
    connect(engine, &PlaybackEngine::stateChanged, this, [this](PlaybackEngine::State state) {
        if (state != PlaybackEngine::State::Playing)
            m_last.reset();
    });
    connect(&m_tell, &QTimer::timeout, this, &HeardFollower::tell);
    connect(&m_keep, &QTimer::timeout, this, &HeardFollower::keep);
}

HeardFollower::~HeardFollower()
{
    keep();
    m_pool.waitForDone(); // small files
}

void HeardFollower::read(const QStringList &files)
{
    for (const QString &path : files) {
        if (path.isEmpty() || std::exchange(m_files[path].isAsked, true))
            continue;
        const auto work = [path] {
            const QByteArray key = contentKey(path);
            return Known{key, HeardStore().heard(key)};
        };
        whenDone(QtConcurrent::run(&m_pool, work), this, [this, path](const Known &known) {
            m_files[path].key = known.key;
            m_files[path].spans.add(known.spans);
            emit heardChanged({path});
        });
    }
}

void HeardFollower::follow(qint64 ms)
{
    const Timeline &timeline = m_engine->timeline();
    const Timeline::Place place = timeline.isEmpty() ? Timeline::Place() : timeline.placeAt(ms);
    const QString path = timeline.isEmpty() ? QString() : timeline.pieces()[place.piece].path;
    const bool isSame = path == std::exchange(m_path, path);
    const auto last =
        std::exchange(m_last, m_engine->isPlaying() ? std::optional(place.fileMs) : std::nullopt);
    if (!isSame)
        read({path});
    if (!isSame || path.isEmpty() || !last || !m_last || *m_last <= *last || *m_last - *last > longestStepMs)
        return;
    m_files[path].spans.add(TimeSpan{*last, *m_last});
    m_files[path].isKept = false;
    if (!m_changed.contains(path))
        m_changed.append(path);
    if (!m_tell.isActive())
        m_tell.start();
    if (!m_keep.isActive())
        m_keep.start();
}

TimeSpans HeardFollower::heardIn(const Timeline &timeline) const
{
    TimeSpans heard;
    for (int i = 0; i < timeline.count() && timeline.lengthOf(i); ++i) {
        const Timeline::Piece &piece = timeline.pieces()[i];
        const qint64 end = piece.fromMs + *timeline.lengthOf(i);
        const qint64 shift = timeline.startOf(i) - piece.fromMs;
        const TimeSpans ofFile = this->heard(piece.path);
        for (const TimeSpan &span : ofFile.spans())
            heard.add(
                TimeSpan{std::max(span.fromMs, piece.fromMs) + shift, std::min(span.toMs, end) + shift});
    }
    return heard;
}

void HeardFollower::tell()
{
    emit heardChanged(std::exchange(m_changed, {}));
}

void HeardFollower::keep()
{
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        File &file = it.value();
        if (file.isKept || file.key.isEmpty())
            continue;
        file.isKept = true;
        (void)QtConcurrent::run(&m_pool, [path = it.key(), known = file.key, spans = file.spans] {
            const QByteArray key = contentKey(path); // a recorder may have written more of it meanwhile
            return HeardStore().add(key.isEmpty() ? known : key, spans);
        });
    }
}

} // namespace rundown
