// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checker.h"

#include "models/format/recap/frontmatter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Field = FieldPlace::Field;
using Kind = MarkedText::Kind;

constexpr std::array eventChecks{
    checkFrontMatter,     checkSlugText,    checkPostDate,   checkSlug,
    checkLayouts,         checkLeftOut,     checkPhotoTexts, checkAddresses,
    checkHandles,         checkFiles,       checkLengths,    checkRecordingNumbers,
    checkRecordingsThere, checkSlidesThere, checkNotesThere, checkOpenNotes};

/// Python-Markdown, which Pelican and MkDocs use, starts no list right below a paragraph. Only Pelican's
/// front matter is lines of "Key: value" without a fence.
bool usesPythonMarkdown(const Post &post)
{
    if (!post.profile.isEmpty() && post.profile != u"plain"_s)
        return post.profile == u"pelican"_s;
    static const QRegularExpression pelican(u"^[A-Za-z0-9_-]+:(?:[ \\t]|$)"_s,
                                            QRegularExpression::MultilineOption);
    return pelican
        .match(post.frontMatter, 0, QRegularExpression::NormalMatch,
               QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

TextRules rulesOf(const Event &event)
{
    return {usesPythonMarkdown(event.post), event.post.hints.contains(u"spacing"_s),
            event.post.hints.contains(u"punctuation"_s)};
}

bool isIgnored(const CheckFinding &finding, const QList<IgnoredProblem> &ignored)
{
    return std::ranges::any_of(ignored, [&](const IgnoredProblem &problem) {
        return problem.code == finding.code && (problem.at.isEmpty() || problem.at == finding.subject);
    });
}

} // namespace

CheckFindings Checker::findingsIn(const QString &text, Kind kind, const FieldPlace &place)
{
    if (text.isEmpty())
        return {};
    const Key key{text, kind};
    auto known = m_now.constFind(key);
    if (known == m_now.constEnd()) {
        const auto before = m_known.constFind(key);
        known = m_now.insert(key, before != m_known.constEnd() ? *before
                                                               : checkText(text, kind, m_rules, m_worker));
    }
    return placedAt(*known, place);
}

CheckFindings Checker::findingsIn(const Entry &entry)
{
    if (const Prose *prose = entry.prose())
        return findingsIn(prose->text, Kind::Body, {entry.id, Field::Prose, 0});
    if (const Photo *photo = entry.photo())
        return findingsIn(photo->caption, Kind::Body, {entry.id, Field::Caption, 0});
    return findingsIn(entry.session()->title, Kind::Line, {entry.id, Field::Title, 0}) +
           findingsIn(entry.session()->notes, Kind::Notes, {entry.id, Field::Notes, 0});
}

CheckFindings Checker::check(const CheckContext &context)
{
    const TextRules rules = rulesOf(context.event);
    if (m_rules != rules)
        m_known.clear();
    m_rules = rules;
    CheckFindings findings;
    for (auto *check : eventChecks)
        findings += check(context);
    QHash<EntryId, qsizetype> order;
    forEachEntry(context.event.outline, [&](const Entry &entry, const Entry *) {
        order.insert(entry.id, order.size() + 1);
        findings += findingsIn(entry);
    });
    m_known = std::exchange(m_now, {});
    findings.removeIf(
        [&](const CheckFinding &finding) { return isIgnored(finding, context.event.ignoredProblems); });
    std::ranges::stable_sort(findings, {}, [&](const CheckFinding &finding) {
        return std::tuple(finding.gathered, order.value(finding.place.entry));
    });
    return findings;
}

QStringList checkCodes()
{
    QStringList codes = eventCheckCodes() + textCheckCodes();
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

IgnoredProblem ignoring(const CheckFinding &finding)
{
    return {finding.code, finding.subject};
}

} // namespace rundown
