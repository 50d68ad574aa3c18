// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

/// Cells of the program as text, one form out, several in. `xFrom(xText(value))` gives the value again, to
/// the precision that the text has; what cannot be read gives nothing.
namespace rundown::programtext {

/// `14:10`.
QString ofStart(std::optional<QTime> start);
/// Reads `14:10`, `9:30`, `1410`, full-width figures and colons too.
std::optional<QTime> startFrom(const QString &text);

/// Hours and minutes: `0:25`, `1:30`; `ms` in milliseconds.
QString ofLength(std::optional<qint64> ms);
/// Reads minutes, `25`, or hours and minutes, `1:30`; in ms.
std::optional<qint64> lengthFrom(const QString &text);

/// By how much a session was longer than planned: `+6:42`, in minutes and seconds.
QString ofOverrun(std::optional<qint64> ms);

/// `Name, Affiliation; Name`.
QString ofPeople(const QList<Person> &people);
/// Reads it, full-width punctuation too. Somebody of the same name in `before` keeps role, links and handle.
QList<Person> peopleFrom(const QString &text, const QList<Person> &before);

/// What an entry is called in a list: a session's title, a photo's alt text or caption or file, prose's first
/// line without the marks of a heading.
QString titleOf(const Entry &entry);

} // namespace rundown::programtext
