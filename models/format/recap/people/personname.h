// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/people/peopletext.h"

#include <optional>
#include <utility>

/// One name in a text that is read as people, and what may belong to it.
namespace rundown {

/// "[Ann Lee](address) (Heron)": the words of the link, and what stands behind it; the whole where there is
/// none.
std::pair<HeadSpan, HeadSpan> unlinked(const PeopleText &text, HeadSpan span);

/// "田村 光さん": what one is called by is not part of the name.
HeadSpan withoutHonorific(const PeopleText &text, HeadSpan span);

/// Somebody who is called さん is a person, whatever the name.
bool mayBeCalledSo(QStringView name);

/// "小野寺 拓海さん"
bool hasHonorific(const PeopleText &text, const PersonText &person);

/// Where the bracket opens that the span ends with.
qsizetype lastBracket(const PeopleText &text, HeadSpan span);

/// What the bracket behind a name tells: where somebody is from, a role, or the same name once more.
PersonText personWithBracket(const PeopleText &text, HeadSpan name, HeadSpan inside);

/// A name alone, or with a bracket behind it: "王明 (某公司)（主持人）".
std::optional<PersonText> nameWithBracket(const PeopleText &text, HeadSpan span);

} // namespace rundown
