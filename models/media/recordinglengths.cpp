// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordinglengths.h"

#include "models/media/indexcache.h"
#include "models/media/recordingfolder.h"

#include <QDir>
#include <QFileInfo>

namespace rundown {

bool canBeMeasured(const Recording &recording, const QString &eventFolder)
{
    return !recording.durationMs && !recording.file.isEmpty() && hasRecordingSuffix(recording.file) &&
           QFileInfo(QDir(eventFolder).filePath(recording.file)).isFile();
}

FileLengths measureLengths(const QList<Entry> &outline, const QString &eventFolder,
                           const std::function<bool()> &goOn)
{
    FileLengths lengths;
    const auto measure = [&](const Recording &recording) {
        const bool isWanted = !lengths.contains(recording.file) && canBeMeasured(recording, eventFolder);
        PacketIndex index;
        if (isWanted && measureFile(QDir(eventFolder).filePath(recording.file), index) && index.isComplete())
            lengths.insert(recording.file, index.durationMs());
    };
    forEachRecording(outline, [&](const Entry &, const Recording &recording, int) {
        if (!goOn || goOn())
            measure(recording);
    });
    return lengths;
}

} // namespace rundown
