// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/replacetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <utility>

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
        document.setRoom(id, session->room);
        document.setTrack(id, session->track);
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

void put(EventDocument &document, const Event &after)
{
    if (after.title != document.event().title) // the front matter may say another on purpose
        document.setEventTitle(after.title);
    document.setSeries(after.series);
    document.setVenue(after.venue);
    document.setCity(after.city);
    document.setHosts(after.hosts);
    document.setSlidesBase(after.slidesBase);
    document.setRecordingsBase(after.recordingsBase);
    document.setPhotosBase(after.photosBase);
}

/// "media.example.org", "/2019/": part of an address, and no word.
bool namesPlace(const QString &text, const FoundRange &place)
{
    const QStringView found = QStringView(text).mid(place.begin, place.length);
    return std::ranges::any_of(found, [](QChar c) { return c == u'/' || c == u':' || c == u'.'; });
}

using Choose = std::function<QList<FoundRange>(EntryId, EntryText, int row, const QString &text)>;

/// Replaces the chosen places in the copies that it makes of the event's texts, and counts them.
class Replacer
{
public:
    Replacer(const Event &event, Choose choose, const TextMatcher &matcher, const QString &with)
        : m_event(event), m_choose(std::move(choose)), m_matcher(matcher), m_with(with)
    {
        m_event.outline.clear();
        forEachEventText(m_event, replacerFor(EntryId::None));
        m_eventChanged = m_changed;
        forEachEntry(event.outline, [&](const Entry &entry, const Entry *) { take(entry); });
    }

    int count() const { return m_count; }

    /// As one undo step of this name, where anything is another then.
    void putInto(EventDocument &document, const QString &name) const
    {
        if (!m_eventChanged && m_entries.isEmpty())
            return;
        document.endTyping();
        document.undoStack()->beginMacro(name);
        if (m_eventChanged)
            put(document, m_event);
        for (const Entry &entry : m_entries)
            put(document, entry);
        document.undoStack()->endMacro();
        document.endTyping();
    }

private:
    std::function<void(EntryText, int, QString &)> replacerFor(EntryId id)
    {
        m_changed = false;
        return [this, id](EntryText field, int row, QString &text) {
            if (!mayBeReplaced(field))
                return;
            const QList<FoundRange> places = m_choose(id, field, row, text);
            m_count += int(places.size());
            if (places.isEmpty())
                return;
            const QString before = text;
            text = replacedIn(before, field, places, m_matcher, m_with);
            m_changed |= text != before;
        };
    }

    /// Without its children.
    void take(const Entry &entry)
    {
        Entry after{entry.id, entry.content, entry.layout, entry.blankLinesAfter, {}, entry.doubts};
        forEachText(after, replacerFor(entry.id));
        if (m_changed)
            m_entries.append(std::move(after));
    }

    Event m_event;
    QList<Entry> m_entries;
    Choose m_choose;
    const TextMatcher &m_matcher;
    QString m_with;
    int m_count = 0;
    bool m_changed = false; ///< what is being replaced in
    bool m_eventChanged = false;
};

} // namespace

int replaceAll(EventDocument &document, const TextMatcher &matcher, const QString &with)
{
    const auto all = [&](EntryId, EntryText field, int, const QString &text) {
        QList<FoundRange> places = matcher.matchesIn(text);
        if (isAddress(field)) // a word that is changed in prose would break the links that hold it
            places.removeIf([&](const FoundRange &place) { return !namesPlace(text, place); });
        return places;
    };
    const Replacer replacer(document.event(), all, matcher, with);
    replacer.putInto(document, Replacing::tr("Replace %n place(s)", nullptr, replacer.count()));
    return replacer.count();
}

bool replaceAt(EventDocument &document, const TextPlace &place, const TextMatcher &matcher,
               const QString &with)
{
    const auto one = [&](EntryId id, EntryText field, int row, const QString &text) -> QList<FoundRange> {
        if (id != place.entry || field != place.field || row != place.row ||
            !matcher.matchesIn(text).contains(place.range))
            return {};
        return {place.range};
    };
    const Replacer replacer(document.event(), one, matcher, with);
    replacer.putInto(document, Replacing::tr("Replace"));
    return replacer.count() > 0;
}

} // namespace rundown
