// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/media/audiofile.h"
#include "models/media/packetindex.h"
#include "models/media/timeline.h"

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace rundown {

/// A file of a timeline; its index may be filled by another thread.
struct TimelineFile
{
    explicit TimelineFile(QString filePath) : path(std::move(filePath)) {}
    const QString path;
    PacketIndex index;
    std::atomic<qint64> indexedSize = -1; ///< bytes, when indexing began; what is beyond has grown since
    std::atomic<bool> isAway = false; ///< cannot be opened, or not be read to its end: no length to wait for
};

/// The sound of a timeline at the queue's rate, piece after piece without a gap, of which one file is open at
/// a time. Pieces that cannot be played are passed over. Private to models/media.
class TimelineReader
{
public:
    using Files = std::vector<std::shared_ptr<TimelineFile>>;

    /// `warn` is told of what is passed over.
    TimelineReader(Timeline timeline, std::function<void(const Problem &)> warn);

    /// Every file once, in the order in which they are first heard.
    const Files &files() const { return m_files; }
    /// With lengths as far as the files have been opened or measured.
    const Timeline &timeline() const { return m_timeline; }

    /// The same file anew, not measured yet, where the one that is read has grown since it was measured; else
    /// null.
    std::shared_ptr<TimelineFile> grownFile() const;
    /// Goes on with what a file is now that it has been measured again, at the very frame that comes next.
    void replace(const std::shared_ptr<TimelineFile> &file);

    /// Opens the first piece that can be played; else says why the first cannot.
    Result<void> open();

    /// The next read() starts with exactly this frame of the timeline. NotYet: a file has not been measured
    /// so far yet.
    AudioFile::Seek seek(qint64 frame);

    /// Frames that are read again and again once reading comes to their end; none: no loop.
    struct Loop
    {
        qint64 begin = 0;
        qint64 end = 0;
    };
    void setLoop(const std::optional<Loop> &loop) { m_loop = loop; }

    /// What a read has given.
    struct Sound
    {
        qint64 frames = 0;      ///< 0: see what
        qint64 at = 0;          ///< frame of the timeline with which it begins
        bool isWaiting = false; ///< for the index of the next file, or of this one, which has grown
    };
    /// Fills `to` with what follows, at most to the end of a piece; no frames at the end.
    Sound read(std::span<float> to);

    qint64 position() const; ///< frame of the timeline with which the next read begins

private:
    const std::shared_ptr<TimelineFile> &fileOf(int piece) const;
    std::optional<qint64> lengthOf(int piece);
    bool isIndexed(int piece, qint64 offset) const;
    AudioFile::Seek enter(int piece, qint64 offset);
    bool openFile(int piece);
    qint64 framesLeft() const;
    qint64 framesToLoopEnd() const;
    void endPiece();
    void warn(const QString &what, const QString &mend) const;

    Timeline m_timeline;
    const std::function<void(const Problem &)> m_warn;
    Files m_files;
    std::vector<size_t> m_fileOf; ///< by piece
    std::unique_ptr<AudioFile> m_open;
    std::shared_ptr<TimelineFile> m_openFile; ///< the one that is open
    std::optional<Loop> m_loop;
    int m_piece = 0;        ///< that is being read
    bool m_entered = false; ///< whether m_open stands in it
    qint64 m_enterAt = 0;   ///< else the frame of it with which reading begins
    std::optional<Problem> m_openProblem;
};

} // namespace rundown
