// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/openfile.h"

#include "models/format/eventfile/eventfile.h"
#include "models/format/recap/opendoubts.h"
#include "models/format/recap/recap.h"
#include "models/format/storage/storage.h"

using namespace Qt::StringLiterals;

namespace rundown {

static_assert(maxEventFileSize <= maxFileSize, "an event that is written must be read again");

bool isEventFileName(const QString &path)
{
    return path.endsWith(u".yaml"_s, Qt::CaseInsensitive) || path.endsWith(u".yml"_s, Qt::CaseInsensitive);
}

QString eventFileNameFor(const QString &postPath)
{
    const qsizetype name = postPath.lastIndexOf(u'/') + 1;
    const qsizetype dot = postPath.lastIndexOf(u'.');
    return (dot > name ? postPath.left(dot) : postPath) + u".rundown.yaml"_s;
}

Result<OpenedFile> openFile(const QString &path, MarkdownWorker &worker)
{
    OpenedFile opened;
    const Result<QByteArray> bytes = readFile(path, &opened.stamp);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    opened.bytes = *bytes;
    opened.isPost = !isEventFileName(path);
    if (opened.isPost) {
        const Result<ReadEvent> read = readPost(opened.bytes, path, worker);
        if (!read)
            return tl::make_unexpected(read.error());
        opened.read = *read;
    } else {
        const Result<EventFileText> read = EventFileText::read(opened.bytes, path);
        if (!read)
            return tl::make_unexpected(read.error());
        opened.eventFile = *read;
        opened.read = read->content();
    }
    keepDoubts(opened.read.event, opened.read.doubts);
    return opened;
}

} // namespace rundown
