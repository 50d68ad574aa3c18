// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"

#include <QImage>
#include <QIODevice>

namespace rundown {

/// Decodes PNG, JPEG, GIF, WebP or BMP, told by content, of at most 64 megapixels, made small enough to fit
/// `bounds` (device pixels). Blocks; any thread may call it. The error is a reason, for after a colon.
Result<QImage> readImage(QIODevice &device, const QSize &bounds);

} // namespace rundown
