// SPDX-License-Identifier: GPL-3.0-or-later
// Hints about how Chinese is set. Communities differ, so they are given only where the event asks for them.
#include "models/checks/findingmaker.h"
#include "models/checks/textchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct CopyHints
{
    Q_DECLARE_TR_FUNCTIONS(CopyHints)
};

/// One hint a line: its first place, and an edit for every place.
template<class Edits>
CheckFindings hintPerLine(const MarkedText &text, const QString &code, const QString &what,
                          const QString &fix, Edits &&editsOf)
{
    CheckFindings findings;
    for (const MarkedText::Line &line : text.lines()) {
        const QList<FieldEdit> edits =
            editsOf(line.begin, text.words().mid(line.begin, line.end - line.begin));
        if (edits.isEmpty())
            continue;
        CheckFinding finding =
            findingAt(code, Problem::Severity::Hint, text.text(), edits.first().begin,
                      edits.last().begin + edits.last().before.size() - edits.first().begin);
        finding.subject = quoted(text.text().mid(line.begin, line.end - line.begin));
        finding.what = what.arg(finding.subject);
        finding.fix = {fix, edits};
        findings.append(finding);
    }
    return findings;
}

QChar fullWidth(QChar mark)
{
    static const QString half = u",.!?;:"_s;
    static const QString full = u"，。！？；："_s;
    return full[half.indexOf(mark)];
}

} // namespace

CheckFindings checkSpacing(const MarkedText &text)
{
    static const QRegularExpression meeting(u"\\p{Han}(?=[A-Za-z])|[A-Za-z](?=\\p{Han})"_s);
    const auto edits = [&](qsizetype begin, const QString &line) {
        QList<FieldEdit> found;
        for (auto match = meeting.globalMatch(line); match.hasNext();) {
            const auto place = match.next();
            found.append(editAt(text.text(), begin + place.capturedStart(), place.capturedLength(),
                                place.captured() + u' '));
        }
        return found;
    };
    return hintPerLine(text, u"hint-spacing"_s,
                       CopyHints::tr("“%1”: Chinese and Latin letters stand without a space between them."),
                       CopyHints::tr("Add spaces between Chinese and Latin letters"), edits);
}

CheckFindings checkPunctuation(const MarkedText &text)
{
    static const QRegularExpression half(
        u"(?<=\\p{Han})([,.!?;:])(?![.,!?;:])(?: (?=\\S)|(?=[\\s\\p{Han}”’」』）)]|$))"_s);
    const auto edits = [&](qsizetype begin, const QString &line) {
        QList<FieldEdit> found;
        for (auto match = half.globalMatch(line); match.hasNext();) {
            const auto place = match.next();
            found.append(editAt(text.text(), begin + place.capturedStart(), place.capturedLength(),
                                QString(fullWidth(place.captured(1).front()))));
        }
        return found;
    };
    return hintPerLine(text, u"hint-punctuation"_s,
                       CopyHints::tr("“%1”: half-width punctuation stands behind Chinese."),
                       CopyHints::tr("Make the punctuation full-width"), edits);
}

} // namespace rundown
