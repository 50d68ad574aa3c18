// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listeningsettings.h"
#include "models/spelling/spellservice.h"
#include "widgets/player/playersettings.h"
#include "widgets/start/recentevents.h"

#include <QByteArray>
#include <QString>

namespace rundown {

/// What Rundown remembers between its starts, in the user's settings: the window's layout, the recent events,
/// and where one was in each.
class Preferences
{
public:
    static QByteArray value(const QString &key);
    static void setValue(const QString &key, const QByteArray &value);

    static QList<RecentEvent> recentEvents(); ///< newest first
    static void addRecentEvent(const QString &path, const QString &title);
    static void removeRecentEvent(const QString &path);

    /// Number of the entry that was selected last, counted in reading order; -1 = none.
    static int lastEntry(const QString &path);
    static void setLastEntry(const QString &path, int number);

    /// Where one was in the entry's text and its recording.
    struct Place
    {
        int caret = 0;
        qint64 ms = 0; ///< 0: nowhere
        bool operator==(const Place &) const = default;
    };
    static Place lastPlace(const QString &path);
    static void setLastPlace(const QString &path, const Place &place);

    static ListeningSettings listening();
    static void setListening(const ListeningSettings &settings);

    /// Whether a person has allowed that the preview of this event fetches images from the web.
    static bool areWebImagesAllowed(const QString &path);
    static void setWebImagesAllowed(const QString &path, bool allowed);

    /// The blog's profile that was chosen last for an event of this folder, else for one of this series;
    /// empty where none was. Without a folder, the one that was chosen last of all.
    static QString profileFor(const QString &folder, const QString &series);
    static void setProfileFor(const QString &folder, const QString &series, const QString &profile);
    /// What an event of this folder has, though nobody chose it now: for a folder that has none yet.
    static void setFirstProfileFor(const QString &folder, const QString &profile);

    static SpellSettings spelling();
    static void setSpelling(const SpellSettings &settings);

    static PlayerSettings player();
    static void setPlayer(const PlayerSettings &settings);
};

} // namespace rundown
