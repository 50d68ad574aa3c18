// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QStringList>

#include <functional>

namespace rundown {

/// Told so many bytes of all; returning false ends the work.
using CopyProgress = std::function<bool(qint64 done, qint64 all)>;

/// Copies files into `folder`, which is made where it is not there, and returns their copies in the same
/// order. Each is written beside its place, read back and compared before it gets its name, and keeps its
/// time, by which a recorder tells when it was made. A file of that name and content is taken as it is;
/// where the content differs the copy is called `name-2.mp3`. When it fails or is ended nothing new is left.
/// Blocks: not for the GUI thread.
Result<QStringList> copyRecordings(const QStringList &files, const QString &folder,
                                   const CopyProgress &progress = {});

} // namespace rundown
