// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/layout.h"

namespace rundown {

/// A session as it was read: its fields, and its whole form, which the style may later make unnecessary.
struct ReadItem
{
    Entry entry;
    Layout layout;
    QList<QStringView> lines; ///< its text, without the indent of a block that it stands in
    QList<ReadItem> children;
};

/// The lines of a post's body, without their line ends, and its blocks.
struct BodyText
{
    QList<QStringView> lines;
    QList<MarkdownBlock> blocks;
};

/// True where a list item says by its children, or by theirs, that it is a session: slides, a recording, a
/// video.
bool showsMedia(const BodyText &body, int item);

/// Reads the list item that is block number `item` and ends before line `end` (from 0).
ReadItem readListItem(const BodyText &body, int item, int end);

} // namespace rundown
