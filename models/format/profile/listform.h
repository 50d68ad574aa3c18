// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/profile.h"

#include <QStringList>

namespace rundown {

/// An ordered list whose first number the generator does not show.
struct LostStart
{
    int line = 0; ///< the old one, from 0
    int number = 0;
};

/// Lines of a text, and where each of the lines that it was made of has come to stand (from 0).
struct MovedLines
{
    QStringList lines;
    QList<int> placeOf;          ///< by the old line, from 0
    QList<LostStart> lostStarts; ///< in the order of the text
};

/// Lays out a text as the generator's Markdown reads it: what is nested is indented so far, empty lines stand
/// between blocks, in quotes, too. What a CommonMark reader makes of the text stays the same, but that
/// ordered lists with `1.` and with `1)` that follow each other are one where the generator knows one mark
/// only, and that a comment stands between lists that the generator would make one. `blocks` are those of the
/// text that the lines were before inline changes.
MovedLines withListForm(const QStringList &lines, const QList<MarkdownBlock> &blocks, const ListRules &rules);

} // namespace rundown
