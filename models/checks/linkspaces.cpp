// SPDX-License-Identifier: GPL-3.0-or-later
// An address in a Markdown link ends at the first space (CommonMark 6.3), and `](` are one sign. So does one
// in a definition (4.7); and `<http://…>` is a link only without spaces (6.5).
#include "models/checks/findingmaker.h"
#include "models/checks/textchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

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

CheckFinding spacesIn(const MarkedText &text, qsizetype begin, const QString &address)
{
    CheckFinding finding =
        findingAt(u"link-with-space"_s, Problem::Severity::Warning, text.text(), begin, address.size());
    finding.what = LinkSpaces::tr("“%1” is no link: there is a space in the address.").arg(quoted(address));
    finding.mend = LinkSpaces::tr("Write %20 for each space.");
    QString written = address;
    written.replace(u' ', u"%20"_s).replace(u'\t', u"%20"_s);
    finding.fix = {LinkSpaces::tr("Write the spaces in the address as %20"),
                   {editAt(text.text(), begin, address.size(), written)}};
    return finding;
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
        findings.append(spacesIn(text, found.capturedStart(1), address));
    }
    return findings;
}

/// `[label]: http://example.org/a b.pdf`, where the words are an address up to its ending: behind one, words
/// are a remark.
CheckFindings spacesInDefinitions(const MarkedText &text)
{
    static const QRegularExpression definition(
        uR"(^ {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*((?:https?://|[^\s<>:]*/)[^\s<>]*[ \t][^<>"\n]*?\.[A-Za-z0-9]{2,5})(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression two(uR"([ \t][^\s]*(?:://|www\.)|[，。；、！？])"_s);
    CheckFindings findings;
    for (auto match = definition.globalMatch(text.withoutTags()); match.hasNext();) {
        const auto found = match.next();
        const QString address = found.captured(1);
        if (!two.match(address).hasMatch() && !address.contains(hiddenCharacter))
            findings.append(spacesIn(text, found.capturedStart(1), address));
    }
    return findings;
}

/// `<http://example.org/a b>`; behind `](` and in a definition spaces may stand so.
CheckFindings spacesInAngles(const MarkedText &text)
{
    static const QRegularExpression address(uR"(<(https?://[^\s<>/]+/[^<>\n]*[ \t][^<>\n]*)>)"_s);
    static const QRegularExpression destination(uR"(\](?:\(|:)[ \t]*$)"_s);
    CheckFindings findings;
    for (auto match = address.globalMatch(text.withoutCode()); match.hasNext();) {
        const auto found = match.next();
        const QStringView before = QStringView(text.withoutCode()).first(found.capturedStart());
        if (!destination.match(before.last(std::min<qsizetype>(before.size(), 20))).hasMatch())
            findings.append(spacesIn(text, found.capturedStart(1), found.captured(1)));
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
    return spacesInside(text) + spacesInDefinitions(text) + spacesInAngles(text) + spacesBetween(text);
}

} // namespace rundown
