// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessionreader.h"
#include "models/format/recap/words/sectionwords.h"

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
    /// What a heading and the lines below it, up to the next heading, say.
    struct Facts
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

    Facts factsOf(const Heading &heading) const;
    void lookAtBody(const Heading &heading, Facts &found) const;
    bool announcesList(int line) const;
    int timedLinesOf(const Heading &heading) const;
    void findTables();
    void findTabledSections();
    void findTimedSections();
    void lendMediaOfParts();
    QList<QStringView> pseudoHeads() const;
    void weigh(const QList<int> &group);
    void weighAcrossSections();
    void takeBetweenDays();
    bool isProgram(const QList<int> &members, int parent) const;
    void take(const QList<int> &members, bool isGiven, const std::shared_ptr<const HeadForms> &forms);
    void takeDays();
    bool standsBesideBlock(int heading) const;
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
