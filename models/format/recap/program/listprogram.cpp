// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/listprogram.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/program/occasion.h"
#include "models/format/recap/program/sectionlists.h"

#include <algorithm>

namespace rundown {

QList<SessionPlan> sessionsInLists(const BodyLines &lines, const HeadingProgram &headings,
                                   const QList<TopList> &lists, bool alsoAside)
{
    QList<ItemFacts> found;
    QList<std::pair<bool, QList<ItemFacts>>> days;
    int heading = -1;
    qsizetype list = 0;
    while (list < lists.size()) {
        // A lone CR ends lines for cmark but not for us: a heading and a list may begin on one line.
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line <= lists[list].line)
            ++heading;
        const int end =
            heading + 1 < headings.all().size() ? headings.all()[heading + 1].line : lines.count();
        SectionLists section(lines, heading < 0 ? SectionWord::None : headings.wordOf(heading));
        for (; list < lists.size() && lists[list].line < end; ++list)
            section.add(lists[list]);
        if (heading >= 0 && headings.isWithinSession(heading))
            continue;
        const bool aside =
            !alsoAside && heading >= 0 && headings.isAside(heading) && !section.isSurelyTimed();
        QList<ItemFacts> own = aside ? section.mediaOnly() : section.sessions();
        const bool isDay = heading >= 0 && headings.wordOf(heading) == SectionWord::Day;
        if (isDay)
            days.append({!own.isEmpty(), own.isEmpty() && !aside ? section.alike() : QList<ItemFacts>()});
        for (ItemFacts &f : own)
            f.aside = aside;
        found += own;
    }
    // An archive month by month: what is written as the talks of the other months is one too.
    const auto told = std::ranges::count_if(days, [](const auto &day) { return day.first; });
    for (const auto &day : std::as_const(days)) {
        if (told > 0 && !day.second.isEmpty())
            found += day.second;
    }
    QList<QStringView> heads;
    qsizetype introduced = 0;
    qsizetype telling = 0;
    for (const ItemFacts &f : std::as_const(found)) {
        if (!f.routine)
            heads.append(f.bare);
        introduced += f.introduced ? 1 : 0;
        telling += f.tells ? 1 : 0;
    }
    const auto forms = std::make_shared<const HeadForms>(heads);
    QList<SessionPlan> plans;
    for (const ItemFacts &f : std::as_const(found)) {
        SessionPlan plan = planOfItem(lines, f.item);
        plan.forms = forms;
        plan.isAside = f.aside;
        plan.peopleByPlace = (f.introduced || f.mayIntroduce) && introduced >= 2 && introduced * 2 >= telling;
        if (!f.proven() && !f.routine)
            plan.doubt = Doubt::Reason::NoEvidenceOfItsOwn;
        plans.append(plan);
    }
    return plans;
}

QList<SessionPlan> talksInLists(const BodyLines &lines, const HeadingProgram &headings,
                                const QList<TopList> &lists)
{
    QList<SessionPlan> plans;
    int heading = -1;
    for (const TopList &list : lists) {
        while (heading + 1 < headings.all().size() && headings.all()[heading + 1].line <= list.line)
            ++heading;
        if (list.items.size() < 3 || (heading >= 0 && headings.isAside(heading)))
            continue;
        QList<QStringView> heads;
        qsizetype letters = 0;
        bool links = false;
        for (const ListItem &item : list.items) {
            const QStringView content = lines.content(item.line);
            heads.append(bareHead(content));
            letters += heads.last().size() * (hasHan(heads.last()) ? 3 : 1);
            links |= content.startsWith(u'[') || content.startsWith(u'<');
        }
        const auto forms = std::make_shared<const HeadForms>(heads);
        const auto named =
            std::ranges::count_if(heads, [&](QStringView h) { return namedLikeness(h, *forms) == 2; });
        const bool areBold = std::ranges::all_of(list.items, [&](const ListItem &item) {
            return beginsBold(lines.content(item.line)) && item.end > item.line + 1;
        });
        // "**Break**" among "**Title** — Ann Lee, Heron", each with what there is to say of it
        const bool areTold = areBold && list.items.size() > 3 && named >= 2 && named * 3 >= heads.size() &&
                             speaksOfEvent(lines.body) && !isGuideOrCall(lines.body);
        if (links || (!areTold && (named < 3 || named * 3 < heads.size() * 2 || letters < 24 * heads.size())))
            continue; // "Ann Lee – packaging"
        for (const ListItem &item : list.items) {
            SessionPlan plan = planOfItem(lines, item);
            plan.forms = forms;
            plan.doubt = Doubt::Reason::NoEvidenceOfItsOwn;
            plans.append(plan);
        }
    }
    return plans;
}

} // namespace rundown
