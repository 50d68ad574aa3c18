// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/timespans.h"

#include <QByteArray>
#include <QString>

namespace rundown {

/// What a person has listened to, by sound file, kept in the user's state folder
/// (`$XDG_STATE_HOME/rundown/heard`, XDG Base Directory Specification 0.8): it is nobody else's business.
/// A file is known by its size and a sample of its content, wherever it lies. All of it blocks.
class HeardStore
{
public:
    explicit HeardStore(const QString &folder = usualFolder());
    static QString usualFolder();

    /// Names the content of a sound file; empty where it cannot be read.
    static QByteArray identityOf(const QString &soundFile);

    /// In ms of the file; nothing where nothing is kept.
    TimeSpans heard(const QByteArray &identity) const;
    /// Adds to what is kept, so that two windows lose nothing of each other's. False: it could not be
    /// written.
    bool add(const QByteArray &identity, const TimeSpans &spans) const;

private:
    QString pathOf(const QByteArray &identity) const;

    QString m_folder;
};

} // namespace rundown
