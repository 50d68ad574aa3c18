// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/checkedcache.h"

#include "models/media/contentsample.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

// A cache file: magic and version, key, content, SHA-1 of all before it.
constexpr qsizetype hashSize = 20;

constexpr qint64 maximumFolderSize = qint64(128) * 1024 * 1024;

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), bytes.size()),
                                    QCryptographicHash::Sha1);
}

/// Changes whenever the sound may have: size, time, and the content at the beginning, middle and end.
QByteArray keyOf(const QString &soundFile)
{
    const std::optional<ContentSample> content = sampleContent(soundFile);
    if (!content)
        return {};
    const QByteArray time = QByteArray::number(QFileInfo(soundFile).lastModified().toMSecsSinceEpoch());
    return hashOf(QByteArray::number(content->size) + ' ' + time + ' ' + content->hash);
}

/// Drops what has not been written for longest.
void prune(const QDir &folder, QLatin1StringView suffix)
{
    qint64 size = 0;
    const QFileInfoList files = folder.entryInfoList({u'*' + suffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        size += file.size();
        if (size > maximumFolderSize)
            QFile::remove(file.filePath());
    }
}

} // namespace

CheckedCache::CheckedCache(const Kind &kind, const QString &soundFile) : m_kind(kind), m_key(keyOf(soundFile))
{
    const QByteArray name = hashOf(QFileInfo(soundFile).absoluteFilePath().toUtf8()).toHex();
    m_path = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u'/' + kind.folder + u'/' +
             QString::fromLatin1(name) + kind.suffix;
}

std::optional<QByteArray> CheckedCache::load() const
{
    QFile file(m_path);
    if (m_key.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > maximumFolderSize)
        return {};
    const QByteArray bytes = file.readAll();
    const qsizetype head = m_kind.magic.size() + m_key.size();
    const qsizetype size = bytes.size() - head - hashSize;
    if (size < 0 || !bytes.startsWith(m_kind.magic) ||
        QByteArrayView(bytes).sliced(m_kind.magic.size(), m_key.size()) != m_key ||
        bytes.last(hashSize) != hashOf(QByteArrayView(bytes).chopped(hashSize)))
        return {};
    return bytes.sliced(head, size);
}

void CheckedCache::store(QByteArrayView content) const
{
    const QDir folder = QFileInfo(m_path).dir();
    if (m_key.isEmpty() || !folder.mkpath(u"."_s))
        return;
    QByteArray bytes = m_kind.magic.toByteArray() + m_key;
    bytes.append(content);
    bytes += hashOf(bytes);
    // Whether it all got there is for the checksum to say, when it is read.
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        file.commit();
    prune(folder, m_kind.suffix);
}

} // namespace rundown
