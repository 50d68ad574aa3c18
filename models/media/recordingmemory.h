// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/statefolder.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rundown {

/// What is remembered of recordings that were seen, by their places, so that they are known again elsewhere:
/// in the user's state folder (stateFolder()), not in the event. All of it blocks.
class RecordingMemory
{
public:
    explicit RecordingMemory(const QString &folder = stateFolder(QStringLiteral("recordings")));

    struct Known
    {
        QByteArray key; ///< contentKey()
        QString drive;  ///< where its drive is mounted
        bool operator==(const Known &) const = default;
    };
    std::optional<Known> find(const QString &path) const;
    /// Remembers a file as it is now; what is known of it and has not changed costs a look at its time.
    void remember(const QString &path) const;
    void remember(const QString &path, const Known &known) const;

private:
    QString pathOf(const QString &path) const;

    QString m_folder;
};

/// Where the drive of a missing file would be mounted, if it is away: as remembered, else by where systems
/// put removable drives; empty where the drive is there, or is the system's own.
QString absentDriveOf(const QString &path, const RecordingMemory &memory);

} // namespace rundown
