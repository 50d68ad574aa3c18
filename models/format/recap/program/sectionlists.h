// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/program/itemfacts.h"
#include "models/format/recap/words/sectionwords.h"

namespace rundown {

/// The lists of one section, weighed together: photos split a program into many lists.
class SectionLists
{
public:
    SectionLists(const BodyLines &lines, SectionWord word) : lines(lines), word(word) {}

    void add(const TopList &list);

    /// The items that are sessions.
    QList<ItemFacts> sessions() const;
    /// The items, where at least half are written as talks are: in bold, or with links behind them.
    QList<ItemFacts> alike() const;
    /// True where most items have times, and some of them media or speakers of their own: then it is a
    /// program, whatever its section is called.
    bool isSurelyTimed() const;
    /// The items of lists that are nothing but titles with their media.
    QList<ItemFacts> mediaOnly() const;

private:
    void addItem(const ListItem &item);
    QList<ItemFacts> below(const ItemFacts &own) const;
    bool isTimed() const;
    bool isTold() const;
    bool isNamed() const;

    const BodyLines &lines;
    SectionWord word;
    int lists = 0;
    int ownLists = 0; ///< lists below an item that are looked at by themselves
    QList<ItemFacts> facts;
};

} // namespace rundown
