// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/movedlines.h"
#include "models/format/profile/profile.h"

namespace rundown {

/// Lays out a text as the generator's Markdown reads it: what is nested is indented so far, empty lines stand
/// between blocks, in quotes, too. What a CommonMark reader makes of the text stays the same, but that
/// ordered lists with `1.` and with `1)` that follow each other are one where the generator knows one mark
/// only, and that a comment stands between lists that the generator would make one. `blocks` are those of the
/// text that the lines were before inline changes.
MovedLines withListForm(const QStringList &lines, const QList<MarkdownBlock> &blocks, const ListRules &rules);

} // namespace rundown
