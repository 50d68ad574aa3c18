// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/listform.h"
#include "models/format/profile/mediaaddresses.h"

namespace rundown {

/// What looked like a tag of the template language and was made text, outside code or where a blog would run
/// it.
struct EscapedTag
{
    int line = 0; ///< of the body as it was, from 0
    QString text;
    QString word; ///< by which a profile may keep it; empty where it is no whole tag
};

/// An address that only another generator understands.
struct ForeignAddress
{
    int line = 0; ///< of the body as it was, from 0
    QString address;
};

/// A post's body as a blog needs it.
struct PostBody
{
    MovedLines text;
    bool hasSummaryMark = false;
    QList<EscapedTag> escapedTags;
    QList<ForeignAddress> foreignAddresses;
    QList<int> footnotes; ///< lines of the body as it was, from 0, that the blog shows as they are written
};

/// Writes a body (lines ended by LF) in the form of the profile: addresses, players, escaped tags, the
/// summary mark, the form of lists. Not a word is changed. `blocks` are the body's. Files that it refers to
/// are noted in `media`, with their lines in `body`, from 0.
PostBody bodyFor(const Profile &profile, const QString &body, const QList<MarkdownBlock> &blocks,
                 MediaAddresses &media);

} // namespace rundown
