// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/people/peopletext.h"

#include <optional>

namespace rundown {

/// One person with where they are from, whatever stands between: "姜原, 某公司", "Ann Lee (Heron)",
/// "来自某公司的王明", "苏元朋 某公司总监". Nothing where the text says something else.
std::optional<PersonText> onePerson(const PeopleText &text, HeadSpan all);

} // namespace rundown
