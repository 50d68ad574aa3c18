// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/lostrecordings.h"

#include "models/media/contentsample.h"
#include "models/media/indexcache.h"
#include "models/media/recordingfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

constexpr qsizetype mostFiles = 20'000;
constexpr qint64 toleratedMs = 1'500;

/// Recordings in a folder, and below where asked.
void addFilesIn(const QString &folder, QDirIterator::IteratorFlags flags, QStringList &files)
{
    QDirIterator each(folder, QDir::Files | QDir::Readable, flags);
    while (each.hasNext() && files.size() < mostFiles) {
        const QString path = each.next();
        if (hasRecordingSuffix(path))
            files << path;
    }
}

QStringList filesAround(const QString &eventFolder)
{
    QStringList files;
    addFilesIn(eventFolder, QDirIterator::Subdirectories, files);
    QDir above(eventFolder);
    if (!above.cdUp() || above.isRoot())
        return files;
    addFilesIn(above.path(), QDirIterator::NoIteratorFlags, files);
    for (const QFileInfo &beside : above.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (beside.filePath() != eventFolder)
            addFilesIn(beside.filePath(), QDirIterator::NoIteratorFlags, files);
    }
    return files;
}

bool hasLength(const QString &path, qint64 ms)
{
    PacketIndex index;
    return measureFile(path, index) && index.isComplete() && std::abs(index.durationMs() - ms) <= toleratedMs;
}

/// One search: the files around the event are listed once, when the first recording is missing.
class LostSearch
{
public:
    LostSearch(const QString &eventFolder, const RecordingMemory &memory)
        : m_folder(QFileInfo(eventFolder).canonicalFilePath()), m_memory(memory)
    {}

    std::optional<LostRecording> look(const Recording &recording)
    {
        const QString path = QDir(m_folder).filePath(recording.file);
        if (QFileInfo(path).isFile()) {
            m_memory.remember(path);
            return {};
        }
        LostRecording lost{EntryId::None, 0, recording.file, {}, absentDriveOf(path, m_memory)};
        const QString found = again(path, recording);
        if (!found.isEmpty()) {
            lost.foundAs = referencePath(found, m_folder);
            lost.drive.clear();
        }
        return lost;
    }

private:
    const QStringList &files()
    {
        if (!m_files)
            m_files = filesAround(m_folder);
        return *m_files;
    }

    QString again(const QString &path, const Recording &recording)
    {
        const std::optional<RecordingMemory::Known> known = m_memory.find(path);
        const QString name = fileNameOf(recording.file);
        QStringList sameName;
        for (const QString &file : files()) {
            if (known && isOf(file, *known))
                return file;
            if (QFileInfo(file).fileName().compare(name, Qt::CaseInsensitive) == 0)
                sameName << file;
        }
        if (known && !recording.durationMs) // another file has its name now
            return {};
        if (recording.durationMs)
            sameName.removeIf([&](const QString &file) { return !hasLength(file, *recording.durationMs); });
        return sameName.size() == 1 ? sameName.first() : QString();
    }

    static bool isOf(const QString &file, const RecordingMemory::Known &known)
    {
        return known.key.startsWith(QByteArray::number(QFileInfo(file).size()) + '-') &&
               contentKey(file) == known.key;
    }

    const QString m_folder;
    const RecordingMemory &m_memory;
    std::optional<QStringList> m_files;
};

} // namespace

QList<LostRecording> findLostRecordings(const QList<Entry> &outline, const QString &eventFolder,
                                        const RecordingMemory &memory, const std::function<bool()> &goOn)
{
    QList<LostRecording> list;
    LostSearch search(eventFolder, memory);
    forEachRecording(outline, [&](const Entry &entry, const Recording &recording, int row) {
        if (recording.file.isEmpty() || (goOn && !goOn()))
            return;
        std::optional<LostRecording> lost = search.look(recording);
        if (!lost)
            return;
        lost->session = entry.id;
        lost->row = row;
        list << *lost;
    });
    return list;
}

} // namespace rundown
