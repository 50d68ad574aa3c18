// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/program/headingfacts.h"

#include <QSet>

namespace rundown {

/// The headings of a post, with what each says of itself.
class HeadingProgram
{
public:
    /// \a boldToo: see headingsOf().
    explicit HeadingProgram(const BodyLines &lines, bool boldToo = false);

    /// The headings that are sessions, without their ends cut and children found.
    QList<SessionPlan> sessions();

    /// Headings of blocks of short talks that are no sessions so far.
    QList<SessionPlan> blocks() const;
    /// The heading on this line is a session after all.
    void take(const SessionPlan &plan);

    const QList<Heading> &all() const { return headings; }
    /// True where the heading, or one above it, announces other things than sessions.
    bool isAside(int heading) const;
    SectionWord wordOf(int heading) const { return facts[heading].word; }
    /// True where the heading is a session or stands in one.
    bool isWithinSession(int heading) const { return taken[heading] || isInSession(heading); }

private:
    using Facts = HeadingFacts;

    int timedLinesOf(const Heading &heading) const;
    void findTables();
    void findTabledSections();
    void findTimedSections();
    void findLabelledSections();
    void lendMediaOfParts();
    QList<QStringView> pseudoHeads() const;
    void weigh(const QList<int> &group);
    void weighAcrossSections();
    void takeBetweenDays();
    bool holdsSessions(int section) const;
    void takeRoutineBesideSections();
    void takeOfAnyLevel();
    void takeDrifted();
    bool isProgram(const QList<int> &members, int parent) const;
    void take(const QList<int> &members, bool isGiven, const std::shared_ptr<const HeadForms> &forms);
    void takeDays();
    bool standsBesideBlock(int heading) const;
    bool holdsAsidesOnly(int heading) const;
    bool isDatedEvening(int heading) const;
    bool isLeaf(int heading) const;
    bool isPartOfDay(int heading) const;
    bool isPostTitle(int heading) const;
    bool isOneOfSeveral(int heading) const;
    bool isRoom(int heading) const;
    bool hasNumberedDays() const;
    bool standsUnder(int heading, SectionWord word) const;
    bool isInSession(int heading) const;
    SessionPlan planOf(int heading) const;
    void addSession(int heading, const std::shared_ptr<const HeadForms> &forms, bool certain);

    const BodyLines &lines;
    QList<Heading> headings;
    QList<Facts> facts;
    QList<bool> taken;
    QSet<int> tableRows;      ///< lines
    QList<int> programTables; ///< the first lines of tables that name titles and speakers
    QList<SessionPlan> plans;
    bool postHasMedia = false;
    bool toldInBylines = false;     ///< see SessionPlan
    bool mostAreIntroduced = false; ///< by the first line below them
};

} // namespace rundown
