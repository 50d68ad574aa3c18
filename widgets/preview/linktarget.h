// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QUrl>

namespace rundown {

/// Where a link of the post leads, and whether it may be followed: to the web, to a mailbox, to a file in the
/// event's folder, or to a place in the post.
struct LinkTarget
{
    enum class Kind { Refused, Web, Mail, File, Place };
    Kind kind = Kind::Refused;
    QUrl url;      ///< of web and mail
    QString path;  ///< of a file, relative to the event's folder
    QString place; ///< in the post: the fragment
};

LinkTarget linkTarget(const QString &href);

/// Where the link really leads, in words for a person: the host first, so that nothing before or behind it
/// passes for it, in the letters that the name is looked up by; characters that are not seen or turn text
/// around are written out.
QString wordsFor(const QString &href);

/// The file to open for a path relative to the event's folder, links resolved. Refused are what lies outside,
/// what is no regular file, and programs. Blocks on the file system.
Result<QString> fileToOpen(const QString &folder, const QString &path);

} // namespace rundown
