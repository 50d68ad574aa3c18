// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown {

/// Length of a label such as "讲师：" or "**Speaker:** " that a line begins with, and the role; 0 = none.
qsizetype roleLabelLength(QStringView content, Role &role);

/// The same for labels alone, not for a preposition ("by Ann Lee").
qsizetype roleWordLength(QStringView content, Role &role);

/// True for "by", "von" and such, which stand before a name as a label does.
bool isPreposition(QStringView word);

/// Where the first sentence ends, whose stop is left out; no stop is that behind "Prof" or a single letter.
qsizetype firstSentenceLength(QStringView text);

/// True for a full stop that ends a sentence, and no initial: "Ann Lee (Heron).", not "Craig P."
bool endsWithFullStop(QStringView text);

/// True for "Speaker: " and such labels of one person, in languages that tell one from many.
bool isSingularLabel(QStringView label);
/// "Speakers:", of which the words themselves tell that there are several.
bool isPluralLabel(QStringView label);
/// "登壇者：", "スピーカー：": Japanese words follow.
bool isJapaneseLabel(QStringView label);

} // namespace rundown
