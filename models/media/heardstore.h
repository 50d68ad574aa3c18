// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespans.h"
#include "models/media/statefolder.h"

#include <QByteArray>
#include <QString>

namespace rundown {

/// What a person has listened to, by sound file, kept in the user's state folder (stateFolder()). A file is
/// known by its content (contentKey()), wherever it lies. All of it blocks.
class HeardStore
{
public:
    explicit HeardStore(const QString &folder = stateFolder(QStringLiteral("heard")));

    /// In ms of the file; nothing where nothing is kept.
    TimeSpans heard(const QByteArray &key) const;
    /// Adds to what is kept, so that two windows lose nothing of each other's. False: it could not be
    /// written.
    bool add(const QByteArray &key, const TimeSpans &spans) const;

private:
    QString pathOf(const QByteArray &key) const;

    QString m_folder;
};

} // namespace rundown
