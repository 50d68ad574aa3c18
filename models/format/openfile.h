// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/readevent.h"
#include "models/format/storage/storage.h"

namespace rundown {

class MarkdownWorker;

/// A file as it was opened: what was read, and the bytes and the stamp that saving needs.
struct OpenedFile
{
    ReadEvent read;
    QByteArray bytes;
    EventFileText eventFile; ///< they, parsed; of a post the empty text
    FileStamp stamp;
    bool isPost = false; ///< a recap post was imported; there is no event file yet
};

/// True for `NAME.rundown.yaml` and other names of YAML files; all others are taken for posts.
bool isEventFileName(const QString &path);

/// The name that the event file of an imported post gets: beside it, NAME.rundown.yaml.
QString eventFileNameFor(const QString &postPath);

/// Reads an event file, or imports a post. Blocks: call from a worker thread or the command line.
Result<OpenedFile> openFile(const QString &path, MarkdownWorker &worker);

} // namespace rundown
