// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/profile/exportpost.h"

#include <functional>

namespace rundown {

/// A file that is copied into a bundle.
struct BundleFile
{
    QString source; ///< full path, without links
    QString target; ///< path within the bundle
    qint64 size = 0;
    bool operator==(const BundleFile &) const = default;
};

/// A post with the media that it refers to, ready to be written into a folder:
///
///     site/…       what goes into the blog's own folder, laid out as the profile has it
///     upload/…     what goes elsewhere, by host and path of its public address
///     UPLOAD.txt   what to put where, in words
struct Bundle
{
    QString postPath; ///< within the bundle
    QByteArray post;
    QList<BundleFile> files;
    QByteArray uploadList; ///< UTF-8
    Problems problems;     ///< what is missing, and where the post says so
};

/// Looks for the files that a post refers to: in the event's folder, nothing outside it, nothing but regular
/// files. Reads the disk.
Bundle planBundle(const ExportedPost &post, const QString &eventFolder);

/// A file of the bundle that is in the folder already; empty where there is none. Reads the disk.
QString fileInTheWay(const Bundle &bundle, const QString &folder);

/// How far the writing of a bundle has come.
struct BundleProgress
{
    qsizetype filesDone = 0;
    qsizetype files = 0;
    qint64 bytesDone = 0;
    qint64 bytes = 0;
};

/// Writes the bundle into the folder, which is made where it is not there. Without `overwrite` nothing is
/// written where one of the files is there already. `goOn` is asked between pieces of a few MiB; where it
/// says no, or something fails, the new files are taken away again. Returns the paths of what was written.
/// Blocks: not for the GUI thread.
Result<QStringList> writeBundle(const Bundle &bundle, const QString &folder, bool overwrite,
                                const std::function<bool(const BundleProgress &)> &goOn = {});

} // namespace rundown
