// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/markdown/htmlform.h"

#include <QMetaType>

namespace rundown {

class MarkdownWorker;

/// An image that a post shows. The HTML names it by its place in the list, see imageName().
struct PostImage
{
    QString source; ///< as the post names it
    QString alt;
    QString file; ///< path relative to the event's folder; empty where it lies elsewhere
    bool operator==(const PostImage &) const = default;
};

/// The lines of a post that an entry takes, both counted from 1 and both its own.
struct EntryLines
{
    EntryId id = EntryId::None;
    int first = 0;
    int last = 0;
    bool operator==(const EntryLines &) const = default;
};

/// A post made ready to be shown: HTML whose anchors "LN" stand for line N + `linesBefore` of the post, and
/// which names no address but those of its links.
struct RenderedPost
{
    QString html;
    int linesBefore = 0;
    QList<EntryLines> entries; ///< those shown, parents first
    QList<PostImage> images;
    QString failure;     ///< why it cannot be shown; `html` is the plain text then
    bool isPart = false; ///< too long to be shown whole: the part around an entry
};

/// Writes the event's post and renders it, or the part around an entry where the post is very long. Blocks as
/// long as MarkdownWorker does.
RenderedPost renderPost(const Event &event, EntryId around, MarkdownWorker &worker);

} // namespace rundown

Q_DECLARE_METATYPE(rundown::RenderedPost)
