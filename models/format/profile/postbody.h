// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/listform.h"
#include "models/format/profile/mediaaddresses.h"

namespace rundown {

/// A post's body as a blog needs it.
struct PostBody
{
    MovedLines text;
    bool hasSummaryMark = false;
};

/// Writes a body (lines ended by LF) in the form of the profile: addresses, players, escaped tags, the
/// summary mark, the form of lists. Not a word is changed. `blocks` are the body's. Files that it refers to
/// are noted in `media`, with their lines in `body`, from 0.
PostBody bodyFor(const Profile &profile, const QString &body, const QList<MarkdownBlock> &blocks,
                 MediaAddresses &media);

} // namespace rundown
