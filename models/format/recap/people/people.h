// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/tokens.h"

#include <optional>

namespace rundown {

/// One person in a text: offsets of the name and of the affiliation (size 0 = none).
struct PersonText
{
    qsizetype nameBegin = 0;
    qsizetype nameSize = 0;
    qsizetype affiliationBegin = 0;
    qsizetype affiliationSize = 0;
    std::optional<Role> role = {}; ///< a label before the name
};

/// What is known of a text before it is read as people.
struct PeopleHints
{
    bool introduced = false; ///< by a label, a column or its place: a name needs no proof of its own
    bool biography = false;  ///< may go on as a biography, of which the first clause is the affiliation
    bool single = false;     ///< a label in the singular announces them
    bool several = false;    ///< a label in the plural does
    bool japanese = false;   ///< the words around are Japanese

    bool operator==(const PeopleHints &) const = default;
};

/// The people that a text names, and nothing else: "姜原, 某公司研发工程师", "A（甲公司）；B（乙公司）", "Ann
/// Lee & Bo Lind", "Rex Young 某公司创始人", "来自某公司的王明". Empty where it says something else.
QList<PersonText> peopleIn(QStringView text, PeopleHints hints);

/// The least nameLikeness() of the people; 0 for none.
int likenessOf(QStringView text, const QList<PersonText> &people, bool japanese = false);

/// "moderated by Ann Lee", behind those who talk with each other: length of what announces her, and
/// her role; 0 for none.
qsizetype moderatedLength(QStringView span, Role &role);

/// Moves the people of a text into the session; what is between them stays as literals.
void takePeople(QStringView text, const QList<PersonText> &people, Role role, Session &session,
                Tokens &tokens);

} // namespace rundown
