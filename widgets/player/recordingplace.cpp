// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/recordingplace.h"

#include "models/media/recordingfolder.h"
#include "models/media/recordingmemory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QThread>

namespace rundown {

namespace {

struct Recordings
{
    Q_DECLARE_TR_FUNCTIONS(Recordings)
};

RecordingPlace notPlayed(const QString &problem)
{
    return {{}, problem};
}

} // namespace

RecordingPlace placeOf(const Recording &recording, const QString &folder)
{
    const QString name = fileNameOf(fileOrUrl(recording));
    if (name.isEmpty())
        return notPlayed(Recordings::tr("This recording has no file yet."));
    if (folder.isEmpty())
        return notPlayed(Recordings::tr("Save the event first: “%1” is looked for beside it.").arg(name));
    const QString root = QFileInfo(folder).canonicalFilePath();
    for (const QString &candidate : {recording.file, name}) {
        const QFileInfo file(QDir(root).filePath(candidate));
        const QString path = file.canonicalFilePath();
        if (candidate.isEmpty() || root.isEmpty() || path.isEmpty())
            continue;
        const bool isInside = !QDir::isAbsolutePath(candidate) && path.startsWith(root + u'/');
        if (!isInside && !(file.isFile() && hasRecordingSuffix(path)))
            return notPlayed(Recordings::tr("“%1” lies outside the event's folder, %2.")
                                 .arg(candidate, QDir::toNativeSeparators(folder)));
        if (file.isFile())
            return {path, {}};
    }
    const QString drive = absentDriveOf(QDir(root).filePath(recording.file), RecordingMemory());
    if (!recording.file.isEmpty() && !drive.isEmpty())
        return notPlayed(
            Recordings::tr("“%1” is on a drive that is away: %2. Connect it, then select the session "
                           "again.")
                .arg(name, QDir::toNativeSeparators(drive)));
    return notPlayed(
        Recordings::tr("“%1” is not in the event's folder, %2.")
            .arg(recording.file.isEmpty() ? name : recording.file, QDir::toNativeSeparators(folder)));
}

SessionSound soundOf(const QList<Recording> &recordings, const QString &folder)
{
    QList<Timeline::Piece> pieces;
    SessionSound sound;
    bool canPlay = false;
    for (const Recording &recording : recordings) {
        const RecordingPlace place = placeOf(recording, folder);
        pieces << Timeline::Piece{place.path, recording.fromMs.value_or(0), recording.toMs,
                                  recording.durationMs, clockStartOf(recording)};
        canPlay = canPlay || !place.path.isEmpty();
        if (sound.problem.isEmpty())
            sound.problem = place.problem;
    }
    if (canPlay)
        sound.timeline = Timeline(pieces);
    return sound;
}

QFuture<SessionSound> findSound(const QList<Recording> &recordings, const QString &folder)
{
    QPromise<SessionSound> promise;
    QFuture<SessionSound> future = promise.future();
    promise.start();
    QThread *thread = QThread::create([recordings, folder, answer = std::move(promise)]() mutable {
        answer.addResult(soundOf(recordings, folder));
        answer.finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return future;
}

} // namespace rundown
