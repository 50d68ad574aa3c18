// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"
#include "models/format/recap/layout.h"

#include <optional>

namespace rundown {

/// What a head says of title, people and time, and its form.
struct ChosenHead
{
    QString title;
    QList<Person> people; ///< whom the head names
    std::optional<QTime> start;
    std::optional<qint64> durationMs;
    LayoutLine layout;
};

/// The words of a head (its title and people, with what stands between them) read as a title, as people, or
/// with title and people in each other's places; its time, media and all else stay as they are. Nothing where
/// it has no such words, or says nothing else then.
std::optional<ChosenHead> readHeadAs(Reading reading, const LayoutLine &head, const Session &session);

/// A head whose time is when the session ended; \a begin is when it began, where that is known: without it
/// nothing can be told of the session's time. Nothing where the head does not show a start alone.
std::optional<ChosenHead> readHeadAsEnded(const LayoutLine &head, const Session &session,
                                          const std::optional<QTime> &begin);

} // namespace rundown
