// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peakscache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

// A cache file: magic and version, key, peaks as pairs of little-endian 16-bit numbers, SHA-1 of all before
// it.
constexpr QByteArrayView magic("rundown peaks 1\n");
constexpr qsizetype hashSize = 20;

constexpr qint64 sampleSize = qint64(64) * 1024;
constexpr qint64 maximumFolderSize = qint64(128) * 1024 * 1024;

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), bytes.size()),
                                    QCryptographicHash::Sha1);
}

/// Changes whenever the sound may have: size, time, and the content at the beginning, middle and end.
QByteArray keyOf(const QString &soundFile)
{
    QFile file(soundFile);
    const QFileInfo info(soundFile);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(file.size()) + ' ' +
                 QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
    for (const qint64 at : {qint64(0), file.size() / 2, std::max<qint64>(0, file.size() - sampleSize)}) {
        if (!file.seek(at))
            return {};
        hash.addData(file.read(sampleSize));
    }
    return hash.result();
}

/// Drops what has not been written for longest.
void prune(const QDir &folder)
{
    qint64 size = 0;
    const QFileInfoList files = folder.entryInfoList({u"*.peaks"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        size += file.size();
        if (size > maximumFolderSize)
            QFile::remove(file.filePath());
    }
}

} // namespace

PeaksCache::PeaksCache(const QString &soundFile) : m_key(keyOf(soundFile))
{
    const QByteArray name = hashOf(QFileInfo(soundFile).absoluteFilePath().toUtf8()).toHex();
    m_path = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/peaks/"_s +
             QString::fromLatin1(name) + u".peaks"_s;
}

std::optional<QList<Peak>> PeaksCache::load() const
{
    QFile file(m_path);
    if (m_key.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > maximumFolderSize)
        return {};
    const QByteArray bytes = file.readAll();
    const qsizetype head = magic.size() + m_key.size();
    const qsizetype size = bytes.size() - head - hashSize;
    if (size < 0 || size % qsizetype(sizeof(Peak)) != 0 || !bytes.startsWith(magic) ||
        QByteArrayView(bytes).sliced(magic.size(), m_key.size()) != m_key ||
        bytes.last(hashSize) != hashOf(QByteArrayView(bytes).chopped(hashSize)))
        return {};
    QList<Peak> peaks(size / qsizetype(sizeof(Peak)));
    qFromLittleEndian<qint16>(bytes.constData() + head, peaks.size() * 2, peaks.data());
    return peaks;
}

void PeaksCache::store(const QList<Peak> &peaks) const
{
    const QDir folder = QFileInfo(m_path).dir();
    if (m_key.isEmpty() || !folder.mkpath(u"."_s))
        return;
    QByteArray bytes = magic.toByteArray() + m_key;
    const qsizetype head = bytes.size();
    bytes.resize(head + peaks.size() * qsizetype(sizeof(Peak)));
    qToLittleEndian<qint16>(peaks.constData(), peaks.size() * 2, bytes.data() + head);
    bytes += hashOf(bytes);
    // Whether it all got there is for the checksum to say, when it is read.
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        file.commit();
    prune(folder);
}

} // namespace rundown
