// SPDX-License-Identifier: GPL-3.0-or-later
// CommonMark 5.2 and 5.3: behind an item's mark stands a space or a tab, no other blank; and within a
// paragraph only 1 begins a list, so that a sentence may be cut before a number.
#include "models/checks/findingmaker.h"
#include "models/checks/textchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct ListChecks
{
    Q_DECLARE_TR_FUNCTIONS(ListChecks)
};

CheckFinding notAnItem(const MarkedText &text, const MarkedText::Line &line, qsizetype indent)
{
    return findingAt(u"not-a-list-item"_s, Problem::Severity::Warning, text.text(), line.begin + indent,
                     line.end - line.begin - indent);
}

/// `2. two`: the indent and the number.
QRegularExpressionMatch numberAt(const MarkedText &text, qsizetype line)
{
    static const QRegularExpression number(u"^([ \\t]*)(\\d{1,2})[.)][ \\t]+\\S"_s);
    return line < text.lines().size() ? number.match(text.lineText(text.lines()[line]))
                                      : QRegularExpressionMatch();
}

/// Whether a number below this line is meant for an item: who cuts a sentence does so elsewhere.
bool leadsToList(QStringView above)
{
    static const QRegularExpression end(u"(?:[:：]|^[ \\t]*!\\[[^\\n]*[)\\]])[ \\t]*$"_s);
    return end.match(above).hasMatch();
}

} // namespace

CheckFindings checkItemBlanks(const MarkedText &text)
{
    static const QRegularExpression marker(
        u"^([ \\t]*)([-+*]|\\d{1,2}[.)])([\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]"
        "[ \\t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*+)(?=.)"_s);
    CheckFindings findings;
    for (const MarkedText::Line &line : text.lines()) {
        const auto match = marker.match(text.lineText(line));
        const bool isNote = text.kind() == MarkedText::Kind::Notes && match.capturedLength(1) == 0;
        if (text.kind() == MarkedText::Kind::Line || !match.hasMatch() || isNote)
            continue;
        const QString mark = match.captured(2);
        CheckFinding finding = notAnItem(text, line, match.capturedLength(1));
        finding.what = ListChecks::tr("“%1” looks like a list item and is none: the blank behind %2 is no "
                                      "plain space.")
                           .arg(quoted(finding.subject), mark);
        finding.mend = ListChecks::tr("Put a plain space behind %1.").arg(mark);
        finding.fix = {
            ListChecks::tr("Put a plain space behind %1").arg(mark),
            {editAt(text.text(), finding.begin, mark.size() + match.capturedLength(3), mark + u' ')}};
        findings.append(finding);
    }
    return findings;
}

CheckFindings checkNumbersBelowText(const MarkedText &text)
{
    using Type = MarkdownBlock::Type;
    const auto isMereText = [](const MarkedText::Line &line) {
        return line.block == Type::Paragraph && !line.beginsItem;
    };
    CheckFindings findings;
    for (qsizetype i = 1; text.kind() != MarkedText::Kind::Line && i < text.lines().size(); ++i) {
        const MarkedText::Line &line = text.lines()[i];
        const QStringView above = text.lineText(text.lines()[i - 1]);
        const auto match = numberAt(text, i);
        if (!match.hasMatch() || !isMereText(line) || above.trimmed().isEmpty() ||
            text.lines()[i - 1].block != Type::Paragraph)
            continue;
        const int number = match.capturedView(2).toInt();
        const bool goesOn = numberAt(text, i + 1).capturedView(2).toInt() == number + 1;
        const bool isBehindOne = isMereText(text.lines()[i - 1]) && numberAt(text, i - 1).hasMatch();
        if (number == 1 || isBehindOne || !(goesOn || leadsToList(above)))
            continue;
        CheckFinding finding = notAnItem(text, line, match.capturedLength(1));
        finding.what = ListChecks::tr("“%1” looks like a list item and is none: right below a text, a list "
                                      "only begins with 1.")
                           .arg(quoted(finding.subject));
        finding.mend = ListChecks::tr("Leave an empty line above it.");
        const QString written = text.text().mid(line.begin, line.end - line.begin);
        finding.fix = {ListChecks::tr("Add an empty line above the list"),
                       {editAt(text.text(), line.begin, written.size(), u'\n' + written)}};
        findings.append(finding);
    }
    return findings;
}

} // namespace rundown
