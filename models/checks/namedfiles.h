// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"

namespace rundown {

/// A file that an event names, in a field or in a text.
struct NamedFile
{
    QString written; ///< as the event says
    QString path;    ///< as the file system knows it, relative to the event's folder
    FieldPlace place;
    bool hasAddress = false;   ///< the post names a public address in its stead
    qsizetype begin = 0;       ///< where it is written in the text of `place`
    bool isInMarkdown = false; ///< there it is percent-encoded
};

/// The files beside the event that it names, in its order; none of those that only the site knows.
QList<NamedFile> namedFilesOf(const Event &event);

} // namespace rundown
