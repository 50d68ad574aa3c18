// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"

namespace rundown {

/// A finding about a piece of a text, which is also what it is ignored by.
inline CheckFinding findingAt(const QString &code, Problem::Severity severity, const QString &text,
                              qsizetype begin, qsizetype length)
{
    CheckFinding finding;
    finding.code = code;
    finding.severity = severity;
    finding.begin = begin;
    finding.length = length;
    constexpr qsizetype mostOfSubject = 120;
    finding.subject = text.mid(begin, std::min(length, mostOfSubject)).simplified();
    return finding;
}

/// An edit of the text that the finding is about.
inline FieldEdit editAt(const QString &text, qsizetype begin, qsizetype length, const QString &after)
{
    return {{}, begin, text.mid(begin, length), after};
}

/// A text as it is named in a message: short, on one line.
inline QString quoted(const QString &text)
{
    constexpr qsizetype most = 48;
    const QString whole = text.simplified();
    return whole.size() <= most ? whole : whole.left(most - 1) + u'…';
}

} // namespace rundown
