// SPDX-License-Identifier: GPL-3.0-or-later
// An address in a Markdown link ends at the first space (CommonMark 6.3), and `](` are one sign.
#include "models/checks/findingmaker.h"
#include "models/checks/textchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct LinkSpaces
{
    Q_DECLARE_TR_FUNCTIONS(LinkSpaces)
};

bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression ending(u"\\.[A-Za-z0-9]{2,5}$"_s);
    return text.contains(u'/') || ending.match(text).hasMatch();
}

/// `[label](http://example.org/a b.pdf)`
CheckFindings spacesInside(const MarkedText &text)
{
    static const QRegularExpression link(
        u"\\]\\([ \\t]*((?:[^()<>\\n]|\\([^()\\n]*\\))*?)(?:[ \\t]+(?:\"[^\"\\n]*\"|'[^'\\n]*'|\\([^()\\n]*\\)))?[ \\t]*\\)"_s);
    CheckFindings findings;
    for (auto match = link.globalMatch(text.withoutTags()); match.hasNext();) {
        const auto found = match.next();
        const QString address = found.captured(1);
        if ((!address.contains(u' ') && !address.contains(u'\t')) || !looksLikeAddress(address) ||
            address.contains(hiddenCharacter))
            continue;
        CheckFinding finding = findingAt(u"link-with-space"_s, Problem::Severity::Warning, text.text(),
                                         found.capturedStart(1), address.size());
        finding.what =
            LinkSpaces::tr("“%1” is no link: there is a space in the address.").arg(quoted(address));
        finding.mend = LinkSpaces::tr("Write %20 for each space.");
        QString written = address;
        written.replace(u' ', u"%20"_s).replace(u'\t', u"%20"_s);
        finding.fix = {LinkSpaces::tr("Write the spaces in the address as %20"),
                       {editAt(text.text(), finding.begin, address.size(), written)}};
        findings.append(finding);
    }
    return findings;
}

/// `[label] (http://example.org/)`
CheckFindings spacesBetween(const MarkedText &text)
{
    static const QRegularExpression link(
        u"\\[(?!\\d+\\]|[ xX]\\])[^\\[\\]\\n]+\\]([ \\t]+)\\((?:https?:|www\\.)[^()\\s]+\\)"_s);
    CheckFindings findings;
    for (auto match = link.globalMatch(text.withoutTags()); match.hasNext();) {
        const auto found = match.next();
        CheckFinding finding = findingAt(u"link-with-space"_s, Problem::Severity::Warning, text.text(),
                                         found.capturedStart(), found.capturedLength());
        finding.what =
            LinkSpaces::tr("“%1” is no link: there is a space between ] and (.").arg(quoted(finding.subject));
        finding.mend = LinkSpaces::tr("Take the space away.");
        finding.fix = {
            LinkSpaces::tr("Take away the space between ] and ("),
            {editAt(text.text(), found.capturedStart(1) - 1, found.capturedLength(1) + 2, u"]("_s)}};
        findings.append(finding);
    }
    return findings;
}

} // namespace

CheckFindings checkLinkSpaces(const MarkedText &text)
{
    return spacesInside(text) + spacesBetween(text);
}

} // namespace rundown
