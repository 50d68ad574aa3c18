// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/sessionlists.h"

namespace rundown {

namespace {

/// A column that shows a text as it is.
template<class T, QString T::*member>
typename ListModel<T>::Column text(const QString &header)
{
    return {header, [](const T &item) -> QVariant { return item.*member; },
            [](T &item, const QVariant &value) {
                item.*member = value.toString();
                return true;
            }};
}

/// A column of a value that may be missing: an invalid QVariant.
template<class V, std::optional<V> Recording::*member>
ListModel<Recording>::Column optional(const QString &header)
{
    return {header,
            [](const Recording &item) {
                return item.*member ? QVariant::fromValue(*(item.*member)) : QVariant();
            },
            [](Recording &item, const QVariant &value) {
                QVariant converted = value;
                if (value.isNull())
                    item.*member = std::nullopt;
                else if (converted.convert(QMetaType::fromType<V>()))
                    item.*member = converted.value<V>();
                else
                    return false;
                return true;
            }};
}

QVariant readRole(const Person &person)
{
    return int(person.role);
}

bool writeRole(Person &person, const QVariant &value)
{
    const int role = value.toInt();
    const bool known = role >= int(Role::Speaker) && role <= int(Role::Panelist);
    if (known)
        person.role = Role(role);
    return known;
}

} // namespace

PeopleModel::PeopleModel(EventDocument *document, QObject *parent)
    : ListModel(document,
                {&Session::people, &EventDocument::setPerson, &EventDocument::removePerson,
                 &EventDocument::movePerson},
                {text<Person, &Person::name>(tr("Name")),
                 text<Person, &Person::affiliation>(tr("Affiliation")),
                 {tr("Role"), readRole, writeRole}},
                parent)
{}

SlidesModel::SlidesModel(EventDocument *document, QObject *parent)
    : ListModel(document,
                {&Session::slides, &EventDocument::setSlides, &EventDocument::removeSlides,
                 &EventDocument::moveSlides},
                {text<Slides, &Slides::title>(tr("Title")), text<Slides, &Slides::file>(tr("File")),
                 text<Slides, &Slides::url>(tr("Address"))},
                parent)
{}

RecordingsModel::RecordingsModel(EventDocument *document, QObject *parent)
    : ListModel(
          document,
          {&Session::recordings, &EventDocument::setRecording, &EventDocument::removeRecording,
           &EventDocument::moveRecording},
          {text<Recording, &Recording::label>(tr("Label")), text<Recording, &Recording::file>(tr("File")),
           text<Recording, &Recording::url>(tr("Address")), optional<QTime, &Recording::start>(tr("Start")),
           optional<qint64, &Recording::durationMs>(tr("Length"))},
          parent)
{}

VideosModel::VideosModel(EventDocument *document, QObject *parent)
    : ListModel(document,
                {&Session::videos, &EventDocument::setVideo, &EventDocument::removeVideo,
                 &EventDocument::moveVideo},
                {text<Video, &Video::title>(tr("Title")), text<Video, &Video::url>(tr("Address"))}, parent)
{}

} // namespace rundown
