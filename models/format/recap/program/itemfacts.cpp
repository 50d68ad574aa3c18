// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/itemfacts.h"

#include "models/format/recap/lines/byline.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/words.h"

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Calls `look` with each line below the head that may say who speaks.
template<class Look>
void forLinesBelow(const BodyLines &lines, const ListItem &item, Look look)
{
    for (int i = item.line + 1; i < item.end; ++i) {
        if (lines.isItemOrIndented(i) && !lines.isOpaque(i) && lines.line(i).size() <= 400 &&
            !lines.isBlank(i))
            look(i);
    }
}

/// A list of contents: links into the post itself.
bool isContents(QStringView head)
{
    const InlineLinks links = linksIn(head);
    if (links.isEmpty())
        return head.startsWith(u'[') && head.contains(u"](#");
    return links.size() == 1 && links.first().begin == 0 && links.first().address.contains(u'#') &&
           !links.first().address.startsWith(u"http");
}

} // namespace

bool isMediaLabel(const BodyLines &lines, const ListItem &item)
{
    return mediaKindOfLabel(lines.content(item.line)) != MediaKind::None;
}

bool showsLabelledMedia(const BodyLines &lines, const ListItem &item)
{
    for (int i = item.line + 1; i < item.end; ++i) {
        if (!lines.isMedia(i))
            continue;
        const QList<MediaLink> &links = lines.media(i);
        const InlineLink &first = links.first().link;
        if (links.first().kind == MediaKind::Recording || first.begin > 0 ||
            mediaWordIn(first.text) != MediaKind::None ||
            mediaWordIn(first.text.left(first.text.indexOf(u'：'))) != MediaKind::None)
            return true;
    }
    return false;
}

HeadSight headSightOf(const BodyLines &lines, const ListItem &item)
{
    const qsizetype begin = lines.line(item.line).size() - lines.content(item.line).size();
    return lines.headSight(item.line, begin);
}

ItemFacts factsOf(const BodyLines &lines, const ListItem &item)
{
    ItemFacts facts;
    facts.item = item;
    facts.time = hasTime(lines.content(item.line), lines.hasBareTimes());
    facts.isLabel = isMediaLabel(lines, item);
    facts.headMedia = lines.isMedia(item.line) || facts.isLabel;
    facts.media = lines.showMedia(item.line + 1, item.end);
    const int below = item.line + 1; // "10:00, Hall 1, with Ann Lee"
    facts.time = facts.time || (below < item.end && !lines.isOpaque(below) && !facts.headMedia &&
                                lines.isItemOrIndented(below) && bylineOf(lines.content(below)));
    forLinesBelow(lines, item, [&](int line) {
        if (const qsizetype label = lines.roleLabel(line).length; label > 0)
            facts.speaker |= !peopleIn(lines.content(line).mid(label), {true, true}).isEmpty();
    });
    return facts;
}

void lookCloser(const BodyLines &lines, ItemFacts &facts)
{
    const QStringView head = lines.content(facts.item.line);
    const HeadSight sight = headSightOf(lines, facts.item);
    facts.bare = sight.bare;
    facts.book = sight.book;
    facts.tail = sight.tail && !facts.headMedia;
    facts.labelled = facts.media && showsLabelledMedia(lines, facts.item);
    facts.routine = isRoutine(sight.bare);
    facts.contents = isContents(head);
    bool first = true;
    forLinesBelow(lines, facts.item, [&](int line) {
        if (first) {
            const QStringView content = lines.content(line);
            // As readUnlabelledPeople() asks where the items have such lines, so that it is found once.
            const QList<PersonText> people = lines.peopleOf(line, {content.contains(u" ~ "), true});
            facts.tells = !lines.isMedia(line);
            facts.introduced = likenessOf(content, people) == 2 && !people.first().role;
            facts.mayIntroduce = content.size() <= 4 && isHanText(content) && nameLikeness(content) > 0;
        }
        first = false;
    });
}

SessionPlan planOfItem(const BodyLines &lines, const ListItem &item)
{
    SessionPlan plan;
    plan.kind = SessionPlan::Kind::Item;
    plan.line = item.line;
    plan.end = item.end;
    plan.headBegin = lines.line(item.line).size() - lines.content(item.line).size();
    plan.block = item.block;
    while (plan.end > plan.line + 1 && lines.line(plan.end - 1).isEmpty())
        --plan.end;
    return plan;
}

} // namespace rundown
