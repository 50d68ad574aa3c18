// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/textsearch.h"

#include "models/event/notestamp.h"

namespace rundown {

namespace {

/// Adds the places of each text that it is called with.
auto adderTo(QList<TextPlace> &found, EntryId id, const TextMatcher &matcher)
{
    return [&found, id, &matcher](EntryText field, int row, const QString &text) {
        const QList<FoundRange> ranges = matcher.matchesIn(text);
        for (const FoundRange &range : ranges)
            found.append({id, field, row, range});
    };
}

/// Takes the text of a place out of those that it is called with.
auto takerTo(QString &found, const TextPlace &place)
{
    return [&found, &place](EntryText field, int row, const QString &text) {
        if (field == place.field && row == place.row)
            found = text;
    };
}

void addSpoken(QList<TextPlace> &found, EntryId id, const QList<Cue> &cues, const TextMatcher &matcher)
{
    for (int row = 0; row < cues.size(); ++row) {
        const QList<FoundRange> ranges = matcher.matchesIn(cues[row].text);
        for (const FoundRange &range : ranges)
            found.append({id, EntryText::Spoken, row, range});
    }
}

} // namespace

QList<TextPlace> findText(const Entry &entry, const TextMatcher &matcher)
{
    QList<TextPlace> found;
    forEachText(entry, adderTo(found, entry.id, matcher));
    return found;
}

QList<TextPlace> findText(const Event &event, const TextMatcher &matcher, qsizetype most,
                          const SpokenCues &spoken)
{
    QList<TextPlace> found;
    forEachEventText(event, adderTo(found, EntryId::None, matcher));
    found += findText(event.outline, matcher, most, spoken);
    return found.mid(0, most);
}

QList<TextPlace> findText(const QList<Entry> &outline, const TextMatcher &matcher, qsizetype most,
                          const SpokenCues &spoken)
{
    QList<TextPlace> found;
    forEachEntry(outline, [&](const Entry &entry, const Entry *) {
        if (found.size() >= most || matcher.isEmpty())
            return;
        found += findText(entry, matcher);
        if (const auto said = spoken.find(entry.id); said != spoken.end())
            addSpoken(found, entry.id, *said, matcher);
    });
    if (found.size() > most)
        found.resize(most);
    return found;
}

QString textAt(const Entry &entry, const TextPlace &place, const QList<Cue> &spoken)
{
    if (place.field == EntryText::Spoken)
        return spoken.value(place.row).text;
    QString found;
    forEachText(entry, takerTo(found, place));
    return found;
}

QString textAt(const Event &event, const TextPlace &place)
{
    QString found;
    forEachEventText(event, takerTo(found, place));
    return found;
}

std::optional<qint64> heardAt(const Entry &entry, const TextPlace &place, const QList<Cue> &spoken)
{
    const Session *session = entry.session();
    if (!session || session->recordings.isEmpty())
        return {};
    if (place.field == EntryText::Spoken)
        return spoken.value(place.row).fromMs;
    if (place.field != EntryText::Notes)
        return 0;
    const qsizetype end = session->notes.indexOf(u'\n', place.range.begin);
    const QStringList lines = session->notes.left(end < 0 ? session->notes.size() : end).split(u'\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (const auto stamp = stampOf(*line))
            return stamp->ms;
    }
    return 0;
}

} // namespace rundown
