// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/blocktalks.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/program/itemfacts.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/routinewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// "00:00", "05:10", "10:31" at the heads of short talks: places in the block's recording.
bool areOffsets(const BodyLines &lines, const QList<ListItem> &items)
{
    QTime last;
    for (const ListItem &item : items) {
        const auto time = timeAtBeginning(lines.content(item.line), lines.hasBareTimes());
        const bool isFirst = &item == &items.first();
        if (!time || time->endBegin >= 0 ||
            (isFirst ? time->start.time != QTime(0, 0) : time->start.time <= last))
            return false;
        last = time->start.time;
    }
    return items.size() >= 2;
}

} // namespace

bool namesBlock(QStringView title)
{
    static constexpr CharacterSet ends(u",，(（–—/／*.");
    while (title.startsWith(u'*'))
        title = title.mid(1);
    qsizetype end = 0;
    while (end < title.size() && !ends.has(title[end]))
        ++end;
    return isBlockTitle(title) || (end < title.size() && isBlockTitle(title.left(end)));
}

bool areNamed(const BodyLines &lines, const QList<ListItem> &items)
{
    QList<QStringView> heads;
    for (const ListItem &item : items)
        heads.append(headSightOf(lines, item).bare);
    const HeadForms forms(heads);
    const auto isNamed = [&](QStringView head) { return namedLikeness(head, forms) > 0; };
    return std::ranges::count_if(heads, isNamed) * 2 > heads.size();
}

void addTalks(const BodyLines &lines, SessionPlan &block, const QList<ListItem> &items, qsizetype indent,
              qsizetype bullet)
{
    QList<QStringView> heads;
    for (const ListItem &item : items)
        heads.append(bullet > 0 ? lines.headSight(item.line, bullet).bare : headSightOf(lines, item).bare);
    const auto forms = std::make_shared<const HeadForms>(heads);
    const bool talks = std::ranges::any_of(
        items, [&](const ListItem &item) { return lines.showMedia(item.line, item.end); });
    qsizetype affiliations = 0;
    qsizetype titles = 0;
    for (const QStringView head : std::as_const(heads)) {
        const qsizetype tilde = head.indexOf(u" ~ ");
        if (tilde > 0)
            ++(looksLikeAffiliation(head.mid(tilde)) ? affiliations : titles);
    }
    const bool offsets = areOffsets(lines, items);
    for (const ListItem &item : items) {
        SessionPlan child = planOfItem(lines, item);
        child.isOffset = offsets;
        child.besideTalks = talks;
        child.titlesBehindTilde = titles > affiliations;
        child.end = std::min(item.end, block.end);
        child.headBegin += bullet;
        child.inBlock = true;
        child.indent = indent;
        child.forms = forms;
        block.children.append(child);
    }
}

} // namespace rundown
