// SPDX-License-Identifier: GPL-3.0-or-later
// CommonMark 6.2: `**` ends bold text only where it is "right-flanking", and begins it only where it is
// "left-flanking". Chinese puts no spaces around words, so that `**时间：**2020` does not end what it began.
// `*`, `***` and underscores do likewise; underscores have no effect inside a word, either.
#include "models/checks/findingmaker.h"
#include "models/checks/textchecks.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

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

/// `**` or the like with the characters on both sides; a null character stands for the end of the line.
struct Marker
{
    qsizetype at = 0;
    QString signs;
    QChar before;
    QChar behind;

    bool isUnderscore() const { return signs.front() == u'_'; }
    bool isAtLeft() const
    {
        return !isSpace(behind) && (!isMark(behind) || isSpace(before) || isMark(before));
    }
    bool isAtRight() const
    {
        return !isSpace(before) && (!isMark(before) || isSpace(behind) || isMark(behind));
    }
    bool canBegin() const { return isAtLeft() && (!isUnderscore() || !isAtRight() || isMark(before)); }
    bool canEnd() const { return isAtRight() && (!isUnderscore() || !isAtLeft() || isMark(behind)); }
    /// Standing free or, of underscores, inside a word.
    bool hasNoEffect() const
    {
        return (isSpace(before) && isSpace(behind)) || (isUnderscore() && !canBegin() && !canEnd());
    }
    qsizetype end() const { return at + signs.size(); }
};

/// The runs of up to three stars or underscores in a line, those of a kind in one list. Those that stand free
/// are items' marks, rules and products; underscores inside a word are names.
QList<QList<Marker>> markersIn(QStringView line)
{
    constexpr qsizetype most = 3;
    QMap<QString, QList<Marker>> found;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\') {
            ++i;
            continue;
        }
        if (line[i] != u'*' && line[i] != u'_')
            continue;
        qsizetype end = i;
        while (end < line.size() && line[end] == line[i])
            ++end;
        const QString signs = line.mid(i, std::min(end - i, most + 1)).toString();
        const Marker marker{i, signs, i > 0 ? line[i - 1] : QChar(), end < line.size() ? line[end] : QChar()};
        if (signs.size() <= most && !marker.hasNoEffect())
            found[signs].append(marker);
        i = end - 1;
    }
    return found.values();
}

/// What keeps two `**` that a person meant for a pair from being one.
struct Fault
{
    bool beginning = false;
    bool end = false;
};

/// A single sign is a footnote's, a product's or a part of a name as well: it must stand before a word, and
/// end behind a mark that only sentences have.
bool maySingleSignsBePair(QStringView line, const Marker &first, const Marker &second)
{
    static const QString marks = u"：，。；、！？:"_s;
    const bool isBeforeWord = (isSpace(first.before) || isMark(first.before)) && first.behind.isLetter();
    const QChar beforeMark = second.at >= 2 ? line[second.at - 2] : QChar();
    return isBeforeWord && marks.contains(second.before) && beforeMark.isLetterOrNumber();
}

Fault faultOf(QStringView line, const Marker &first, const Marker &second)
{
    if (isSpace(first.behind) || isSpace(second.before) || second.at <= first.end())
        return {};
    if (first.signs.size() == 1 && !maySingleSignsBePair(line, first, second))
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
qsizetype marksBegin(QStringView line, const Marker &first, const Marker &second)
{
    qsizetype begin = second.at;
    while (begin > first.end() && mayStandOutside(line[begin - 1]))
        --begin;
    return begin == first.end() || isMark(line[begin - 1]) ? second.at : begin;
}

QString nameOfMoving(const Marker &marker, const QString &marks)
{
    return (marker.signs.size() == 2 ? BoldCheck::tr("Move “%1” out of the bold text")
                                     : BoldCheck::tr("Move “%1” out of the emphasis"))
        .arg(marks);
}

CheckFix fixFor(const QString &text, qsizetype lineBegin, const Marker &first, const Marker &second,
                Fault fault)
{
    const qsizetype begin = marksBegin(QStringView(text).mid(lineBegin), first, second);
    const QString marks = text.mid(lineBegin + begin, second.at - begin);
    const QString &signs = second.signs;
    if (!fault.beginning && !marks.isEmpty())
        return {nameOfMoving(second, marks),
                {editAt(text, lineBegin + begin, marks.size() + signs.size(), signs + marks)}};
    CheckFix fix{signs.size() == 2 ? BoldCheck::tr("Add a space beside the bold text")
                                   : BoldCheck::tr("Add a space beside the emphasis"),
                 {}};
    if (fault.beginning)
        fix.edits.append(editAt(text, lineBegin + first.at, signs.size(), u' ' + signs));
    if (fault.end)
        fix.edits.append(editAt(text, lineBegin + second.at, signs.size(), signs + u' '));
    return fix;
}

CheckFinding findingFor(const MarkedText &text, qsizetype lineBegin, const Marker &first,
                        const Marker &second, Fault fault)
{
    CheckFinding finding = findingAt(u"bold-not-bold"_s, Problem::Severity::Warning, text.text(),
                                     lineBegin + first.at, second.end() - first.at);
    const QString what =
        first.signs.size() == 2
            ? BoldCheck::tr("“%1” will not be bold: %2 does nothing between punctuation and a letter.")
            : BoldCheck::tr("“%1” will not be emphasised: %2 does nothing between punctuation and a letter.");
    finding.what = what.arg(quoted(finding.subject), first.signs);
    finding.fix = fixFor(text.text(), lineBegin, first, second, fault);
    finding.mend = BoldCheck::tr("%1.").arg(finding.fix.name);
    return finding;
}

} // namespace

CheckFindings checkBold(const MarkedText &text)
{
    CheckFindings findings;
    for (const MarkedText::Line &line : text.lines()) {
        const QStringView written = text.lineText(line);
        for (const QList<Marker> &markers : markersIn(written)) {
            for (qsizetype i = 0; i + 1 < markers.size(); i += 2) {
                const Fault fault = faultOf(written, markers[i], markers[i + 1]);
                if (fault.beginning || fault.end)
                    findings.append(findingFor(text, line.begin, markers[i], markers[i + 1], fault));
            }
        }
    }
    return findings;
}

} // namespace rundown
