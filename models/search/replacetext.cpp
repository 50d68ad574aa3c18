// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/replacetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace rundown {

namespace {

struct Replacing
{
    Q_DECLARE_TR_FUNCTIONS(Replacing)
};

QString replacement(const QString &text, EntryText field, const FoundRange &place, const TextMatcher &matcher,
                    const QString &with)
{
    QString filled = matcher.replacementAt(text, place, with);
    return hasLines(field) ? filled : filled.replace(u'\n', u' ');
}

/// The text with all places replaced, from the last to the first, so that they stay where they are.
QString replacedIn(const QString &text, EntryText field, const QList<FoundRange> &places,
                   const TextMatcher &matcher, const QString &with)
{
    QString changed = text;
    for (auto place = places.crbegin(); place != places.crend(); ++place)
        changed.replace(place->begin, place->length, replacement(text, field, *place, matcher, with));
    return changed;
}

/// Brings a changed copy of an entry into the document, through the verbs, which keep its layout right.
void put(EventDocument &document, const Entry &after)
{
    const EntryId id = after.id;
    if (const Session *session = after.session()) {
        document.setTitle(id, session->title);
        document.setPeople(id, session->people);
        for (int row = 0; row < session->slides.size(); ++row)
            document.setSlides(id, row, session->slides[row]);
        for (int row = 0; row < session->recordings.size(); ++row)
            document.setRecording(id, row, session->recordings[row]);
        for (int row = 0; row < session->videos.size(); ++row)
            document.setVideo(id, row, session->videos[row]);
        document.setNotes(id, session->notes);
    } else if (const Photo *photo = after.photo()) {
        document.setPhoto(id, *photo);
    } else {
        document.setProse(id, after.prose()->text);
    }
}

using Choose = std::function<QList<FoundRange>(EntryText, int row, const QString &text)>;

/// The entry with the chosen places replaced, without its children; how many they were is added to `count`.
Entry replacedIn(const Entry &entry, const Choose &choose, const TextMatcher &matcher, const QString &with,
                 int &count)
{
    Entry after{entry.id, entry.content, entry.layout, entry.blankLinesAfter, {}, entry.doubts};
    forEachText(after, [&](EntryText field, int row, QString &text) {
        const QList<FoundRange> places = choose(field, row, text);
        count += int(places.size());
        if (!places.isEmpty())
            text = replacedIn(text, field, places, matcher, with);
    });
    return after;
}

int putAll(EventDocument &document, const QString &name, const QList<Entry> &changed)
{
    document.endTyping();
    document.undoStack()->beginMacro(name);
    for (const Entry &entry : changed)
        put(document, entry);
    document.undoStack()->endMacro();
    document.endTyping();
    return int(changed.size());
}

} // namespace

int replaceAll(EventDocument &document, const TextMatcher &matcher, const QString &with)
{
    int count = 0;
    QList<Entry> changed;
    const auto all = [&](EntryText, int, const QString &text) { return matcher.matchesIn(text); };
    forEachEntry(document.event().outline, [&](const Entry &entry, const Entry *) {
        const int before = count;
        Entry after = replacedIn(entry, all, matcher, with, count);
        if (count > before && after.content != entry.content)
            changed.append(std::move(after));
    });
    if (!changed.isEmpty())
        putAll(document, Replacing::tr("Replace %n place(s)", nullptr, count), changed);
    return count;
}

bool replaceAt(EventDocument &document, const TextPlace &place, const TextMatcher &matcher,
               const QString &with)
{
    const Entry *entry = document.entry(place.entry);
    if (!entry)
        return false;
    int count = 0;
    const auto one = [&](EntryText field, int row, const QString &text) -> QList<FoundRange> {
        if (field != place.field || row != place.row || !matcher.matchesIn(text).contains(place.range))
            return {};
        return {place.range};
    };
    const Entry after = replacedIn(*entry, one, matcher, with, count);
    if (count == 0)
        return false;
    if (after.content != entry->content)
        putAll(document, Replacing::tr("Replace"), {after});
    return true;
}

} // namespace rundown
