// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/leftout.h"

#include "models/format/recap/pour.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct LeftOutText
{
    Q_DECLARE_TR_FUNCTIONS(LeftOutText)
};

QString whatOf(Group group)
{
    switch (group) {
    case Group::Person:
        return LeftOutText::tr("The post has no place for people of “%1”.");
    case Group::Slides:
        return LeftOutText::tr("The post has no place for slides of “%1”.");
    case Group::Recording:
        return LeftOutText::tr("The post has no place for recordings of “%1”.");
    case Group::Video:
        return LeftOutText::tr("The post has no place for videos of “%1”.");
    case Group::Children:
        return LeftOutText::tr("The post has no place for the sessions within “%1”.");
    default:
        return LeftOutText::tr("The post has no place for the notes on “%1”.");
    }
}

} // namespace

QList<LeftOut> leftOutOf(const Event &event)
{
    const PourContext context(event);
    QList<LeftOut> all;
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *parent) {
        if (entry.session())
            all += leftOutOf(entry, parent != nullptr, context);
    });
    return all;
}

Problem problemOf(const LeftOut &leftOut)
{
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    const QString title = leftOut.title.isEmpty() ? LeftOutText::tr("Untitled") : leftOut.title;
    problem.what = whatOf(leftOut.group).arg(title);
    if (leftOut.hasPlace) {
        problem.mend =
            LeftOutText::tr("Its layout has a place, but not for so many; write a layout with more of "
                            "them, or a line of their own.");
        return problem;
    }
    problem.mend = leftOut.isRow
                       ? LeftOutText::tr("It is a row of a table without a cell for them, and no line can "
                                         "stand below a row. Write them into the table in the post, or give "
                                         "the session a layout of its own that is no row.")
                       : LeftOutText::tr("Neither its layout nor the post's style has a line for them; "
                                         "add one to the style.");
    return problem;
}

} // namespace rundown
