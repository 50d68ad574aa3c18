// SPDX-License-Identifier: GPL-3.0-or-later
// A sound file of any content is indexed, sought, read and drawn, in bounds and in good time.
#include "models/media/audiofile.h"
#include "models/media/packetindex.h"
#include "models/media/peaksmaker.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

using namespace rundown;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// A file in memory, opened by its path as any other.
class MemoryFile
{
public:
    MemoryFile(const uint8_t *data, size_t size) : m_descriptor(memfd_create("fuzz", 0))
    {
        require(m_descriptor >= 0 && write(m_descriptor, data, size) == ssize_t(size));
    }
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    const int m_descriptor;
};

void readSome(AudioFile &file)
{
    std::array<float, 2 * 4096> samples;
    for (int i = 0; i < 20; ++i) {
        const qint64 count = file.read(samples);
        require(count >= 0 && count <= 4096);
        if (count < 4096)
            return;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const MemoryFile content(data, size);
    const auto index = std::make_shared<PacketIndex>();
    const Result<ScanReport> report = scanPackets(content.path(), *index);
    const Result<std::unique_ptr<AudioFile>> file = AudioFile::open(content.path(), {48000, 2});
    if (!file) {
        require(!file.error().what.isEmpty());
        return 0;
    }
    require(report && index->durationMs() >= 0);
    readSome(**file);
    (*file)->setIndex(index);
    for (const qint64 ms : {qint64(0), index->durationMs() / 2, index->durationMs(), qint64(3'600'000)}) {
        if ((*file)->seek(ms * 48) == AudioFile::Seek::Done)
            readSome(**file);
    }
    int pieces = 0;
    (void)makePeaks(content.path(), [&pieces](const QList<Peak> &) { return ++pieces < 20; });
    return 0;
}
