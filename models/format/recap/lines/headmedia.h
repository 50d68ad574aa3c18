// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/lines/links.h"

namespace rundown {

/// "slides", "webm", "Bilibili": a label, or one word beside an address that tells the kind.
bool areLabels(const QList<MediaLink> &links);

/// Cuts "– [code](…)" off the words' end: where the programs of a talk lie is no part of its title.
void cutOthers(QStringView content, HeadSpan &words);

/// Cuts links to media off the words' end, where their texts are labels and no title. \a hasRemark is set
/// where something is said behind them: "title ([slides](…)). It was long."
HeadSpan cutMedia(QStringView content, HeadSpan &words, bool &hasRemark);

/// The bracket that opens in the words and does not close there; -1 for none.
qsizetype openBracketOf(QStringView words);

} // namespace rundown
