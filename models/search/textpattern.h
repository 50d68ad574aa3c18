// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace rundown {

/// What is looked for, and how.
struct TextPattern
{
    QString needle;
    bool matchCase = false;
    bool wholeWords = false; ///< of letters that make words; Chinese has no such borders
    bool isExpression = false;
    bool operator==(const TextPattern &) const = default;
};

/// A stretch of a text.
struct FoundRange
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const FoundRange &) const = default;
};

/// A pattern that is ready to look. Places do not overlap, and none is empty.
class TextMatcher
{
public:
    explicit TextMatcher(const TextPattern &pattern = {});

    /// There is nothing to look for, or the expression is wrong: then nothing is found.
    bool isEmpty() const { return m_pattern.needle.isEmpty() || !m_error.isEmpty(); }
    /// Why the expression is wrong, for people; empty where it is not. An expression that takes too long for
    /// some text is told from it too, once matchesIn() has met one.
    const QString &error() const { return m_error; }

    QList<FoundRange> matchesIn(const QString &text) const;
    /// What replaces the match at `place`: `with` itself; for an expression with `\1` to `\9` or `$1` to `$9`
    /// (what its groups matched), `\0` or `$0` (all of it), `\n` and `\t` filled in.
    QString replacementAt(const QString &text, const FoundRange &place, const QString &with) const;

private:
    QList<FoundRange> plainMatches(const QString &text) const;
    QList<FoundRange> expressionMatches(const QString &text) const;
    bool standsAlone(const QString &text, const FoundRange &place) const;

    TextPattern m_pattern;
    QRegularExpression m_expression;
    mutable QString m_error;
};

} // namespace rundown
