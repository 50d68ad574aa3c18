// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/result.h"
#include "models/format/profile/mediaaddresses.h"
#include "models/format/profile/profile.h"

#include <QByteArray>

namespace rundown {

class MarkdownWorker;

/// A post as a blog wants it.
struct ExportedPost
{
    QString path; ///< within the blog
    QByteArray text;
    QList<MediaUse> media; ///< files that it refers to, in the order of the post
    Problems problems;     ///< their lines are the exported text's
};

/// Writes the event's post in the form of the profile, stamps as the event's post has them, open notes left
/// out. With the profile
/// "plain" and stamps kept it is writePost(), byte for byte. Profiles change the mechanics and no word.
/// `name` is what the post is called where it has no slug: the event file's name without endings. A date that
/// it begins with is the post's where nothing else says one, and no part of the slug. Blocks, as the worker
/// does. `isFile` tells which files are beside the event: links to them are links to media, whatever their
/// names end with. Fails where front matter is broken, a date is missing that the file is called by, or the
/// text is beyond the worker's limits.
Result<ExportedPost> exportPost(const Event &event, const Profile &profile, const QString &name,
                                MarkdownWorker &worker, const FileTest &isFile = {});

/// What an event is called by its file: `a/pycon.rundown.yaml`, `a/pycon.md` and the page bundle
/// `a/pycon/index.md` give "pycon".
QString eventNameOf(const QString &path);

/// A name fit for a file and an address: letters and digits of any script, dots, dashes, underscores.
QString slugOf(const QString &text);

} // namespace rundown
