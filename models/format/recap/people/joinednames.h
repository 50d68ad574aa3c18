// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/people/peopletext.h"

namespace rundown {

/// The people of a text that names several, one after the other: "王明、李红", "Ann Lee & Bo Lind", "Wiebke
/// Brandt und Ole Ahrens, Freifunk Südheide". Empty where it says something else, or names one.
QList<PersonText> joinedNames(const PeopleText &text, HeadSpan all);

} // namespace rundown
