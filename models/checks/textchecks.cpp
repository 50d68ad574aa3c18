// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/textchecks.h"

#include "models/checks/alttext.h"
#include "models/checks/findingmaker.h"
#include "models/format/profile/markdownlinks.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct TextChecks
{
    Q_DECLARE_TR_FUNCTIONS(TextChecks)
};

using Severity = Problem::Severity;

/// Without the brackets and marks at its end that belong to the sentence around it (GitHub's autolinks do
/// likewise: GFM 6.9, "extended autolink path validation").
QString trimmedAddress(QString address)
{
    static const QString marks = u"?!.,:;*_~'\""_s;
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool openBracket = last == u')' && address.count(u')') > address.count(u'(');
        if (!marks.contains(last) && !openBracket)
            break;
        address.chop(1);
    }
    return address;
}

/// The texts of links: an address in one of them is a text.
QList<std::pair<qsizetype, qsizetype>> linkTexts(const QString &text)
{
    static const QRegularExpression link(u"\\[[^\\[\\]\\n]*\\]\\("_s);
    QList<std::pair<qsizetype, qsizetype>> ranges;
    for (auto match = link.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        ranges.append({found.capturedStart(), found.capturedEnd()});
    }
    return ranges;
}

/// A space between a mark and what stands right behind it.
CheckFix spaceBehind(const QString &text, qsizetype begin, const QString &mark)
{
    const qsizetype behind = begin + mark.size();
    return {TextChecks::tr("Add a space after %1").arg(mark),
            {editAt(text, begin, mark.size() + 1, mark + u' ' + text[behind])}};
}

/// A mark at the head of a line and what follows it directly, as it would behind a space.
const QRegularExpression &gluedMarker()
{
    static const QRegularExpression marker(
        u"^([ \\t]*)([-+*]|\\d{1,2}[.)])(?=[\\p{Han}\\[《「“【（`]|[A-Za-z]{2})"_s);
    return marker;
}

/// A mark that looks like an item's and is none to Markdown: a bullet, a dash of another kind, full-width
/// figures, a number in brackets. `1、` is a form of its own, which many keep on purpose.
const QRegularExpression &foreignMarker()
{
    static const QRegularExpression marker(u"^([ "
                                           u"\\t]*)((?:[•·・●○◦▪‣]|[–－−](?![0-9０-９])|[0-9０-９]{1,2}．|["
                                           u"０-９]{1,2}[.)）]|[(（][0-9０-９]{1,2}[)）])"
                                           "[ \\t\u00a0\u3000]*)(?=[^\\s\u00a0\u3000•·・●○◦▪‣–－−])"_s);
    return marker;
}

/// `- ` or `1. ` in its stead.
QString properMarker(QStringView foreign)
{
    QString number;
    for (const QChar c : foreign) {
        if (c.isDigit())
            number += QString::number(c.digitValue());
    }
    return number.isEmpty() ? u"- "_s : number + u". "_s;
}

/// `*` begins an emphasis where another one follows.
bool isEmphasis(QStringView marker, QStringView rest)
{
    return marker == u"*" && rest.contains(u'*');
}

/// "-Name" below a text is how it is signed.
bool isSignature(const MarkedText &text, qsizetype number)
{
    const auto &lines = text.lines();
    const auto isEmpty = [&](qsizetype i) { return text.lineText(lines[i]).trimmed().isEmpty(); };
    for (qsizetype i = number + 1; i < lines.size(); ++i) {
        if (!isEmpty(i))
            return false;
    }
    return number > 0 && isEmpty(number - 1) && text.lineText(lines[number]).trimmed().startsWith(u'-');
}

/// A line with one `#` is a tag ("#PyCon") unless it looks like nothing but a heading.
bool isTag(const MarkedText &text, qsizetype number, QStringView rest)
{
    const auto &lines = text.lines();
    const auto isEmpty = [&](qsizetype i) {
        return i < 0 || i >= lines.size() || text.lineText(lines[i]).trimmed().isEmpty();
    };
    const bool alone = isEmpty(number - 1) && isEmpty(number + 1);
    return !alone || rest.contains(u'#') || rest.front().script() != QChar::Script_Han;
}

} // namespace

CheckFindings checkAddressEnds(const MarkedText &text)
{
    static const QRegularExpression swallowing(bareAddressPattern() + u"(?=["_s + fullWidthPunctuation() +
                                               u"])"_s);
    CheckFindings findings;
    const auto inLinks = linkTexts(text.withoutLinks());
    for (auto match = swallowing.globalMatch(text.withoutLinks()); match.hasNext();) {
        const auto found = match.next();
        const auto holds = [&](const auto &range) {
            return range.first <= found.capturedStart() && found.capturedStart() < range.second;
        };
        const QString address = trimmedAddress(found.captured());
        if (!address.contains(u'.') || std::ranges::any_of(inLinks, holds))
            continue;
        const qsizetype begin = found.capturedStart();
        CheckFinding finding =
            findingAt(u"url-swallows-punctuation"_s, Severity::Warning, text.text(), begin, address.size());
        finding.what = TextChecks::tr("The address “%1” swallows the full-width punctuation behind it where "
                                      "the blog makes it a link.")
                           .arg(quoted(address));
        finding.mend = TextChecks::tr("Put <> around the address.");
        const QString link = address.startsWith("www."_L1) ? u"[%1](http://%1)"_s : u"<%1>"_s;
        finding.fix = {TextChecks::tr("Put <> around the address"),
                       {editAt(text.text(), begin, address.size(), link.arg(address))}};
        findings.append(finding);
    }
    return findings;
}

CheckFindings checkHeadings(const MarkedText &text)
{
    static const QRegularExpression heading(u"^( {0,3})(#{1,6})(?=[^#\\s])"_s);
    CheckFindings findings;
    for (qsizetype i = 0; text.kind() == MarkedText::Kind::Body && i < text.lines().size(); ++i) {
        const MarkedText::Line &line = text.lines()[i];
        const QStringView written = text.lineText(line);
        const auto match = heading.match(written);
        if (!match.hasMatch() ||
            (match.capturedLength(2) == 1 && isTag(text, i, written.mid(match.capturedEnd()))))
            continue;
        if (written[match.capturedEnd()] == hiddenCharacter)
            continue;
        CheckFinding finding = findingAt(u"heading-without-space"_s, Severity::Warning, text.text(),
                                         line.begin, line.end - line.begin);
        finding.what = TextChecks::tr("“%1” looks like a heading and is none: a space is missing.")
                           .arg(quoted(finding.subject));
        finding.mend = TextChecks::tr("Put a space behind %1.").arg(match.captured(2));
        finding.fix = spaceBehind(text.text(), line.begin + match.capturedStart(2), match.captured(2));
        findings.append(finding);
    }
    return findings;
}

CheckFindings checkListItems(const MarkedText &text)
{
    CheckFindings findings;
    for (qsizetype i = 0; text.kind() != MarkedText::Kind::Line && i < text.lines().size(); ++i) {
        const MarkedText::Line &line = text.lines()[i];
        const QStringView written = text.lineText(line);
        const auto match = gluedMarker().match(written);
        const bool isNote = text.kind() == MarkedText::Kind::Notes && match.capturedLength(1) == 0;
        if (!match.hasMatch() || isNote ||
            isEmphasis(match.capturedView(2), written.mid(match.capturedEnd())) || isSignature(text, i))
            continue;
        CheckFinding finding =
            findingAt(u"not-a-list-item"_s, Severity::Warning, text.text(),
                      line.begin + match.capturedLength(1), line.end - line.begin - match.capturedLength(1));
        finding.what = TextChecks::tr("“%1” looks like a list item and is none: a space is missing.")
                           .arg(quoted(finding.subject));
        finding.mend = TextChecks::tr("Put a space behind %1.").arg(match.captured(2));
        finding.fix = spaceBehind(text.text(), finding.begin, match.captured(2));
        findings.append(finding);
    }
    return findings;
}

CheckFindings checkForeignItems(const MarkedText &text)
{
    static const QRegularExpression item(u"^[ \\t]*(?:[-+*]|\\d{1,2}[.)])[ \\t]"_s);
    const auto &lines = text.lines();
    const auto isItem = [&](qsizetype i) {
        return i >= 0 && i < lines.size() &&
               (foreignMarker().match(text.lineText(lines[i])).hasMatch() ||
                item.match(text.lineText(lines[i])).hasMatch());
    };
    CheckFindings findings;
    for (qsizetype i = 0; text.kind() != MarkedText::Kind::Line && i < lines.size(); ++i) {
        const auto match = foreignMarker().match(text.lineText(lines[i]));
        const bool isNote = text.kind() == MarkedText::Kind::Notes && match.capturedLength(1) == 0;
        if (!match.hasMatch() || isNote || !(isItem(i - 1) || isItem(i + 1)))
            continue;
        const QString marker = match.captured(2);
        const qsizetype begin = lines[i].begin + match.capturedLength(1);
        CheckFinding finding =
            findingAt(u"not-a-list-item"_s, Severity::Warning, text.text(), begin, lines[i].end - begin);
        const QString proper = properMarker(marker);
        finding.what = TextChecks::tr("“%1” looks like a list item and is none to Markdown.")
                           .arg(quoted(finding.subject));
        finding.mend = TextChecks::tr("Begin it with “%1”.").arg(proper);
        finding.fix = {TextChecks::tr("Begin it with “%1”").arg(proper),
                       {editAt(text.text(), begin, marker.size(), proper)}};
        findings.append(finding);
    }
    return findings;
}

CheckFindings checkListBeginnings(const MarkedText &text)
{
    using Type = MarkdownBlock::Type;
    CheckFindings findings;
    for (qsizetype i = 1; text.kind() == MarkedText::Kind::Body && i < text.lines().size(); ++i) {
        const MarkedText::Line &line = text.lines()[i];
        const MarkedText::Line &above = text.lines()[i - 1];
        const bool follows = above.outermost == Type::Paragraph && !text.lineText(above).trimmed().isEmpty();
        if (!line.begins || line.outermost != Type::List || !follows)
            continue;
        CheckFinding finding = findingAt(u"list-without-blank-line"_s, Severity::Warning, text.text(),
                                         line.begin, line.end - line.begin);
        finding.what = TextChecks::tr("“%1” begins a list, but the blog's Markdown starts none right below a "
                                      "paragraph.")
                           .arg(quoted(finding.subject));
        finding.mend = TextChecks::tr("Leave an empty line above it.");
        const QString written = text.text().mid(line.begin, line.end - line.begin);
        finding.fix = {TextChecks::tr("Add an empty line above the list"),
                       {editAt(text.text(), line.begin, written.size(), u'\n' + written)}};
        findings.append(finding);
    }
    return findings;
}

namespace {

/// The address in a link's brackets, without its title.
QString addressFrom(const QString &inBrackets)
{
    static const QRegularExpression address(u"^\\s*(?:<([^<>]*)>|(\\S*))"_s);
    const auto match = address.match(inBrackets);
    return match.captured(1) + match.captured(2);
}

CheckFinding missingAlt(const QString &text, qsizetype begin, qsizetype length)
{
    CheckFinding finding = findingAt(u"missing-alt"_s, Severity::Warning, text, begin, length);
    finding.what = TextChecks::tr("An image says nothing to those who do not see it.");
    finding.mend = TextChecks::tr("Write between the [] what it shows.");
    return finding;
}

/// `![](a.png)` and `![][label]`.
CheckFindings imagesWithoutWords(const MarkedText &text)
{
    static const QRegularExpression image(
        u"!\\[[ \\t]*\\](?:\\(([^()\\n]|\\([^()\\n]*\\))*\\)|\\[([^\\[\\]\\n]+)\\])"_s);
    CheckFindings findings;
    std::optional<QHash<QString, QString>> definitions;
    for (auto match = image.globalMatch(text.withoutTags()); match.hasNext();) {
        const auto found = match.next();
        const qsizetype begin = found.capturedStart();
        const QString written = text.text().mid(begin, found.capturedLength());
        const qsizetype behindWords = written.indexOf(u']') + 1;
        QString address = addressFrom(written.mid(behindWords + 1).chopped(1));
        if (found.hasCaptured(2)) {
            if (!definitions)
                definitions = linkDefinitionsIn(text.withoutCode());
            address = definitions->value(normalizedLabel(found.capturedView(2)));
        }
        findings.append(missingAlt(text.text(), begin, written.size()));
        const QString alt = altFromFileName(address);
        if (!alt.isEmpty())
            findings.last().fix = {TextChecks::tr("Use the file's name: “%1”").arg(quoted(alt)),
                                   {editAt(text.text(), begin, behindWords, u"![%1]"_s.arg(alt))}};
    }
    return findings;
}

} // namespace

CheckFindings checkImageTexts(const MarkedText &text)
{
    static const QRegularExpression element(u"<img\\s(?![^<>]*\\balt\\s*=)[^<>]*>"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression source(u"\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    CheckFindings findings = imagesWithoutWords(text);
    for (auto match = element.globalMatch(text.withoutCode()); match.hasNext();) {
        const auto found = match.next();
        findings.append(missingAlt(text.text(), found.capturedStart(), found.capturedLength()));
        findings.last().mend = TextChecks::tr("Write what it shows as alt=\"…\".");
        const auto address = source.match(text.text().mid(found.capturedStart(), found.capturedLength()));
        const QString alt = altFromFileName(address.captured(1) + address.captured(2) + address.captured(3));
        const qsizetype behindName = found.capturedStart() + 4;
        if (!alt.isEmpty())
            findings.last().fix = {
                TextChecks::tr("Use the file's name: “%1”").arg(quoted(alt)),
                {editAt(text.text(), behindName, 0, u" alt=\"%1\""_s.arg(alt.toHtmlEscaped()))}};
    }
    return findings;
}

QStringList textCheckCodes()
{
    return {u"url-swallows-punctuation"_s, u"bold-not-bold"_s, u"heading-without-space"_s,
            u"not-a-list-item"_s,          u"missing-alt"_s,   u"list-without-blank-line"_s,
            u"link-with-space"_s,          u"hint-spacing"_s,  u"hint-punctuation"_s};
}

namespace {

/// Of one code in one line; a line with more of them is none that a person wrote.
constexpr int mostInLine = 50;

void leaveOutTheRestOfLines(CheckFindings &findings, QStringView text)
{
    QHash<QString, int> counts;
    qsizetype lineEnd = -1;
    findings.removeIf([&](const CheckFinding &finding) {
        if (finding.begin > lineEnd) {
            counts.clear();
            lineEnd = text.indexOf(u'\n', finding.begin);
            lineEnd = lineEnd < 0 ? text.size() : lineEnd;
        }
        return ++counts[finding.code] > mostInLine;
    });
}

} // namespace

CheckFindings checkText(const QString &text, MarkedText::Kind kind, const TextRules &rules,
                        MarkdownWorker &worker)
{
    CheckFindings findings;
    if (text.isEmpty())
        return findings;
    const MarkedText marked(text, kind, rules.listsNeedBlankLine && kind == MarkedText::Kind::Body, worker);
    if (!marked.isKnown())
        return findings;
    for (auto *check : {checkAddressEnds, checkBold, checkHeadings, checkListItems, checkForeignItems,
                        checkItemBlanks, checkNumbersBelowText, checkLinkSpaces, checkImageTexts})
        findings += check(marked);
    if (rules.listsNeedBlankLine)
        findings += checkListBeginnings(marked);
    if (rules.spacing)
        findings += checkSpacing(marked);
    if (rules.punctuation)
        findings += checkPunctuation(marked);
    std::ranges::stable_sort(findings, {}, &CheckFinding::begin);
    leaveOutTheRestOfLines(findings, text);
    return findings;
}

CheckFindings placedAt(CheckFindings findings, const FieldPlace &place)
{
    for (CheckFinding &finding : findings) {
        finding.place = place;
        for (FieldEdit &edit : finding.fix.edits)
            edit.place = place;
    }
    return findings;
}

} // namespace rundown
