// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordingmemory.h"

#include "models/media/contentsample.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

// A kept file: this line, then the recording's key and its drive, a line each.
constexpr QByteArrayView head("rundown recording 1\n");
constexpr qint64 mostBytes = qint64(64) * 1024;

bool isMounted(const QString &drive)
{
    return QStorageInfo(drive).rootPath() == drive;
}

} // namespace

RecordingMemory::RecordingMemory(const QString &folder) : m_folder(folder) {}

QString RecordingMemory::pathOf(const QString &path) const
{
    const QByteArray name = QDir::cleanPath(path).toUtf8();
    return m_folder + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
}

std::optional<RecordingMemory::Known> RecordingMemory::find(const QString &path) const
{
    QFile file(pathOf(path));
    if (file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    if (!text.startsWith(head) || !text.endsWith('\n'))
        return {};
    const QList<QByteArray> lines = text.sliced(head.size()).split('\n');
    if (lines.size() != 3)
        return {};
    return Known{lines[0], QString::fromUtf8(lines[1])};
}

void RecordingMemory::remember(const QString &path) const
{
    const QFileInfo file(path);
    const QFileInfo kept(pathOf(path));
    const std::optional<Known> known = kept.lastModified() > file.lastModified() ? find(path) : std::nullopt;
    if (!file.isFile() || (known && known->key.startsWith(QByteArray::number(file.size()) + '-')))
        return;
    remember(path, {contentKey(path), QStorageInfo(file.canonicalPath()).rootPath()});
}

void RecordingMemory::remember(const QString &path, const Known &known) const
{
    if (known.key.isEmpty() || known.drive.contains(u'\n') || !QDir().mkpath(m_folder))
        return;
    QSaveFile file(pathOf(path));
    const QByteArray text = head.toByteArray() + known.key + '\n' + known.drive.toUtf8() + '\n';
    // What did not get there whole is no memory, and is made anew.
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush())
        file.commit();
}

QString absentDriveOf(const QString &path, const RecordingMemory &memory)
{
    if (const auto known = memory.find(path); known && known->drive != "/"_L1 && !known->drive.isEmpty())
        return isMounted(known->drive) ? QString() : known->drive;
    static const QRegularExpression removable(
        u"^(?:/media/[^/]+/[^/]+|/run/media/[^/]+/[^/]+|/mnt/[^/]+|/Volumes/[^/]+)(?=/)"_s);
    const QString drive = removable.match(QDir::cleanPath(path)).captured();
    const bool isThere = drive.isEmpty() || !QDir(drive).isEmpty();
    return isThere ? QString() : drive;
}

} // namespace rundown
