// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/readevent.h"

#include <QByteArray>

namespace rundown {

class MarkdownWorker;
struct PourContext;

/// Where the text of an entry stands in a written post.
struct PostSpan
{
    EntryId id = EntryId::None;
    int line = 0;        ///< first line, from 1, counted in the whole text
    qsizetype begin = 0; ///< bytes
    qsizetype end = 0;   ///< bytes; children lie within
};

/// A post's bytes (UTF-8, the event's line ends), with the places of its entries, parents first.
struct PostText
{
    QByteArray text;
    QList<PostSpan> spans;
    int bodyLine = 1; ///< first line after the front matter
};

/// Reads a recap post, whatever its bytes are. What is not understood is prose; text that is not UTF-8 is
/// converted and said so (see format/encoding). `encodePost(writePost(readPost(text)).text) == text`, byte
/// for byte.
Result<ReadEvent> readPost(const QByteArray &text, const QString &file, MarkdownWorker &worker);

/// Writes the event's recap post: front matter, then every entry's fields poured into its layout. Where the
/// event is but a part of another, `startBehind` is the planned start of the session that follows in that.
PostText writePost(const Event &event, const std::optional<QTime> &startBehind = {});

/// True where writePost() gives this text, which has LF at the end of each line, the last one too, whatever
/// line ends the event's post has. \a context is the event's.
bool writesAs(const Event &event, const PourContext &context, QStringView text);

} // namespace rundown
