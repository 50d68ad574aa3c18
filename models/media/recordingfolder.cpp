// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordingfolder.h"

#include "models/media/packetindex.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

struct RecordingFolderText
{
    Q_DECLARE_TR_FUNCTIONS(RecordingFolderText)
};

constexpr qsizetype mostFiles = 5'000;

QStringList recordingsIn(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext() && paths.size() < mostFiles) {
        const QString path = files.next();
        if (hasRecordingSuffix(path) && !fileNameOf(path).startsWith(u'.'))
            paths << path;
    }
    return paths;
}

FoundRecording look(const QString &path, const QString &eventFolder, const std::function<bool()> &goOn)
{
    FoundRecording found;
    found.file = QDir(eventFolder).relativeFilePath(path);
    found.name = parseRecordingName(path);
    found.fileTime = QFileInfo(path).lastModified();
    PacketIndex index;
    const auto report = scanPackets(path, index, goOn);
    if (!report)
        found.problem = report.error().what;
    else if (report->problem)
        found.problem = report->problem->what;
    if (index.isComplete())
        found.durationMs = index.durationMs();
    return found;
}

/// Looks at all files with all cores. What has been seen when it is ended stays.
class FolderLook
{
public:
    FolderLook(QStringList paths, QString eventFolder, const FolderProgress &progress)
        : m_paths(std::move(paths)), m_eventFolder(std::move(eventFolder)), m_progress(progress)
    {}

    QList<FoundRecording> run()
    {
        const size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::thread> threads;
        for (size_t i = 0; i < std::min(cores, size_t(m_paths.size())); ++i)
            threads.emplace_back([this] { lookAtFiles(); });
        for (std::thread &thread : threads)
            thread.join();
        return m_found;
    }

private:
    void lookAtFiles()
    {
        for (int i = m_next++; i < m_paths.size() && m_goOn; i = m_next++) {
            FoundRecording found = look(m_paths[i], m_eventFolder, [this] { return m_goOn.load(); });
            const std::lock_guard lock(m_mutex);
            if (m_goOn)
                m_found << std::move(found);
            if (m_progress && !m_progress(int(m_found.size()), int(m_paths.size())))
                m_goOn = false;
        }
    }

    const QStringList m_paths;
    const QString m_eventFolder;
    const FolderProgress &m_progress;
    std::mutex m_mutex;
    QList<FoundRecording> m_found;
    std::atomic<int> m_next = 0;
    std::atomic<bool> m_goOn = true;
};

} // namespace

bool hasRecordingSuffix(const QString &fileName)
{
    static const QSet<QString> suffixes{
        u"mp3"_s, u"m4a"_s, u"aac"_s, u"wav"_s,  u"flac"_s, u"ogg"_s, u"oga"_s, u"opus"_s, u"wma"_s,
        u"amr"_s, u"aif"_s, u"ape"_s, u"aiff"_s, u"caf"_s,  u"mka"_s, u"3gp"_s, u"mp4"_s,  u"m4v"_s,
        u"mov"_s, u"mkv"_s, u"avi"_s, u"webm"_s, u"mts"_s,  u"mp2"_s, u"spx"_s, u"w64"_s,
    };
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

Result<QList<FoundRecording>> findRecordings(const QString &folder, const QString &eventFolder,
                                             const FolderProgress &progress)
{
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable())
        return tl::unexpected(Problem{
            Problem::Severity::Error, folder, 0, 0, RecordingFolderText::tr("This folder cannot be read."),
            RecordingFolderText::tr("Check its name, and whether its drive is there.")});
    return FolderLook(recordingsIn(info.canonicalFilePath()), QFileInfo(eventFolder).canonicalFilePath(),
                      progress)
        .run();
}

} // namespace rundown
