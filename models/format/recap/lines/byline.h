// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/tokens.h"

#include "models/event/event.h"

#include <optional>

namespace rundown {

/// People in a byline: where their words stand in the line, and what of them.
struct BylinePeople
{
    HeadSpan span; ///< without the label
    QList<PersonText> people;
    Role role = Role::Speaker;
    bool isTold = false; ///< by a label or a preposition
};

/// A line right below a title that says when, where and by whom, all of it by offsets: "9:45, Hall 1, with
/// Ann Lee", "*Ann Lee (Heron), 10:00*", "by Ann Lee – Hall 1, 9:45 – [slides](…)".
struct Byline
{
    std::optional<TimeSpanText> time;
    QList<BylinePeople> people;
    qsizetype mediaBegin = -1; ///< of the links to media at its end; -1 = there are none

    /// The people whom a label or a preposition introduces, or, where it has none, all.
    bool tellsOfPeople() const;
};

/// Nothing where the line tells no time, or says something else too.
std::optional<Byline> bylineOf(QStringView line);

/// "*Ann Lee, Heron* · [video](…)", "**Ann Lee**, Heron · [slides](…)", "With Ann Lee and Bo Lind ·
/// [video](…)": such a line without a time, told by its slanted names, or by media behind those that are bold
/// or introduced.
std::optional<Byline> untimedBylineOf(QStringView line);

/// Moves what a byline tells into the session; \a onlyTold leaves those whom it does not introduce.
void takeByline(QStringView line, const Byline &byline, bool onlyTold, Session &session, Tokens &tokens);

/// Moves a time or a span into the session, up to where the words behind it begin; the words before it begin
/// at \a from.
void takeTime(QStringView line, const TimeSpanText &time, Session &session, Tokens &tokens,
              qsizetype from = 0);

} // namespace rundown
