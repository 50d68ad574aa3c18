// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"
#include "models/format/recap/words/sectionwords.h"

#include <QSet>

namespace rundown {

/// What a heading and the lines below it, up to the next heading, say.
struct HeadingFacts
{
    QStringView text;
    QStringView bare; ///< see HeadSight
    SectionWord word = SectionWord::None;
    bool time = false;
    bool book = false;    ///< 《title》
    bool speaker = false; ///< a line such as "讲师：…"
    int speakers = 0;     ///< how many such lines
    bool recording = false;
    bool media = false;           ///< a line of slides, recordings or videos
    bool introduction = false;    ///< the first line names a person
    bool amongIntroduced = false; ///< so do most of those beside it
    bool byline = false;          ///< the first line names people, and says when, see bylineOf()
    bool toldByline = false;      ///< and introduces them
    bool routine = false;
    bool named = false;  ///< people in the heading itself, as in those beside it
    bool number = false; ///< "主题一："
    bool series = false; ///< and it counts talks
    bool strong() const { return time || book || speaker || recording || media || named || introduction; }
};

/// \a tableRows: the lines that are rows of tables.
HeadingFacts factsOfHeading(const BodyLines &lines, const Heading &heading, const QSet<int> &tableRows);

/// What underlines a heading in the line above.
bool isUnderline(QStringView line);

} // namespace rundown
