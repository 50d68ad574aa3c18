// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordingfolder.h"

#include "models/media/indexcache.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

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

void addRecordingsIn(const QString &folder, QStringList &paths)
{
    QDirIterator files(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext() && paths.size() < mostFiles) {
        const QString path = files.next();
        if (hasRecordingSuffix(path) && !fileNameOf(path).startsWith(u'.'))
            paths << path;
    }
}

FoundRecording look(const QString &path, const QString &eventFolder, const std::function<bool()> &goOn)
{
    FoundRecording found;
    found.path = path;
    found.file = referencePath(path, eventFolder);
    found.name = parseRecordingName(path);
    found.fileTime = QFileInfo(path).lastModified();
    PacketIndex index;
    const auto report = measureFile(path, index, goOn);
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
    // All that FFmpeg reads and that is a sound or a video for people; playlists and scores are not.
    static const QSet<QString> suffixes{
        u"3g2"_s, u"3ga"_s, u"3gp"_s,  u"aac"_s,  u"ac3"_s,  u"adts"_s, u"aif"_s,  u"aifc"_s, u"aiff"_s,
        u"amr"_s, u"ape"_s, u"asf"_s,  u"au"_s,   u"avi"_s,  u"awb"_s,  u"caf"_s,  u"dff"_s,  u"divx"_s,
        u"dsf"_s, u"dts"_s, u"eac3"_s, u"f4v"_s,  u"flac"_s, u"flv"_s,  u"gsm"_s,  u"m2t"_s,  u"m2ts"_s,
        u"m2v"_s, u"m4a"_s, u"m4b"_s,  u"m4v"_s,  u"mka"_s,  u"mkv"_s,  u"mov"_s,  u"mp1"_s,  u"mp2"_s,
        u"mp3"_s, u"mp4"_s, u"mpc"_s,  u"mpeg"_s, u"mpg"_s,  u"mts"_s,  u"mxf"_s,  u"oga"_s,  u"ogg"_s,
        u"ogm"_s, u"ogv"_s, u"opus"_s, u"ra"_s,   u"rm"_s,   u"rmvb"_s, u"snd"_s,  u"spx"_s,  u"tak"_s,
        u"ts"_s,  u"tta"_s, u"vob"_s,  u"voc"_s,  u"w64"_s,  u"wav"_s,  u"wave"_s, u"webm"_s, u"wma"_s,
        u"wmv"_s, u"wv"_s,
    };
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

QString referencePath(const QString &path, const QString &eventFolder)
{
    const QString relative = QDir(eventFolder).relativeFilePath(path);
    constexpr auto farAway = "../../../"_L1;
    const bool isFar = relative.startsWith(farAway) ||
                       (isOutsideEvent(relative) && QStorageInfo(QFileInfo(path).path()).rootPath() !=
                                                        QStorageInfo(eventFolder).rootPath());
    return isFar ? QDir::cleanPath(path) : relative;
}

bool isOutsideEvent(const QString &reference)
{
    return reference.startsWith("../"_L1) || QDir::isAbsolutePath(reference);
}

Result<QList<FoundRecording>> findRecordings(const QStringList &paths, const QString &eventFolder,
                                             const FolderProgress &progress)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isReadable() || !(info.isDir() || info.isFile()))
            return tl::unexpected(
                Problem{Problem::Severity::Error, path, 0, 0,
                        RecordingFolderText::tr("This folder or file cannot be read."),
                        RecordingFolderText::tr("Check its name, and whether its drive is there.")});
        if (info.isDir())
            addRecordingsIn(info.canonicalFilePath(), files);
        else
            files << info.canonicalFilePath();
    }
    files.removeDuplicates();
    return FolderLook(files, QFileInfo(eventFolder).canonicalFilePath(), progress).run();
}

} // namespace rundown
