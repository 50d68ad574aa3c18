// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/profile/profile.h"

namespace rundown {

/// A profile that can be chosen, and where it stands.
struct KnownProfile
{
    QString name;
    QString file; ///< empty: it is part of the program
};

/// The profiles to choose from: those of the program, of the configuration folder, and beside the event. One
/// of the same name that stands nearer to the event takes the place of the other. Files are called
/// NAME.profile.yaml. `eventFolder` may be empty. Looks at the disk.
QList<KnownProfile> knownProfiles(const QString &eventFolder);

/// The profile of that name; an empty name is "plain". Fails where there is none, or its file is broken.
/// Reads the disk.
Result<Profile> findProfile(const QString &name, const QString &eventFolder);

/// The names of the program's own profiles; "plain" comes first.
QStringList ownProfileNames();

/// Where a user's profiles stand: `rundown/profiles` in the folder for configuration (XDG).
QString profileFolder();

} // namespace rundown
