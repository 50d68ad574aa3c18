// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/contentsample.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rundown {
namespace {

constexpr qint64 partSize = qint64(64) * 1024;

} // namespace

std::optional<ContentSample> sampleContent(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const qint64 size = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const qint64 at : {qint64(0), size / 2, std::max<qint64>(0, size - partSize)}) {
        if (!file.seek(at))
            return {};
        hash.addData(file.read(partSize));
    }
    return ContentSample{size, hash.result()};
}

QByteArray contentKey(const QString &path)
{
    const std::optional<ContentSample> sample = sampleContent(path);
    return sample ? QByteArray::number(sample->size) + '-' + sample->hash.toHex() : QByteArray();
}

} // namespace rundown
