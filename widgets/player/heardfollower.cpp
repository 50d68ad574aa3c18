// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/heardfollower.h"

#include "models/media/contentsample.h"
#include "models/media/heardstore.h"
#include "models/media/playbackengine.h"

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

constexpr qint64 longestStepMs = 1500; ///< between two positions, but where a silence was left out
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
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellMs);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepMs);
    connect(engine, &PlaybackEngine::positionChanged, this, &HeardFollower::follow);
    connect(engine, &PlaybackEngine::sought, this, [this] { m_last.reset(); });
    connect(engine, &PlaybackEngine::opened, this, [this] { m_last.reset(); });
    connect(&m_tell, &QTimer::timeout, this, &HeardFollower::tell);
    connect(&m_keep, &QTimer::timeout, this, &HeardFollower::keep);
}

HeardFollower::~HeardFollower()
{
    keep();
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
        whenDone(m_thread.run(work), this, [this, path](const Known &known) {
            m_files[path].key = known.key;
            m_files[path].spans.add(known.spans);
            emit heardChanged({path});
        });
    }
}

void HeardFollower::follow(qint64 ms)
{
    const Timeline &timeline = m_engine->timeline();
    if (timeline.isEmpty())
        return;
    const Timeline::Place now = timeline.placeAt(ms);
    const QString path = timeline.pieces()[now.piece].path;
    if (path != std::exchange(m_path, path))
        read({path});
    const auto last = std::exchange(m_last, m_engine->isPlaying() ? std::optional(now) : std::nullopt);
    if (last && (ms - timeline.msAt(*last) <= longestStepMs || m_engine->soundOptions().skipSilence))
        addHeard(*last, now);
}

/// What was played from one place to another, or left out of it as silence.
void HeardFollower::addHeard(const Timeline::Place &from, const Timeline::Place &to)
{
    const Timeline &timeline = m_engine->timeline();
    for (int i = from.piece; i <= to.piece; ++i) {
        const Timeline::Piece &piece = timeline.pieces()[i];
        const qint64 begin = i == from.piece ? from.fileMs : piece.fromMs;
        const qint64 end = i == to.piece ? to.fileMs : piece.fromMs + timeline.lengthOf(i).value_or(0);
        if (end <= begin || piece.path.isEmpty())
            continue;
        m_files[piece.path].spans.add(TimeSpan{begin, end});
        m_files[piece.path].isKept = false;
        if (!m_changed.contains(piece.path))
            m_changed.append(piece.path);
        if (!m_tell.isActive())
            m_tell.start();
        if (!m_keep.isActive())
            m_keep.start();
    }
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
        (void)m_thread.run([path = it.key(), known = file.key, spans = file.spans] {
            HeardStore().add(known, spans);
            const QByteArray key = contentKey(path); // a recorder may have written more of it meanwhile
            if (!key.isEmpty() && key != known)
                HeardStore().add(key, spans);
        });
    }
}

} // namespace rundown
