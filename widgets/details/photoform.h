// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"

namespace rundown {

class Form;
class PhotoThumbnail;

/// The form of a photo; of `target`, which must outlive it.
Form *makePhotoForm(const EntryTarget *target, PhotoThumbnail *thumbnail);

/// The form of a piece of prose.
Form *makeProseForm(const EntryTarget *target);

} // namespace rundown
