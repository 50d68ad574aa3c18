// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/timelinereader.h"

#include "models/media/soundqueue.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

constexpr qint64 framesPerMs = SoundQueue::rate / 1000;

/// A file that ends so much earlier than when it was measured has been cut meanwhile.
constexpr qint64 toleratedShortness = SoundQueue::rate;

} // namespace

TimelineReader::TimelineReader(Timeline timeline, std::function<void(const Problem &)> warn)
    : m_timeline(std::move(timeline)), m_warn(std::move(warn))
{
    for (const Timeline::Piece &piece : m_timeline.pieces()) {
        auto known = std::ranges::find(m_files, piece.path, [](const auto &file) { return file->path; });
        m_fileOf.push_back(size_t(known - m_files.begin()));
        if (known == m_files.end()) {
            m_files.push_back(std::make_shared<TimelineFile>(piece.path));
            m_files.back()->isAway = piece.path.isEmpty();
        }
    }
}

const std::shared_ptr<TimelineFile> &TimelineReader::fileOf(int piece) const
{
    return m_files[m_fileOf[size_t(piece)]];
}

void TimelineReader::warn(const QString &what, const QString &mend) const
{
    m_warn(Problem{Problem::Severity::Warning, m_openFile->path, 0, 0, what, mend});
}

Result<void> TimelineReader::open()
{
    std::optional<Problem> first;
    for (int piece = 0; piece < m_timeline.count(); ++piece) {
        if (openFile(piece)) {
            m_piece = piece;
            if (!m_timeline.pieces()[piece].fileLengthMs && m_open->headerDurationMs() > 0)
                m_timeline.setFileLength(m_openFile->path, m_open->headerDurationMs());
            return {};
        }
        if (!first)
            first = m_openProblem;
    }
    return tl::make_unexpected(first.value_or(Problem{}));
}

/// Makes the piece's file the one that is open; false where that cannot be.
bool TimelineReader::openFile(int piece)
{
    const std::shared_ptr<TimelineFile> &file = fileOf(piece);
    if (m_open && m_openFile == file)
        return true;
    if (file->path.isEmpty())
        return false;
    Result<std::unique_ptr<AudioFile>> opened =
        AudioFile::open(file->path, {SoundQueue::rate, SoundQueue::channels});
    if (!opened) {
        file->isAway = true;
        m_openProblem = opened.error();
        return false;
    }
    m_open = std::move(*opened);
    m_openFile = file;
    m_open->setIndex({file, &file->index});
    return true;
}

/// In ms; none while it must be waited for. A file that is away counts as what is said of it.
std::optional<qint64> TimelineReader::lengthOf(int piece)
{
    const std::shared_ptr<TimelineFile> &file = fileOf(piece);
    if (file->index.isComplete())
        m_timeline.setFileLength(file->path, file->index.durationMs());
    if (file->index.isComplete() || file->isAway || m_timeline.pieces()[piece].toMs)
        return m_timeline.lengthOf(piece).value_or(0);
    return {};
}

/// Whether a frame of a piece can be gone to, even if the piece's end is not known.
bool TimelineReader::isIndexed(int piece, qint64 offset) const
{
    const qint64 ms = m_timeline.pieces()[piece].fromMs + offset / framesPerMs;
    return ms < fileOf(piece)->index.coveredMs();
}

AudioFile::Seek TimelineReader::seek(qint64 frame)
{
    for (int piece = 0; piece < m_timeline.count(); ++piece) {
        const bool isLast = piece + 1 == m_timeline.count();
        const std::optional<qint64> ms = lengthOf(piece);
        if (!ms && !isLast && frame > 0 && !isIndexed(piece, frame))
            return AudioFile::Seek::NotYet;
        const qint64 length = ms.value_or(INT64_MAX / framesPerMs) * framesPerMs;
        if (frame < length || isLast) {
            const AudioFile::Seek result = enter(piece, frame);
            if (result != AudioFile::Seek::Failed || isLast)
                return result;
            frame = length; // passed over
        }
        frame -= length;
    }
    return AudioFile::Seek::Failed;
}

/// Goes to a frame of a piece.
AudioFile::Seek TimelineReader::enter(int piece, qint64 offset)
{
    if (!openFile(piece))
        return AudioFile::Seek::Failed;
    const qint64 frame = m_timeline.pieces()[piece].fromMs * framesPerMs + offset;
    if (m_open->position() != frame || m_open->hasReadError()) {
        const bool away = m_openFile->isAway; // before the seek: the index may be completed in between
        const AudioFile::Seek result = m_open->seek(frame);
        if (result != AudioFile::Seek::Done)
            return away ? AudioFile::Seek::Failed : result;
    }
    m_piece = piece;
    m_entered = true;
    m_enterAt = 0;
    return AudioFile::Seek::Done;
}

std::shared_ptr<TimelineFile> TimelineReader::grownFile() const
{
    if (!m_openFile || !m_openFile->index.isComplete() ||
        QFileInfo(m_openFile->path).size() <= m_openFile->indexedSize)
        return {};
    return std::make_shared<TimelineFile>(m_openFile->path);
}

void TimelineReader::replace(const std::shared_ptr<TimelineFile> &file)
{
    const auto known = std::ranges::find(m_files, file->path, [](const auto &one) { return one->path; });
    if (known == m_files.end())
        return;
    *known = file;
    if (!m_openFile || m_openFile->path != file->path)
        return;
    if (m_entered)
        m_enterAt = m_open->position() - m_timeline.pieces()[m_piece].fromMs * framesPerMs;
    m_entered = false;
    m_open.reset();
    m_openFile.reset();
}

qint64 TimelineReader::position() const
{
    if (m_piece >= m_timeline.count())
        return m_timeline.lengthMs() * framesPerMs;
    const qint64 start = m_timeline.startOf(m_piece) * framesPerMs;
    return m_entered ? start + m_open->position() - m_timeline.pieces()[m_piece].fromMs * framesPerMs
                     : start + m_enterAt;
}

qint64 TimelineReader::framesLeft() const
{
    const std::optional<qint64> to = m_timeline.pieces()[m_piece].toMs;
    return to ? std::max<qint64>(0, *to * framesPerMs - m_open->position()) : INT64_MAX;
}

qint64 TimelineReader::framesToLoopEnd() const
{
    return m_loop && position() <= m_loop->end ? m_loop->end - position() : INT64_MAX;
}

TimelineReader::Sound TimelineReader::read(std::span<float> to)
{
    if (framesToLoopEnd() == 0 && seek(m_loop->begin) != AudioFile::Seek::Done)
        return {0, position(), true};
    for (; m_piece < m_timeline.count(); ++m_piece, m_entered = false, m_enterAt = 0) {
        if (!m_entered) {
            const AudioFile::Seek entered = enter(m_piece, m_enterAt);
            if (entered == AudioFile::Seek::NotYet)
                return {0, position(), true};
            if (entered == AudioFile::Seek::Failed)
                continue;
        }
        const qint64 at = position();
        const qint64 room = qint64(to.size()) / SoundQueue::channels;
        const qint64 most = std::min({framesLeft(), framesToLoopEnd(), room});
        if (const qint64 count = m_open->read(to.first(size_t(most * SoundQueue::channels))); count > 0)
            return {count, at, false};
        if (framesLeft() > 0 && !m_open->hasReadError() && grownFile())
            return {0, at, true};
        endPiece();
    }
    return {0, position(), false};
}

/// Says if it has ended before its time, and how long it was, where that is not known yet.
void TimelineReader::endPiece()
{
    const PacketIndex &index = m_openFile->index;
    const qint64 missing = std::min(framesLeft(), index.durationMs() * framesPerMs - m_open->position());
    if (m_open->hasReadError())
        warn(Media::tr("The file could not be read any further."),
             Media::tr("Check its drive, then open it again."));
    else if (index.isComplete() && missing > toleratedShortness)
        warn(Media::tr("The file was cut off while it was open."), Media::tr("Open it again."));
    if (!index.isComplete() && framesLeft() > 0)
        m_timeline.setFileLength(m_openFile->path, m_open->position() / framesPerMs);
}

} // namespace rundown
