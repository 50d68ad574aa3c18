// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QHash>
#include <QStringView>

namespace rundown {

/// The reference definitions of a text, "[label]: address" (CommonMark, section 4.7), each on one line.
class LinkDefinitions
{
public:
    LinkDefinitions() = default;
    explicit LinkDefinitions(const QList<QStringView> &lines);

    bool isEmpty() const { return addresses.isEmpty(); }
    /// Empty where nothing defines the label.
    QStringView addressOf(QStringView label) const;
    bool operator==(const LinkDefinitions &) const = default;

private:
    QHash<QString, QStringView> addresses; ///< by their folded labels
};

/// True for a line that defines a reference: readers of the post do not see it.
bool isDefinition(QStringView line);

/// What the references of an event's post are defined as, wherever in it; of the event's own texts.
LinkDefinitions definitionsOf(const Event &event);

/// While one of these lives, linksIn() finds the references too whose definitions it was given, in its
/// thread.
class ResolvingReferences
{
public:
    explicit ResolvingReferences(const LinkDefinitions &definitions);
    ~ResolvingReferences();
    Q_DISABLE_COPY_MOVE(ResolvingReferences)

private:
    const LinkDefinitions *before;
};

/// Those that references are resolved by now in this thread; null for none.
const LinkDefinitions *definitionsHere();

} // namespace rundown
