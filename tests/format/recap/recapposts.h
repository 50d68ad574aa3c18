// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QFile>
#include <QList>

namespace rundown::test {

/// The bytes of a sample post; nothing where the samples are not here.
inline QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(RUNDOWN_SAMPLES) + QStringLiteral("/posts/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The sessions at the top of an event's outline.
inline QList<const Entry *> sessionsOf(const Event &event)
{
    QList<const Entry *> sessions;
    for (const Entry &entry : event.outline) {
        if (entry.session())
            sessions.append(&entry);
    }
    return sessions;
}

} // namespace rundown::test
