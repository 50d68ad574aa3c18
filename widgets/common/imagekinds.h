// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// The kinds of images that a post may have: the one list that keeping, choosing and drawing them go by.
namespace rundown {

/// The endings of their files' names, in small letters: what browsers show.
const QStringList &imageEndings();

/// `*.png *.PNG …`, for a dialog that chooses a file.
QString imagePatterns();

/// How many bytes of a file imageKind() looks at, at most.
constexpr qint64 imageHeadSize = 1024;

/// The usual ending for what a file is that begins with these bytes; empty for what browsers do not show. Qt
/// would ask its plugins in the order in which they lie on the disk, and some take what is not theirs.
QByteArray imageKind(const QByteArray &head);

} // namespace rundown
