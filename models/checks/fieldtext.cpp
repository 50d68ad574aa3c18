// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/fieldtext.h"

#include <algorithm>
#include <type_traits>

namespace rundown {

namespace {

using Field = FieldPlace::Field;

/// `Const<T, Like>`: T, const where Like is.
template<class T, class Like>
using SameConst = std::conditional_t<std::is_const_v<Like>, const T, T>;

template<class E>
SameConst<Entry, E> *findEntry(E &entries, EntryId id)
{
    for (auto &entry : entries) {
        if (entry.id == id)
            return &entry;
        if (auto *child = findEntry(entry.children, id))
            return child;
    }
    return nullptr;
}

template<class List, class Item>
auto *inRow(List &list, int row, QString Item::*member)
{
    SameConst<QString, List> *text = nullptr;
    if (row >= 0 && row < list.size())
        text = &(list[row].*member);
    return text;
}

template<class S>
SameConst<QString, S> *textOfSession(S &session, Field field, int row)
{
    switch (field) {
    case Field::Handle:
        return &session.id;
    case Field::Title:
        return &session.title;
    case Field::Notes:
        return &session.notes;
    case Field::SlidesFile:
        return inRow(session.slides, row, &Slides::file);
    case Field::SlidesUrl:
        return inRow(session.slides, row, &Slides::url);
    case Field::RecordingFile:
        return inRow(session.recordings, row, &Recording::file);
    case Field::RecordingUrl:
        return inRow(session.recordings, row, &Recording::url);
    case Field::VideoUrl:
        return inRow(session.videos, row, &Video::url);
    default:
        return nullptr;
    }
}

template<class P>
SameConst<QString, P> *textOfPhoto(P &photo, Field field)
{
    switch (field) {
    case Field::PhotoFile:
        return &photo.file;
    case Field::PhotoUrl:
        return &photo.url;
    case Field::Alt:
        return &photo.alt;
    case Field::Caption:
        return &photo.caption;
    default:
        return nullptr;
    }
}

template<class E>
SameConst<QString, E> *textOfEvent(E &event, Field field)
{
    switch (field) {
    case Field::FrontMatter:
        return &event.post.frontMatter;
    case Field::RecordingsBase:
        return &event.recordingsBase;
    case Field::PhotosBase:
        return &event.photosBase;
    case Field::SlidesBase:
        return &event.slidesBase;
    case Field::SessionStyle:
        return &event.post.style.session;
    case Field::ChildStyle:
        return &event.post.style.child;
    default:
        return nullptr;
    }
}

template<class E>
SameConst<QString, E> *findText(E &event, const FieldPlace &place)
{
    if (place.entry == EntryId::None)
        return textOfEvent(event, place.field);
    auto *entry = findEntry(event.outline, place.entry);
    if (!entry)
        return nullptr;
    if (place.field == Field::Layout)
        return &entry->layout;
    if (auto *session = entry->session())
        return textOfSession(*session, place.field, place.row);
    if (auto *photo = entry->photo())
        return textOfPhoto(*photo, place.field);
    return place.field == Field::Prose ? &entry->prose()->text : nullptr;
}

auto keyOf(const FieldPlace &place)
{
    return std::tuple(quint32(place.entry), place.field, place.row);
}

/// From behind, so that the places of those before stay true.
bool comesLater(const FieldEdit &a, const FieldEdit &b)
{
    return std::tuple(keyOf(a.place), a.begin) > std::tuple(keyOf(b.place), b.begin);
}

bool overlap(const FieldEdit &before, const FieldEdit &behind)
{
    return before.place == behind.place && before.begin + before.before.size() > behind.begin;
}

} // namespace

Problem problemOf(const CheckFinding &finding)
{
    Problem problem{finding.severity, {}, 0, 0, finding.what, finding.mend};
    problem.code = finding.code;
    return problem;
}

const QString *textAt(const Event &event, const FieldPlace &place)
{
    return findText(event, place);
}

void numberEntries(Event &event)
{
    quint32 next = 0;
    forEachEntry(event.outline,
                 [&](const Entry &entry, const Entry *) { next = std::max(next, quint32(entry.id)); });
    const auto number = [&next](auto &&self, QList<Entry> &entries) -> void {
        for (Entry &entry : entries) {
            if (entry.id == EntryId::None)
                entry.id = EntryId(++next);
            self(self, entry.children);
        }
    };
    number(number, event.outline);
}

std::optional<Event> withFix(const Event &event, const CheckFix &fix)
{
    Event fixed = event;
    QList<FieldEdit> edits = fix.edits;
    std::ranges::stable_sort(edits, comesLater);
    for (const FieldEdit &edit : std::as_const(edits)) {
        QString *text = findText(fixed, edit.place);
        if (!text || edit.begin < 0 || QStringView(*text).mid(edit.begin, edit.before.size()) != edit.before)
            return std::nullopt;
        text->replace(edit.begin, edit.before.size(), edit.after);
    }
    return fixed;
}

CheckFix combinedFix(const QString &name, const CheckFindings &findings)
{
    QList<FieldEdit> edits;
    for (const CheckFinding &finding : findings)
        edits += finding.fix.edits;
    std::ranges::reverse(edits); // what is put into one place stands there in this order
    std::ranges::stable_sort(edits, comesLater);
    CheckFix fix{name, {}};
    for (const FieldEdit &edit : std::as_const(edits)) {
        if (fix.edits.isEmpty() || !overlap(edit, fix.edits.last()))
            fix.edits.append(edit);
    }
    return fix;
}

} // namespace rundown
