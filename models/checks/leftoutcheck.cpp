// SPDX-License-Identifier: GPL-3.0-or-later
// What an event says and its post does not, because no layout has a place for it.
#include "models/checks/eventchecks.h"
#include "models/format/recap/leftout.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/styles.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct LeftOutCheck
{
    Q_DECLARE_TR_FUNCTIONS(LeftOutCheck)
};

struct Placeholder
{
    Group group;
    const char16_t *text;
};

// In the order in which they stand in a layout.
constexpr std::array placeholders{
    Placeholder{Group::Person, u"{person}"},       Placeholder{Group::Slides, u"{slides}"},
    Placeholder{Group::Recording, u"{recording}"}, Placeholder{Group::Video, u"{video}"},
    Placeholder{Group::Notes, u"{notes}"},         Placeholder{Group::Children, u"{children}"},
};

/// Where a line for the group goes: before those that usually stand behind it.
qsizetype rowFor(const Layout &layout, Group group)
{
    const auto rank = [](Group of) {
        return std::ranges::find(placeholders, of, &Placeholder::group) - placeholders.begin();
    };
    for (qsizetype row = 1; row < layout.lines.size(); ++row) {
        const auto other = rank(layout.lines[row].group());
        if (other > rank(group) && other < std::ssize(placeholders))
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

/// What the style of one level, of the program's sessions or of those in blocks, has no line for. It can be
/// given one.
CheckFinding lackOf(const Event &event, bool isChild, const Placeholder &placeholder, int sessions)
{
    const QString &style = isChild ? event.post.style.child : event.post.style.session;
    const Layout layout = isChild ? PourContext(event).child : PourContext(event).session;
    CheckFinding finding;
    finding.code = u"left-out"_s;
    finding.subject = QString::fromUtf16(placeholder.text);
    finding.place.field = isChild ? FieldPlace::Field::ChildStyle : FieldPlace::Field::SessionStyle;
    finding.length = style.size();
    finding.what = LeftOutCheck::tr("The post leaves out what %n session(s) have for %1: their layout has no "
                                    "place for it.",
                                    nullptr, sessions)
                       .arg(finding.subject);
    finding.mend = LeftOutCheck::tr("Add a line with %1 to the layout.").arg(finding.subject);
    QString line = usualLine(placeholder.group, layout, isChild);
    const qsizetype row = rowFor(layout, placeholder.group);
    // Below a heading, text right behind an item would be the item's.
    if (row < layout.lines.size() && layout.lines.first().prefix().startsWith(u'#') &&
        markerOf(layout.lines[row].prefix()).bullet.isEmpty())
        line += u'\n';
    finding.fix = {LeftOutCheck::tr("Add “%1” to the layout").arg(line.trimmed()),
                   {insertedLine(finding.place, style, row, line)}};
    return finding;
}

/// No line can be added below a row of a table; and where there is a place, a person has to say what goes
/// there.
CheckFinding lackOf(const LeftOut &leftOut)
{
    const Problem problem = problemOf(leftOut);
    CheckFinding finding;
    finding.code = u"left-out"_s;
    finding.what = problem.what;
    finding.mend = problem.mend;
    finding.place = {leftOut.session, FieldPlace::Field::Title, 0};
    finding.subject = leftOut.title;
    return finding;
}

} // namespace

CheckFindings checkLeftOut(const CheckContext &context)
{
    CheckFindings findings;
    QMap<std::pair<bool, Group>, int> lacking; // how many sessions, by level and what they lack
    for (const LeftOut &leftOut : leftOutOf(context.event)) {
        if (leftOut.isRow || leftOut.hasPlace)
            findings.append(lackOf(leftOut));
        else
            ++lacking[{leftOut.isChild, leftOut.group}];
    }
    for (const bool isChild : {false, true}) {
        for (const Placeholder &placeholder : placeholders) {
            if (const int sessions = lacking.value({isChild, placeholder.group}))
                findings.append(lackOf(context.event, isChild, placeholder, sessions));
        }
    }
    return findings;
}

} // namespace rundown
