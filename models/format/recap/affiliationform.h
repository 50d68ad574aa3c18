// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/pour.h"

#include <utility>

namespace rundown {

/// True for the places of a name and of where somebody is from.
inline bool isPeople(const LayoutToken &token)
{
    return token.field == Field::Person || token.field == Field::Affiliation;
}

/// What stands before and behind an affiliation for which the line has no place: as the style, or another
/// layout of the post, has it, else as readers of the line will understand it.
std::pair<QString, QString> affiliationForm(const LayoutLine &line, const Layout &style,
                                            const PourContext &context);

} // namespace rundown
