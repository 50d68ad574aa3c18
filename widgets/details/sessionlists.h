// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"
#include "widgets/details/listeditor.h"

/// The lists of a session, as a form shows them.
namespace rundown {

/// How a list of people is read and changed.
struct PeopleAccess
{
    std::function<QList<Person>()> people;
    std::function<void(const Person &)> add;
    std::function<void(int row, const Person &)> set;
    std::function<void(int row)> remove;
    bool hasRoles = true;
};

ListSpec peopleList(const PeopleAccess &access);
PeopleAccess peopleOf(const EntryTarget *session);
/// The event's hosts.
PeopleAccess hostsOf(const EntryTarget *event);

ListSpec slidesList(const EntryTarget *session);
ListSpec recordingsList(const EntryTarget *session);
ListSpec videosList(const EntryTarget *session);

} // namespace rundown
