// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of what a post's front matter says by itself; those that look at other files are in filechecks.cpp.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/format/recap/frontmatter.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

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
    CheckFinding finding = findingAt(
        u"front-matter"_s, problem.severity == Severity::Error ? Severity::Warning : problem.severity, layout,
        begin, (end < 0 ? layout.size() : end) - begin);
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

CheckFindings checkSlugText(const CheckContext &context)
{
    const QString &layout = context.event.post.frontMatter;
    const auto fields = layout.isEmpty() ? Result<FrontMatterFields>() : fieldsOfLayout(layout, {});
    const QString slug = fields ? fields->slug : QString();
    // What a URL can have encoded only, and what ends a path (RFC 3986, sections 2 and 3.3).
    static const QRegularExpression odd(u"[\\s?#%\\\\\"<>|*^`{}]+"_s);
    QString fit = slug;
    fit.replace(odd, u"-"_s);
    while (fit.endsWith(u'-') && !slug.endsWith(u'-'))
        fit.chop(1);
    if (slug == fit || fit.isEmpty())
        return {};
    static const QRegularExpression key(u"(?:^|[{,])[ \\t]*[\"']?slug[\"']?[ \\t]*[:=][ \\t]*[\"']?"_s,
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::MultilineOption);
    const auto match = key.match(layout);
    const bool isPlain = match.hasMatch() && layout.mid(match.capturedEnd()).startsWith(slug);
    const qsizetype begin = isPlain ? match.capturedEnd() : -1;
    CheckFinding finding = findingAt(u"odd-slug"_s, Severity::Hint, slug, 0, slug.size());
    finding.place.field = FieldPlace::Field::FrontMatter;
    finding.begin = std::max<qsizetype>(begin, 0);
    finding.length = begin < 0 ? 0 : slug.size();
    finding.what =
        FrontMatterChecks::tr("The slug “%1” has characters that an address cannot have as they are.")
            .arg(quoted(slug));
    finding.mend = FrontMatterChecks::tr("Write it with letters, digits and dashes.");
    if (begin >= 0)
        finding.fix = {FrontMatterChecks::tr("Set the slug to %1").arg(fit),
                       {{finding.place, finding.begin, slug, fit}}};
    return {finding};
}

} // namespace rundown
