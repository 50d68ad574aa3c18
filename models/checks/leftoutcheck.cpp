// SPDX-License-Identifier: GPL-3.0-or-later
// What an event says and its post does not, because no layout has a place for it.
#include "models/checks/eventchecks.h"
#include "models/format/recap/people.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/styles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct LeftOutCheck
{
    Q_DECLARE_TR_FUNCTIONS(LeftOutCheck)
};

/// Something that sessions have and layouts have a place for.
struct Fact
{
    Group group;
    const char16_t *placeholder;
    bool (*isThere)(const Entry &);
};

// In the order in which they stand in a layout.
constexpr std::array facts{
    Fact{Group::Person, u"{person}",
         [](const Entry &e) { return !e.session()->people.isEmpty() && !titleNamesSpeaker(*e.session()); }},
    Fact{Group::Slides, u"{slides}", [](const Entry &e) { return !e.session()->slides.isEmpty(); }},
    Fact{Group::Recording, u"{recording}", [](const Entry &e) { return !e.session()->recordings.isEmpty(); }},
    Fact{Group::Video, u"{video}", [](const Entry &e) { return !e.session()->videos.isEmpty(); }},
    Fact{Group::Notes, u"{notes}", [](const Entry &e) { return !e.session()->notes.isEmpty(); }},
    Fact{Group::Children, u"{children}", [](const Entry &e) { return !e.children.isEmpty(); }},
};

bool hasPlaceFor(const Layout &layout, Group group)
{
    return std::ranges::any_of(layout.lines, [&](const LayoutLine &line) {
        return std::ranges::any_of(line.tokens, [&](const LayoutToken &token) {
            return token.field && groupOf(*token.field) == group;
        });
    });
}

/// Where a line for the group goes: before those that usually stand behind it.
qsizetype rowFor(const Layout &layout, Group group)
{
    const auto rank = [](Group of) { return std::ranges::find(facts, of, &Fact::group) - facts.begin(); };
    for (qsizetype row = 1; row < layout.lines.size(); ++row) {
        const auto other = rank(layout.lines[row].group());
        if (other > rank(group) && other < std::ssize(facts))
            return row;
    }
    return layout.lines.size();
}

FieldEdit insertedLine(const FieldPlace &place, const QString &text, qsizetype row, const QString &line)
{
    qsizetype begin = 0;
    for (; row > 0; --row) {
        const qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            return {place, text.size(), {}, u'\n' + line};
        begin = end + 1;
    }
    return {place, begin, {}, line + u'\n'};
}

/// The sessions of one level: those of the program, or those in blocks.
class LevelCheck
{
public:
    LevelCheck(const Event &event, bool ofChildren)
        : isChild(ofChildren), style(ofChildren ? event.post.style.child : event.post.style.session),
          layout(ofChildren ? PourContext(event).child : PourContext(event).session)
    {}

    void look(const Entry &entry)
    {
        const Layout own = entry.layout.isEmpty() ? layout : Layout::parse(entry.layout).completedBy(layout);
        if (own.isEmpty() || own.isTableRow())
            return; // no line can stand below a row of a table: see checkNoPlace()
        for (size_t i = 0; i < facts.size(); ++i) {
            if (facts[i].isThere(entry) && !hasPlaceFor(own, facts[i].group))
                ++count[i];
        }
    }

    CheckFindings findings() const
    {
        CheckFindings found;
        for (size_t i = 0; i < facts.size(); ++i) {
            if (count[i] > 0)
                found.append(findingOf(facts[i], count[i]));
        }
        return found;
    }

private:
    CheckFinding findingOf(const Fact &fact, int sessions) const
    {
        CheckFinding finding;
        finding.code = u"left-out"_s;
        finding.subject = QString::fromUtf16(fact.placeholder);
        finding.place.field = isChild ? FieldPlace::Field::ChildStyle : FieldPlace::Field::SessionStyle;
        finding.length = style.size();
        finding.what =
            LeftOutCheck::tr("The post leaves out what %n session(s) have for %1: their layout has no "
                             "place for it.",
                             nullptr, sessions)
                .arg(finding.subject);
        finding.mend = LeftOutCheck::tr("Add a line with %1 to the layout.").arg(finding.subject);
        QString line = usualLine(fact.group, layout, isChild);
        const qsizetype row = rowFor(layout, fact.group);
        // Below a heading, text right behind an item would be the item's.
        if (row < layout.lines.size() && layout.lines.first().prefix().startsWith(u'#') &&
            markerOf(layout.lines[row].prefix()).bullet.isEmpty())
            line += u'\n';
        finding.fix = {LeftOutCheck::tr("Add “%1” to the layout").arg(line.trimmed()),
                       {insertedLine(finding.place, style, row, line)}};
        return finding;
    }

    const bool isChild;
    const QString style;
    const Layout layout;
    std::array<int, facts.size()> count{};
};

} // namespace

CheckFindings checkLeftOut(const CheckContext &context)
{
    LevelCheck top(context.event, false);
    LevelCheck below(context.event, true);
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *parent) {
        if (entry.session())
            (parent ? below : top).look(entry);
    });
    return top.findings() + below.findings();
}

} // namespace rundown
