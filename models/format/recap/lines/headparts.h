// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/wordfinder.h"

#include <optional>

namespace rundown {

/// A head cut into title and people by one form.
struct HeadCut
{
    HeadSpan title;
    HeadSpan people;
    QList<PersonText> persons; ///< offsets within `people`
    int likeness = 0;
};

/// What all ways to cut a head need: its text, and cuts that are made at given places.
class HeadParts
{
public:
    HeadParts(QStringView t, const CharactersOf &c) : text(t), characters(c) {}

    HeadCut made(HeadSpan title, HeadSpan people) const;
    /// "*title*, présentation par Armelle Quéré"
    std::optional<HeadCut> behindBy(HeadSpan title, HeadSpan rest) const;
    /// "Ann Lee (Heron) – the opening keynote": the people without what is said of their talk.
    HeadSpan withoutRemark(HeadSpan people) const;
    /// "Ann Lee, 3 May", "王明，2/15": the people without the day.
    HeadSpan withoutDay(HeadSpan people) const;
    /// A bracket that opens at the span's begin and is all that is left of the head.
    bool isLeftOpen(HeadSpan span) const;

    static const WordFinder &dashes();
    static const WordFinder &breaks(); ///< "<br>"

    QStringView text;
    const CharactersOf &characters;

    static constexpr CharacterSet opening{u"(（[【"};
    static constexpr CharacterSet closing{u")）]】"};
};

} // namespace rundown
