// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headforms.h"

#include "models/format/recap/lines/headcutter.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <algorithm>
#include <optional>
using namespace Qt::StringLiterals;

namespace rundown {

static constexpr qsizetype longestNames = 40;

/// Words that begin as names do.
static bool mayBeNames(QStringView words)
{
    return !words.isEmpty() && words.size() <= longestNames &&
           (hasHan(words.left(1)) || words.front().isUpper() || words.front() == u'@');
}

/// A name by more than its form.
static bool isGiven(QStringView words, int likeness)
{
    return likeness > 0 &&
           (likeness == 2 || hasHan(words) || words.startsWith(u'@') || beginsWithGivenName(words));
}

/// "ほっけ", "小田桐まい": what is as short as names are.
static bool isBrief(QStringView words)
{
    constexpr qsizetype longest = 6;
    return words.size() >= 2 && words.size() <= longest &&
           std::ranges::all_of(words, [](QChar c) { return c.isLetter() && c.unicode() >= 0x3041; });
}

/// Longer than the words for what somebody does, as "签到" and "photos".
static bool isLongTitle(QStringView title)
{
    return hasHan(title) ? title.size() > 4 : title.count(u' ') > 1;
}

/// The weight of a form that needs no others beside it to be believed.
static constexpr double sure = 1000;

HeadForms::HeadForms(const QList<QStringView> &heads)
{
    std::array<double, std::size_t(HeadForm::Count)> count{};
    std::array<double, std::size_t(HeadForm::Count)> sureCount{};
    std::array<int, std::size_t(HeadForm::Count)> given{};  // surely somebody's name
    std::array<int, std::size_t(HeadForm::Count)> parted{}; // a name, and beside it a title that is none
    std::array<int, std::size_t(HeadForm::Count)> brief{};  // a word or two in Han or kana
    int told = 0;                                           // titles before a colon and names
    int placed = 0;                                         // "title, Ann Lee (Heron)"
    int known = 0;                                          // names before a colon
    int called = 0;                                         // of these given names, and no months
    for (const QStringView head : heads) {
        if (head.size() > longestHead)
            continue;
        std::array<std::optional<HeadCut>, std::size_t(HeadForm::Count)> cuts;
        const HeadCuts inForms(head);
        for (std::size_t i = 0; i < cuts.size(); ++i)
            cuts[i] = inForms.by(HeadForm(i));
        const auto &comma = cuts[std::size_t(HeadForm::CommaLast)];
        if (comma && namesSomebodyOfSomewhere(head, *comma)) {
            ++placed;
            cuts[std::size_t(HeadForm::BracketLast)].reset(); // its bracket names a place
        }
        const auto &behind = cuts[std::size_t(HeadForm::ColonLast)];
        if (behind && behind->likeness == 2 && behind->persons.last().affiliationSize > 0)
            cuts[std::size_t(HeadForm::BracketLast)].reset(); // "title：王明（某公司）"
        told += behind && behind->likeness == 2 && isLongTitle(at(head, behind->title));
        const auto &colon = cuts[std::size_t(HeadForm::ColonFirst)];
        known += colon && colon->likeness > 0 &&
                 (isHanText(at(head, colon->people)) || beginsWithGivenName(at(head, colon->people)));
        static const WordFinder months{u"March", u"April", u"May", u"June", u"August"};
        called += colon && beginsWithGivenName(at(head, colon->people)) &&
                  !months.contains(at(head, colon->people));
        for (std::size_t i = 0; i < weight.size(); ++i) {
            const bool remark = i == std::size_t(HeadForm::Marked) && cuts[i] && cuts[i]->people.size() == 0;
            count[i] += cuts[i] && !remark ? 1 : 0;
            given[i] += cuts[i] && isGiven(at(head, cuts[i]->people), cuts[i]->likeness) ? 1 : 0;
            sureCount[i] += cuts[i] && cuts[i]->likeness > 0 && mayBeNames(at(head, cuts[i]->people)) ? 1 : 0;
            weight[i] += cuts[i] ? cuts[i]->likeness : 0;
            brief[i] += cuts[i] && isBrief(at(head, cuts[i]->people)) ? 1 : 0;
            parted[i] += cuts[i] && cuts[i]->likeness > 0 && !cuts[i]->persons.isEmpty() &&
                         nameLikeness(at(head, cuts[i]->title)) == 0 &&
                         cuts[i]->persons.first().nameSize < cuts[i]->title.size() + 4;
        }
    }
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const HeadForm form = HeadForm(i);
        const bool own = form == HeadForm::Quoted || form == HeadForm::Labelled;
        const bool weak = form == HeadForm::CommaLast || form == HeadForm::AtLast;
        const bool strong = form == HeadForm::By || form == HeadForm::MarkedLast;
        const double least = weak ? 1.3 : strong && given[i] > 0 ? 0.8 : 1.2;
        // Titles have colons too: one among many is no name, and be it written like one.
        if (form == HeadForm::ColonFirst && known == 0 && count[i] * 2 < double(heads.size()))
            weight[i] = 0;
        // "开场：王明" is one item's way; several must name theirs so, and hardly a title have a colon else.
        // "摄影：老温", "海报：糖糖" are credits.
        if (form == HeadForm::ColonLast &&
            (sureCount[i] < 2 || sureCount[i] * 4 < count[i] * 3 || told * 2 <= sureCount[i]))
            weight[i] = 0;
        // "… (Hugo)", "… (Inès)": where nearly every head ends so, one word is enough.
        const bool everywhere = form == HeadForm::BracketLast && given[i] > 0 && sureCount[i] >= 2 &&
                                sureCount[i] == count[i] && count[i] * 3 >= double(heads.size()) * 2;
        // "Jupyter 里弹钢琴 — leptune": the same for a dash, where the words beside it are no names.
        const bool dash = form == HeadForm::DashLast || form == HeadForm::DashFirst ||
                          form == HeadForm::PipeLast ||
                          (form == HeadForm::ColonFirst && called * 3 >= int(count[i]) * 2); // "Noor: why …"
        // "題 / ほっけ", "題 / 相馬": nothing but names stands so behind each of several titles.
        const bool slashed = form == HeadForm::PipeLast && brief[i] >= 3 && brief[i] == count[i];
        const bool dashed = dash && (given[i] > 0 || slashed) && count[i] >= 3 &&
                            count[i] == double(heads.size()) && parted[i] * 5 >= count[i] * 4;
        // A title has a dash too: nearly all heads say a place before theirs.
        if (form == HeadForm::DashSecond && (sureCount[i] < 2 || sureCount[i] * 3 < double(heads.size()) * 2))
            weight[i] = 0;
        else if (form == HeadForm::DashSecond)
            weight[i] = std::max(weight[i], weight[std::size_t(HeadForm::DashFirst)] + 1);
        if (!own && !everywhere && !dashed && (count[i] < (weak ? 2 : 1) || weight[i] < least * count[i]))
            weight[i] = 0;
    }
    if (placed >= 2) // "Doors, bad coffee" has a comma, too, and takes nothing from these
        weight[std::size_t(HeadForm::CommaLast)] =
            std::max(weight[std::size_t(HeadForm::CommaLast)], 2.0 * placed);
    weight[std::size_t(HeadForm::Quoted)] += sure; // a title in quotes is one wherever it stands
    weight[std::size_t(HeadForm::Labelled)] += sure - 1;
}

bool HeadForms::any() const
{
    return std::ranges::any_of(weight, [](double w) { return w > 0 && w < sure - 1; }) ||
           weightOf(HeadForm::Quoted) > sure || weightOf(HeadForm::Labelled) > sure - 1;
}

int namedLikeness(QStringView bareHead, const HeadForms &forms)
{
    if (bareHead.size() > longestHead)
        return 0;
    int best = 0;
    const HeadCuts cuts(bareHead);
    for (int i = 0; i < int(HeadForm::Count); ++i) {
        const auto cut = forms.has(HeadForm(i)) ? cuts.by(HeadForm(i)) : std::nullopt;
        best = std::max(best, cut && !cut->persons.isEmpty() ? cut->likeness : 0);
    }
    return best;
}

} // namespace rundown
