// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace rundown {

/// The sound between the thread that decodes and the one that feeds the output, which is never left waiting:
/// where there is no sound it gets silence. Keeps book of which frame of the recording each frame of the
/// output is, so that what is heard at any moment is known exactly. All calls are from any thread. Private to
/// models/media.
///
///     decoder --add()--> chunks --pull()--> output device
///                                  `------> stretches --mediaAt()--> position
///
/// A seek begins a new generation: chunks of older ones are dropped, and late ones refused.
class SoundQueue
{
public:
    static constexpr int rate = 48000;
    static constexpr int channels = 2;
    static constexpr int capacity = rate * 3 / 10; ///< frames

    /// Drops everything and takes only what is of this generation.
    void restart(int generation);
    /// While not playing, the output gets silence.
    void setPlaying(bool playing);
    void setVolume(double volume);
    /// Called from pull() when there is room again. Set it to nothing before what it uses goes away.
    void setOnRoom(std::function<void()> onRoom);

    /// Appends sound (interleaved) that is `media` frames into the recording and advances by `speed` frames
    /// of it per frame, and before which `skipped` frames of it were left out. Where it does not follow on
    /// what was added before, the step dies away. False: of an older generation.
    bool add(int generation, std::span<const float> sound, double media, double speed, double skipped = 0);
    /// Nothing follows in this generation.
    void finish(int generation);
    bool hasRoom() const;

    /// Fills `to` completely.
    void pull(std::span<float> to);
    /// How many frames have been pulled in all: the number of the next one.
    qint64 pulled() const;
    /// How many frames of the output were saved by what was left out of the sound that has been pulled.
    double saved() const;

    /// The frame of the recording that is heard at this frame of the output, or was the last one before it;
    /// none if no sound of this generation has been heard by then.
    std::optional<double> mediaAt(qint64 output) const;
    /// Whether at this frame of the output everything has been heard.
    bool isOverAt(qint64 output) const;

private:
    struct Chunk
    {
        std::vector<float> sound;
        double media = 0;
        double speed = 1;
        double skipped = 0;
        double mediaEnd() const { return media + double(sound.size()) / channels * speed; }
    };
    /// Frames of the output, from `begin` on, that were sound.
    struct Stretch
    {
        qint64 begin = 0;
        qint64 count = 0;
        double media = 0;
        double speed = 1;
        qint64 end() const { return begin + count; }
        double mediaEnd() const { return media + double(count) * speed; }
    };

    qint64 pullSound(std::span<float> to);
    void begin(const Chunk &chunk, qint64 at);
    void note(const Stretch &stretch);
    void finishOff(std::span<float> to, qint64 sounding);

    mutable std::mutex m_mutex;
    std::deque<Chunk> m_chunks;
    qint64 m_chunkOffset = 0;        ///< frames of the first chunk that were pulled
    qint64 m_queued = 0;             ///< frames
    std::deque<Stretch> m_stretches; ///< of this generation
    qint64 m_pulled = 0;
    double m_saved = 0;
    std::optional<double> m_mediaNext; ///< frame that would follow on what was pulled
    qint64 m_seam = -1;                ///< frame of this pull that does not follow on the one before
    int m_generation = 0;
    bool m_playing = false;
    bool m_finished = false;
    bool m_jump = false; ///< the next frame pulled does not follow on the last one
    float m_volume = 1;
    float m_volumeNow = 1;
    float m_last[channels] = {}; ///< the last frame that went out
    float m_fade[channels] = {}; ///< what is left of the step of a jump
    std::function<void()> m_onRoom;
};

} // namespace rundown
