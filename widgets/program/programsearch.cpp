// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programsearch.h"

#include <algorithm>

namespace rundown {

namespace {

bool hasText(const QString &text, const QString &needle)
{
    return text.contains(needle, Qt::CaseInsensitive);
}

bool sessionMatches(const Session &session, const QString &needle)
{
    return hasText(session.title, needle) || hasText(session.notes, needle) ||
           std::ranges::any_of(session.people, [&](const Person &person) {
               return hasText(person.name, needle) || hasText(person.affiliation, needle);
           });
}

} // namespace

QList<qsizetype> occurrences(const QString &text, const QString &needle)
{
    QList<qsizetype> places;
    if (needle.isEmpty())
        return places;
    for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive))
        places += at;
    return places;
}

bool matches(const Entry &entry, const QString &needle)
{
    if (needle.isEmpty())
        return false;
    if (const Session *session = entry.session())
        return sessionMatches(*session, needle);
    if (const Photo *photo = entry.photo())
        return hasText(photo->alt, needle) || hasText(photo->caption, needle) || hasText(photo->file, needle);
    return hasText(entry.prose()->text, needle);
}

QList<EntryId> search(const EventDocument &document, const QString &needle)
{
    QList<EntryId> found;
    forEachEntry(document.event().outline, [&](const Entry &entry, const Entry *) {
        if (matches(entry, needle))
            found += entry.id;
    });
    return found;
}

} // namespace rundown
