// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"

namespace rundown {

class Form;

/// Adds rows for what the post's front matter says (date and zone, tags, categories, slug, authors, summary,
/// status, draft), and its text. A field that the front matter has no key for gets one when it is first
/// used.
void addFrontMatterRows(Form *form, const EntryTarget *target);

} // namespace rundown
