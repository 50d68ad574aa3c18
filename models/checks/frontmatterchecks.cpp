// SPDX-License-Identifier: GPL-3.0-or-later
// What a post's front matter says that is not understood.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/format/recap/frontmatter.h"

#include <QCoreApplication>

namespace rundown {

namespace {

struct FrontMatterChecks
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatterChecks)
};

using Severity = Problem::Severity;

/// Where a place of the front matter's text, of which the layout has each line, stands in it; UTF-16 units.
qsizetype offsetOf(const QString &layout, int line, int column)
{
    qsizetype begin = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype next = layout.indexOf(u'\n', begin);
        if (next < 0)
            return begin;
        begin = next + 1;
    }
    const qsizetype end = layout.indexOf(u'\n', begin);
    return std::min(begin + std::max(column - 1, 0), end < 0 ? layout.size() : end);
}

CheckFinding findingOf(const Problem &problem, const QString &layout)
{
    const qsizetype begin = offsetOf(layout, problem.line, problem.column);
    const qsizetype end = layout.indexOf(u'\n', begin);
    CheckFinding finding =
        findingAt(frontMatterCode, problem.severity == Severity::Error ? Severity::Warning : problem.severity,
                  layout, begin, (end < 0 ? layout.size() : end) - begin);
    finding.place.field = FieldPlace::Field::FrontMatter;
    finding.what = problem.what;
    finding.mend = problem.mend;
    return finding;
}

} // namespace

CheckFindings checkFrontMatter(const CheckContext &context)
{
    const QString &layout = context.event.post.frontMatter;
    if (layout.isEmpty())
        return {};
    Problems problems;
    const auto fields = fieldsOfLayout(layout, context.event.title, &problems);
    if (!fields)
        problems.append(fields.error());
    CheckFindings findings;
    for (const Problem &problem : problems)
        findings.append(findingOf(problem, layout));
    return findings;
}

} // namespace rundown
