// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// A part of a head, by offsets.
struct HeadSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - begin; }
};

inline QStringView at(QStringView text, HeadSpan span)
{
    return text.mid(span.begin, span.size());
}

inline HeadSpan trimmed(QStringView text, HeadSpan span, QStringView also = {})
{
    const auto drop = [&](QChar c) { return c.isSpace() || (!also.isEmpty() && also.contains(c)); };
    while (span.begin < span.end && drop(text[span.begin]))
        ++span.begin;
    while (span.begin < span.end && drop(text[span.end - 1]))
        --span.end;
    return span;
}

} // namespace rundown
