// SPDX-License-Identifier: GPL-3.0-or-later
// CommonMark 6.2: `**` ends bold text only where it is "right-flanking", and begins it only where it is
// "left-flanking". Chinese puts no spaces around words, so that `**时间：**2020` does not end what it began.
#include "models/checks/findingmaker.h"
#include "models/checks/textchecks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct BoldCheck
{
    Q_DECLARE_TR_FUNCTIONS(BoldCheck)
};

bool isSpace(QChar c)
{
    return c.isNull() || c.isSpace();
}

/// Punctuation as cmark-gfm 0.29 sees it: ASCII's, and Unicode's P categories.
bool isMark(QChar c)
{
    if (c.unicode() < 0x80)
        return c.isPunct() || c.isSymbol();
    return c.isPunct();
}

bool isOpeningMark(QChar c)
{
    const auto category = c.category();
    return category == QChar::Punctuation_Open || category == QChar::Punctuation_InitialQuote;
}

/// `**` with the characters on both sides; a null character stands for the end of the line.
struct Stars
{
    qsizetype at = 0;
    QChar before;
    QChar behind;

    bool canBegin() const
    {
        return !isSpace(behind) && (!isMark(behind) || isSpace(before) || isMark(before));
    }
    bool canEnd() const { return !isSpace(before) && (!isMark(before) || isSpace(behind) || isMark(behind)); }
};

/// The runs of exactly two stars in a line.
QList<Stars> starsIn(QStringView line)
{
    QList<Stars> found;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\') {
            ++i;
            continue;
        }
        if (line[i] != u'*')
            continue;
        qsizetype end = i;
        while (end < line.size() && line[end] == u'*')
            ++end;
        if (end - i == 2)
            found.append({i, i > 0 ? line[i - 1] : QChar(), end < line.size() ? line[end] : QChar()});
        i = end - 1;
    }
    return found;
}

/// What keeps two `**` that a person meant for a pair from being one.
struct Fault
{
    bool beginning = false;
    bool end = false;
};

Fault faultOf(const Stars &first, const Stars &second)
{
    if (isSpace(first.behind) || isSpace(second.before) || second.at <= first.at + 2)
        return {};
    const Fault fault{!first.canBegin() && isOpeningMark(first.behind),
                      !second.canEnd() && !isOpeningMark(second.before)};
    const bool elseWell = (fault.beginning || first.canBegin()) && (fault.end || second.canEnd());
    return elseWell ? fault : Fault{};
}

/// A mark behind bold text may as well stand outside; a bracket or quote may not.
bool mayStandOutside(QChar mark)
{
    static const QString marks = u"：，。；、！？:,.;!?"_s;
    return marks.contains(mark);
}

/// Where the marks begin that can be moved behind the `**` of the end; there where they cannot.
qsizetype marksBegin(QStringView line, const Stars &first, const Stars &second)
{
    qsizetype begin = second.at;
    while (begin > first.at + 2 && mayStandOutside(line[begin - 1]))
        --begin;
    return begin == first.at + 2 || isMark(line[begin - 1]) ? second.at : begin;
}

CheckFix fixFor(const QString &text, qsizetype lineBegin, const Stars &first, const Stars &second,
                Fault fault)
{
    const qsizetype begin = marksBegin(QStringView(text).mid(lineBegin), first, second);
    const QString marks = text.mid(lineBegin + begin, second.at - begin);
    if (!fault.beginning && !marks.isEmpty())
        return {BoldCheck::tr("Move “%1” out of the bold text").arg(marks),
                {editAt(text, lineBegin + begin, marks.size() + 2, u"**"_s + marks)}};
    CheckFix fix{BoldCheck::tr("Add a space beside the bold text"), {}};
    if (fault.beginning)
        fix.edits.append(editAt(text, lineBegin + first.at, 2, u" **"_s));
    if (fault.end)
        fix.edits.append(editAt(text, lineBegin + second.at, 2, u"** "_s));
    return fix;
}

} // namespace

CheckFindings checkBold(const MarkedText &text)
{
    CheckFindings findings;
    for (const MarkedText::Line &line : text.lines()) {
        const QList<Stars> stars = starsIn(text.lineText(line));
        for (qsizetype i = 0; i + 1 < stars.size(); i += 2) {
            const Fault fault = faultOf(stars[i], stars[i + 1]);
            if (!fault.beginning && !fault.end)
                continue;
            CheckFinding finding = findingAt(u"bold-not-bold"_s, Problem::Severity::Warning, text.text(),
                                             line.begin + stars[i].at, stars[i + 1].at + 2 - stars[i].at);
            finding.what =
                BoldCheck::tr("“%1” will not be bold: ** does nothing between punctuation and a letter.")
                    .arg(quoted(finding.subject));
            finding.fix = fixFor(text.text(), line.begin, stars[i], stars[i + 1], fault);
            finding.mend = BoldCheck::tr("%1.").arg(finding.fix.name);
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace rundown
