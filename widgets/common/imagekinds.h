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

/// Whether an image of a format, as Qt names it, is drawn in this window: those of the list but SVG, which
/// may name other files.
bool isDrawn(const QByteArray &format);

} // namespace rundown
