// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/textsearch.h"

namespace rundown {

QList<TextPlace> findText(const Entry &entry, const TextMatcher &matcher)
{
    QList<TextPlace> found;
    forEachText(entry, [&](EntryText field, int row, const QString &text) {
        const QList<FoundRange> ranges = matcher.matchesIn(text);
        for (const FoundRange &range : ranges)
            found.append({entry.id, field, row, range});
    });
    return found;
}

QList<TextPlace> findText(const QList<Entry> &outline, const TextMatcher &matcher, qsizetype most)
{
    QList<TextPlace> found;
    forEachEntry(outline, [&](const Entry &entry, const Entry *) {
        if (found.size() < most && !matcher.isEmpty())
            found += findText(entry, matcher);
    });
    if (found.size() > most)
        found.resize(most);
    return found;
}

QString textAt(const Entry &entry, const TextPlace &place)
{
    QString found;
    forEachText(entry, [&](EntryText field, int row, const QString &text) {
        if (field == place.field && row == place.row)
            found = text;
    });
    return found;
}

} // namespace rundown
