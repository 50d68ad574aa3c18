// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/pour.h"

#include <optional>

namespace rundown {

/// A text as a photo: an image with its caption below it, one paragraph at most. The link, the title and the
/// marks around the image go to its layout. Nothing where it says something else, or a photo would not give
/// the same text again.
std::optional<Entry> readPhotoText(const QStringList &lines, const PourContext &context);

} // namespace rundown
