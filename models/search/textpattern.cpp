// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/textpattern.h"

#include "models/event/markdownwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct TextPatterns
{
    Q_DECLARE_TR_FUNCTIONS(TextPatterns)
};

/// PCRE gives up a text behind so many steps, which bounds what a wild expression costs to some milliseconds.
QString withLimits(const QString &expression)
{
    return u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)"_s + expression;
}

bool isOfWord(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    return (text[at].isLetterOrNumber() || text[at].isMark() || text[at] == u'_') &&
           !isIdeograph(text[at].unicode());
}

} // namespace

TextMatcher::TextMatcher(const TextPattern &pattern) : m_pattern(pattern)
{
    if (!pattern.isExpression || pattern.needle.isEmpty())
        return;
    auto options = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !pattern.matchCase);
    const QRegularExpression asWritten(pattern.needle, options);
    if (asWritten.isValid())
        m_expression = QRegularExpression(withLimits(pattern.needle), options);
    else
        m_error = TextPatterns::tr("Wrong expression: %1 (at character %2)")
                      .arg(asWritten.errorString())
                      .arg(asWritten.patternErrorOffset());
}

QList<FoundRange> TextMatcher::matchesIn(const QString &text) const
{
    if (isEmpty())
        return {};
    return m_pattern.isExpression ? expressionMatches(text) : plainMatches(text);
}

QList<FoundRange> TextMatcher::plainMatches(const QString &text) const
{
    QList<FoundRange> found;
    const QString &needle = m_pattern.needle;
    const auto caring = m_pattern.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qsizetype at = text.indexOf(needle, 0, caring); at >= 0;) {
        const FoundRange place{at, needle.size()};
        const bool fits = standsAlone(text, place);
        if (fits)
            found.append(place);
        at = text.indexOf(needle, at + (fits ? needle.size() : 1), caring);
    }
    return found;
}

QList<FoundRange> TextMatcher::expressionMatches(const QString &text) const
{
    QList<FoundRange> found;
    for (qsizetype at = 0; at <= text.size();) {
        const auto match = m_expression.match(text, at);
        if (!match.isValid()) {
            m_error = TextPatterns::tr("The expression takes too long.");
            return {};
        }
        if (!match.hasMatch())
            break;
        const FoundRange place{match.capturedStart(), match.capturedLength()};
        if (place.length > 0 && standsAlone(text, place))
            found.append(place);
        at = std::max(match.capturedEnd(), at + 1);
        if (at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate())
            ++at; // inside a character no expression may begin
    }
    return found;
}

bool TextMatcher::standsAlone(const QString &text, const FoundRange &place) const
{
    if (!m_pattern.wholeWords)
        return true;
    const qsizetype end = place.begin + place.length;
    const bool runsOnBefore = isOfWord(text, place.begin) && isOfWord(text, place.begin - 1);
    const bool runsOnBehind = isOfWord(text, end - 1) && isOfWord(text, end);
    return !runsOnBefore && !runsOnBehind;
}

QString TextMatcher::replacementAt(const QString &text, const FoundRange &place, const QString &with) const
{
    if (!m_pattern.isExpression)
        return with;
    const auto match = m_expression.match(text, place.begin);
    QString filled;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar c = with[i];
        const QChar next = i + 1 < with.size() ? with[i + 1] : QChar();
        const bool isMark = c == u'\\' || c == u'$';
        if (isMark && next >= u'0' && next <= u'9')
            filled += match.captured(next.digitValue());
        else if (c == u'\\' && (next == u'n' || next == u't'))
            filled += next == u'n' ? u'\n' : u'\t';
        else if (isMark && next == c)
            filled += c;
        else {
            filled += c;
            continue;
        }
        ++i;
    }
    return filled;
}

} // namespace rundown
