// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/wordfinder.h"

#include <QVarLengthArray>

namespace rundown {

/// Parts of a text, one behind the other.
using HeadSpans = QVarLengthArray<HeadSpan, 8>;

/// A text while it is read as people, and what is known of it.
class PeopleText
{
public:
    PeopleText(QStringView whole, PeopleHints hints) : whole(whole), hints(hints), characters(whole) {}

    QChar operator[](qsizetype i) const { return whole[i]; }
    QStringView at(HeadSpan span) const { return whole.mid(span.begin, span.size()); }
    QStringView nameOf(const PersonText &person) const
    {
        return whole.mid(person.nameBegin, person.nameSize);
    }
    /// False where the text surely does not hold the word.
    bool mayHold(QStringView word) const { return characters.mayHold(word); }
    bool mayHoldAny(const WordFinder &words) const { return words.mayOccur(characters); }

    /// The nameLikeness() that a name must have.
    int leastLikeness() const { return hints.introduced ? 1 : 2; }

    int likenessOf(QStringView name) const { return nameLikeness(name, hints.japanese); }

    /// Without blanks, emphasis and stars around it, and marks behind it.
    HeadSpan trimmed(HeadSpan span) const;
    /// The parts between the separators, of which those in brackets part nothing.
    HeadSpans split(HeadSpan span, const WordFinder &separators) const;
    /// Of a long biography the first clause.
    HeadSpan firstClause(HeadSpan span) const;

    const QStringView whole;
    const PeopleHints hints;

    static constexpr CharacterSet opening{u"(（[【"};

private:
    static constexpr CharacterSet closing{u")）]】"};

    CharactersOf characters;
};

inline PersonText personOf(HeadSpan name, HeadSpan affiliation = {})
{
    return {name.begin, name.size(), affiliation.begin, affiliation.size()};
}

} // namespace rundown
