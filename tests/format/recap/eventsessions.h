// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

namespace rundown::test {

/// The sessions in the post's order, children behind their block.
inline QList<Session *> sessionsOf(Event &event)
{
    QList<Session *> sessions;
    for (Entry &entry : event.outline) {
        if (!entry.session())
            continue;
        sessions.append(entry.session());
        for (Entry &child : entry.children)
            sessions.append(child.session());
    }
    return sessions;
}

} // namespace rundown::test
