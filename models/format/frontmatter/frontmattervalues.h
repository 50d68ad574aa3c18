// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/frontmatter/frontmatterformat.h"

namespace rundown {

/// What the elements of a list in one text stand apart by, which depends on who reads it.
enum class ListReading {
    Commas,         ///< "a, b"; the text is one element where there is no comma
    CommasOrBlanks, ///< "a, b", else "a b" (Jekyll's tags and categories)
    Semicolons      ///< "a; b" where there is a semicolon, else "a, b" (Pelican)
};

/// The elements of a list, be it a list or a text.
QStringList elementsOf(const FrontMatterValue &value, ListReading reading);

/// The elements in the form of `like`: a text stays a text where it can say them, separated as it was. A list
/// where it cannot, if the flavour has lists.
FrontMatterValue valueOfElements(const QStringList &elements, const FrontMatterValue *like,
                                 ListReading reading, bool hasLists);

/// Whether both are lists of the same elements.
bool isSameList(const FrontMatterValue &a, const FrontMatterValue &b);

/// true, yes, on, 1 and their opposites, in any case.
std::optional<bool> boolOf(const FrontMatterValue &value);
/// In the words of `like`: True, yes, off …; else true or false.
FrontMatterValue valueOfBool(bool wanted, const FrontMatterValue *like);

} // namespace rundown
